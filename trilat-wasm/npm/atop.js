import { attempt } from "./errors.js";
import { texts } from "./text.js";
import { readAtop as read } from "./trilat.js";

/** The alliances of a table of ATOP's alliance level (CSV), each with its indices. */
export const readAtop = (csv) =>
  JSON.parse(attempt(() => read(...texts("a table of alliances", csv))));
