// A real browser with the built page, and all that it says of itself.
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const VIEWS = {
  changed: "#/changed",
  series: "#/changed?mode=series",
  deeds: "#/deeds",
  stances: "#/stances",
  agreement: "#/stances?part=agreement",
  network: "#/stances?part=network",
  frames: "#/stances?part=frames",
  alliance: "#/alliance",
  quotation: "#/quotation",
  claims: "#/disputes",
  contradictions: "#/disputes?part=contradictions",
  told: "#/disputes?part=told",
  relays: "#/disputes?part=relays",
  sources: "#/disputes?part=sources",
  search: "#/search?q=denuclearization",
  record: "#/changed?record=commitment:camp-david-spirit-4d",
};

/** A browser and a server, which may send as over a slow line. */
export async function start(line) {
  const server = await serve(line);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  return {
    address: server.address,
    /** A page of its own, on a view; what went wrong is gathered in `wrong`. Its context can be prepared. */
    async open(hash = "", options = {}, prepare = () => undefined) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: "reduce",
        ...options,
      });
      await prepare(context);
      const page = await context.newPage();
      const wrong = [];
      const requests = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") wrong.push(message.text());
      });
      page.on("pageerror", (error) => wrong.push(String(error)));
      page.on("request", (request) => {
        if (!request.url().startsWith("data:")) requests.push(request.url());
      });
      await page.addInitScript(() => {
        globalThis.violations = [];
        addEventListener("securitypolicyviolation", (event) => {
          globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      await page.goto(server.address + hash);
      await settled(page);
      return { page, wrong, requests, close: () => context.close() };
    },
    async stop() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Waits until what the address asks for is shown, be it a refusal. */
export async function settled(page) {
  await page.waitForFunction(
    () =>
      performance.getEntriesByName("trilat-shown").at(-1)?.detail === location.hash &&
      document.querySelector("main")?.getAttribute("aria-busy") === null &&
      location.hash.includes("record=") !== document.getElementById("record").hidden,
    undefined,
    { timeout: 60_000 },
  );
}

/** Waits until the slider rests and all is drawn as of its day, which is given back. */
export async function rested(page) {
  const day = await page.evaluate(() => new Date(Number(document.getElementById("as-of").value) * 86_400_000).toISOString().slice(0, 10));
  await page.waitForFunction((day) => location.hash.includes(`day=${day}`), day);
  await page.locator("main .caption", { hasText: `Undertakings as of ${day}` }).waitFor();
  await settled(page);
  return day;
}

/** Goes to an address of the page and waits for what it shows. */
export async function goTo(page, hash) {
  await page.evaluate((hash) => (location.hash = hash), hash);
  await settled(page);
}

/** Puts files on the page as if they had been dropped there. */
export async function drop(page, files) {
  await page.evaluate((files) => {
    const data = new DataTransfer();
    for (const { name, text } of files) data.items.add(new File([text], name));
    document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, files);
}
