import type { Questions } from "./types.js";

export * from "./index.js";

/** The questions that the first part of the module answers. */
export const askedFirst: ReadonlySet<keyof Questions>;

/** A part of the module, or where it is. */
export type ModulePart = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** The module, once it is loaded. */
export interface Loaded {
  readonly memory: WebAssembly.Memory;
  /** Settles when the rest is there too: from then on nothing is asked of the network. */
  readonly whole: Promise<void>;
}

/**
 * Loads the two parts of the module, `trilat/trilat_bg.wasm` and `trilat/trilat_rest.wasm`. A worker
 * that is given the rest's address has this done once the first part is there, and fetches the rest
 * meanwhile; what needs it sooner waits for it. Where no rest is handed over, what needs it is
 * refused with a `TrilatError`.
 */
export default function init(parts: {
  first: ModulePart | Promise<ModulePart>;
  rest?: ModulePart | Promise<ModulePart>;
}): Promise<Loaded>;

/** Loads the first part; the rest, or what gives it at once, when something needs it. */
export function initSync(parts: {
  first: BufferSource | WebAssembly.Module;
  rest?: BufferSource | WebAssembly.Module | (() => BufferSource | WebAssembly.Module);
}): Pick<Loaded, "memory">;
