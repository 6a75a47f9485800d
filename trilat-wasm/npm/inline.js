// The way in where no file can be fetched: the module travels inside the script.
import { bundledFrom } from "./bundled.js";
import { init } from "./parts.js";
import { first, rest } from "./wasm-base64.js";

const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

await init({ first: bytes(first), rest: bytes(rest) });
bundledFrom(async () => bytes((await import("./trilateral.js")).default));

export * from "./api.js";
