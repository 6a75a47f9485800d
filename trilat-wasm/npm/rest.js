// The rest of the module: it is instantiated when a function of the first part asks for it.
import { TrilatError } from "./errors.js";

let first;
let source;
let here = false;
let failed = false;

/** What the rest is: bytes, a compiled module, or a function that gives one of them at once. */
export const restFrom = (exports, from) => {
  if (here) return;
  first = exports;
  source = from;
};

/** Instantiates the rest, unless it is there. */
export const bringRest = () => {
  if (here) return;
  try {
    const from = typeof source === "function" ? source() : source;
    const module = from instanceof WebAssembly.Module ? from : new WebAssembly.Module(from);
    new WebAssembly.Instance(module, { first });
  } catch (error) {
    failed = true;
    throw new TrilatError(`the rest of the module could not be loaded: ${error.message}`, { cause: error });
  }
  here = true;
  // What it was made from is needed no more.
  source = undefined;
};

/** Gives the memory of something in the module back. */
export const release = (native) => {
  try {
    native.free();
  } catch (error) {
    // A call that could not go on without the rest holds what it had in hand.
    if (!failed) throw error;
  }
};
