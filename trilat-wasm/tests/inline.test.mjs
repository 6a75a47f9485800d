import assert from "node:assert/strict";
import { test } from "node:test";
import { version } from "trilat/inline";
import { manifest } from "./package.mjs";

test("the inline way in is ready once imported", () => {
  assert.equal(version(), manifest.version);
});
