// The way in for Node: reads the module from the files beside it.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { bundledFrom } from "./bundled.js";
import { initSync } from "./parts.js";

initSync({
  first: readFileSync(new URL("./trilat_bg.wasm", import.meta.url)),
  rest: () => readFileSync(new URL("./trilat_rest.wasm", import.meta.url)),
});
bundledFrom(() => readFile(new URL("./trilateral.packed", import.meta.url)));

export * from "./api.js";
