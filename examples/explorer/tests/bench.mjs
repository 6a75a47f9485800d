// How fast the page is, for BENCHMARKS.md: `make bench-site`. Nothing here is a test.
import { start } from "./page.mjs";

const site = await start();
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

{
  const times = [];
  for (let round = 0; round < 9; round += 1) {
    const { page, close } = await site.open();
    times.push(await page.evaluate(() => performance.getEntriesByName("trilat-shown")[0].startTime));
    await close();
  }
  console.log(`first comparison on screen after navigation: ${times.map(Math.round).join(", ")} ms`);
}

for (let run = 0; run < 3; run += 1) {
  const { page, close } = await site.open("#/deeds");
  const times = await page.evaluate(async () => {
    const slider = document.getElementById("as-of");
    const verdict = document.querySelector("main .verdict");
    const out = [];
    for (let round = 0; round < 40; round += 1) {
      slider.value = String(Number(slider.max) - 40 * (round + 1));
      const drawn = new Promise((done) => {
        const watch = new MutationObserver(() => {
          watch.disconnect();
          // A task after the frame's own: what was changed has been laid out and painted.
          requestAnimationFrame(() => setTimeout(done));
        });
        watch.observe(verdict, { childList: true });
      });
      const began = performance.now();
      slider.dispatchEvent(new Event("input"));
      await drawn;
      out.push(performance.now() - began);
      await new Promise((done) => setTimeout(done, 30));
    }
    return out;
  });
  console.log(`as-of slider, moved to painted: median ${median(times).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)} ms`);
  await close();
}

await site.stop();

const slow = await start({ bytesPerSecond: 1_250_000 });
for (const hash of ["#/changed", "#/stances", "#/changed?mode=series", "#/deeds"]) {
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    const { page, close } = await slow.open(hash);
    times.push(await page.evaluate(() => performance.getEntriesByName("trilat-shown")[0].startTime));
    await close();
  }
  console.log(`${hash} on screen over 10 Mbit/s, compressed: ${times.map(Math.round).join(", ")} ms`);
}
await slow.stop();
