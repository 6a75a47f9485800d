// What the module takes as text.
import { QuestionError, TrilatError } from "./errors.js";

const isBytes = (value) => ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

/** The values, if all are text. */
export const texts = (what, ...values) => {
  const odd = values.filter((value) => typeof value !== "string");
  if (odd.length === 0) return values;
  const how = odd.some(isBytes) ? '; read the file with an encoding: readFile(path, "utf8")' : "";
  throw new TrilatError(`${what} must be text${how}`);
};

/** A question as JSON, which not all that JavaScript has can be. */
export const asJson = (question) => {
  try {
    return JSON.stringify(question);
  } catch (error) {
    throw new QuestionError(`a question must be what JSON can hold: ${error.message}`);
  }
};
