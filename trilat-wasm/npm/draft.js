// From raw texts to proposals that a person accepts, edits or rejects.
import { read } from "./answers.js";
import { dossierOf, nativeOf } from "./dossier.js";
import { attempt, QuestionError } from "./errors.js";
import { asJson, texts } from "./text.js";
import { NativeDraft, proposedSource } from "./trilat.js";

const OURS = Symbol("made by this module");

/** Proposals from one text, bound to it. A proposal is not a record. */
export class Draft {
  #native;

  constructor(native, ours) {
    if (ours !== OURS) throw new TypeError("use draft(text) or readDraft(text)");
    this.#native = native;
  }

  /** All of it as data. */
  get data() {
    return JSON.parse(this.#native.json());
  }

  get proposals() {
    return this.data.proposals;
  }

  accept(id, changes = {}) {
    attempt(() => this.#native.accept(...texts("the id of a proposal", id), asJson(changes)));
  }

  acceptTier(tier) {
    attempt(() => this.#native.acceptTier(...texts("a tier", tier)));
  }

  reject(id, why) {
    attempt(() => this.#native.reject(...texts("the id of a proposal", id), why));
  }

  carryOver(earlier) {
    attempt(() => this.#native.carryOver(earlier.#native));
  }

  check(text) {
    attempt(() => this.#native.check(...texts("a text", text)));
  }

  toDossier(coder, base) {
    const [name] = texts("a coder", coder);
    return dossierOf(attempt(() => this.#native.toDossier(name, base && nativeOf(base).share())));
  }

  accepted(coder, { format = "yaml" } = {}) {
    const [name] = texts("a coder", coder);
    return attempt(() => this.#native.accepted(name, format !== "json"));
  }

  score(text, coding, source) {
    const given = texts("a text and a source", text, source);
    return read(() => this.#native.score(given[0], nativeOf(coding), given[1]));
  }

  toJson() {
    return this.#native.json();
  }

  toYaml() {
    return this.#native.yaml();
  }

  toMarkdown() {
    return read(() => this.#native.answer()).toMarkdown();
  }

  free() {
    this.#native.free();
  }
}

/** Reads a raw text and proposes commitments, positions and mechanisms. */
export const draft = (text, { source, dossier } = {}) => {
  const [words] = texts("a text", text);
  const handle = () => dossier && nativeOf(dossier).share();
  const proposed = JSON.parse(attempt(() => proposedSource(words, handle())));
  const record = asJson({ ...proposed, ...source });
  return new Draft(attempt(() => NativeDraft.of(words, record, handle())), OURS);
};

/** Reads a file of proposals. */
export const readDraft = (text, { format } = {}) => {
  const [words] = texts("a file of proposals", text);
  if (format !== undefined && format !== "json" && format !== "yaml") {
    throw new QuestionError(`a draft's format is "json" or "yaml", not \`${format}\``);
  }
  const yaml = format === undefined ? !/^\s*\{/.test(words) : format === "yaml";
  return new Draft(attempt(() => NativeDraft.read(words, yaml)), OURS);
};
