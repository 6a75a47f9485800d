export * from "./index.js";
export { default, initSync } from "./trilat.js";
export type { InitInput, InitOutput, SyncInitInput } from "./trilat.js";
