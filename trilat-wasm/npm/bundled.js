// The dossier that ships beside the module: read when it is first asked for, then shared.
import { Dossier } from "./dossier.js";

let source;
let reading;

/** Says where the bytes of the bundled dossier come from. */
export const bundledFrom = (load) => {
  source = load;
};

/**
 * The bundled dossier: cooperation of the United States, Japan and South Korea from 2022 on.
 * Each call gives a dossier of one's own over the same records.
 */
export const trilateral = async (bytes) => {
  if (bytes === undefined && source === undefined) {
    throw new TypeError("this entry point carries no dossier: pass the bytes of `trilateral.packed`");
  }
  reading ??= (async () => Dossier.fromPacked(bytes ?? (await source())))();
  try {
    return (await reading).share();
  } catch (error) {
    // What could not be fetched may be there at the next try.
    reading = undefined;
    throw error;
  }
};
