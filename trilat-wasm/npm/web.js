// The entry point for browsers and bundlers: fetches the module from the file beside it.
import { bundledFrom } from "./bundled.js";
import init from "./trilat.js";

await init({ module_or_path: new URL("./trilat_bg.wasm", import.meta.url) });
bundledFrom(async () => {
  const answer = await fetch(new URL("./trilateral.packed", import.meta.url));
  if (!answer.ok) throw new Error(`the bundled dossier: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
});

export * from "./api.js";
