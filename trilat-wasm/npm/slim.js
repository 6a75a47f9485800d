// The way in for those who load the module themselves: `await init({ module_or_path })`.
export * from "./api.js";
export { default, initSync } from "./trilat.js";
