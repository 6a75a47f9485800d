// Pictures of every view, to be looked at: `node tests/shots.mjs [view …]`, into shots/.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { settled, start, VIEWS } from "./page.mjs";

const into = fileURLToPath(new URL("../shots/", import.meta.url));
mkdirSync(into, { recursive: true });
const only = process.env.SIZE;
const scheme = process.env.SCHEME;
const asked = process.argv.slice(2);
const site = await start();
const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
for (const colorScheme of ["light", "dark"]) {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const [name, hash] of Object.entries(VIEWS)) {
      if ((only !== undefined && size !== only) || (scheme !== undefined && colorScheme !== scheme)) continue;
      if (asked.length > 0 && !asked.includes(name)) continue;
      const { page, wrong, close } = await site.open(hash, { colorScheme, viewport });
      await settled(page);
      await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: viewport.width, height: 2200 }, path: `${into}${name}-${size}-${colorScheme}.png` });
      const violations = await page.evaluate(() => globalThis.violations);
      if (wrong.length + violations.length > 0) console.log(name, size, colorScheme, wrong, violations);
      await close();
    }
  }
}
await site.stop();
