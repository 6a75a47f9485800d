// What is promised of size and of the network.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { small } from "./dossiers.mjs";
import { drop, goTo, settled, start, VIEWS } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

test("nothing is asked of the network after the page has loaded, and only its own server before", async () => {
  const { page, requests, close } = await site.open();
  await page.waitForFunction(() => performance.getEntriesByName("trilat-loaded").length > 0);
  const loaded = requests.length;
  assert.ok(requests.every((address) => address.startsWith(site.address)), requests.join("\n"));
  for (const hash of Object.values(VIEWS)) await goTo(page, hash);
  assert.deepEqual(requests.slice(loaded), []);
  await close();
});

/** A page to which the module is not sent before it may come. */
async function withoutModule(hash) {
  let send;
  const sent = new Promise((resolve) => (send = resolve));
  const opened = await site.open(hash, {}, async (context) => {
    await context.route(/trilat_bg-[^/]*\.wasm$/, async (route) => {
      await sent;
      await route.continue();
    });
  });
  return { ...opened, send };
}

test("a record that is closed before the engine is there stays closed", async () => {
  const { page, send, close } = await withoutModule("#/changed");
  await page.evaluate(() => {
    location.hash = "#/changed?record=source:lima-joint-statement-2024";
  });
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => location.hash === "#/changed");
  send();
  await page.waitForFunction(() => performance.getEntriesByName("trilat-loaded").length > 0);
  assert.equal(await page.locator("#record").isVisible(), false);
  await close();
});

test("the page is small", async () => {
  const folder = fileURLToPath(new URL("../dist/assets/", import.meta.url));
  const sizes = {};
  for (const name of await readdir(folder)) {
    sizes[name.replace(/-[\w-]{8}\./, ".")] = gzipSync(await readFile(folder + name), { level: 9 }).length;
  }
  console.log(`# gzipped: ${JSON.stringify(sizes)}`);
  const scripts = Object.entries(sizes).filter(([name]) => name.endsWith(".js"));
  assert.ok(scripts.reduce((sum, [, size]) => sum + size, 0) < 140_000);
  // Before the first comparison is shown; the library of charts comes after it.
  assert.ok(sizes["index.js"] + sizes["first.js"] + sizes["page.js"] < 40_000);
  assert.ok(sizes["first.js"] > 5_000 && sizes["chart.js"] > 40_000);
  assert.ok(sizes["index.css"] < 6_000);
});
