// Answers are plain objects, exactly as their JSON, with pages that nobody sees who lists them.
import { attempt } from "./errors.js";

const page = (make, write) => (width) => {
  const answer = attempt(make);
  try {
    return write(answer, width);
  } finally {
    answer.free();
  }
};

/** Reads an answer and gives its memory back; a page asks again, and so gets the same. */
export const read = (make) => {
  const result = attempt(() => {
    const answer = make();
    try {
      return JSON.parse(answer.json());
    } finally {
      answer.free();
    }
  });
  const pages = {
    toText: page(make, (answer, width = 80) => answer.text(width)),
    toMarkdown: page(make, (answer) => answer.markdown()),
    toHtml: page(make, (answer) => answer.html()),
  };
  for (const [name, value] of Object.entries(pages)) {
    Object.defineProperty(result, name, { value });
  }
  return result;
};
