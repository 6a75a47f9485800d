// The entry point for callers that load the module themselves: `await init(module)`.
import load, { initSync as loadSync } from "./trilat.js";

export * from "./api.js";

const given = (module) => {
  if (module === undefined) throw new TypeError("expected the module `trilat_bg.wasm` or its address");
  return module;
};

/** Loads the module from bytes, a response, an address or a compiled module. */
export default async (module) => {
  const { memory } = await load({ module_or_path: given(await module) });
  return { memory };
};

/** Loads the module from bytes or a compiled module, at once. */
export const initSync = (module) => {
  const { memory } = loadSync({ module: given(module) });
  return { memory };
};
