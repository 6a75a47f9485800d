// The scale of positions, as arrays and options have it and as the module reads it.
import { TrilatError } from "./errors.js";

export const isTyped = (value) => ArrayBuffer.isView(value) && !(value instanceof DataView);

/** The scale of the options: `levels` in order, and what they are to each other. */
export const scaleOf = ({ levels, kind }) => {
  if (!Array.isArray(levels) && !isTyped(levels)) {
    throw new TrilatError('name the scale: `levels: ["yes", "abstain", "no"]`, lowest first');
  }
  const given = Array.from(levels);
  const numbers = given.every((level) => typeof level === "number");
  const scale = kind ?? (numbers ? "numeric" : "ordinal");
  if (scale === "numeric" && !numbers) {
    throw new TrilatError("the levels of a numeric scale are numbers");
  }
  if (scale === "numeric" && !given.every(Number.isFinite)) {
    throw new TrilatError("the values of a scale must be finite");
  }
  const words = given.map(String);
  const json =
    scale === "numeric" ? { kind: scale, values: given } : { kind: scale, levels: words };
  return { json: JSON.stringify(json), given, words, numeric: scale === "numeric" };
};
