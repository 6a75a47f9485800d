import { attempt } from "./errors.js";
import { readAtop as read } from "./trilat.js";

/** The alliances of a table of ATOP's alliance level (CSV), each with its indices. */
export const readAtop = (csv) => JSON.parse(attempt(() => read(csv)));
