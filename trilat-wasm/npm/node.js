// The entry point for Node: reads the module from the file beside it.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { bundledFrom } from "./bundled.js";
import { initSync } from "./trilat.js";

initSync({ module: readFileSync(new URL("./trilat_bg.wasm", import.meta.url)) });
bundledFrom(() => readFile(new URL("./trilateral.packed", import.meta.url)));

export * from "./api.js";
