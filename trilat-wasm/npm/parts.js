// Loads the two parts of the module: what is mostly asked first, and the rest, which the first
// part has brought when something needs it.
import { bringRest, restFrom } from "./rest.js";
import initFirst, { initSync as initFirstSync } from "./trilat.js";

const isAddress = (part) =>
  typeof part === "string" ||
  part instanceof URL ||
  (typeof Request === "function" && part instanceof Request);

/** A part, compiled as it comes where the server says what it is. */
const compiled = async (part) => {
  const it = await part;
  if (it instanceof WebAssembly.Module) return it;
  const answer = isAddress(it) ? await fetch(it) : it;
  if (!(answer instanceof Response)) return WebAssembly.compile(answer);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}: ${answer.url}`);
  return answer.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
};

/** The bytes at an address, at once: a worker may wait for them. */
const fetched = (address) => {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch {
    throw new Error(`nothing came from ${address}`);
  }
  if (request.status !== 200) throw new Error(`${request.status} ${request.statusText}: ${address}`);
  return request.response;
};

/** Whether this is a worker, which may wait for an answer of the network. */
const mayWait = () => typeof WorkerGlobalScope === "function" && typeof XMLHttpRequest === "function";

const absent = () => {
  throw new Error("it was not handed over as `rest` (trilat_rest.wasm)");
};

const given = ({ first, rest = absent } = {}) => {
  if (first === undefined) {
    throw new TypeError("hand over the module: its parts are `first` (trilat_bg.wasm) and `rest` (trilat_rest.wasm)");
  }
  return { first, rest };
};

const load = async (parts) => {
  const { first, rest } = given(parts);
  if (rest === absent) {
    const exports = await initFirst({ module_or_path: compiled(first) });
    restFrom(exports, rest);
    return { memory: exports.memory, whole: Promise.resolve() };
  }
  if (mayWait() && (typeof rest === "string" || rest instanceof URL)) {
    const exports = await initFirst({ module_or_path: compiled(first) });
    restFrom(exports, () => fetched(rest));
    const whole = compiled(rest).then((module) => {
      restFrom(exports, module);
      bringRest();
    });
    // Whoever waits for it is told; whoever needs it tries once more.
    whole.catch(() => undefined);
    return { memory: exports.memory, whole };
  }
  const [exports, module] = await Promise.all([
    initFirst({ module_or_path: compiled(first) }),
    compiled(rest),
  ]);
  restFrom(exports, module);
  bringRest();
  return { memory: exports.memory, whole: Promise.resolve() };
};

let loaded;

/** Loads the parts; a worker goes on with the first while the rest comes from its address. */
export const init = (parts) => {
  loaded ??= load(parts).catch((error) => {
    // What could not be loaded may be there at the next try.
    loaded = undefined;
    throw error;
  });
  return loaded;
};

/** Loads the first part at once, and the rest when it is needed. */
export const initSync = (parts) => {
  const { first, rest } = given(parts);
  const exports = initFirstSync({ module: first });
  restFrom(exports, rest);
  const { memory } = exports;
  loaded = Promise.resolve({ memory, whole: Promise.resolve() });
  return { memory };
};
