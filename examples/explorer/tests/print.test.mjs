// The printed page: on white, whole, without what only a screen can work, with its sources.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start, VIEWS } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** A page of A4 between its margins, in pixels. */
const PAPER = { width: 703, height: 1010 };
/** Views in which a source is named. */
const CITING = ["changed", "series", "deeds", "claims", "contradictions", "relays", "sources", "alliance", "record"];

for (const [name, hash] of Object.entries(VIEWS)) {
  test(`${name} on paper is white, whole and without controls`, async () => {
    const { page, close } = await site.open(hash, { colorScheme: "dark" });
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const found = await page.evaluate(() => {
      const seen = (it) => it.checkVisibility() && it.getBoundingClientRect().width > 2;
      const text = document.querySelector("main svg.plot text");
      const right = (it) => Math.round(it.getBoundingClientRect().right);
      return {
        ground: getComputedStyle(document.body).backgroundColor,
        ink: getComputedStyle(document.body).color,
        drawn: text === null ? undefined : getComputedStyle(text).fill,
        controls: [...document.querySelectorAll("button, input, select, textarea, nav a")].filter(seen).map((it) => it.outerHTML.slice(0, 80)),
        widest: Math.max(...[...document.querySelectorAll("main svg.plot, main p, #record")].filter(seen).map(right)),
        dark: [...document.querySelectorAll(".mark")].filter(seen).map((it) => getComputedStyle(it).backgroundColor.match(/\d+/g)?.map(Number)).filter((rgb) => rgb !== undefined && rgb.length === 3 && Math.max(...rgb) < 200).length,
        addresses: [...document.querySelectorAll(".address")].filter(seen).map((it) => it.innerText).filter((it) => it.startsWith("https://")),
      };
    });
    assert.equal(found.ground, "rgb(255, 255, 255)");
    assert.equal(found.ink, "rgb(0, 0, 0)");
    if (found.drawn !== undefined) assert.equal(found.drawn, "rgb(0, 0, 0)");
    assert.deepEqual(found.controls, []);
    assert.ok(found.widest <= PAPER.width, `${found.widest} pixels`);
    assert.equal(found.dark, 0);
    if (CITING.includes(name)) assert.ok(found.addresses.length > 0, "no source with its address");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await page.locator(".paper").count(), 0);
    await close();
  });
}

test("paper says what was chosen, and how much of a table it holds", async () => {
  const { page, close } = await site.open("#/deeds?day=2024-12-31");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const text = await page.locator("main").innerText();
  assert.match(text, /Day: 2024-12-31/);
  assert.match(text, /The first 30 of \d+\./);
  await close();
});
