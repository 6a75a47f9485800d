// The way in for browsers and bundlers: fetches the module from the file beside it.
import init from "./trilat.js";

await init({ module_or_path: new URL("./trilat_bg.wasm", import.meta.url) });

export * from "./trilat.js";
