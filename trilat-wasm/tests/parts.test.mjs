// The module in two parts: how large they are, what each answers, and how the rest comes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { askedFirst, Dossier, initSync, measure } from "trilat/slim";
import { launch, open, titled } from "./chromium.mjs";
import { address } from "./package.mjs";
import { serve } from "./serve.mjs";

const [first, rest, packed] = await Promise.all(
  ["trilat_bg.wasm", "trilat_rest.wasm", "trilateral.packed"].map((name) =>
    readFile(address(`trilat/${name}`)),
  ),
);

test("neither part is over 350 KB, nor the bundled dossier over 150 KB, as they travel", () => {
  const [a, b, c] = [first, rest, packed].map((bytes) => gzipSync(bytes, { level: 9 }).length);
  console.log(`# gzipped: first part ${a}, rest ${b}, bundled dossier ${c} bytes`);
  const help = "with the compiled standard library it is larger: see tools/wasm-cargo.sh";
  assert.ok(a < 350_000 && b < 350_000, help);
  assert.ok(c < 150_000);
});

test("the first part says what changed and who stands where; the rest comes once, when it is needed", () => {
  let [brought, network] = [0, false];
  initSync({
    first,
    rest: () => {
      if (!network) throw new Error("no network");
      brought += 1;
      return rest;
    },
  });
  const dossier = Dossier.fromPacked(packed);
  const [before, after] = ["spirit-of-camp-david-2023", "lima-joint-statement-2024"];
  const changes = dossier.compareStatements(before, after);
  assert.ok(changes.counts.reworded > 0);
  const [{ id }] = dossier.commitments.where({ source: before });
  const filter = {};
  const questions = {
    compare_statements: { before, after },
    series: { statements: [before, after] },
    compare_commitments: { before: id, after: id },
    forces: { filter: { source: before } },
    stance_table: { filter },
    compare_positions: { actors: ["cn", "ru"], filter },
    stance_history: { actor: "cn", filter },
    own_and_joint: { actor: "us", filter },
    compare_readouts: { event: "s0-camp-david-summit" },
    frames: { target: null, filter },
    consistency: { filter },
    find: { of: "commitment", filter: { actor: "jp" } },
    record: { of: "commitment", id },
    search: { words: "missile" },
  };
  assert.deepEqual(Object.keys(questions), [...askedFirst]);
  for (const [name, asked] of Object.entries(questions)) {
    assert.ok(JSON.stringify(dossier.ask({ [name]: asked })).length > 50, name);
  }
  assert.equal(JSON.parse(dossier.toJson()).trilat, 1);
  assert.ok(dossier.warnings.length > 0 && dossier.toPacked().length > 400_000);
  assert.throws(() => dossier.compareStatements(before, "none"), { name: "UnknownRecordError" });
  // What cannot be loaded is told, and tried again when it is next needed.
  const refused = { name: "TrilatError", message: /the rest of the module .* no network/ };
  assert.throws(() => changes.toMarkdown(), refused);
  assert.throws(() => dossier.track("2025-12-31"), refused);
  network = true;
  assert.equal(brought, 0);
  assert.match(changes.toMarkdown(), /reworded/);
  assert.equal(brought, 1);
  assert.ok(dossier.track("2025-12-31").commitments.length > 0);
  assert.equal(measure.kappa(["a", "b"], ["a", "b"], { levels: ["a", "b"], disagreement: "nominal" }).value, 1);
  assert.equal(brought, 1);
  dossier.free();
});

let browser, server;
before(async () => {
  const page = (worker) =>
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module">
      const worker = new Worker("/${worker}.js", { type: "module" });
      worker.onmessage = ({ data }) => { document.title = data; };
    </script>`;
  // Waits for what is asked, then tells which files were there by then.
  const worker = (ask) => `import { trilateral } from "/trilat/web.js";
    const dossier = await trilateral();
    const there = () => performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1));
    ${ask}`;
  server = await serve(
    { trilat: new URL("./", address("trilat")) },
    {
      "/first.html": page("first"),
      "/first.js": worker(`const { counts } = dossier.compareStatements("spirit-of-camp-david-2023", "lima-joint-statement-2024");
        postMessage([counts.reworded > 0, there().includes("trilat_rest.wasm")].join(" "));`),
      "/rest.html": page("rest"),
      "/rest.js": worker(`const before = there().includes("trilat_rest.wasm");
        postMessage([dossier.track("2025-12-31").commitments.length > 0, before].join(" "));`),
    },
    // The rest is slow to come.
    { "/trilat/trilat_rest.wasm": 1500 },
  );
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

test("a worker answers by the first part while the rest is on its way", async () => {
  const { page, wrong } = await open(browser, server.origin, "/first.html");
  assert.equal(await titled(page, (title) => title !== ""), "true false");
  assert.deepEqual(wrong, []);
});

test("a worker that needs the rest before it came waits for it", async () => {
  const { page, wrong } = await open(browser, server.origin, "/rest.html");
  assert.equal(await titled(page, (title) => title !== ""), "true false");
  assert.deepEqual(wrong, []);
});
