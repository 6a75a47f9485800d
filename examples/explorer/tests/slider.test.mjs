// The as-of slider: what is drawn while it moves, and what stands when it rests.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { rested, settled, start } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** Moves the slider by so many days, as often as asked, without a rest. */
const slide = (page, steps, days) =>
  page.evaluate(
    async ([steps, days]) => {
      const slider = document.getElementById("as-of");
      for (let step = 0; step < steps; step += 1) {
        slider.value = String(Number(slider.value) + days);
        slider.dispatchEvent(new Event("input"));
        await new Promise((done) => setTimeout(done, 5));
      }
    },
    [steps, days],
  );

test("when the slider rests the page is what its address brings back", async () => {
  const moved = await site.open("#/deeds");
  await slide(moved.page, 60, -17);
  const day = await rested(moved.page);
  const hash = await moved.page.evaluate(() => location.hash);
  assert.ok(hash.includes(`day=${day}`), hash);
  const shown = await moved.page.locator("main").innerText();
  const drawn = await moved.page.locator("main svg.plot").first().getAttribute("aria-label");
  assert.match(drawn, /being kept \d+/);
  assert.deepEqual(moved.wrong, []);
  await moved.close();
  const fresh = await site.open(hash);
  assert.equal(await fresh.page.locator("main").innerText(), shown);
  assert.equal(await fresh.page.locator("main svg.plot").first().getAttribute("aria-label"), drawn);
  await fresh.close();
});

test("the first move is in the address at once, however soon it comes", async () => {
  const early = (context) => context.addInitScript(() => (performance.now = () => 0));
  const { page, close } = await site.open("#/deeds", {}, early);
  const hash = await page.evaluate(() => {
    const slider = document.getElementById("as-of");
    slider.value = String(Number(slider.value) - 30);
    slider.dispatchEvent(new Event("input"));
    return location.hash;
  });
  assert.match(hash, /day=\d{4}-\d{2}-\d{2}/);
  assert.ok(hash.includes(await rested(page)));
  await close();
});

test("while it moves the counts follow it and the rest of the page is left alone", async () => {
  const { page, close } = await site.open("#/deeds");
  const before = await page.locator("main .verdict").innerText();
  await page.evaluate(() => {
    globalThis.touched = 0;
    new MutationObserver((changes) => (globalThis.touched += changes.length)).observe(document.querySelector("main table"), { childList: true, subtree: true });
    document.querySelector("main table").dataset["stands"] = "still";
  });
  await slide(page, 8, -120);
  await page.waitForFunction((before) => document.querySelector("main .verdict").innerText !== before, before);
  assert.equal(await page.evaluate(() => globalThis.touched), 0);
  await rested(page);
  assert.equal(await page.locator("table[data-stands]").count(), 0);
  await close();
});

test("views that are called one over another leave the last, whole", async () => {
  const { page, wrong, close } = await site.open("#/changed");
  await page.evaluate(async () => {
    for (const hash of ["#/deeds", "#/stances", "#/alliance", "#/stances?part=network", "#/disputes", "#/deeds?day=2024-01-31"]) {
      location.hash = hash;
      await new Promise((done) => setTimeout(done, 3));
    }
  });
  await page.getByText("Undertakings as of 2024-01-31").first().waitFor();
  await settled(page);
  assert.equal(await page.locator("main h1").innerText(), "Words to deeds");
  assert.equal(await page.locator("main h1").count(), 1);
  assert.deepEqual(wrong, []);
  await close();
});
