import type { Alpha, Interval, Measured, PairMeasures, Undefined } from "./types.js";

export * from "./network.js";

/** An array of numbers that the module takes without a look at each. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/**
 * The positions of one actor, item by item.
 *
 * In a plain array each is a level of the scale, and `null`, `undefined` or NaN where it is not
 * known. In a typed array each is a level of a numeric scale, or else the place of a level,
 * counted from 0; NaN is not known, and so is −1 where places are meant. Any other mark of what is
 * not known is named by `missing`.
 */
export type Row = readonly (string | number | null | undefined)[] | TypedArray;

/** One row per actor, or all rows in one typed array, with the names of the actors. */
export type Table = readonly Row[] | TypedArray;

/** The scale, and how arrays are read. */
export interface Options {
  /** Every level that a position can take, lowest first, whether or not it occurs. */
  levels: readonly (string | number)[] | TypedArray;
  /** What the levels are to each other: `numeric` if left out and all are numbers, or `ordinal`. */
  kind?: "nominal" | "ordinal" | "numeric";
  /** What marks a position that is not known, beside NaN and nothing. */
  missing?: string | number;
  /** The weight of each item, for the weighted forms of S; `null` is as if left out. */
  weights?: readonly number[] | TypedArray | null;
  /** The names of the actors; their places if left out. */
  actors?: readonly string[];
  /** The period of each item, such as its year, for a window; `null` is in none. */
  periods?: readonly (number | null)[] | null;
  /** Only the items whose period is from the first to the last, both included; all if left out. */
  window?: readonly [first: number, last: number];
}

/** How disagreement is weighed; kappa and pi need to be told, there is no default. */
export type Disagreement = "nominal" | "linear" | "quadratic";

/** A measure of two actors. */
export type PairMeasure =
  | "agreement"
  | "s"
  | "s_squared"
  | "s_weighted"
  | "s_squared_weighted"
  | "kappa"
  | "pi"
  | "tau_b";

/** Options of the measures that weigh disagreement. */
export interface WeighedOptions extends Options {
  disagreement: Disagreement;
}

/** Which measure, and how. */
export interface MeasureOptions extends Options {
  /** Which; `agreement`, the share of common items with the same level, if left out. */
  measure?: PairMeasure;
  /** Needed for kappa and pi. */
  disagreement?: Disagreement;
}

/** How replicates are drawn. */
export interface Draws {
  /** How many, 1 to 1,000,000; 1000 if left out. */
  replicates?: number;
  /** The share of the replicates that the interval holds; 0.95 if left out. */
  level?: number;
  /** The seed of the random stream: the same seed, the same interval. */
  seed: number;
}

/** One measure of every two actors. */
export interface Pairwise {
  /** The actors, in the order of rows and columns. */
  actors: string[];
  /** Row by row; NaN where the measure is not defined. */
  values: Float64Array;
  /** Row by row, why the measure is not defined; `null` where it is. */
  why: (Undefined | null)[];
  /** How many items each value rests on. */
  n: Uint32Array;
  /** How many items there are. */
  items: number;
}

/** The agreement index of a group of actors. */
export interface GroupAgreement {
  /** For each item; n counts those with a position. */
  items: Measured[];
  /** The mean over the items that anyone has a position on. */
  mean: Measured;
}

/** Options of the intervals of alpha. */
export interface AlphaDraws extends Options, Draws {
  /**
   * How far apart two levels count: by the kind of the scale if left out, `interval` for a numeric
   * one.
   */
  metric?: "nominal" | "ordinal" | "interval" | "ratio";
}

/** How a text is read, whichever way its table lies. */
export interface CsvOptions {
  /** Every level that a position can take, lowest first, whether or not it occurs. */
  levels: readonly (string | number)[] | TypedArray;
  /** What the levels are to each other: `numeric` if left out and all are numbers, or `ordinal`. */
  kind?: "nominal" | "ordinal" | "numeric";
  /** The column of the items' weights. */
  weight?: string;
  /**
   * The column of the items' periods: whole numbers, or dates such as `2019-12-12`, which become
   * years, 12 × year + month − 1, or days since 1970.
   */
  period?: { number: string } | { year: string } | { month: string } | { day: string };
  /** What says that a position is not known, beside the empty field. */
  missing?: string | readonly string[];
  /** Whether to take actors without any known position, which are an error otherwise. */
  keepEmptyActors?: boolean;
}

/** A table whose rows are items or actors. */
export interface WideCsv extends CsvOptions {
  /** The column that names the rows. */
  key: string;
  /** What a row is; an item, with one column an actor, if left out. */
  orientation?: "items_in_rows" | "actors_in_rows";
  /** The columns to take, in this order; all that are nothing else if left out. */
  columns?: readonly string[];
}

/** A table with one row for each position. */
export interface LongCsv extends CsvOptions {
  /** The column of the actors. */
  actor: string;
  /** The column of the items. */
  item: string;
  /** The column of the levels. */
  level: string;
}

/** What was read: `rows` is a table for the measures, the rest are options for them. */
export interface CsvTable {
  actors: string[];
  items: string[];
  /** One row per actor, a level or `null` per item. */
  rows: (string | number | null)[][];
  weights: number[] | null;
  periods: (number | null)[] | null;
}

/**
 * A table of comma-separated text (RFC 4180) with a header. A `MeasureError` says in which row (the
 * header is row 1), column and value what is wrong.
 */
export function readCsv(text: string, options: WideCsv | LongCsv): CsvTable;

/** Signorino and Ritter's S with absolute distances. */
export function s(first: Row, second: Row, options: Options): Measured;
/** S with squared distances. */
export function sSquared(first: Row, second: Row, options: Options): Measured;
/** S over weighted items. */
export function sWeighted(first: Row, second: Row, options: Options): Measured;
/** S with squared distances over weighted items. */
export function sSquaredWeighted(first: Row, second: Row, options: Options): Measured;
/** The share of common items with the same level. */
export function agreement(first: Row, second: Row, options: Options): Measured;
/** Cohen's kappa. */
export function kappa(first: Row, second: Row, options: WeighedOptions): Measured;
/** Scott's pi. */
export function pi(first: Row, second: Row, options: WeighedOptions): Measured;
/** Kendall's tau-b. */
export function tauB(first: Row, second: Row, options: Options): Measured;
/** Every measure of two actors. */
export function pair(first: Row, second: Row, options: Options): PairMeasures;
/** How often the one took each level (rows) while the other took each (columns). */
export function contingency(first: Row, second: Row, options: Options): number[][];
/** The distance of two actors' ideal points, estimated elsewhere. */
export function idealPointDistance(
  points: Readonly<Record<string, number>>,
  first: string,
  second: string,
): Measured;
/** Krippendorff's alpha of all actors, with each metric. */
export function alpha(table: Table, options: Options): Alpha;
/** Hix, Noury and Roland's agreement index of a group in three options; `null` if it is empty. */
export function agreementIndex(options: readonly number[] | TypedArray): number | null;
/** The agreement index of all actors of a table with three levels. */
export function groupAgreement(table: Table, options: Options): GroupAgreement;
/** One measure of every two actors; `agreement` unless told. */
export function pairwise(table: Table, options: MeasureOptions): Pairwise;
/** The bootstrap interval of a measure of two actors, `agreement` unless told, over their common items. */
export function bootstrap(first: Row, second: Row, options: MeasureOptions & Draws): Interval;
/** The bootstrap interval of alpha, by the scale's own metric unless told. */
export function alphaBootstrap(table: Table, options: AlphaDraws): Interval;
