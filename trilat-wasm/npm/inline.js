// The way in where no file can be fetched: the module travels inside the script.
import { bundledFrom } from "./bundled.js";
import init from "./trilat.js";
import base64 from "./wasm-base64.js";

await init({ module_or_path: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) });
bundledFrom(async () => (await import("./trilateral.js")).default);

export * from "./api.js";
