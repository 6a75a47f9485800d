// Where the installed package stands, and what its manifest says.
import { readFile } from "node:fs/promises";

/** Address of a way in, such as `trilat-wasm/slim`, by the package's own `exports`. */
export const address = (name) => new URL(import.meta.resolve(name));

export const manifest = JSON.parse(
  await readFile(new URL("./package.json", address("trilat-wasm")), "utf8"),
);
