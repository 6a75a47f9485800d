import type {
  ActorId,
  Answers,
  At,
  Basis,
  CoderAgreement,
  Collision,
  CommitmentId,
  Day,
  Diagnostic,
  Disputes,
  DraftScore,
  EventId,
  FrameworkId,
  LeedsAnac,
  NetworkChoice,
  NetworkNotation,
  NounKind,
  Proposal,
  Questions,
  RecordFilter,
  RecordRef,
  Redline,
  RedlineSeries,
  RemovalChoice,
  Scope,
  SourceId,
  StanceFilter,
  StatementChoice,
  Tables,
  Tier,
  TieRelation,
  TrackFilter,
  Verification,
} from "./types.js";

export type * from "./types.js";
export * as dates from "./dates.js";
export * as measure from "./measure.js";

/** Version of the library, shared by the crate, the wheel and the npm package. */
export function version(): string;

/**
 * The bundled dossier: cooperation of the United States, Japan and South Korea from 2022 on, with
 * the reactions of others. It is read when it is first asked for, from the file beside the
 * module; each call gives a dossier of one's own over the same records.
 *
 * `trilat-wasm/slim` carries no dossier: there the bytes of `trilat-wasm/trilateral.packed` are handed over.
 */
export function trilateral(bytes?: Uint8Array): Promise<Dossier>;

/**
 * What would be found on reading a dossier, errors and warnings, with places; nothing is thrown.
 * Without a format a text that begins with `{` is read as JSON, anything else as YAML.
 */
export function check(
  text: string | readonly DossierText[],
  options?: { format?: "json" | "yaml"; name?: string },
): Diagnostic[];

/** One alliance of ATOP: the highest that it ever reached, item by item. */
export interface AtopAlliance {
  /** Its number in ATOP. */
  atopid: number;
  /** Its members as the table names them. */
  name?: string;
  /** Its members by their Correlates of War codes. */
  members?: number[];
  /** When it began. */
  from?: string;
  /** When it ended. */
  until?: string;
  /** Its items by their codes; `null` where the table has nothing. */
  items: { [item: string]: number | null };
  /** The indices that the table itself carries. */
  published?: { [index: string]: number | null };
}

/** A table of ATOP's alliance level. */
export interface AtopTable {
  /** The alliances in the order of the table, each with its indices. */
  alliances: { alliance: AtopAlliance; indices: LeedsAnac }[];
  /** Columns of which nothing was made, as written. */
  ignored_columns: string[];
}

/** Reads a table of the alliance level of ATOP, as its authors publish it in CSV. */
export function readAtop(csv: string): AtopTable;

/** A raw text to compare. */
export interface RedlineText {
  /** What it is called; `text 1`, `text 2` and so on if left out. */
  name?: string;
  /** The text. */
  text: string;
  /** Whether this is the full text, as if left out. Where it is not, what it lacks is *not seen*. */
  full?: boolean;
}

/**
 * Compares raw texts sentence by sentence, each with the next: what was kept, reworded, moved,
 * split, merged, dropped and added, and word by word inside each pair. No dossier is needed. Of
 * three texts and more each sentence is followed as a thread.
 */
export function redline(
  texts: readonly [string | RedlineText, string | RedlineText],
  options?: { movedOnly?: boolean },
): Answer<Redline>;
export function redline(
  texts: readonly [string | RedlineText, string | RedlineText, string | RedlineText, ...(string | RedlineText)[]],
  options?: { movedOnly?: boolean },
): Answer<RedlineSeries>;
export function redline(
  texts: readonly (string | RedlineText)[],
  options?: { movedOnly?: boolean },
): Answer<Redline> | Answer<RedlineSeries>;

/**
 * Proposals from one text, bound to it. A proposal is not a record: nothing is compared or counted
 * from it before a person accepts it.
 */
export class Draft {
  private constructor();
  /** The file of proposals as data. */
  readonly data: import("./types.js").Draft;
  /** What is proposed, in the order of the text. */
  readonly proposals: Proposal[];
  /** Accepts a proposal, with changes to its fields; `null` leaves a field out. */
  accept(id: string, changes?: { readonly [field: string]: unknown }): void;
  /** Accepts every undecided proposal of a tier; `coder` should say that nobody has read them. */
  acceptTier(tier: Tier): void;
  /** Rejects a proposal. It is kept, so that a second run does not ask again. */
  reject(id: string, why?: string): void;
  /** Takes over what was decided about an earlier draft of the same text. */
  carryOver(earlier: Draft): void;
  /** Throws unless the proposals are of this text. */
  check(text: string): void;
  /** What was accepted, as a dossier: the records of the base, and the new ones read strictly. */
  toDossier(coder: string, base?: Dossier): Dossier;
  /** What was accepted, as a file of a dossier. */
  accepted(coder: string, options?: { format?: "json" | "yaml" }): string;
  /** The commitments that are proposed, held against those that a dossier has of a source. */
  score(text: string, coding: Dossier, source: string): Answer<DraftScore>;
  /** The file of proposals as JSON. */
  toJson(): string;
  /** The file of proposals as YAML, for people to edit. */
  toYaml(): string;
  /** The page. */
  toMarkdown(): string;
  /** Gives its memory back. */
  free(): void;
}

/**
 * Reads a raw text and proposes commitments, positions and mechanisms, each with its quotation, its
 * place, a reason for every field, and alternatives. What `source` leaves out is proposed from the
 * text's header and first lines; a dossier's names of actors and issues are recognised.
 */
export function draft(
  text: string,
  options?: { source?: { readonly [key: string]: unknown }; dossier?: Dossier },
): Draft;

/** Reads a file of proposals. */
export function readDraft(text: string, options?: { format?: "json" | "yaml" }): Draft;

/** One text of a dossier that is written in several. */
export interface DossierText {
  /** What findings call it by; where no format is given, `.json` at its end says that it is JSON. */
  name?: string;
  /** The text. */
  text: string;
  /** How it is written. */
  format?: "json" | "yaml";
}

/** Texts at hand, each by the id of its source or by the name under the source's key `text:`. */
export type Texts = Readonly<Record<string, string>> | ReadonlyMap<string, string>;

/** The same answer as a page, reckoned when it is asked for, while the dossier is not freed. */
export interface Pages {
  /** For a terminal of so many columns, 80 if left out. */
  toText(width?: number): string;
  /** As Markdown. */
  toMarkdown(): string;
  /** As HTML, with everything escaped. */
  toHtml(): string;
}

/** An answer: a plain object exactly as its JSON. Its pages are no part of it when it is listed,
 * cloned or written. */
export type Answer<T> = T & Pages;

/** A question as it is: one name with its arguments. */
export type Question = {
  [Name in keyof Questions]: { [Only in Name]: Questions[Name] };
}[keyof Questions];

/** The records of one kind by their ids, in the order of ids. They are frozen. */
export interface Records<T> extends Iterable<T> {
  /** How many there are. */
  readonly size: number;
  /** The record of that id. */
  get(id: string): T | undefined;
  /** Whether there is a record of that id. */
  has(id: string): boolean;
  /** The ids. */
  keys(): IterableIterator<string>;
  /** The records. */
  values(): IterableIterator<T>;
  /** Ids with records. */
  entries(): IterableIterator<[string, T]>;
  [Symbol.iterator](): IterableIterator<T>;
  /** The records as an array of one's own. */
  toArray(): T[];
  /** The records that fit a filter. */
  where(filter?: RecordFilter): T[];
}

/** Two dossiers made one, with what happened on the way. */
export interface Merged {
  dossier: Dossier;
  /** Where the two met, by kind and id. */
  collisions: Collision[];
}

type DossierTables = { readonly [Name in keyof Tables]: Records<Readonly<Tables[Name]>> };

/** The head of a dossier. */
export interface Header {
  [key: string]: unknown;
}

/**
 * Records that refer to one another, checked as a whole. It does not change.
 *
 * Its memory is given back when nothing refers to it any more; `free`, or `using`, does so at once.
 */
export class Dossier implements DossierTables {
  private constructor();

  /** Reads one JSON document. Throws a `DossierError` with everything that is wrong with it. */
  static fromJson(text: string, options?: { name?: string }): Dossier;
  /** Reads one YAML document. Throws a `DossierError` with everything that is wrong with it. */
  static fromYaml(text: string, options?: { name?: string }): Dossier;
  /** Reads a dossier in several texts. Throws a `DossierError` with everything that is wrong. */
  static fromTexts(texts: readonly DossierText[]): Dossier;
  /** Reads what `toPacked` wrote. Throws a `DossierError` with everything that is wrong with it. */
  static fromPacked(bytes: Uint8Array): Dossier;

  readonly actors: Records<Readonly<Tables["actors"]>>;
  readonly sources: Records<Readonly<Tables["sources"]>>;
  readonly issues: Records<Readonly<Tables["issues"]>>;
  readonly frames: Records<Readonly<Tables["frames"]>>;
  readonly propositions: Records<Readonly<Tables["propositions"]>>;
  readonly commitments: Records<Readonly<Tables["commitments"]>>;
  readonly positions: Records<Readonly<Tables["positions"]>>;
  readonly mechanisms: Records<Readonly<Tables["mechanisms"]>>;
  readonly events: Records<Readonly<Tables["events"]>>;
  readonly frameworks: Records<Readonly<Tables["frameworks"]>>;

  /** What the dossier says of itself. */
  readonly header: Header;
  /** What was found on reading it and did not refuse it. */
  readonly warnings: Diagnostic[];
  /** How many records there are of all kinds. */
  readonly size: number;

  /** Asks a question as it is, with its arguments in snake_case. */
  ask<Name extends keyof Questions>(question: {
    [Only in Name]: Questions[Only];
  }): Answer<Answers[Name]>;

  /** What became of every undertaking from one statement to a later one. */
  compareStatements(
    before: StatementChoice,
    after: StatementChoice,
  ): Answer<Answers["compare_statements"]>;
  /** Undertakings followed through three statements and more. */
  series(statements: readonly StatementChoice[]): Answer<Answers["series"]>;
  /** Two commitments, dimension by dimension. */
  compareCommitments(
    before: CommitmentId,
    after: CommitmentId,
  ): Answer<Answers["compare_commitments"]>;
  /** How firmly commitments are put, and where a coder reads a verb otherwise than the table. */
  forces(filter?: RecordFilter): Answer<Answers["forces"]>;
  /** Where actors stand on propositions, with the records of each cell. */
  stanceTable(filter?: StanceFilter): Answer<Answers["stance_table"]>;
  /** Actors side by side: where they agree and where they oppose one another. */
  comparePositions(
    actors: readonly ActorId[],
    filter?: StanceFilter,
  ): Answer<Answers["compare_positions"]>;
  /** How an actor's stances went through time, and where it turned. */
  stanceHistory(actor: ActorId, filter?: StanceFilter): Answer<Answers["stance_history"]>;
  /** What an actor says in its own name next to what it signs with others. */
  ownAndJoint(actor: ActorId, filter?: StanceFilter): Answer<Answers["own_and_joint"]>;
  /** What the documents of one event say, side by side. */
  compareReadouts(event: EventId): Answer<Answers["compare_readouts"]>;
  /** Who puts which frame on an actor, or on anyone, and where views collide. */
  framesOn(target?: ActorId | null, filter?: StanceFilter): Answer<Answers["frames"]>;
  /** Where one voice contradicts itself, and how often lines turned. */
  consistency(filter?: StanceFilter): Answer<Answers["consistency"]>;
  /** What is disputed; with texts, quoted words are looked up in them. */
  disputes(texts?: Texts): Answer<Disputes>;
  /** The network of actors that agree and conflict, with camps. */
  network(options?: NetworkChoice): Answer<Answers["network"]>;
  /** The same network as a file for other programs. */
  networkFile(
    notation: NetworkNotation,
    relation: TieRelation,
    options?: NetworkChoice,
  ): Answer<Answers["network_file"]>;

  /** What became of commitments and mechanisms, up to a day: of all, or of those of a filter. */
  track(asOf: Day, filter?: TrackFilter): Answer<Answers["track"]>;
  /**
   * What changed in the track from one day to another, with the evidence that moved it. With
   * `other`, the later track is that of another dossier, such as this one with records added.
   */
  compareTracks(
    before: Day,
    after: Day,
    options?: TrackFilter & { other?: Dossier },
  ): Answer<Answers["compare_tracks"]>;
  /** What was promised against what was held, up to a day, by a mechanism or commitment. */
  cadence(of: string, asOf: Day): Answer<Answers["cadence"]>;
  /** Which undertakings a mechanism carries, and whether it shows signs of life. */
  coverage(asOf: Day, scope?: Scope): Answer<Answers["coverage"]>;
  /** The keeping of undertakings on the scale of the G7 Research Group: −1, 0, +1. */
  compliance(asOf: Day, scope?: Scope): Answer<Answers["compliance"]>;
  /** The keeping of undertakings on the scale of the Peace Accords Matrix: 0 to 3. */
  implementation(asOf: Day, scope?: Scope): Answer<Answers["implementation"]>;
  /** The keeping of undertakings on the scale of the Open Government Partnership. */
  completion(asOf: Day, scope?: Scope): Answer<Answers["completion"]>;
  /** What would still hold if actors, mechanisms, levels or a period were taken away. */
  without(asOf: Day, removal?: RemovalChoice): Answer<Answers["without"]>;
  /** Every actor, mechanism and level taken away by itself, ranked by what would be lost. */
  singleRemovals(asOf: Day, scope?: Scope): Answer<Answers["single_removals"]>;
  /** What texts recommend, to whom, and which of it has become an undertaking or a mechanism. */
  recommendations(sources: readonly SourceId[], asOf: Day): Answer<Answers["recommendations"]>;

  /** The institution items of a framework at a moment, the highest ever reached if left out. */
  institutionItems(framework: FrameworkId, at?: At, basis?: Basis): Answer<Answers["institution_items"]>;
  /** Frameworks side by side, item by item. */
  compareFrameworks(
    frameworks: readonly FrameworkId[],
    at?: At,
    basis?: Basis,
  ): Answer<Answers["compare_frameworks"]>;
  /** What would have to be added to one framework for it to be like another. */
  frameworkGap(
    from: FrameworkId,
    to: FrameworkId,
    at?: At,
    basis?: Basis,
  ): Answer<Answers["framework_gap"]>;

  /** One record with what refers to it. */
  record(of: NounKind, id: string): Answer<Answers["record"]>;
  /** Records that have all of some words in any of their texts; at most 50 if no limit is given. */
  search(words: string, options?: { limit?: number }): Answer<Answers["search"]>;
  /** Whether quoted words stand in the texts where the records say they do. */
  verify(texts: Texts): Answer<Verification>;
  /**
   * How far two codings of one source, or of several taken together, agree, in the sense of
   * inter-coder reliability: commitments, and apart from them positions, events and links. Two
   * records are taken as one from a similarity of `threshold` on, 0 to 1, 0.5 by default.
   */
  coderAgreement(
    other: Dossier,
    sources: SourceId | readonly SourceId[],
    options?: { threshold?: number },
  ): Answer<CoderAgreement>;
  /** The records of two dossiers together; where both have an id, the first one's record stays. */
  merge(other: Dossier): Merged;
  /** The canonical JSON. */
  toJson(): string;
  /** The dossier in columns: a third of the bytes of its JSON, for a page to carry. */
  toPacked(): Uint8Array;

  /** Another dossier over the same records, to be freed by itself. */
  share(): Dossier;
  /** Gives the memory back now. Afterwards the dossier answers nothing. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Anything that this library refuses. */
export class TrilatError extends Error {}

/** A dossier was refused. */
export class DossierError extends TrilatError {
  constructor(message: string, diagnostics: Diagnostic[]);
  /** Everything that was found, with places; columns also in UTF-16 code units. */
  readonly diagnostics: Diagnostic[];
}

/** Positions, a scale or options that no measure can be taken from. */
export class MeasureError extends TrilatError {
  /** What is wrong in one word: `level`, `shape`, `scale`, `duplicate_cell` … */
  readonly kind: string;
  /** The row: a number in a text or among statements, an actor in a table. */
  readonly row: string | null;
  /** The column. */
  readonly column: string | null;
  /** What stands there. */
  readonly value: string | null;
}

/** A question is not well formed. */
export class QuestionError extends TrilatError {}

/** A question speaks of a record that the dossier does not hold. */
export class UnknownRecordError extends QuestionError {
  constructor(message: string, record: RecordRef);
  /** Of which record. */
  readonly record: RecordRef;
}
