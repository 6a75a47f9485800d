// The rest of the module: it is instantiated when a function of the first part asks for it.
let first;
let source;
let here = false;

/** What the rest is: bytes, a compiled module, or a function that gives one of them at once. */
export const restFrom = (exports, from) => {
  first = exports;
  source = from;
};

/** Instantiates the rest, unless it is there. */
export const bringRest = () => {
  if (here) return;
  const from = typeof source === "function" ? source() : source;
  const module = from instanceof WebAssembly.Module ? from : new WebAssembly.Module(from);
  new WebAssembly.Instance(module, { first });
  here = true;
  // What it was made from is needed no more.
  source = undefined;
};
