import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Dossier, TrilatError, trilateral } from "trilat-wasm";
import init from "trilat-wasm/slim";
import { address } from "./package.mjs";

const TEXT = JSON.stringify({
  trilat: 1,
  actors: [{ id: "us", kind: "state", name: "United States" }],
  sources: ["a", "b"].map((id, at) => ({
    id,
    kind: "joint-statement",
    title: id,
    completeness: "full",
    issuers: ["us"],
    date: `202${at}-01-01`,
  })),
});

test("10,000 rounds of loading and comparing leave the memory as it was", async () => {
  const { memory } = await init(await readFile(address("trilat-wasm/trilat_bg.wasm")));
  const round = () => {
    const dossier = Dossier.fromJson(TEXT);
    dossier.compareStatements("a", "b").toMarkdown();
    assert.throws(() => dossier.compareStatements("a", "c"));
    dossier.free();
  };
  for (let at = 0; at < 100; at += 1) round();
  const size = memory.buffer.byteLength;
  for (let at = 0; at < 10_000; at += 1) round();
  assert.equal(memory.buffer.byteLength, size);
});

test("a dossier that is freed says so, and freeing twice does no harm", async () => {
  const dossier = await trilateral();
  const answer = dossier.search("missile");
  dossier.free();
  dossier.free();
  assert.throws(() => dossier.search("missile"), TrilatError);
  assert.throws(() => answer.toMarkdown(), TrilatError);
  assert.ok((await trilateral()).size > 3000, "others over the same records go on");
  if (Symbol.dispose) assert.equal(Dossier.prototype[Symbol.dispose], Dossier.prototype.free);
});
