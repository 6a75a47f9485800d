// What the module takes as text must be one.
import { TrilatError } from "./errors.js";

const isBytes = (value) => ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

/** The values, if all are text. */
export const texts = (what, ...values) => {
  const odd = values.filter((value) => typeof value !== "string");
  if (odd.length === 0) return values;
  const how = odd.some(isBytes) ? '; read the file with an encoding: readFile(path, "utf8")' : "";
  throw new TrilatError(`${what} must be text${how}`);
};
