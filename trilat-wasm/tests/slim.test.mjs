import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import init, { trilateral, version } from "trilat/slim";
import { address, manifest } from "./package.mjs";

test("the slim way in waits for the module and the dossier from its caller", async () => {
  assert.throws(version, TypeError);
  await init({ module_or_path: await readFile(address("trilat/trilat_bg.wasm")) });
  assert.equal(version(), manifest.version);
  await assert.rejects(trilateral(), TypeError);
  const bytes = await readFile(address("trilat/trilateral.packed"));
  assert.ok((await trilateral(bytes)).size > 3000);
});
