import type { Measured, NetworkNotation, Normalisation, TieRelation } from "./types.js";

/** Who said what: in an object or, in this order, in a list. What is not known is left out or `null`. */
export type Said =
  | {
      readonly actor: string;
      readonly proposition: string;
      /** A level of the scale. */
      readonly level: string | number;
      readonly document?: string | null;
      /** Such as `2023-08-18`. */
      readonly day?: string | null;
    }
  | readonly [
      actor: string,
      proposition: string,
      level: string | number,
      document?: string | null,
      day?: string | null,
    ];

/** The scale of statements, and which of them count; what is told is done in this order. */
export interface StatementOptions {
  /** Every level, lowest first, whether or not it occurs. */
  levels: readonly (string | number)[];
  /** What the levels are to each other: `numeric` if left out and all are numbers, or `ordinal`. */
  kind?: "ordinal" | "numeric";
  /** Actors who stay in the network even if they say nothing. */
  actors?: readonly string[];
  /**
   * In what the same actor on the same proposition at the same level counts once, the earliest being
   * kept; every statement counts if left out. Statements without a document, or a day, all count.
   */
  duplicates?: "keep" | "document" | "day" | "week" | "month" | "year" | "overall";
  /** Only actors who made, and propositions that had, so many statements; 0 if left out. */
  atLeast?: { perActor?: number; perProposition?: number };
  /** Only the statements of these days, both included; all if left out. */
  between?: readonly [first: string, last: string];
  /** Each statement weighted by its distance from a day; `width` is in days. Alike if left out. */
  around?: {
    day: string;
    width: number;
    kernel: "uniform" | "gaussian" | "epanechnikov" | "triangular";
  };
}

/** What ties actors. */
export interface NetworkOptions extends StatementOptions {
  /** Agreement, conflict, or the one less the other; `congruence` if left out. */
  relation?: TieRelation;
  /** What a tie is divided by; `none` if left out. */
  normalisation?: Normalisation;
}

/** How camps are found. */
export interface CampOptions {
  /** 1 (if left out) is plain modularity; more gives more and smaller camps. */
  resolution?: number;
  /** From how many orders of the nodes camps are sought, 1 to 1000, the best being kept; 10 if left out. */
  starts?: number;
  /** The seed of these orders, a whole number; 1 if left out. */
  seed?: number;
}

/** What ties two nodes. */
export interface Tie {
  first: string;
  /** The other, which comes later among the nodes. */
  second: string;
  /** 0 if the two have something in common but the measure is 0. */
  weight: number;
  /** How many propositions the two have in common. */
  common: number;
}

/** An undirected network; nodes without a tie are kept. */
export interface Network {
  nodes: string[];
  /** By the places of both nodes. */
  ties: Tie[];
}

/** A network to be asked about: ties in objects, or in lists of two names and a weight. */
export interface GivenNetwork {
  readonly nodes: readonly string[];
  readonly ties: readonly (
    | { readonly first: string; readonly second: string; readonly weight: number; readonly common?: number }
    | readonly [first: string, second: string, weight: number]
  )[];
}

/** What ties an actor to a proposition. */
export interface Affiliation {
  actor: string;
  proposition: string;
  /** How many statements, for or against. */
  count: number;
  /** Statements for less statements against: the top of the scale counts 1, the bottom −1. */
  subtract: number;
  /** Which side, all statements combined. */
  combine: "agree" | "disagree" | "mixed";
}

/** The two-mode network of actors and propositions. */
export interface Affiliations {
  /** In the order of their names, also those without a tie. */
  actors: string[];
  propositions: string[];
  /** By actor and then by proposition. */
  ties: Affiliation[];
}

/** The camps of a network, numbered by their first members. */
export interface Camps {
  /** The camp of each node. */
  camps: number[];
  /** How good the camps are; `n` counts the nodes with ties, of all. */
  modularity: Measured;
}

/** How far each actor agrees with each camp. */
export interface CampShares extends Camps {
  /** The actors in the order of their names. */
  actors: string[];
  /** One row an actor, one value a camp, from 0 to 1. */
  shares: Measured[][];
}

/** Values of the nodes by name, one a node: texts, whole numbers or, in a float array, numbers. */
export type Columns = Readonly<
  Record<string, readonly string[] | readonly number[] | Float64Array | Uint32Array>
>;

/** The units of the calendar in which something was said, in order: what `between` takes. */
export function windows(
  statements: readonly Said[],
  unit: "day" | "week" | "month" | "year",
  options: StatementOptions,
): { first: string; last: string }[];
/**
 * The network of the actors of statements; two are tied if they have a proposition in common.
 *
 * Source: Leifeld, Discourse Network Analysis, Oxford Handbook of Political Networks (2017).
 */
export function network(statements: readonly Said[], options: NetworkOptions): Network;
/** The two-mode network: which actor takes which side on which proposition. */
export function affiliations(statements: readonly Said[], options: StatementOptions): Affiliations;
/** The two-mode network as text for other programs. */
export function affiliationsFile(
  statements: readonly Said[],
  notation: NetworkNotation,
  options: StatementOptions,
): string;
/** Camps of the congruence network, not normalised, and how far each actor agrees with each. */
export function campShares(
  statements: readonly Said[],
  options: StatementOptions & CampOptions,
): CampShares;
/**
 * Camps by the Leiden algorithm; weights must not be negative.
 *
 * Source: Traag, Waltman and van Eck, From Louvain to Leiden, Scientific Reports 9 (2019).
 */
export function camps(network: GivenNetwork, options?: CampOptions): Camps;
/**
 * For each node, over all pairs of others, the share of the shortest ways that lead through it. A
 * tie is the shorter the heavier it is. `normalised` (false if left out) divides by the greatest
 * value there can be.
 */
export function betweenness(network: GivenNetwork, options?: { normalised?: boolean }): Float64Array;
/** A network as text for other programs, with columns of its nodes; ties of weight 0 are left out. */
export function networkFile(
  network: GivenNetwork,
  notation: NetworkNotation,
  columns?: Columns,
): string;
