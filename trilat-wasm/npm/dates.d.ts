import type { Certainty } from "./types.js";

/** An imprecise date. */
export interface ReadDate {
  /** As it is written. */
  text: string;
  /** The earliest day that it can touch; `null` where it is open or not known. */
  earliest: string | null;
  /** The latest day that it can touch; `null` where it is open or not known. */
  latest: string | null;
  /** How many days lie between, both ends included. */
  days: number | null;
  /** Whether it is marked as uncertain (`?`). */
  uncertain: boolean;
  /** Whether it is marked as approximate (`~`). */
  approximate: boolean;
}

/** How one date lies to another, relation by relation. */
export interface DateRelation {
  /** The first date ends before the second begins. */
  before: Certainty;
  /** They share a day. */
  overlaps: Certainty;
  /** The first date begins after the second ends. */
  after: Certainty;
  /**
   * Every day of the first is a day of the second; a month or year as the second is a period, from
   * its first day to its last.
   */
  within: Certainty;
  /**
   * Every day of the second is a day of the first; a month or year as the first is a period, from
   * its first day to its last.
   */
  contains: Certainty;
}

/** Reads a date of the Extended Date/Time Format, levels 0 and 1: `2024-07`, `2024-11-15?`. */
export function parse(text: string): ReadDate;

/** How one date lies to another; what days leave open is *possibly*. */
export function relation(first: string, second: string): DateRelation;
