import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { address, manifest } from "./package.mjs";

// Node's `fetch` reads no `file:` address: this stands in for the browser's.
const fetched = [];
globalThis.fetch = async (url) => {
  fetched.push(url.href);
  return new Response(await readFile(url), { headers: { "content-type": "application/wasm" } });
};

test("in a browser the main way in fetches the module and is ready once imported", async () => {
  const { version } = await import(new URL("./web.js", address("trilat")));
  assert.deepEqual(fetched, [address("trilat/trilat_bg.wasm").href]);
  assert.equal(version(), manifest.version);
});
