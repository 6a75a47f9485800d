// The way in for browsers and bundlers: fetches the module from the files beside it.
import { bundledFrom } from "./bundled.js";
import { init } from "./parts.js";

await init({
  first: new URL("./trilat_bg.wasm", import.meta.url),
  rest: new URL("./trilat_rest.wasm", import.meta.url),
});
bundledFrom(async () => {
  const answer = await fetch(new URL("./trilateral.packed", import.meta.url));
  if (!answer.ok) throw new Error(`the bundled dossier: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
});

export * from "./api.js";
