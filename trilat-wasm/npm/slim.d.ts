export * from "./index.js";

/** The module, or where it is. */
export type ModuleSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** The module, once it is loaded. */
export interface Loaded {
  readonly memory: WebAssembly.Memory;
}

/** Loads the module, `trilat-wasm/trilat_bg.wasm`. A second call does nothing. */
export default function init(module: ModuleSource | Promise<ModuleSource>): Promise<Loaded>;

/** Loads the module at once. */
export function initSync(module: BufferSource | WebAssembly.Module): Loaded;
