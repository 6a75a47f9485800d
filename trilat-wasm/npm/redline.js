// Raw texts side by side: no dossier is needed.
import { read } from "./answers.js";
import { QuestionError } from "./errors.js";
import { texts as strings } from "./text.js";
import { redlineTexts } from "./trilat.js";

/** Compares raw texts sentence by sentence, each with the next. */
export const redline = (texts, { movedOnly = false } = {}) => {
  if (!Array.isArray(texts)) throw new QuestionError("hand over the texts as a list, in order");
  const given = texts.map((it, at) => ({
    name: `text ${at + 1}`,
    full: true,
    ...(typeof it === "string" ? { text: it } : it),
  }));
  const names = strings("the name of a text", ...given.map(({ name }) => name));
  const words = strings("a text", ...given.map(({ text }) => text));
  const full = Uint8Array.from(given, (it) => Number(it.full));
  return read(() => redlineTexts(names, words, full, movedOnly));
};
