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

/** A page to which a part of the module is not sent before it may come. */
async function without(part, hash) {
  let send;
  const sent = new Promise((resolve) => (send = resolve));
  const opened = await site.open(hash, {}, async (context) => {
    await context.route(new RegExp(`${part}-[^/]*\\.wasm$`), async (route) => {
      await sent;
      await route.continue();
    });
  });
  return { ...opened, send };
}

test("what changed and who stands where is told before the rest of the module has come", async () => {
  const { page, send, wrong, close } = await without("trilat_rest", "#/stances");
  await page.getByRole("cell", { name: "supports" }).first().waitFor();
  await page.evaluate(() => {
    location.hash = "#/changed?mode=series";
  });
  await page.getByText("threads through").waitFor();
  assert.equal(await page.evaluate(() => performance.getEntriesByName("trilat-loaded").length), 0);
  // What needs it waits, and is told then.
  await page.evaluate(() => (location.hash = "#/alliance"));
  send();
  await settled(page);
  await page.getByText("a duty to defend one another").first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByName("trilat-loaded").length > 0);
  assert.deepEqual(wrong, []);
  await close();
});

test("what is asked while a dossier is being opened is no answer of that dossier", async () => {
  const { page, send, wrong, close } = await without("trilat_rest", "#/changed");
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (call) {
      if (call.request?.do === "open" && call.request.tell) globalThis.opening = true;
      return post.call(this, call);
    };
  });
  await drop(page, [{ name: "mine.json", text: JSON.stringify(small()) }]);
  await page.waitForFunction(() => globalThis.opening);
  await goTo(page, "#/search?q=denuclearization");
  await page.getByText(/^[1-9]\d* records with/).waitFor();
  // Asked of the one, reached by the other: neither an answer nor a refusal for who looks at it.
  await page.evaluate(() => (location.hash = "#/deeds"));
  await page.getByRole("heading", { name: "Words to deeds" }).waitFor();
  send();
  await page.getByText("Opened mine.json").waitFor();
  await settled(page);
  assert.equal(await page.getByRole("link", { name: "Words to deeds" }).getAttribute("aria-current"), "page");
  await goTo(page, "#/search?q=denuclearization");
  assert.equal(await page.locator("main p.verdict", { hasText: "records with" }).innerText(), "0 records with denuclearization.");
  assert.equal(await page.locator(".view-refusal").count(), 0);
  assert.deepEqual(wrong, []);
  await close();
});

test("where the rest of the module does not come, what needs it says so", async () => {
  const { page, close } = await site.open("#/changed", {}, (context) => context.route(/trilat_rest/, (route) => route.abort()));
  await page.waitForFunction(() => performance.getEntriesByName("trilat-loaded").length > 0);
  await page.getByText("What became of the undertakings").waitFor();
  await goTo(page, "#/alliance");
  assert.match(await page.locator(".view-refusal").innerText(), /the rest of the module could not be loaded/);
  await goTo(page, "#/stances");
  await page.getByRole("cell", { name: "supports" }).first().waitFor();
  await close();
});

test("a record that is closed before the engine is there stays closed", async () => {
  const { page, send, close } = await without("trilat_bg", "#/changed");
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
