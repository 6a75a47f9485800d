// The way in where no file can be fetched: the module travels inside the script.
import { bundledFrom } from "./bundled.js";
import init from "./trilat.js";
import base64 from "./wasm-base64.js";

const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

await init({ module_or_path: bytes(base64) });
bundledFrom(async () => bytes((await import("./trilateral.js")).default));

export * from "./api.js";
