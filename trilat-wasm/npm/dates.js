// Imprecise dates: Extended Date/Time Format texts, and how they lie to each other.
import { attempt } from "./errors.js";
import { readDate, relateDates } from "./trilat.js";

/** Reads a date: the days between which it lies, and how sure it is. */
export const parse = (text) => JSON.parse(attempt(() => readDate(text)));

/** How one date lies to another: each relation certainly, possibly or not. */
export const relation = (first, second) => JSON.parse(attempt(() => relateDates(first, second)));
