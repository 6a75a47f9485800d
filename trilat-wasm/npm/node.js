// The way in for Node: reads the module from the file beside it.
import { readFileSync } from "node:fs";
import { initSync } from "./trilat.js";

initSync({ module: readFileSync(new URL("./trilat_bg.wasm", import.meta.url)) });

export * from "./trilat.js";
