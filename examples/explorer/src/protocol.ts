// What the page and its worker say to one another.
import type { Actor, CoverageCount, Diagnostic, Level, NounKind, Source, State, Verification } from "trilat-wasm";

/** A dossier's file as it was dropped. */
export interface DossierFile {
  name: string;
  text: string;
}

export interface SourceEntry {
  id: string;
  title: string;
  date: string | undefined;
  kind: Source["kind"];
  completeness: Source["completeness"];
  level: Level | undefined;
  publisher: string | undefined;
  address: string | undefined;
  issuers: string[];
  commitments: number;
  positions: number;
}

/** The names of everything in a dossier, and what a view needs to begin. */
export interface Catalogue {
  title: string;
  size: number;
  titles: Record<NounKind, Record<string, string>>;
  sources: SourceEntry[];
  actors: { id: string; kind: Actor["kind"]; positions: number }[];
  frameworks: { id: string; items: number; sources: string[] }[];
  /** What promises a rhythm: mechanisms and recurring commitments, as `mechanism:…`. */
  rhythms: string[];
  issues: string[];
  /** How many commitments of one source take up one of another, as coded. */
  links: [earlier: string, later: string, count: number][];
  /** The first and the last day that any record of the dossier gives, if any is dated. */
  days: [first: string, last: string] | undefined;
}

/** What is reckoned when the page is built, so that it can show something at once. */
export interface Prepared {
  catalogue: Catalogue;
  question: object;
  answer: unknown;
}

export interface Opened {
  /** Left out where it was not asked for. */
  catalogue: Catalogue | undefined;
  warnings: Diagnostic[];
}

/** Why something was not done. */
export interface Refused {
  message: string;
  diagnostics: Diagnostic[];
}

/** What the as-of slider shows while it moves: a small part of the coverage of that day. */
export interface States {
  total: CoverageCount;
  states: [State, number][];
}

/** Words that someone says stand in a source, with what texts are at hand. */
export interface Quotation {
  words: string;
  source: string;
  at: string;
  texts: { source: string; text: string }[];
}

export type Request =
  | { do: "open"; what: DossierFile[] | Uint8Array<ArrayBuffer>; tell: boolean }
  | { do: "ask"; question: object }
  | { do: "states"; coverage: object }
  | { do: "markdown"; question: object }
  | { do: "verify"; texts: Record<string, string> }
  | { do: "quotation"; quotation: Quotation }
  /** Whether all of the engine is there. */;

export interface Answers {
  open: Opened;
  ask: unknown;
  states: States;
  markdown: string;
  verify: Verification;
  quotation: Verification;
}

/** First the compiled engine, with the address of its other part, then questions. */
export type Call = { engine: WebAssembly.Module } | { id: number; request: Request };
export type Reply = { id: number; value: unknown } | { id: number; refused: Refused };
