import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import init, { trilateral, version } from "trilat/slim";
import { address, manifest } from "./package.mjs";

test("the slim way in waits for the module and the dossier from its caller", async () => {
  assert.throws(version, TypeError);
  const [first, rest] = await Promise.all(
    ["trilat_bg", "trilat_rest"].map((name) => readFile(address(`trilat/${name}.wasm`))),
  );
  await assert.rejects(init({ rest }), TypeError);
  await assert.rejects(init({ first, rest: first.subarray(0, 9) }), WebAssembly.CompileError);
  const { whole } = await init({ first, rest });
  await whole;
  assert.equal(version(), manifest.version);
  await assert.rejects(trilateral(), TypeError);
  const bytes = await readFile(address("trilat/trilateral.packed"));
  const dossier = await trilateral(bytes);
  assert.ok(dossier.size > 3000);
  assert.ok(dossier.track("2025-12-31").toText(80).length > 1000);
});
