import { read } from "./answers.js";
import { attempt, DossierError, QuestionError, TrilatError } from "./errors.js";
import { Records } from "./records.js";
import { asJson, texts } from "./text.js";
import { NativeDossier } from "./trilat.js";

const KINDS = {
  actors: "actor",
  sources: "source",
  issues: "issue",
  frames: "frame",
  propositions: "proposition",
  commitments: "commitment",
  positions: "position",
  mechanisms: "mechanism",
  events: "event",
  frameworks: "framework",
};

const tag = (value) => Object.prototype.toString.call(value);
const isPlain = (value) => tag(value) === "[object Object]";

/** Options in camelCase as the arguments of a question in snake_case. */
const snake = (value) => {
  if (Array.isArray(value)) return value.map(snake);
  if (!isPlain(value)) return value;
  const name = (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [name(key), snake(v)]));
};

const isYaml = ({ name, text, format }) => {
  if (format !== undefined) {
    if (format === "json" || format === "yaml") return format === "yaml";
    throw new TrilatError(`a dossier's format is "json" or "yaml", not \`${format}\``);
  }
  return name === undefined ? !/^\s*\{/.test(text) : !name.endsWith(".json");
};

const readTexts = (given) => {
  if (!Array.isArray(given) || !given.every(isPlain)) {
    throw new TrilatError("a dossier's texts are an array of objects, each with its `text`");
  }
  const files = given.map((file) => {
    if (file.name !== undefined) texts("the name of a text", file.name);
    texts(file.name === undefined ? "a dossier" : `\`${file.name}\``, file.text);
    const yaml = isYaml(file);
    return { yaml, text: file.text, name: file.name ?? `dossier.${yaml ? "yaml" : "json"}` };
  });
  const column = (key) => files.map((file) => file[key]);
  return attempt(() =>
    NativeDossier.fromTexts(column("name"), column("text"), Uint8Array.from(column("yaml"))),
  );
};

/** Names and texts of an object or `Map` of texts by name. */
const named = (given) => {
  if (!isPlain(given) && !(given instanceof Map)) {
    throw new TrilatError("texts are an object or a Map of texts, each by the id of its source");
  }
  const entries = [...(given instanceof Map ? given : Object.entries(given))];
  for (const [name, text] of entries) {
    texts("the name of a text", name);
    texts(`\`${name}\``, text);
  }
  return [entries.map(([name]) => name), entries.map(([, text]) => text)];
};

const OURS = Symbol("made by this module");

/** The handle of a dossier in the module, and a dossier of a handle: for this package alone. */
export let nativeOf;
export let dossierOf;

/** Records that refer to one another, checked as a whole. It does not change. */
export class Dossier {
  #native;

  constructor(native, ours) {
    if (ours !== OURS) throw new TypeError("use Dossier.fromJson, fromYaml, fromTexts or fromPacked");
    this.#native = native;
    const find = (of) => (filter) => this.#answer({ find: { of, filter: snake(filter) } }).ids;
    for (const [plural, kind] of Object.entries(KINDS)) {
      const value = new Records(() => this.#handle.records(kind), find(kind));
      Object.defineProperty(this, plural, { value, enumerable: true });
    }
  }

  static fromPacked(bytes) {
    if (tag(bytes) !== "[object Uint8Array]") {
      throw new TrilatError("a packed dossier must be a Uint8Array");
    }
    return new Dossier(attempt(() => NativeDossier.fromPacked(bytes)), OURS);
  }

  static fromJson(text, { name } = {}) {
    return this.fromTexts([{ text, name, format: "json" }]);
  }

  static fromYaml(text, { name } = {}) {
    return this.fromTexts([{ text, name, format: "yaml" }]);
  }

  static fromTexts(texts) {
    return new Dossier(readTexts(texts), OURS);
  }

  static {
    nativeOf = (dossier) => Dossier.#of(dossier);
    dossierOf = (native) => new Dossier(native, OURS);
  }

  get #handle() {
    if (this.#native === undefined) throw new TrilatError("the dossier was freed");
    return this.#native;
  }

  static #of(other) {
    if (!(#native in Object(other))) throw new TrilatError("the other dossier must be a Dossier");
    return other.#handle;
  }

  #answer(question) {
    const json = asJson(question);
    return read(() => this.#handle.ask(json));
  }

  /** Asks a question as it is, its arguments in snake_case. */
  ask(question) {
    const told = isPlain(question) ? Object.values(question) : [];
    if (told.filter((value) => value !== undefined).length !== 1) {
      throw new QuestionError("a question is an object with one key, its name");
    }
    return this.#answer(question);
  }

  get header() {
    return JSON.parse(attempt(() => this.#handle.header()));
  }

  get warnings() {
    return JSON.parse(attempt(() => this.#handle.warnings()));
  }

  get size() {
    return this.#handle.size();
  }

  compareStatements(before, after) {
    return this.#answer({ compare_statements: { before, after } });
  }

  series(statements) {
    return this.#answer({ series: { statements } });
  }

  compareCommitments(before, after) {
    return this.#answer({ compare_commitments: { before, after } });
  }

  forces(filter = {}) {
    return this.#answer({ forces: { filter: snake(filter) } });
  }

  stanceTable(filter = {}) {
    return this.#answer({ stance_table: { filter: snake(filter) } });
  }

  comparePositions(actors, filter = {}) {
    return this.#answer({ compare_positions: { actors, filter: snake(filter) } });
  }

  stanceHistory(actor, filter = {}) {
    return this.#answer({ stance_history: { actor, filter: snake(filter) } });
  }

  ownAndJoint(actor, filter = {}) {
    return this.#answer({ own_and_joint: { actor, filter: snake(filter) } });
  }

  compareReadouts(event) {
    return this.#answer({ compare_readouts: { event } });
  }

  framesOn(target, filter = {}) {
    return this.#answer({ frames: { target: target ?? null, filter: snake(filter) } });
  }

  consistency(filter = {}) {
    return this.#answer({ consistency: { filter: snake(filter) } });
  }

  disputes(texts) {
    if (texts === undefined) return this.#answer({ disputes: {} });
    return read(() => this.#handle.disputesWith(...named(texts)));
  }

  network(options = {}) {
    return this.#answer({ network: { options: snake(options) } });
  }

  networkFile(notation, relation, options = {}) {
    return this.#answer({ network_file: { notation, relation, options: snake(options) } });
  }

  track(asOf, filter = {}) {
    return this.#answer({ track: { as_of: asOf, filter } });
  }

  compareTracks(before, after, { other, ...filter } = {}) {
    const asked = { before, after, filter };
    if (other === undefined) return this.#answer({ compare_tracks: asked });
    return read(() => this.#handle.compareTracks(Dossier.#of(other), JSON.stringify(asked)));
  }

  cadence(of, asOf) {
    return this.#answer({ cadence: { of, as_of: asOf } });
  }

  coverage(asOf, scope = "all") {
    return this.#answer({ coverage: { as_of: asOf, scope } });
  }

  compliance(asOf, scope = "all") {
    return this.#answer({ compliance: { as_of: asOf, scope } });
  }

  implementation(asOf, scope = "all") {
    return this.#answer({ implementation: { as_of: asOf, scope } });
  }

  completion(asOf, scope = "all") {
    return this.#answer({ completion: { as_of: asOf, scope } });
  }

  institutionItems(framework, at, basis) {
    return this.#answer({ institution_items: { framework, at, basis } });
  }

  compareFrameworks(frameworks, at, basis) {
    return this.#answer({ compare_frameworks: { frameworks, at, basis } });
  }

  frameworkGap(from, to, at, basis) {
    return this.#answer({ framework_gap: { from, to, at, basis } });
  }

  without(asOf, removal = {}) {
    return this.#answer({ without: { as_of: asOf, ...snake(removal) } });
  }

  singleRemovals(asOf, scope = "all") {
    return this.#answer({ single_removals: { as_of: asOf, scope } });
  }

  recommendations(sources, asOf) {
    return this.#answer({ recommendations: { sources, as_of: asOf } });
  }

  record(of, id) {
    return this.#answer({ record: { of, id } });
  }

  search(words, { limit } = {}) {
    return this.#answer({ search: { words, limit } });
  }

  verify(texts) {
    return read(() => this.#handle.verify(...named(texts)));
  }

  coderAgreement(other, sources, { threshold = 0.5 } = {}) {
    const ids = texts("the id of a source", ...(Array.isArray(sources) ? sources : [sources]));
    if (typeof threshold !== "number") throw new TrilatError("a threshold must be a number");
    return read(() => this.#handle.coderAgreement(Dossier.#of(other), ids, threshold));
  }

  merge(other) {
    const merged = attempt(() => this.#handle.merge(Dossier.#of(other)));
    try {
      const collisions = JSON.parse(attempt(() => merged.collisions()));
      return { dossier: new Dossier(merged.dossier(), OURS), collisions };
    } finally {
      merged.free();
    }
  }

  toJson() {
    return this.#handle.toJson();
  }

  toPacked() {
    return this.#handle.toPacked();
  }

  /** Another dossier over the same records, to be freed by itself. */
  share() {
    return new Dossier(this.#handle.share(), OURS);
  }

  /** Gives the memory back now rather than when it is found unused. */
  free() {
    if (this.#native !== undefined) this.#native.free();
    this.#native = undefined;
  }
}

if (Symbol.dispose) {
  Object.defineProperty(Dossier.prototype, Symbol.dispose, { value: Dossier.prototype.free });
}

/** What would be found on reading a dossier: one text, or several with their names. */
export const check = (text, { format, name } = {}) => {
  try {
    const dossier = Dossier.fromTexts(Array.isArray(text) ? text : [{ text, format, name }]);
    try {
      return dossier.warnings;
    } finally {
      dossier.free();
    }
  } catch (error) {
    if (error instanceof DossierError) return error.diagnostics;
    throw error;
  }
};
