// The way in for those who load the module themselves: `await init({ first, rest })`.
export * from "./api.js";
export { askedFirst } from "./asked-first.js";
export { init as default, initSync } from "./parts.js";
