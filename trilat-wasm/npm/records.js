// The records of one kind: read once, when they are first looked at, and frozen.
import { attempt } from "./errors.js";

const freeze = (value) => {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
};

/** The records of one kind by their ids, in the order of ids. Iterating gives the records. */
export class Records {
  #load;
  #find;
  #byId;

  constructor(load, find) {
    this.#load = load;
    this.#find = find;
  }

  get #records() {
    this.#byId ??= new Map(
      freeze(JSON.parse(attempt(this.#load))).map((record) => [record.id, record]),
    );
    return this.#byId;
  }

  /** How many there are. */
  get size() {
    return this.#records.size;
  }

  /** The record of that id, or `undefined`. */
  get(id) {
    return this.#records.get(id);
  }

  /** Whether there is a record of that id. */
  has(id) {
    return this.#records.has(id);
  }

  /** The ids. */
  keys() {
    return this.#records.keys();
  }

  /** The records. */
  values() {
    return this.#records.values();
  }

  /** Ids with records. */
  entries() {
    return this.#records.entries();
  }

  [Symbol.iterator]() {
    return this.values();
  }

  /** The records as an array of one's own. */
  toArray() {
    return [...this.values()];
  }

  /** The records that fit a filter. */
  where(filter = {}) {
    return this.#find(filter).map((id) => this.get(id));
  }
}
