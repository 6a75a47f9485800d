// Imprecise dates: Extended Date/Time Format texts, and how they lie to each other.
import { attempt } from "./errors.js";
import { texts } from "./text.js";
import { readDate, relateDates } from "./trilat.js";

/** Reads a date: the days between which it lies, and how sure it is. */
export const parse = (text) => JSON.parse(attempt(() => readDate(...texts("a date", text))));

/** How one date lies to another: each relation certainly, possibly or not. */
export const relation = (first, second) =>
  JSON.parse(attempt(() => relateDates(...texts("a date", first, second))));
