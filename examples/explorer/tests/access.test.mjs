// For everyone: by keyboard alone, on a phone, by those who listen, in light and dark.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { rested, settled, start, VIEWS } from "./page.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

for (const [name, hash] of Object.entries(VIEWS)) {
  test(`axe finds nothing serious in ${name}, light and dark`, async () => {
    // The page's policy would rightly keep axe out.
    const { page, close } = await site.open(hash, { colorScheme: "light", bypassCSP: true });
    await page.evaluate(axe);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const { violations, passes } = await page.evaluate(() =>
        globalThis.axe.run(document, { resultTypes: ["violations"] }),
      );
      const serious = violations
        .filter((it) => it.impact === "serious" || it.impact === "critical")
        .map((it) => `${it.id}: ${it.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      assert.ok(passes.length > 10);
      assert.deepEqual(serious, [], colorScheme);
    }
    await close();
  });
}

test("no view is wider than a phone of 360 pixels", async () => {
  for (const [name, hash] of Object.entries(VIEWS)) {
    const { page, close } = await site.open(hash, { viewport: { width: 360, height: 740 }, hasTouch: true });
    const widest = await page.evaluate(() => document.scrollingElement.scrollWidth);
    assert.ok(widest <= 360, `${name} is ${widest} pixels wide`);
    await close();
  }
});

test("on a phone what is read is not scrolled aside, and each cell says what it tells", async () => {
  const viewport = { width: 360, height: 740 };
  for (const name of ["changed", "deeds", "claims", "contradictions", "told", "relays", "search"]) {
    const { page, close } = await site.open(VIEWS[name], { viewport });
    const tables = await page.locator("table.stacks").evaluateAll((all) =>
      all.map((table) => ({
        over: table.parentElement.scrollWidth - table.parentElement.clientWidth,
        heads: [...table.tHead.rows[0].cells].map((head) => head.textContent),
        first: [...table.tBodies[0].rows[0].cells].map((cell) => getComputedStyle(cell, "::before").content),
        empty: [...table.querySelectorAll("tbody :is(th, td)")].filter((cell) => cell.textContent === "" && cell.checkVisibility()).length,
      })),
    );
    assert.ok(tables.length > 0, name);
    for (const { over, heads, first, empty } of tables) {
      assert.deepEqual([over, empty], [0, 0], name);
      assert.deepEqual(first, heads.map((head) => `"${head}"`), name);
    }
    await close();
  }
});

test("on a phone no circle of the acts covers another, and no word of theirs is cut", async () => {
  const { page, close } = await site.open("#/alliance", { viewport: { width: 360, height: 740 } });
  const plot = page.locator("figure", { hasText: "How firmly each" }).locator("svg.plot");
  const { circles, words, edge } = await plot.evaluate((it) => {
    const boxes = (tag) => [...it.querySelectorAll(tag)].map((one) => one.getBoundingClientRect()).map(({ x, y, width, right }) => ({ x, y, width, right }));
    return { circles: boxes("circle:not(defs *)"), words: boxes("text"), edge: it.getBoundingClientRect().toJSON() };
  });
  assert.ok(circles.length > 20);
  for (const [place, one] of circles.entries()) {
    for (const other of circles.slice(place + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= one.width);
  }
  assert.ok(words.every((it) => it.x >= edge.x && it.y >= edge.y && it.right <= edge.right));
  await close();
});

test("everything can be reached and worked by keyboard, and the focus is seen", async () => {
  const { page, close } = await site.open("#/changed");
  const focused = () =>
    page.evaluate(() => {
      const it = document.activeElement;
      const style = getComputedStyle(it);
      return { tag: it.tagName, text: it.textContent.trim(), id: it.id, outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
    });
  const tabTo = async (wanted, limit = 60) => {
    for (let step = 0; step < limit; step += 1) {
      await page.keyboard.press("Tab");
      const now = await focused();
      if (wanted(now)) return now;
    }
    throw new Error("not reached by Tab");
  };
  // The skip link comes first and leads past the head.
  const skip = await tabTo((it) => it.id === "skip", 1);
  assert.ok(skip.outline);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  // A view by its tab.
  await page.reload();
  await settled(page);
  const tab = await tabTo((it) => it.text === "Words to deeds");
  assert.ok(tab.outline);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Words to deeds" }).waitFor();
  await settled(page);
  // The slider by arrow keys.
  await tabTo((it) => it.id === "as-of");
  const before = await page.locator("main .verdict").innerText();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("PageDown");
  await page.waitForFunction((before) => document.querySelector("main .verdict").innerText !== before, before);
  // Not before it rests: a link that is drawn again takes the next Tab with it.
  const day = await rested(page);
  assert.match(await page.locator("main .verdict").innerText(), new RegExp(`^${day}`));
  // A record, opened and closed; the focus goes there and comes back.
  const link = await tabTo((it) => it.tag === "A" && it.text === "Meetings of the three leaders");
  assert.ok(link.outline);
  await page.keyboard.press("Enter");
  await page.locator("#record-title").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "record-title");
  await page.keyboard.press("Escape");
  assert.equal((await focused()).text, "Meetings of the three leaders");
  // Also where the view was drawn again, which takes the links away: under an open record, and after.
  const redrawn = () =>
    page.evaluate(async () => {
      const [slider, link] = [document.querySelector("#as-of"), document.querySelector("main a[href*='record=']")];
      slider.value = String(Number(slider.value) - 30);
      slider.dispatchEvent(new Event("input"));
      while (link.isConnected) await new Promise((again) => setTimeout(again, 10));
    });
  await page.keyboard.press("Enter");
  await page.locator("#record-title").waitFor();
  await redrawn();
  await page.keyboard.press("Escape");
  assert.equal((await focused()).text, "Meetings of the three leaders");
  await page.locator("#record-title").waitFor({ state: "hidden" });
  await redrawn();
  assert.equal((await focused()).text, "Meetings of the three leaders");
  // The button that opens a dossier.
  await page.reload();
  await settled(page);
  await tabTo((it) => it.id === "open");
  assert.ok(await page.evaluate(() => document.querySelector("label.button").classList.contains("focused")));
  await close();
});

test("the focus stays where a button was worked, or goes to what it brought", async () => {
  const { page, close } = await site.open("#/changed");
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  const chip = page.getByRole("group", { name: "Show only" }).getByRole("button", { name: /weakened/ });
  await chip.press("Enter");
  await page.locator('[aria-pressed="true"]').waitFor();
  assert.match(await focused(), /weakened/);
  await chip.press("Enter");
  await page.locator('[aria-pressed="true"]').waitFor({ state: "detached" });
  assert.match(await focused(), /weakened/);
  const table = page.locator(".table", { has: page.locator("caption", { hasText: "Undertakings of both" }) });
  const row = await table.locator("tbody tr").count();
  await table.getByRole("button", { name: /^Show \d+ more/ }).press("Enter");
  assert.equal(await focused(), (await table.locator("tbody tr").nth(row).locator("a").first().textContent()).trim());
  await page.evaluate(() => (location.hash = "#/quotation"));
  for (const place of [0, 1]) {
    await page.getByLabel("Text of").selectOption({ index: place });
    await page.getByLabel("The text").fill("Some words.");
    await page.getByRole("button", { name: "Keep this text" }).click();
  }
  for (const left of ["Remove", await page.getByLabel("Text of").textContent()]) {
    await page.getByRole("button", { name: "Remove" }).first().press("Enter");
    assert.equal(await focused(), left.trim());
  }
  await close();
});

test("the colours follow the system, or what was chosen", async () => {
  const { page, close } = await site.open("#/changed", { colorScheme: "dark" });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.getByRole("button", { name: "Colours: auto" }).click();
  const light = await ground();
  assert.notEqual(light, dark);
  await page.reload();
  await settled(page);
  assert.equal(await ground(), light);
  await close();
});

test("what is unknown or not seen differs from no by sign, word and pattern", async () => {
  const { page, close } = await site.open("#/alliance");
  const look = (word) =>
    page.locator(".mark", { hasText: word }).first().evaluate((it) => ({
      sign: it.querySelector(".sign").textContent,
      pattern: getComputedStyle(it).backgroundImage,
    }));
  const absent = await look("absent");
  const unknown = await look("unknown");
  assert.equal(absent.pattern, "none");
  assert.notEqual(unknown.pattern, "none");
  assert.notEqual(unknown.sign, absent.sign);
  await close();
});
