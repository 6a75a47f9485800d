// The dossier that ships beside the module: read when it is first asked for, then shared.
import { Dossier } from "./dossier.js";

let source;
let reading;

/** Says where the text of the bundled dossier comes from. */
export const bundledFrom = (load) => {
  source = load;
};

/**
 * The bundled dossier: cooperation of the United States, Japan and South Korea from 2022 on.
 * Each call gives a dossier of one's own over the same records.
 */
export const trilateral = async (text) => {
  if (text === undefined && source === undefined) {
    throw new TypeError("this way in carries no dossier: hand over the text of trilateral.json");
  }
  reading ??= (async () => Dossier.fromJson(text ?? (await source())))();
  try {
    return (await reading).share();
  } catch (error) {
    // What could not be fetched may be there at the next try.
    reading = undefined;
    throw error;
  }
};
