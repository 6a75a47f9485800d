// Measures of agreement over arrays. What is written here is how arrays become codes of levels;
// what is reckoned is in the module.
import { attempt, TrilatError } from "./errors.js";
import { isTyped, scaleOf } from "./scale.js";
import { asJson, texts } from "./text.js";
import {
  agreementIndex as index,
  idealPointDistance as distance,
  NativeMatrix,
  NativeTable,
} from "./trilat.js";

export * from "./network.js";

const MISSING = 0xffff;
const MOST_CELLS = 2 ** 27;

const isRow = (value) => Array.isArray(value) || isTyped(value);
const isSigned = (row) =>
  row instanceof Int8Array || row instanceof Int16Array || row instanceof Int32Array;
const shown = (value) => {
  const text = typeof value === "string" ? value : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** What turns one row into codes. */
const encoder = (scale, missing) => {
  const codes = new Map(scale.given.map((level, code) => [level, code]));
  const refuse = (value, at) => {
    if (isRow(value)) {
      throw new TrilatError(`a row holds an array in place ${at}, where a level is wanted`);
    }
    const known = scale.words.slice(0, 8).join(", ");
    throw new TrilatError(`\`${shown(value)}\` in place ${at} is no level; these are ${known}`);
  };
  const typed = (row, out, start) => {
    // Without a word to the contrary a negative number marks a gap where numbers are codes.
    const gap = missing ?? (isSigned(row) && !scale.numeric ? -1 : undefined);
    const most = scale.given.length;
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at];
      if (value === gap || value !== value) out[start + at] = MISSING;
      else if (scale.numeric) out[start + at] = codes.get(value) ?? refuse(value, at);
      else if (value >= 0 && value < most && value % 1 === 0) out[start + at] = value;
      else refuse(value, at);
    }
  };
  const plain = (row, out, start) => {
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at];
      const none = value === null || value === undefined || value !== value || value === missing;
      out[start + at] = none ? MISSING : (codes.get(value) ?? refuse(value, at));
    }
  };
  return (row, out, start) => (isTyped(row) ? typed : plain)(row, out, start);
};

/** Whether the row's numbers are codes as they stand, with a gap as what 16 bits make of -1. */
const isCodes = (row, scale, missing) =>
  !scale.numeric &&
  missing === undefined &&
  (row instanceof Int8Array || row instanceof Int16Array || row instanceof Uint8Array);

/** Rows of one length, of arrays or of one flat array of so many actors. */
const rowsOf = (table, actors) => {
  if (isTyped(table)) {
    if (actors === undefined) throw new TrilatError("a flat table needs the names of its actors");
    const width = table.length / actors.length;
    if (!Number.isInteger(width)) {
      throw new TrilatError(`${table.length} cells are no rows of ${actors.length} actors`);
    }
    return actors.map((_, row) => table.subarray(row * width, (row + 1) * width));
  }
  if (!Array.isArray(table) || !table.every(isRow)) {
    throw new TrilatError("a table is an array of rows, one per actor, each an array");
  }
  const width = table[0]?.length ?? 0;
  const odd = table.findIndex((row) => row.length !== width);
  if (odd >= 0) {
    throw new TrilatError(`row ${odd} has ${table[odd].length} items, the first has ${width}`);
  }
  return table;
};

/** Which items are within the window of the options; nothing if all are. */
const within = ({ periods, window, weights }, width) => {
  if (window === undefined) return undefined;
  const [first, last] = window;
  if (!(first <= last)) throw new TrilatError("a window is its first and its last period");
  if (periods?.length !== width) {
    throw new TrilatError(`a window needs the period of each of the ${width} items: \`periods\``);
  }
  if (weights !== undefined && weights !== null && weights.length !== width) {
    throw new TrilatError(`${width} items have ${weights.length} weights`);
  }
  const places = Array.from(periods, (_, place) => place);
  const inside = (period) => period !== null && period >= first && period <= last;
  return places.filter((place) => inside(periods[place]));
};

const withTable = (table, options, use) => {
  const scale = scaleOf(options);
  let rows = rowsOf(table, options.actors);
  let weights = options.weights ?? [];
  const inside = within(options, rows[0]?.length ?? 0);
  if (inside !== undefined) {
    const pick = (list) => list.constructor.from(inside, (place) => list[place]);
    rows = rows.map(pick);
    if (weights.length > 0) weights = pick(weights);
  }
  const names = options.actors ?? rows.map((_, row) => String(row));
  if (names.length !== rows.length) {
    throw new TrilatError(`${rows.length} rows need as many names, but ${names.length} were given`);
  }
  const width = rows[0]?.length ?? 0;
  if (rows.length * width > MOST_CELLS) {
    throw new TrilatError(`a table may have at most ${MOST_CELLS} cells`);
  }
  const codes = new Uint16Array(rows.length * width);
  const encode = encoder(scale, options.missing);
  const asTheyStand = (row) => isCodes(row, scale, options.missing);
  rows.forEach((row, at) => {
    if (asTheyStand(row)) codes.set(row, at * width);
    else encode(row, codes, at * width);
  });
  return attempt(() => {
    let native;
    try {
      native = new NativeTable(scale.json, [...names].map(String), width, codes, Float64Array.from(weights));
    } catch (error) {
      // What is no level is told as it stands in its row.
      rows.filter(asTheyStand).forEach((row) => encode(row, codes, 0));
      throw error;
    }
    try {
      return use(native, names);
    } finally {
      native.free();
    }
  });
};

/** The measure by its full name: kappa and pi with how disagreement is weighed, which has no default. */
const named = (measure, { disagreement }) => {
  texts("the name of a measure", measure);
  if (measure !== "kappa" && measure !== "pi") return measure;
  if (disagreement === undefined) {
    throw new TrilatError(
      'say how disagreement is weighed: `disagreement: "nominal"`, "linear" or "quadratic"',
    );
  }
  return `${measure}_${disagreement}`;
};

const one = (name) => (first, second, options) =>
  withTable([first, second], options, (table) =>
    JSON.parse(table.measure(0, 1, named(name, options))),
  );

/** Signorino and Ritter's S with absolute distances. */
export const s = one("s");
/** S with squared distances. */
export const sSquared = one("s_squared");
/** S over weighted items. */
export const sWeighted = one("s_weighted");
/** S with squared distances over weighted items. */
export const sSquaredWeighted = one("s_squared_weighted");
/** The share of common items with the same level. */
export const agreement = one("agreement");
/** Cohen's kappa. */
export const kappa = one("kappa");
/** Scott's pi. */
export const pi = one("pi");
/** Kendall's tau-b. */
export const tauB = one("tau_b");

/** Every measure of two actors. */
export const pair = (first, second, options) =>
  withTable([first, second], options, (table) => JSON.parse(table.pair(0, 1)));

/** How often the one took each level (rows) while the other took each (columns). */
export const contingency = (first, second, options) =>
  withTable([first, second], options, (table) => {
    const counts = Array.from(table.contingency(0, 1));
    const levels = Math.sqrt(counts.length);
    return Array.from({ length: levels }, (_, row) =>
      counts.slice(row * levels, (row + 1) * levels),
    );
  });

/** The distance of two actors' ideal points, estimated elsewhere. */
export const idealPointDistance = (points, first, second) =>
  attempt(() => {
    texts("the names of the two actors", first, second);
    const values = Float64Array.from(Object.values(points));
    return JSON.parse(distance(Object.keys(points), values, first, second));
  });

/** Krippendorff's alpha of all actors, with each metric. */
export const alpha = (table, options) =>
  withTable(table, options, (native) => JSON.parse(native.alpha()));

/** The agreement index of a group in three options; `null` if nobody took any. */
export const agreementIndex = (options) => {
  const counts = Array.from(options);
  const whole = (count) => Number.isInteger(count) && count >= 0 && count < 2 ** 32;
  if (counts.length !== 3 || !counts.every(whole)) {
    throw new TrilatError("the agreement index takes three counts");
  }
  const value = index(...counts);
  return Number.isNaN(value) ? null : value;
};

/** The agreement index of all actors of a table, item by item and on the mean. */
export const groupAgreement = (table, options) =>
  withTable(table, options, (native) => JSON.parse(native.groupAgreement()));

/**
 * One measure of every two actors, agreement unless told, as a square matrix row by row; NaN where
 * it is undefined, and `why`.
 */
export const pairwise = (table, options) =>
  withTable(table, options, (native, actors) => {
    const matrix = native.matrix(named(options.measure ?? "agreement", options));
    try {
      const [values, n] = [matrix.values(), matrix.compared()];
      const reasons = [null, ...NativeMatrix.reasons()];
      const places = matrix.why();
      const why = new Array(places.length);
      for (let at = 0; at < why.length; at += 1) why[at] = reasons[places[at]];
      return { actors: [...actors], values, why, n, items: matrix.items() };
    } finally {
      matrix.free();
    }
  });

const drawn = (options) => {
  const { replicates = 1000, level = 0.95, seed } = options;
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new TrilatError("name the seed: a whole number from 0 to 2⁵³");
  }
  if (!Number.isInteger(replicates) || replicates < 1 || replicates > 1_000_000) {
    throw new TrilatError(`\`${shown(replicates)}\` is not a number of replicates from 1 to 1000000`);
  }
  if (typeof level !== "number") throw new TrilatError("the level is a number between 0 and 1");
  return [replicates, level, seed];
};

/** The bootstrap interval of a measure of two actors over their common items; agreement unless told. */
export const bootstrap = (first, second, options) =>
  withTable([first, second], options, (native) => {
    const measure = named(options.measure ?? "agreement", options);
    return JSON.parse(native.bootstrap(measure, ...drawn(options)));
  });

/** The bootstrap interval of alpha, by the scale's own metric unless told. */
export const alphaBootstrap = (table, options) =>
  withTable(table, options, (native) =>
    JSON.parse(native.alphaBootstrap(...texts("a metric", options.metric ?? ""), ...drawn(options))),
  );

/** A table of comma-separated text, as rows of levels with their names. */
export const readCsv = (text, options) => {
  texts("a table of comma-separated text", text);
  const scale = scaleOf(options);
  const { key, actor, item, level, orientation, columns, weight, period, missing = [] } = options;
  const keep = { missing: [missing].flat(), keep_empty_actors: options.keepEmptyActors };
  const form =
    key === undefined
      ? { long: { actor, item, level, weight, period, ...keep } }
      : { wide: { key, orientation, columns, weight, period, ...keep } };
  return attempt(() => {
    const native = NativeTable.readCsv(scale.json, text, asJson(form));
    try {
      const [actors, items, weights, periods] = JSON.parse(native.about());
      const codes = native.codes();
      const cell = (code) => (code === MISSING ? null : scale.given[code]);
      const width = items.length;
      const row = (_, at) => Array.from(codes.subarray(at * width, (at + 1) * width), cell);
      return { actors, items, rows: actors.map(row), weights, periods };
    } finally {
      native.free();
    }
  });
};
