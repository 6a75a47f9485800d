export * from "./trilat.js";
