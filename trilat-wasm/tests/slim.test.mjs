import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import init, { trilateral, version } from "trilat-wasm/slim";
import { address, manifest } from "./package.mjs";

test("the slim entry point takes the module and the dossier from its caller", async () => {
  assert.throws(version, TypeError);
  const module = await readFile(address("trilat-wasm/trilat_bg.wasm"));
  await assert.rejects(init(), TypeError);
  await assert.rejects(init(module.subarray(0, 9)), WebAssembly.CompileError);
  await init(module);
  assert.equal(version(), manifest.version);
  await assert.rejects(trilateral(), TypeError);
  const bytes = await readFile(address("trilat-wasm/trilateral.packed"));
  const dossier = await trilateral(bytes);
  assert.ok(dossier.size > 3000);
  assert.ok(dossier.track("2025-12-31").toText(80).length > 1000);
});

test("the module has not swollen", async () => {
  const module = await readFile(address("trilat-wasm/trilat_bg.wasm"));
  const size = gzipSync(module, { level: 9 }).length;
  console.log(`# gzipped: module ${size} bytes`);
  // The aim is 850 KB; BENCHMARKS.md has the figure. Twice that would be a mistake.
  assert.ok(size <= 1_700_000);
});
