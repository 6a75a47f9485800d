// The first part of the module alone, for a page that needs no more.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import init, { dates, measure, TrilatError, trilateral } from "trilat/slim";
import { address } from "./package.mjs";

test("without the rest what does not need it is answered, and what does is refused", async () => {
  const { whole } = await init({ first: await readFile(address("trilat/trilat_bg.wasm")) });
  await whole;
  const dossier = await trilateral(await readFile(address("trilat/trilateral.packed")));
  const changes = dossier.compareStatements("spirit-of-camp-david-2023", "lima-joint-statement-2024");
  assert.ok(changes.counts.reworded > 0);
  assert.equal(dates.relation("2024-07", "2024-07-15").before, "possibly");
  const refused = (error) => error instanceof TrilatError && /`rest` \(trilat_rest\.wasm\)/.test(error.message);
  assert.throws(() => dossier.track("2025-12-31"), refused);
  assert.throws(() => changes.toText(80), refused);
  assert.throws(() => measure.kappa(["a"], ["a"], { levels: ["a", "b"], disagreement: "nominal" }), refused);
  // What was refused breaks nothing off.
  assert.ok(dossier.search("missile").hits.length > 0);
  dossier.free();
});
