import assert from "node:assert/strict";
import { test } from "node:test";
import { version } from "trilat";
import { manifest } from "./package.mjs";

test("in Node the main way in is ready once imported", () => {
  assert.equal(version(), manifest.version);
});
