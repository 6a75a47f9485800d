import { chromium } from "playwright-core";

/** A headless Chromium of the machine's own. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** A page that tells of every error in it and of every request beyond the server. */
export const open = async (browser, origin, path) => {
  const page = await browser.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (line) => line.type() === "error" && wrong.push(line.text()));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) wrong.push(`asked for ${url}`);
  });
  await page.goto(origin + path);
  return { page, wrong };
};

/** Waits for a title; from outside, since a strict policy lets no script of a test in. */
export const titled = async (page, what) => {
  for (let tries = 0; tries < 200; tries += 1) {
    const title = await page.title();
    if (what(title)) return title;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  return page.title();
};
