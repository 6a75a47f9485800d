// Every view on the bundled dossier, restored from its address, and what can be saved from it.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { goTo, settled, start, VIEWS } from "./page.mjs";

let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** What must stand in each view, and how many charts and rows there are at least. */
const SHOWN = {
  changed: { words: ["reshaped", "Which dimensions moved", "The later text is complete"], charts: 1, rows: 40 },
  series: { words: ["threads through 4 statements", "absent"], charts: 1, rows: 25 },
  deeds: { words: ["Meetings of the three leaders", "not seen", "overdue", "without"], charts: 3, rows: 30 },
  stances: { words: ["supports", "opposes", "Russian Federation"], charts: 0, rows: 10 },
  agreement: { words: ["agreements out of the propositions"], charts: 1, rows: 10 },
  network: { words: ["camps of two or more", "modularity"], charts: 1, rows: 20 },
  frames: { words: ["Asian NATO", "Where frames collide"], charts: 0, rows: 20 },
  alliance: { words: ["a duty to defend one another", "To be added", "unknown"], charts: 1, rows: 20 },
  quotation: { words: ["text not at hand", "No text is at hand"], charts: 0, rows: 0 },
  claims: { words: ["contradicted", "unanswered"], charts: 1, rows: 20 },
  contradictions: { words: ["contradictions between records"], charts: 0, rows: 20 },
  told: { words: ["2 points in which records", "southeast of Jeju"], charts: 0, rows: 2 },
  relays: { words: ["chains of sources", "left out"], charts: 0, rows: 20 },
  sources: { words: ["not seen", "digest", "the latest first"], charts: 1, rows: 60 },
  search: { words: ["records with denuclearization"], charts: 0, rows: 60 },
  record: { words: ["will hold trilateral meetings between our leaders"], charts: 1, rows: 20 },
};

for (const [name, hash] of Object.entries(VIEWS)) {
  test(`the view ${name} shows what it is for`, async () => {
    const { page, wrong, close } = await site.open(hash);
    const text = await page.evaluate(() => document.body.innerText);
    for (const word of SHOWN[name].words) assert.ok(text.includes(word), `no “${word}” in ${name}`);
    assert.ok((await page.locator("main h1").count()) === 1);
    assert.ok((await page.locator("main svg.plot").count()) >= SHOWN[name].charts);
    assert.ok((await page.locator("main tbody tr").count()) >= SHOWN[name].rows);
    assert.deepEqual(wrong, []);
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
    await close();
  });
}

test("records are called by their names, never by their ids", async () => {
  const assets = new URL("../dist/assets/", import.meta.url);
  const [file] = (await readdir(assets)).filter((name) => name.startsWith("prepared"));
  const { catalogue } = JSON.parse(await readFile(new URL(file, assets), "utf8"));
  // What a title says as well, such as missile-warning, is a word; so is people-to-people.
  const said = new Set(Object.values(catalogue.titles).flatMap(Object.values).flatMap((title) => title.split(/[^\w-]+/)));
  const ids = Object.values(catalogue.titles).flatMap(Object.keys).filter((id) => /[-\d]/.test(id) && !said.has(id) && id !== "people-to-people");
  assert.ok(ids.length > 2000);
  for (const [name, hash] of Object.entries(VIEWS)) {
    const { page, close } = await site.open(hash);
    const shown = await page.evaluate((ids) => {
      const known = new Set(ids.flatMap((id) => [id, id.toUpperCase()]));
      const copy = document.querySelector("main").cloneNode(true);
      for (const it of copy.querySelectorAll("code, q, select, .address")) it.remove();
      const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
      const out = [];
      while (walker.nextNode()) {
        out.push(...walker.currentNode.data.split(/[^\w-]+/).filter((word) => known.has(word)));
      }
      return [...new Set(out)];
    }, ids);
    assert.deepEqual(shown, [], name);
    await close();
  }
});

test("a name that is cut in a chart is whole where it is pointed at", async () => {
  for (const name of ["network", "agreement"]) {
    const { page, close } = await site.open(VIEWS[name]);
    const whole = page.locator("svg.plot text", { has: page.locator("title", { hasText: /^Democratic People's Republic of Korea$/ }) });
    assert.ok((await whole.count()) > 0, name);
    assert.match(await whole.first().evaluate((it) => [...it.childNodes].filter((one) => one.tagName !== "title").map((one) => one.textContent).join(" ")), /^Democratic.*…$/);
    await close();
  }
});

test("what is unknown, not seen or no looks different in every chart, and is explained", async () => {
  const shown = { deeds: ["unknown", "not seen", "silent", "without"], series: ["absent", "not seen", "unknown"], agreement: ["no common ground"], claims: ["unanswered"], sources: ["not seen"], changed: ["absent"] };
  for (const [name, words] of Object.entries(shown)) {
    const { page, close } = await site.open(VIEWS[name]);
    const legend = await page.locator("main .legend dt").allInnerTexts();
    for (const word of words) assert.ok(legend.some((it) => it.includes(word)), `no legend for ${word} in ${name}`);
    await close();
  }
  const { page, close } = await site.open(VIEWS.deeds);
  const marks = await page.evaluate(() =>
    ["no", "unseen", "unknown"].map((id) => document.querySelector(`#pattern-${id}`).innerHTML),
  );
  assert.equal(new Set(marks).size, 3);
  await close();
});

test("what is chosen goes into the address, and the address brings it back", async () => {
  const first = await site.open("#/changed");
  await first.page.getByLabel("Earlier").selectOption("spirit-of-camp-david-2023");
  await first.page.getByLabel("Later").selectOption("new-york-statement-2025");
  await first.page.getByText("not at hand in full").waitFor();
  await first.page.getByRole("group", { name: "Show only" }).getByRole("button", { name: /not seen/ }).click();
  const rows = first.page.locator("main table").first().locator("tbody tr");
  await first.page.waitForFunction(() => location.hash.includes("only=not-seen"));
  await settled(first.page);
  const shown = await first.page.locator("main").innerText();
  const hash = await first.page.evaluate(() => location.hash);
  assert.match(hash, /before=spirit-of-camp-david-2023/);
  assert.ok((await rows.count()) > 0);
  await first.close();
  const second = await site.open(hash);
  assert.equal(await second.page.locator("main").innerText(), shown);
  await second.page.goBack();
  await second.close();
});

test("a record shows its words, where they stand, and what refers to it", async () => {
  const { page, close } = await site.open("#/changed");
  await page.locator("main .exhibit a.record").first().click();
  const panel = page.locator("#record");
  await panel.waitFor();
  await panel.locator(".citation q").first().waitFor();
  assert.match(await page.evaluate(() => location.hash), /record=commitment:/);
  await panel.getByRole("link", { name: "The Spirit of Camp David" }).or(panel.locator("dd a.record")).first().click();
  await page.waitForFunction(() => /record=(source|actor|issue|commitment):/.test(location.hash));
  await panel.getByText(/Referred to by/).waitFor();
  await settled(page);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "hidden" });
  assert.ok(!(await page.evaluate(() => location.hash)).includes("record="));
  // What is closed before its answer is there stays closed.
  await page.evaluate(async () => {
    location.hash = "#/changed?record=source:lima-joint-statement-2024";
    await new Promise((then) => addEventListener("hashchange", then, { once: true }));
    location.hash = "#/changed";
    await new Promise((then) => setTimeout(then, 300));
  });
  assert.equal(await panel.isVisible(), false);
  await close();
});

test("what is shown can be saved as a drawing, a picture, a table, a page and a link", async () => {
  const { page, close } = await site.open("#/changed", { acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] });
  const save = async (name) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("group", { name: "Save what is shown" }).getByRole("button", { name }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const svg = await save("SVG");
  assert.equal(svg.name, "outcomes.svg");
  assert.match(svg.bytes.toString(), /^<svg [^]*<rect[^]*reshaped/);
  assert.doesNotMatch(svg.bytes.toString(), /var\(--|light-dark/);
  assert.match(svg.bytes.toString(), /fill="rgb\(/);
  const png = await save("PNG");
  assert.deepEqual([...png.bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assert.ok(png.bytes.length > 5000);
  const csv = await save("CSV");
  assert.match(csv.bytes.toString(), /^\uFEFFoutcome,before,/);
  assert.ok(csv.bytes.toString().split("\r\n").length > 60);
  const markdown = await save("Markdown");
  assert.match(markdown.bytes.toString(), /^# /);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("button", { name: "Link copied" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  await close();
});

test("a quotation is verified, moved, misattributed or not found against the texts at hand", async () => {
  const { page, close } = await site.open("#/quotation?source=spirit-of-camp-david-2023");
  const check = async (words, at, expected) => {
    await page.getByLabel("Quotation").fill(words);
    await page.getByLabel(/^At \(/).fill(at);
    await page.getByRole("button", { name: "Check the quotation" }).click();
    await page.locator(".answer .big", { hasText: expected }).waitFor();
  };
  await check("hold meetings every year", "", "text not at hand");
  await page.getByLabel("Text of").selectOption("spirit-of-camp-david-2023");
  await page.getByLabel("The text").fill("The first paragraph.\n\nOur leaders will hold meetings every year, in person.\n");
  await page.getByRole("button", { name: "Keep this text" }).click();
  await page.getByLabel("Text of").selectOption("lima-joint-statement-2024");
  await page.getByLabel("The text").fill("A secretariat is established.\n");
  await page.getByRole("button", { name: "Keep this text" }).click();
  await check("hold meetings every year", "¶2", "verified");
  await check("hold meetings every year", "¶1", "moved");
  await check("A secretariat is established", "", "misattributed");
  await check("Our leaders will hold meetings every month, in person", "¶2", "not found");
  assert.match(await page.locator(".diff del").innerText(), /month/);
  // What is wrong with a place is said, and not where in a dossier that nobody wrote.
  await page.getByLabel(/^At \(/).fill("nowhere at all");
  await page.getByRole("button", { name: "Check the quotation" }).click();
  const refusal = await page.locator("main .refusal", { hasText: "nowhere at all" }).innerText();
  assert.doesNotMatch(refusal, /dossier\.json|error\[|citations/);
  await page.getByRole("button", { name: "Check all of the dossier’s" }).click();
  await page.locator(".caption", { hasText: "Quotations whose text is at hand" }).waitFor();
  await close();
});

test("search finds across kinds", async () => {
  const { page, close } = await site.open("#/changed");
  await page.getByRole("searchbox").fill("hotline");
  await page.keyboard.press("Enter");
  await page.getByText(/\d+ records with hotline/).waitFor();
  const kinds = await page.locator("main tbody tr td:first-child").allInnerTexts();
  assert.ok(new Set(kinds).size > 2);
  // Back to the words before.
  await page.getByRole("searchbox").fill("secretariat");
  await page.keyboard.press("Enter");
  await page.getByText(/\d+ records with secretariat/).waitFor();
  await page.goBack();
  await page.getByText(/\d+ records with hotline/).waitFor();
  assert.equal(await page.getByRole("searchbox").inputValue(), "hotline");
  await close();
});

test("a refusal takes away what stood there before, and the next answer brings it back", async () => {
  const { page, close } = await site.open("#/changed");
  await goTo(page, "#/changed?before=nosuch");
  await page.locator(".view-refusal", { hasText: "nosuch" }).waitFor();
  assert.equal(await page.locator("main table:visible, main svg:visible").count(), 0);
  assert.equal(await page.getByRole("button", { name: "CSV" }).isVisible(), false);
  await goTo(page, "#/changed");
  assert.ok((await page.locator("main table:visible").count()) > 0);
  assert.equal(await page.locator(".view-refusal").count(), 0);
  // Also where it is asked for before the refusal has come.
  await page.evaluate(() => {
    for (const hash of ["#/changed?before=nosuch", "#/changed?only=weakened"]) {
      history.replaceState(null, "", hash);
      dispatchEvent(new HashChangeEvent("hashchange"));
    }
  });
  await settled(page);
  assert.ok((await page.locator("main table:visible").count()) > 0);
  assert.equal(await page.locator(".view-refusal").count(), 0);
  await close();
});

test("the table that is saved is the one that is shown", async () => {
  const { page, close } = await site.open("#/changed?only=weakened", { acceptDownloads: true });
  const saved = async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
    return (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n").slice(1);
  };
  const shown = await page.locator("table", { has: page.locator("caption", { hasText: "Undertakings of both" }) }).locator("tbody tr").count();
  const rows = await saved();
  assert.equal(rows.length, shown);
  assert.ok(rows.every((row) => row.startsWith("weakened,")));
  // Of an outcome that nothing has, nothing is left to choose from: all is shown.
  await goTo(page, "#/changed?only=reaffirmed");
  assert.ok((await saved()).length > shown);
  await goTo(page, "#/changed?only=weakened");
  await page.getByLabel("Earlier").selectOption("spirit-of-camp-david-2023");
  await page.waitForFunction(() => !location.hash.includes("only="));
  await goTo(page, "#/stances?part=frames&who=us,jp");
  const uses = await saved();
  assert.equal(uses.length, await page.locator("table.frames .use").count());
  assert.ok(uses.every((row) => /^(us|jp),/.test(row)));
  await close();
});

test("the last ticked box stays ticked", async () => {
  for (const [hash, label] of [["#/stances?who=us", "Actors"], ["#/alliance?of=nato", "Frameworks"]]) {
    const { page, close } = await site.open(hash);
    const picker = page.locator("details.picker", { hasText: label });
    await picker.locator("summary").click();
    const box = picker.locator("input:checked");
    assert.equal(await box.count(), 1);
    await box.click();
    await picker.getByText("One at least stays ticked.").waitFor();
    assert.equal(await box.count(), 1);
    assert.equal(await page.evaluate(() => location.hash), hash);
    await close();
  }
});

test("what an address asks for beyond the choices is told and the usual choice taken, and any day may be asked for", async () => {
  const { page, close } = await site.open("#/stances?part=zzz&grade=zz&issue=zz");
  const chosen = (label) => page.getByLabel(label, { exact: true }).inputValue();
  const missing = async () => (await page.locator(".missing").allInnerTexts()).flatMap((text) => [...text.matchAll(/“([^”]*)”/g)].map((it) => it[1]));
  assert.deepEqual([await chosen("Show"), await chosen("Attributed to"), await chosen("Issue")], ["table", "", ""]);
  assert.deepEqual(await missing(), ["zzz", "zz", "zz"]);
  await goTo(page, "#/stances?who=us,zz,jp");
  assert.deepEqual(await missing(), ["zz"]);
  await goTo(page, "#/stances?who=us,jp");
  assert.deepEqual(await missing(), []);
  await goTo(page, "#/nowhere?before=lima-joint-statement-2024");
  assert.deepEqual(await missing(), ["nowhere"]);
  await goTo(page, "#/disputes?part=zz");
  assert.deepEqual(await missing(), ["zz"]);
  assert.equal(await chosen("Show"), "claims");
  await goTo(page, "#/alliance?at=2015-01-01&from=zz");
  assert.equal(await chosen("At"), "2015-01-01");
  assert.deepEqual(await missing(), ["zz"]);
  assert.notEqual(await chosen("For"), "");
  await goTo(page, "#/alliance?at=2015-02-30");
  assert.equal(await chosen("At"), "highest");
  await goTo(page, "#/deeds?of=zz&scope=zz&day=2024-02-30");
  assert.notEqual(await chosen("Of"), "");
  assert.deepEqual(await missing(), ["2024-02-30", "zz", "zz"]);
  const day = await chosen("Day");
  await page.getByLabel("Day", { exact: true }).fill("");
  await page.getByLabel("Day", { exact: true }).blur();
  assert.equal(await chosen("Day"), day);
  assert.equal(await page.locator(".view-refusal").count(), 0);
  await close();
});
