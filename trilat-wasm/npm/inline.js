// The entry point where no file can be fetched: the module is inside the script.
import { bundledFrom } from "./bundled.js";
import init from "./trilat.js";
import { wasm } from "./wasm-base64.js";

const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

await init({ module_or_path: bytes(wasm) });
bundledFrom(async () => bytes((await import("./trilateral.js")).default));

export * from "./api.js";
