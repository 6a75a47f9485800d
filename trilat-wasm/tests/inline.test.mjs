import assert from "node:assert/strict";
import { test } from "node:test";
import { trilateral, version } from "trilat-wasm/inline";
import { manifest } from "./package.mjs";

test("the inline way in is ready once imported, and carries the dossier", async () => {
  assert.equal(version(), manifest.version);
  assert.ok((await trilateral()).size > 3000);
});
