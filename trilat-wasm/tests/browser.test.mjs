import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, titled } from "./chromium.mjs";
import { expected, vectors } from "./files.mjs";
import { address } from "./package.mjs";
import { serve } from "./serve.mjs";

let browser, server;
before(async () => {
  const html = (body) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${body}`;
  const module = "/trilat/web.js";
  server = await serve(
    { trilat: new URL("./", address("trilat-wasm")), tests: new URL("./", import.meta.url) },
    {
      "/vectors.json": JSON.stringify(vectors()),
      "/index.html": html(`<script type="module">
        globalThis.trilat = await import("${module}");
        globalThis.vectors = await import("/tests/vectors.mjs");
        globalThis.ready = true;
      </script>`),
      "/strict.html": html(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';
        script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:">
        <script type="module" src="/strict.js"></script>`),
      "/strict.js": `import { trilateral } from "${module}";
        const dossier = await trilateral();
        document.title = String(dossier.size);`,
      "/worker.html": html(`<script type="module">
        const worker = new Worker("/worker.js", { type: "module" });
        worker.onmessage = ({ data }) => { document.title = JSON.stringify(data); };
      </script>`),
      "/worker.js": `import { trilateral } from "${module}";
        const dossier = await trilateral();
        postMessage(dossier.search("missile", { limit: 1 }));`,
    },
  );
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

test("the shared vectors come out in Chromium to the last digit", async () => {
  const { page, wrong } = await open(browser, server.origin, "/index.html");
  await page.waitForFunction("globalThis.ready");
  const { ran, failures } = await page.evaluate(async () => {
    const files = await (await fetch("/vectors.json")).json();
    return globalThis.vectors.runAll(globalThis.trilat, files);
  });
  assert.deepEqual(ran, expected());
  assert.deepEqual(failures, []);
  assert.deepEqual(wrong, []);
});

test("200 actors on 6,500 items agree pair by pair in a moment", async (t) => {
  const { page } = await open(browser, server.origin, "/index.html");
  await page.waitForFunction("globalThis.ready");
  const took = await page.evaluate(() => {
    const { measure } = globalThis.trilat;
    const [actors, items] = [200, 6500];
    let state = 1;
    const draw = () => ((state = (state * 48271) % 2147483647) % 4) - 1;
    const table = Int8Array.from({ length: actors * items }, draw);
    const names = Array.from({ length: actors }, (_, at) => `actor ${at}`);
    const options = { levels: ["yes", "abstain", "no"], actors: names };
    const times = [];
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      const { values } = measure.pairwise(table, options);
      times.push(performance.now() - start);
      if (values.length !== actors * actors) throw new Error("a matrix of another size");
    }
    return times;
  });
  t.diagnostic(`all pairs in ${took.map((time) => time.toFixed(0)).join(", ")} ms`);
});

test("a page with a strict policy opens the bundled dossier", async () => {
  const { page, wrong } = await open(browser, server.origin, "/strict.html");
  const title = await titled(page, (title) => title !== "");
  assert.deepEqual(wrong, []);
  assert.ok(Number(title) > 3000);
});

test("a worker opens the bundled dossier", async () => {
  const { page, wrong } = await open(browser, server.origin, "/worker.html");
  const title = await titled(page, (title) => title.startsWith("{"));
  assert.deepEqual(wrong, []);
  assert.equal(JSON.parse(title).hits.length, 1);
});
