// Written by tools/typescript_types.py from the library's schemas: change those, not this file.

/** What kind of thing an undertaking promises to do, by its innermost action verb. */
export type Act =
  /** Use force for another. */
  | "defend"
  /** Posture that keeps an adversary from acting; extended deterrence. */
  | "deter"
  /** Confer before or about a response. */
  | "consult"
  /** Hold a meeting or dialogue. */
  | "meet"
  /** Pass information or data on. */
  | "share-information"
  /** Hold a military or other exercise. */
  | "exercise"
  /** Bring own measures into line with one another. */
  | "coordinate"
  /** Apply sanctions, interdict, close evasion. */
  | "enforce"
  /** Produce, research or build jointly. */
  | "build-together"
  /** Put means into own capacity. */
  | "invest"
  /** Help a third party. */
  | "assist"
  /** Create a body or mechanism. */
  | "establish"
  /** Stand by a rule, law or principle. */
  | "uphold"
  /** Not do something. */
  | "refrain"
  /** Allow another to do something. */
  | "permit"
  /** Work for a state of affairs, where no other act fits. */
  | "pursue-a-goal";

/** One act in which two frameworks differ. */
export interface ActGap {
  /** The act. */
  act: Act;
  /** The undertakings of the other. */
  commitments: CommitmentId[];
  /** How firmly this one promises it; none if it does not. */
  have: Force | null;
  /** How firmly the other does. */
  need: Force;
}

/** Undertakings of one kind. */
export interface ActProfile {
  /** What is promised. */
  act: Act;
  /** Who undertakes these. */
  by: ActorId[];
  /** How many undertakings there are of that kind. */
  commitments: number;
  /** The undertakings with that force. */
  firmest: CommitmentId[];
  /** The highest force with which it is; none where no force is known. */
  force: Force | null;
}

/** Who acts or speaks. */
export interface Actor {
  /** Other names, each with the source that uses it. */
  aliases?: Alias[];
  /** Where that is found. */
  citations?: Citation[];
  /** The record's own name in the dossier: a readable slug. */
  id: ActorId;
  /** What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`. */
  keys?: ExternalKey[];
  /** What kind of actor. */
  kind: ActorKind;
  /** What it belongs to, and when. */
  memberships?: Membership[];
  /** The name in English. */
  name: string;
  /** Anything that a reader of the data should know. */
  note?: string;
  /** For whom it speaks, and when. Without such a record it speaks for itself alone. */
  speaks_for?: Mandate[];
}

/** The id of an `Actor`. */
export type ActorId = string;

/** What kind of actor. */
export type ActorKind =
  /** A state. */
  | "state"
  /** An organisation with organs of its own, such as the UN or NATO. */
  | "organisation"
  /** States spoken of together, such as the ASEAN states. */
  | "grouping"
  /** A government, ministry, armed service or other office. */
  | "office"
  /** A person. */
  | "person"
  /** Publishers, think tanks, newspapers. */
  | "publisher"
  /** A voice without a name, such as "one Chinese participant". */
  | "unnamed";

/** Whether frameworks have the same. */
export type Agreement =
  /** All have the same. */
  | "same"
  /** Two of them differ. */
  | "differ"
  /** What is not known leaves it open. */
  | "unknown";

/** Another name of a thing. */
export interface Alias {
  /** The name. */
  name: string;
  /** The source that uses it. */
  source?: SourceId;
}

/**
 * Krippendorff's α with each of the four metrics. `n` counts the items that at
 * least two have a value for.
 */
export interface Alpha {
  /** Differences of levels count. */
  interval: Measured;
  /** Levels are equal or not. */
  nominal: Measured;
  /** Levels are ranks. */
  ordinal: Measured;
  /** Ratios of levels count. */
  ratio: Measured;
}

/** How the wording on the undertaking's own verb places it in time. */
export type Aspect =
  /** Stated with no sign of an earlier undertaking. */
  | "new"
  /** Continue, remain, build on. */
  | "continuing"
  /** Reaffirm, reiterate, recommit, renew, stand by. */
  | "reaffirmed"
  /** Narrated: "has committed to". */
  | "restated";

/** `signature`, `highest`, or a day such as `2024-11-15`. */
export type At = string;

/** One alliance of ATOP: the highest that it ever reached, item by item. */
export interface AtopAlliance {
  /** Its number in ATOP. */
  atopid: number;
  /** When it began. */
  from?: ImpreciseDate;
  /** Its items by their codes; none where the table has nothing. */
  items: { [key: string]: number | null };
  /** Its members by their Correlates of War codes. */
  members?: number[];
  /** Its members as the table names them; empty if it does not. */
  name?: string;
  /** The indices that the table itself carries. */
  published?: { [key: string]: number | null };
  /** When it ended; none if it had not when the data end. */
  until?: ImpreciseDate;
}

/**
 * The alliance-level table of the Alliance Treaty Obligations and Provisions project (ATOP).
 *
 * Its data are not part of the library: read the project's file with `AtopTable.from_csv`.
 * Each alliance can then stand beside a dossier's frameworks.
 */
export interface AtopTable {
  /** The alliances in the order of the table. */
  alliances: AtopAlliance[];
  /** Columns of which nothing was made, as written. */
  ignored_columns: string[];
}

/** Who said it, for whom, and how surely they can be held to it. */
export interface Attribution {
  /** How surely. */
  grade: AttributionGrade;
  /** On whose behalf, as the speaker or the source claims. */
  on_behalf_of?: ActorId;
  /** The sources by way of which it came, the nearest to the words first. */
  relays?: SourceId[];
  /** Who spoke, where that is not the holder. */
  speaker?: ActorId;
}

/** How surely somebody can be held to words: the lowest grade first. */
export type AttributionGrade =
  /** A pronoun or a missing subject: nobody can be held to it. */
  | "dangling"
  /** The writer's own voice. */
  | "author"
  /** One person who is not named. */
  | "unnamed"
  /** A group whose members are not named. */
  | "group"
  /** A government, ministry or other office as such. */
  | "office"
  /** A person who is named. */
  | "named"
  /** A document that can be looked up. */
  | "document";

/** What a statement about an institution rests on. The two are never mixed in one comparison. */
export type Basis =
  /** What the founding texts and later agreements provide for. */
  | "text"
  /** What is done in practice. */
  | "practice";

/** How a record is linked to the commitment whose outcome rests on it. */
export type BasisLink =
  /** A broader commitment covers it, as a person coded. */
  | "covers"
  /** An event does something to it, as a person coded. */
  | "effect"
  /** A mechanism that implements it entered a state. */
  | "status"
  /** A position keeps it as a stance, as a person coded. */
  | "stance"
  /** A position is on a proposition about it. */
  | "about"
  /** The source mentions its subject, as a person coded. */
  | "mention"
  /** A mechanism that implements it, or a meeting or commitment of that mechanism. */
  | "mechanism"
  /** The same narrow issue with the same addressee. */
  | "issue"
  /** Half of the words of its object, rare ones counting for more. */
  | "words"
  /** A commitment that is similar enough to be paired with it, and takes up another. */
  | "alike";

/** What an event does to one commitment. */
export interface Bearing {
  /** The commitment that takes its place, where one does. */
  by?: CommitmentId;
  /** Where that is found. */
  citations?: Citation[];
  /** To which commitment. */
  commitment: CommitmentId;
  /** What it does. */
  effect: Effect;
  /** Why it was coded so. */
  note?: string;
}

/** A measure of agreement beyond chance with each way of weighing disagreement. */
export interface ByDisagreement {
  /** Disagreements count by the number of steps. */
  linear: Measured;
  /** All disagreements count alike. */
  nominal: Measured;
  /** Disagreements count by the square of the number of steps. */
  quadratic: Measured;
}

/** `continuous`, `1 per year`, `at least 1 per year`, `1 per 2 years`, `regular`, `ad hoc` or `once`; units are day, week, month, quarter and year. */
export type Cadence = string;

/** How a promised cadence moved from an earlier text to a later one. */
export interface CadenceMove {
  /** How often that promised it. */
  before: string;
  /** The earlier commitment. */
  from: CommitmentId;
  /** How the later stands to it. */
  relation: Relation;
}

/** How often something is promised in one text. */
export interface CadencePromise {
  /** How often, as shown: a cadence, "not stated" or "unknown". */
  cadence: string;
  /** The commitment, and the words that it rests on. */
  commitment: CommitmentExhibit;
  /** The date of its source. */
  date?: ImpreciseDate;
  /** What it takes up, and how the cadence moved from there. */
  moved?: CadenceMove[];
}

/** What was promised against what was held, up to a day. */
export interface CadenceRecord {
  /** The day, up to its end. */
  as_of: string;
  /** How often it is promised, or meant to be; without it, not stated or not known. */
  cadence?: Cadence;
  /** The periods of the calendar one by one; none without a stated rate. */
  calendar: PeriodRun[];
  /** The first day for which it is promised. */
  from?: string;
  /** Occasions that were looked for and not found, or only planned. */
  looked_for?: EvidenceEvent[];
  /** What it is, in words. */
  name: string;
  /** By when the next is due. */
  next_due?: NextDue;
  /** Every occasion, in order. */
  occasions: HeldOccasion[];
  /** The commitment or mechanism. */
  of: RecordRef;
  /** How often it is promised, promise by promise: the thread of texts that take it up. */
  promises: CadencePromise[];
  /** The periods counted from the first day one by one; none without a stated rate. */
  rolling: PeriodRun[];
}

/** A unit of the calendar. Weeks begin on Monday (ISO 8601). */
export type CalendarUnit =
  /** A day. */
  | "day"
  /** A week from Monday to Sunday. */
  | "week"
  /** A month of one year. */
  | "month"
  /** A year. */
  | "year";

/** An actor's place among the camps. */
export interface CampMember {
  /** The actor. */
  actor: string;
  /** Its share of agreement with each camp. */
  agreement: Measured[];
  /**
   * How often it lies on the shortest ways between others in the congruence network, as a
   * share of all pairs: 0 to 1.
   */
  betweenness: number;
  /** Its camp, counted from 0. */
  camp: number;
}

/** Actors tied by agreement and conflict, with their camps. */
export interface CampNetwork {
  /** The camps of the congruence network, and every actor with its camp. */
  camps: PositionCamps;
  /** Which repetitions counted once. */
  duplicates: Duplicates;
  /** What ties were divided by. */
  normalisation: Normalisation;
  /** Every two actors that hold positions on a common proposition. */
  ties: CampTie[];
}

/** What ties two actors. */
export interface CampTie {
  /** How much they conflict. */
  conflict: number;
  /** How much they agree. */
  congruence: number;
  /** The one actor. */
  first: ActorId;
  /** The propositions on which both hold a position. */
  propositions: PropositionId[];
  /** The other, later in the order of ids. */
  second: ActorId;
  /** Congruence less conflict. */
  subtract: number;
}

/** Whether something carries an undertaking out. */
export type Carried =
  /** A mechanism carries it out and shows signs of life. */
  | "alive"
  /** A mechanism is meant to carry it out and shows no sign of life, or is not at work. */
  | "silent"
  /** A mechanism is meant to carry it out, and too little was collected to know whether it works. */
  | "unknown"
  /** No mechanism is recorded that carries it out. */
  | "without";

/** A mechanism that carries an undertaking out. */
export interface Carrier {
  /** The latest of them. */
  latest?: EvidenceEvent;
  /** Whether it works. */
  life: Life[];
  /** The mechanism. */
  mechanism: MechanismId;
  /** How many occurrences are on record for certain. */
  occurrences: number;
}

/** A commitment in one statement of a series. */
export type Cell = {
  stated: CommitmentExhibit[];
} | {
  otherwise: KeptOtherwise;
} | {
  silent: Silence;
};

/**
 * Whether something holds, on dates that are not known to the day.
 *
 * The values are those of Kleene's strong three-valued logic, with *possibly* for its third
 * value: unknown on these dates. They are ordered from false to true, so `and` is the
 * lesser of two, `or` the greater, and `!` turns the order round.
 *
 * Two *possibly* that hang on the same date are combined as if they did not: `and` may then say
 * *possibly* where *not* could be proved. That errs on the side of not knowing.
 */
export type Certainty =
  /** It does not hold, whatever the days are. */
  | "not"
  /** It holds for some of the days that the dates allow, and not for others. */
  | "possibly"
  /** It holds, whatever the days are. */
  | "certainly";

/** A stretch of a word diff. */
export interface Change {
  /** Which side has these words. */
  kind: ChangeKind;
  /**
   * The words as written, white space made single; of two spellings that
   * count as equal, the later one.
   */
  words: string;
}

/** Which side of a diff has some words. */
export type ChangeKind =
  /** Both. */
  | "same"
  /** The first only. */
  | "deleted"
  /** The second only. */
  | "inserted";

/** Where in some source a claim stands. */
export interface Citation {
  /** Paragraph, line, section or range, such as `¶8`. */
  at?: Locator;
  /** Short fragments as written, a few words each. */
  quote?: string[];
  /** The source. */
  source: SourceId;
}

/** What an account claims, and what the record says to it. */
export interface ClaimCheck {
  /** The record's positions on it. */
  answers: StanceRecord[];
  /** The accounts' positions on it. */
  claimed: StanceRecord[];
  /**
   * Whether it stands in the document that the claim names; empty where the claim names none,
   * or nothing of the record is known that it stands for.
   */
  documents?: DocumentCheck[];
  /** Events that it is about and of which no trace was found. */
  events_not_found?: EventId[];
  /**
   * The verdict in words, with whose view it rests on. A party's own view shows that the party
   * holds it, and not that it is so.
   */
  finding: string;
  /** What kind of proposition. */
  kind: PropositionKind;
  /** The claim. */
  proposition: PropositionId;
  /** Words that the account puts in quotation marks and ascribes to the documents named. */
  quotations?: ClaimQuotation[];
  /** What the record is for and cannot hold together with it. */
  rivals?: RivalClaim[];
  /** Who claims, doubts or denies it, in which account, as one sentence. */
  statement: string;
  /** In own words. */
  text: string;
  /**
   * What the record says to it: to the proposition, or to its denial where no account is for
   * it.
   */
  verdict: ClaimVerdict;
  /** The account's words against the record's. */
  wording?: WordingCheck[];
}

/** Words that an account puts in quotation marks, looked up in a document that it names. */
export interface ClaimQuotation {
  /** The account. */
  account: SourceId;
  /** Where in the account they stand. */
  at?: Locator;
  /** What the document's text says; other accounts do not count as a place where they stand. */
  check: QuotationCheck;
}

/** What the record says to a claim. */
export type ClaimVerdict =
  /** It bears the claim out. */
  | "borne-out"
  /** It bears the claim out in part, or is torn. */
  | "in-part"
  /** Parts of it bear the claim out and parts contradict it. */
  | "divided"
  /** It contradicts the claim, or says what cannot hold together with it. */
  | "contradicted"
  /** No position of the record answers to it: nothing is known for or against. */
  | "unanswered";

/** What kind of thing is wrong. Codes are stable: scripts may rely on them. */
export type Code =
  /** The text is not well-formed YAML or JSON. */
  | "syntax"
  /** The file is not UTF-8. */
  | "encoding"
  /** A file or folder could not be read. */
  | "file"
  /** A link leads out of the dossier's folder. */
  | "outside-folder"
  /** The input is larger, deeper or more entangled than the reader takes. */
  | "limit"
  /** The file's `trilat` line is missing or names a version of the format that this library does not read. */
  | "version"
  /** A text stands where a list or a record belongs, or the other way round. */
  | "wrong-type"
  /** A record has a key that its kind does not know. */
  | "unknown-key"
  /** One key stands twice in one record. */
  | "duplicate-key"
  /** A key that every record of this kind must carry is missing. */
  | "missing-key"
  /** A key is there without a value. */
  | "empty-value"
  /** A value is none of the words that its key allows. */
  | "unknown-word"
  /** An id is not a readable slug. */
  | "bad-id"
  /** A date does not follow EDTF, or names a day that no calendar has. */
  | "bad-date"
  /** A locator does not say a paragraph, line, section or range. */
  | "bad-locator"
  /** A value of some other kind cannot be read. */
  | "bad-value"
  /** Two records of one kind have one id. */
  | "duplicate-id"
  /** Two records of one kind claim to be the same thing elsewhere. */
  | "duplicate-external-key"
  /** A record names an id that the dossier does not hold. */
  | "dangling-reference"
  /** A record names an id that belongs to another kind of record. */
  | "wrong-kind"
  /**
   * A chain of `broader`, `continues`, `relays`, `predecessors` or memberships comes back to where it
   * began, or `same_as`, `contradicts` or `opposite_of` leads from a record to itself.
   */
  | "cycle"
  /** An interval ends before it begins. */
  | "reversed-interval"
  /** An actor acts for a group at a time when it did not belong to it. */
  | "outside-membership"
  /** The verb is not in the table of verbs, and the record states no force of its own. */
  | "unknown-verb"
  /** A commitment binds an actor that did not issue its source. */
  | "not-an-issuer"
  /** Someone speaks for an actor and no record says that they may. */
  | "no-mandate"
  /** A quoted fragment is longer than fifteen words. */
  | "long-fragment"
  /** A source has no address, so nobody can look it up. */
  | "no-address"
  /** A commitment or position quotes nothing, so nothing can be checked. */
  | "no-fragment";

/** How much of a source's available text has been turned into records. */
export type Coded =
  /** Every commitment, position, mechanism and event that the text states. */
  | "all"
  /** Every commitment; other records in part. */
  | "commitments"
  /** Some of it. */
  | "part"
  /** Nothing; the source is only cited. */
  | "none";

/** A link from a record to a commitment. */
export interface CodedLink {
  /** What the event does to the commitment, for `bears_on`. */
  effect?: Effect;
  /** The record that has it: a commitment, a position or an event. */
  from: RecordRef;
  /** The key that has it: `continues`, `covers` or `bears_on`. */
  link: string;
  /** The commitment that it leads to. */
  to: CommitmentId;
}

/**
 * How far two coders agree on one source, or on several taken together.
 *
 * The commitments come first; positions, events and links follow, each with its own numbers.
 */
export interface CoderAgreement {
  /** Every disagreement on a commitment, in the order of the matched commitments and the fields. */
  disagreements: CommitmentDisagreement[];
  /** Agreement on the events for which one of the sources is cited. */
  events: EventAgreement;
  /**
   * F1 of finding the same commitments: 2 · matched / (first + second), the same whichever
   * coder is taken as the measure of the other; undefined if neither found any.
   */
  f1: Measured;
  /** Agreement on commitments field by field. */
  fields: FieldAgreement[];
  /** Agreement on links between those records, and from them to earlier commitments. */
  links: LinkAgreement;
  /** The commitments that both found. */
  matched: MatchedCommitment[];
  /** The commitments that only the first found. */
  only_first: CommitmentExhibit[];
  /** The commitments that only the second found. */
  only_second: CommitmentExhibit[];
  /** Agreement on positions. */
  positions: PositionAgreement;
  /** The sources. */
  sources: SourceId[];
  /** The least similarity at which two records were taken as one. */
  threshold: number;
}

/** How two dossiers that are merged meet in one record. */
export type Collision = ({
  kind: "identical";
} | {
  /** The keys in which they differ, in the order of the alphabet. */
  keys: string[];
  kind: "differing";
} | {
  /** The key that both carry. */
  key: ExternalKey;
  kind: "same-thing";
  /** The record in the second dossier. */
  other: RecordRef;
} | {
  kind: "heads";
}) & {
  /** The record in the first dossier; none where it is the dossiers' own heads that meet. */
  record?: RecordRef;
};

/** One undertaking by one or more actors in one source. One target, one commitment; "we will continue to" counts. The same undertaking in another source is another record. */
export interface Commitment {
  /** What kind of thing is promised. */
  act: Act;
  /** Other names, each with the source that uses it. */
  aliases?: Alias[];
  /** How the wording places it in time. */
  aspect?: Aspect;
  /** For whose good it is. */
  beneficiaries?: Party[];
  /** Who undertakes it: issuers of the source, all of them if the list is empty. */
  by?: ActorId[];
  /** How often. */
  cadence?: "not-stated" | "unknown" | Cadence;
  /** Instruments that the text names as its standard. */
  cites?: SourceId[];
  /** Who coded it. */
  coder?: string;
  /** Earlier commitments that it takes up, as coded by a person. */
  continues?: CommitmentId[];
  /** To whom it is owed. */
  counterparts?: Party[];
  /** Earlier, narrower commitments that it covers without making them again by themselves, as coded by a person. */
  covers?: CommitmentId[];
  /** The latest time by which it is to be done: a date, or a time that runs from the trigger. */
  deadline?: "not-stated" | "unknown" | Deadline;
  /** The force, where the coder reads the verb otherwise than the table of verbs. */
  force?: Force;
  /** The record's own name in the dossier: a readable slug. */
  id: CommitmentId;
  /** What it is about. */
  issues?: IssueId[];
  /** What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`. */
  keys?: ExternalKey[];
  /** The ground that it stands on in law; without it, unknown. */
  legal_status?: LegalStatus;
  /** The earliest time at which it is to be done. */
  not_before?: ImpreciseDate;
  /** Anything that a reader of the data should know. */
  note?: string;
  /** What exactly, in own words. Where two commitments have one object, the same words: other words are taken as another object. */
  object: string;
  /** Where it stands in its source. Twice in one source is one record with two passages. */
  passages?: Passage[];
  /** Positions that the same words also state. */
  positions?: PositionId[];
  /** How exactly it says what is to be done; without it, unknown. */
  precision?: Precision;
  /** Where it is to hold: concepts of a scheme of areas. */
  scope?: "not-stated" | "unknown" | IssueId[];
  /** The source that states it. */
  source: SourceId;
  /** Against or about whom it is. */
  targets?: Party[];
  /** How long it is to hold. */
  term?: "not-stated" | "unknown" | Term;
  /** The condition that makes it due, in own words, or the state of another commitment, such as `{commitment: a-1, state: overdue}`; not stated is unconditional. */
  trigger?: "not-stated" | "unknown" | string | StateTrigger;
  /** The verb as written, without its subject: "intend to", "commit", "will continue to". */
  verb: string;
  /** Others who act along. */
  with?: ActorId[];
}

/** How one commitment changed. */
export interface CommitmentChange {
  /** The states that are possible after. */
  after?: State[];
  /** The states that were possible before. */
  before?: State[];
  /** In which way. */
  change: TrackChange;
  /** The commitment, and the words that it rests on. */
  commitment: CommitmentExhibit;
  /** What moved it: the transitions of the later track that the earlier one does not have. */
  moved_by?: Transition[];
  /** The transitions of the earlier track that the later one does not have. */
  no_longer?: Transition[];
  /** The periods that stand otherwise, as they are in the later track. */
  periods?: PeriodRun[];
}

/**
 * How a later commitment compares with an earlier one, dimension by dimension.
 *
 * The order is a product order: each `Dimension` has its own partial order, and the verdict is
 * *stronger* only if no dimension is less. There is no weighting. A dimension that is coded on
 * neither side is *not compared* and counts for nothing; an object in other words counts for
 * nothing either. Comparing a commitment with itself is *same* as far as it is known; swapping the
 * sides flips the verdict; *stronger* is transitive where all dimensions are known.
 */
export interface CommitmentComparison {
  /** The later commitment. */
  after: CommitmentExhibit;
  /** Where the verdict is unknown: what holds in the dimensions that are known. */
  as_far_as_known?: Verdict;
  /** The earlier commitment. */
  before: CommitmentExhibit;
  /** Every dimension, in the order of `Dimension.ALL`. */
  dimensions: DimensionFinding[];
  /** The verdict. */
  verdict: Verdict;
}

/** What carries one undertaking out. */
export interface CommitmentCoverage {
  /** Whether it is carried. */
  carried: Carried;
  /** The mechanisms that carry it out. */
  carriers?: Carrier[];
  /** Whether that is certain; imprecise dates and mere reports may leave it open. */
  certainty: Certainty;
  /** The undertaking. */
  commitment: CommitmentExhibit;
  /** What was done about it: events that fulfil it, or a part of it. */
  deeds?: EvidenceEvent[];
  /** Its state. */
  state: State;
}

/** The id of a `Commitment`. */
export type CommitmentId = string;

/** A field in which two coders disagree on one record. */
export interface CommitmentDisagreement {
  /** The field. */
  field: string;
  /** The first coder's record. */
  first: CommitmentId;
  /** The first coder's value; none where the field was left open. */
  first_value?: string;
  /** The second coder's record. */
  second: CommitmentId;
  /** The second coder's value. */
  second_value?: string;
}

/** A record as evidence: its id, and the words that it rests on. */
export interface CommitmentExhibit {
  /** Where it stands, such as `¶8`. */
  at: string[];
  /** The record. */
  id: CommitmentId;
  /**
   * What it is about, in own words: a commitment's object, a position's proposition, an event's
   * name.
   */
  object: string;
  /** The quoted fragments. */
  quote: string[];
  /** Its source. */
  source: SourceId;
  /** The source's title. */
  title: string;
  /** The verb as written; for an event its kind. */
  verb: string;
}

/** What became of one commitment. */
export interface CommitmentOutcome {
  /** The later commitment; none if it is not promised again. */
  after?: CommitmentExhibit;
  /** The records on which the outcome of one that is not promised again rests. */
  basis?: OutcomeBasis[];
  /** The earlier commitment; none if it is new or first seen. */
  before?: CommitmentExhibit;
  /** Records that state the later one side by side. */
  beside_after?: CommitmentExhibit[];
  /** Records that state the earlier one side by side in documents of the same statement. */
  beside_before?: CommitmentExhibit[];
  /** How they compare. */
  comparison?: CommitmentComparison;
  /** Events up to the later statement that bear on the earlier commitment. */
  evidence?: Evidence[];
  /** Other earlier commitments that the same later one takes up: they were merged into one. */
  joined_with?: CommitmentId[];
  /**
   * What became of it. Of several later commitments that take it up, the one that a person
   * linked most directly decides; the others are under `split`.
   */
  outcome: Outcome;
  /** Passages of the later text without a record that have the commitment's words. */
  passages?: UncodedPassage[];
  /** Why the two were paired. */
  reason?: PairReason;
  /** Further later commitments that take it up: it was split. */
  split?: SplitPart[];
}

/** What becomes of one undertaking. */
export interface CommitmentResilience {
  /** Whether that is certain; imprecise dates and mere reports may leave it open. */
  certainty: Certainty;
  /** The undertaking. */
  commitment: CommitmentExhibit;
  /** What becomes of it. */
  fate: Fate;
  /** The mechanisms that still carry it and work, certainly or possibly. */
  left?: MechanismId[];
  /** Those that carried it and would no longer work. */
  lost?: MechanismId[];
  /** Those who undertook it and are left. */
  undertakers_left: ActorId[];
}

/** What became of one undertaking up to a day, replayed from dated and cited events. */
export interface CommitmentTrack {
  /** How often it was promised. */
  cadence?: Cadence;
  /** The undertaking, and the words that it rests on. */
  commitment: CommitmentExhibit;
  /** How it runs its course. */
  course: Course;
  /** When it was undertaken: the date of its source, as written. */
  date?: ImpreciseDate;
  /**
   * How many days after the last day for it it was done (for the first time); below 0 if
   * before.
   */
  days_past_deadline?: DayCount;
  /** The last day for it (for its first occasion, if it recurs). */
  deadline?: string;
  /** Evidence that conflicts, or whose order cannot be told. */
  disputes?: Dispute[];
  /**
   * Whether every order that the dates allow was tried. If not, the true state is among those
   * that are possible, and not all of these need be.
   */
  every_order?: boolean;
  /** If it recurs at a stated rate: how the periods of the calendar stand. */
  periods?: PeriodRun[];
  /** The states that are possible: one if it is certain. */
  possible: State[];
  /** Its state; *unknown* where more than one is possible. */
  state: State;
  /** Later undertakings that take it up, as coded by a person. */
  taken_up_by?: CommitmentId[];
  /** Earlier undertakings that it takes up, as coded by a person. */
  takes_up?: CommitmentId[];
  /**
   * How the doing of it lay to the times stated: more than one where dates leave it open, none
   * where no time is stated or nothing was done.
   */
  timing?: Timing[];
  /** Every move of its state, in order, each with its evidence. */
  transitions: Transition[];
  /**
   * What the undertaking says of its own course and cannot be told, because the text is not at
   * hand: the state holds as far as the rest is known.
   */
  untold?: Dimension[];
  /** What bears on it and changed nothing, with the reason. */
  without_effect?: WithoutEffect[];
}

/** How much of a source's text is at hand: the least first. */
export type Completeness =
  /** Nobody on the project has seen it; it is known by what others say. */
  | "unseen"
  /** A paraphrase, in which only words in quotation marks are as written. */
  | "digest"
  /** A part of the text as written. */
  | "partial"
  /** The whole text. */
  | "full";

/** The Open Government Partnership's levels of completion. They have no percentage. */
export type Completion =
  /** Nothing is on record that could tell. */
  | "no-evidence"
  /** Not begun. */
  | "not-started"
  /** A little of it. */
  | "limited"
  /** Most of it. */
  | "substantial"
  /** All of it. */
  | "complete";

/** One undertaking on a scale. */
export interface CompletionScore {
  /** The steps that what is shown allows: one, if it has a score. */
  allowed: Completion[];
  /** The undertaking. */
  commitment: CommitmentExhibit;
  /** The score, if it can be told. */
  score?: Completion;
  /** What the replay shows; more than one where its state is open. */
  shown: Shown[];
  /** Its state. */
  state: State;
}

/**
 * Undertakings on a published scale, by its own rule.
 *
 * The scores of one scale are never made from those of another: each is a view of the replay.
 */
export interface CompletionScores {
  /** The day, up to its end. */
  as_of: string;
  /** How many are on each step. */
  counts: { [key: string]: number };
  /** How many undertakings the scale was not put to, and why. */
  left_out: { [key: string]: number };
  /** How many could not be scored. */
  not_scorable: number;
  /**
   * The scale's percentage over those that have a score, 0 to 100; without it, the scale has
   * none, or nothing has a score.
   */
  percent?: number;
  /** The least and the most that the percentage could be if those without a score had one. */
  percent_bounds?: number[];
  /** Each undertaking that the scale is put to, in the order of their ids. */
  rows: CompletionScore[];
  /** The scale's name. */
  scale: string;
  /** How many have a score. */
  scored: number;
  /** The share that could not be scored, 0 to 1; without it, the scale was put to none. */
  share_not_scorable?: number;
}

/** The G7 and G20 Research Groups' compliance score: +1, 0, −1. The percentage is (score + 1) · 50, averaged. What counts as a commitment: discrete, specific (action, instrument or timetable can be told), future-oriented, and publicly and collectively stated. */
export type Compliance =
  /** −1: failure, or the opposite was done. */
  | "failure"
  /** 0: partial, or in progress. */
  | "partial"
  /** +1: full. */
  | "full";

/** One undertaking on a scale. */
export interface ComplianceScore {
  /** The steps that what is shown allows: one, if it has a score. */
  allowed: Compliance[];
  /** The undertaking. */
  commitment: CommitmentExhibit;
  /** The score, if it can be told. */
  score?: Compliance;
  /** What the replay shows; more than one where its state is open. */
  shown: Shown[];
  /** Its state. */
  state: State;
}

/**
 * Undertakings on a published scale, by its own rule.
 *
 * The scores of one scale are never made from those of another: each is a view of the replay.
 */
export interface ComplianceScores {
  /** The day, up to its end. */
  as_of: string;
  /** How many are on each step. */
  counts: { [key: string]: number };
  /** How many undertakings the scale was not put to, and why. */
  left_out: { [key: string]: number };
  /** How many could not be scored. */
  not_scorable: number;
  /**
   * The scale's percentage over those that have a score, 0 to 100; without it, the scale has
   * none, or nothing has a score.
   */
  percent?: number;
  /** The least and the most that the percentage could be if those without a score had one. */
  percent_bounds?: number[];
  /** Each undertaking that the scale is put to, in the order of their ids. */
  rows: ComplianceScore[];
  /** The scale's name. */
  scale: string;
  /** How many have a score. */
  scored: number;
  /** The share that could not be scored, 0 to 1; without it, the scale was put to none. */
  share_not_scorable?: number;
}

/** How well an event is attested: the worst first. */
export type Confidence =
  /** One weak source. */
  | "D"
  /** One press page, or inferred. */
  | "C"
  /** One news agency, or an official text seen only in part. */
  | "B"
  /** An official text, or two independent news agencies. */
  | "A";

/** What does not fit together in what voices say. */
export interface Consistency {
  /** Stances of one voice that cannot stand together, by actor and propositions. */
  contradictions: SelfContradiction[];
  /** Events of which documents tell otherwise, each with the questions on which they do. */
  events: ReadoutComparison[];
  /** Lines that turned in the time asked for, by actor and proposition. */
  turned: TurnedLine[];
  /** Questions that one voice puts otherwise in other forums, by actor and question. */
  wordings: ForumWording[];
}

/** Positions that contradict one another. */
export interface Contradiction {
  /** What kind of proposition it is about: a norm is held, a fact is claimed. */
  about: PropositionKind;
  /** One side: the one that is for the proposition, where both are on one. */
  first: DisputeSide;
  /** How. */
  kind: ContradictionKind;
  /** The other. */
  second: DisputeSide;
  /** Whether both sides stand in one and the same source. */
  within_one_source: boolean;
}

/** How positions contradict one another. */
export type ContradictionKind =
  /** One is for a proposition, the other against it. */
  | "opposed"
  /** On one proposition, one is firm where the other is torn. */
  | "divided"
  /** They are for propositions that cannot hold together. */
  | "incompatible";

/** How a commitment runs its course. */
export type Course =
  /** It is done once and then over. */
  | "once"
  /** It has a condition, and is due each time this is met. */
  | "each-occasion"
  /** It is to be done at a stated rate, period by period. */
  | "recurring"
  /** It holds on, without a rate or a last day: what is done keeps it and does not end it. */
  | "standing"
  /** It is not known how often it is to be done, so that doing it once may not end it. */
  | "open";

/** Which undertakings have a mechanism, and which of these show signs of life. */
export interface Coverage {
  /** The day, up to its end. */
  as_of: string;
  /** By issue, each undertaking under every issue that it names and all that these are part of. */
  by_issue: Record<string, never>;
  /** By the level of the source; those of sources without a level left out. */
  by_level: { [key: string]: CoverageCount };
  /** By who undertakes it, each undertaking under every one of them. */
  by_partner: Record<string, never>;
  /**
   * Every undertaking looked at that was made by then and is not void (withdrawn, released,
   * expired, superseded), in the order of their ids.
   */
  commitments: CommitmentCoverage[];
  /** The same by numbers. */
  total: CoverageCount;
  /** Mechanisms that carry out none of the undertakings looked at. */
  without_promise: MechanismWithoutPromise[];
}

/** How many undertakings are carried. */
export interface CoverageCount {
  /** By a mechanism that shows signs of life. */
  alive: number;
  /** How many of these only possibly are. */
  possibly: number;
  /** By one that shows none. */
  silent: number;
  /** By one of which too little was collected to know. */
  unknown: number;
  /** By none. */
  without: number;
}

/** Dates follow EDTF: `2023-08-18`, `2023-08`, `2023`, `2024-07?`, `2023/2024`, `2025-01-01/..`, and `2023-08 mid` for a part of a month. */
export type ImpreciseDate = string;

/**
 * How one date lies to another, relation by relation.
 *
 * Of *before*, *overlaps* and *after* exactly one holds of any two days or spans.
 */
export interface DateRelation {
  /** The first date begins after the second ends. */
  after: Certainty;
  /** The first date ends before the second begins. */
  before: Certainty;
  /**
   * Every day of the second is a day of the first; a month or year as the first is a period,
   * from its first day to its last.
   */
  contains: Certainty;
  /** They share a day. */
  overlaps: Certainty;
  /**
   * Every day of the first is a day of the second; a month or year as the second is a period,
   * from its first day to its last.
   */
  within: Certainty;
}

/** A number of days of which the least and the most are known. */
export interface DayCount {
  /** The least. */
  least: number;
  /** The most. */
  most: number;
}

/** The latest date in EDTF, such as `2023-12-31` or `2024`; a time that runs from the trigger, such as `P7D after trigger`; or the word `immediate`. */
export type Deadline = string;

/**
 * One finding about a dossier, as flat data.
 *
 * Equality compares what was found and where in the records, not where in the files.
 */
export interface Diagnostic {
  /** What kind of thing is wrong. */
  code: Code;
  /** What to do about it, where something can be said. */
  help?: string;
  /** Where it stands in a file; `None` for records made in code. */
  location?: Location;
  /** What is wrong here, in one line. */
  message: string;
  /** The record and key, such as `commitments.lima-2024-5a.by[1]`; empty for a whole file. */
  path?: string;
  /** Other places that matter, such as where an id was used first. */
  related?: Related[];
  /** Whether it refuses the dossier. */
  severity: Severity;
}

/** The features in which two commitments are compared. */
export type Dimension =
  /** What kind of thing is promised: the same or another. */
  | "act"
  /** What exactly is promised: the same, another, or the same or another in other words. */
  | "object"
  /** The ground in law: the same or another. */
  | "legal-status"
  /** How firmly it is put, by the ladder of force. */
  | "force"
  /** How exactly it is put, by the ladder of precision. */
  | "precision"
  /** How often: a more frequent duty is more. */
  | "cadence"
  /** Who undertakes it, by inclusion. */
  | "parties"
  /** Who acts along, by inclusion. */
  | "partners"
  /** To whom it is owed, by inclusion. */
  | "counterparts"
  /** For whose good it is, by inclusion. */
  | "beneficiaries"
  /** Against or about whom it is, by inclusion. */
  | "targets"
  /** What it is about, by what the issues cover in their scheme. */
  | "issues"
  /** Where it is to hold, by what the areas cover in their scheme. */
  | "scope"
  /** On what condition: unconditional is more than conditional. */
  | "trigger"
  /** By when: sooner is more. */
  | "deadline"
  /** From when and how long, by inclusion. */
  | "term";

/** How two commitments compare in one dimension. */
export interface DimensionFinding {
  /** What the later has. */
  after: string;
  /** What the earlier has, as shown to people. */
  before: string;
  /** The dimension. */
  dimension: Dimension;
  /** Why, where the values alone do not tell. */
  reason?: string;
  /** How the later compares with the earlier. */
  relation: Relation;
}

/** How one dimension of a commitment moved through the series. */
export interface DimensionPath {
  /** How often the value is known to have changed from one statement that tells it to the next. */
  changes: number;
  /** The dimension. */
  dimension: Dimension;
  /** How often it so went back to a value that it had had before. */
  returns: number;
  /** Its value in each statement, as shown; `None` where the statement does not state it. */
  values: (string | null)[];
}

/** Evidence on an undertaking that conflicts, or whose order cannot be told. */
export interface Dispute {
  /** The events. */
  events: EventId[];
  /** How. */
  kind: DisputeKind;
  /** The states that are possible after them. */
  states: State[];
}

/** How evidence on an undertaking conflicts. */
export type DisputeKind =
  /** Records of one event give days that exclude each other. */
  | "day"
  /** Records of one event say different things of what it did. */
  | "effect"
  /** Of one time, one record says that it was done and another that it was broken. */
  | "done-and-broken"
  /** The order of events of one day matters and cannot be told. */
  | "same-day"
  /** The order of events matters and cannot be told, since a date is imprecise. */
  | "order";

/** One side of a contradiction. */
export interface DisputeSide {
  /** The proposition. */
  proposition: PropositionId;
  /** The positions, in the order of their ids. */
  records: StanceRecord[];
  /** In own words. */
  text: string;
}

/** What is disputed in a dossier. */
export interface Disputes {
  /** What the links of each relay chain made of the words before them. */
  chains: RelayChain[];
  /** Every claim of an account, checked against the record, by the ids of the propositions. */
  claims: ClaimCheck[];
  /** Where positions contradict one another, by the ids of the propositions. */
  contradictions: Contradiction[];
  /** Where records of one happening say different things of it. */
  events: EventDispute[];
  /**
   * Quoted fragments of any record that stand in another source than the one cited, or in none
   * at hand; empty where no texts were given.
   */
  quotations?: QuotationCheck[];
}

/** Whether what a claim stands for stands in the document that it names. */
export interface DocumentCheck {
  /** Whether it is one of those named. */
  as_named: boolean;
  /** The documents that the claim names. */
  named: SourceId[];
  /** What the claim stands for: a commitment or position of the record. */
  record: RecordRef;
  /** The document in which that stands. */
  stands_in: SourceId;
}

/** Proposals from one text, bound to it. */
export interface Draft {
  /** What is proposed, in the order of the text. */
  proposals: Proposal[];
  /** The record of the source, as a dossier has it. */
  source: unknown;
  /** The digest of the text. */
  text: string;
}

/** Proposals held against a coding. */
export interface DraftScore {
  /** Field by field, of what was matched at the tier *likely* and surer. */
  fields: { [key: string]: FieldScore };
  /** Proposals, at that tier and surer, of what is not coded. */
  not_coded: string[];
  /** Coded commitments that were not proposed at that tier or surer. */
  not_proposed: string[];
  /** The source. */
  source: string;
  /** For each tier. */
  tiers: TierScore[];
}

/**
 * Which repetitions count once: the same actor on the same proposition at the
 * same level.
 */
export type Duplicates = "keep" | "document" | {
  calendar: CalendarUnit;
} | "overall";

/** What an event does to a commitment. */
export type Effect =
  /** The condition is met. */
  | "triggers"
  /** What was promised is done. */
  | "fulfils"
  /** Some of what was promised is done. */
  | "partly-fulfils"
  /** The opposite of what was promised is done. */
  | "breaches"
  /** It rests. */
  | "suspends"
  /** It holds again. */
  | "resumes"
  /** Those who promised take it back. */
  | "withdraws"
  /** Those to whom it is owed let them off. */
  | "releases"
  /** Its time is over. */
  | "expires"
  /** Another commitment takes its place. */
  | "supersedes";

/** Something that happened, or is reported to have. */
export interface Event {
  /** Other names, each with the source that uses it. */
  aliases?: Alias[];
  /** What it does to commitments. */
  bears_on?: Bearing[];
  /** Where it is found. */
  citations?: Citation[];
  /** Who coded it. */
  coder?: string;
  /** How well it is attested. */
  confidence?: Confidence;
  /** When, local to the place; without it, unknown. */
  date?: ImpreciseDate;
  /** The record's own name in the dossier: a readable slug. */
  id: EventId;
  /** What it is about. */
  issues?: IssueId[];
  /** What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`. */
  keys?: ExternalKey[];
  /** What kind of event. */
  kind: EventKind;
  /** The rank of those who took part. */
  level?: Level;
  /** What happened, in a few words of ours. */
  name: string;
  /** Anything that a reader of the data should know. */
  note?: string;
  /** Whether it happened; without it, it did. */
  occurrence?: Occurrence;
  /** The mechanisms of which it is a meeting, exercise or other sign of life. */
  occurrence_of?: MechanismId[];
  /** Who took part. */
  participants?: ActorId[];
  /** Where. */
  place?: string;
  /** Another record of the same happening, such as a dated one for a vague one. */
  same_as?: EventId[];
}

/** What one record says of a happening. */
export interface EventAccount {
  /** The record. */
  event: EventId;
  /** Its name. */
  name: string;
  /** What it says, as written. */
  says: string;
  /** The sources that it cites, in the order of their ids. */
  sources: SourceId[];
}

/** Records of one happening that do not say the same of it. */
export interface EventDispute {
  /** Every record that says something of it, in the order of their ids. */
  accounts: EventAccount[];
  /** The commitment, where they differ in what the event does to it. */
  commitment?: CommitmentId;
  /** In what they differ. */
  on: EventFeature;
}

/** In what records of one happening can differ. */
export type EventFeature =
  /** Dates that share no day. */
  | "date"
  /** One says that it happened, for another no trace of it was found. */
  | "occurrence"
  /** Places of which neither is part of the other as written. */
  | "place"
  /** Participants of another rank. */
  | "level"
  /** Lists of participants of which neither includes the other. */
  | "participants"
  /** What it does to a commitment. */
  | "effect";

/** The id of an `Event`. */
export type EventId = string;

/** How far two coders agree on records of one kind. */
export interface EventAgreement {
  /** Every disagreement, in the order of the matched records and the fields. */
  disagreements: EventDisagreement[];
  /**
   * F1 of finding the same records: 2 · matched / (first + second), the same whichever coder
   * is taken as the measure of the other; undefined if neither found any.
   */
  f1: Measured;
  /** Agreement field by field. */
  fields: FieldAgreement[];
  /** What both found. */
  matched: MatchedEvent[];
  /** What only the first found. */
  only_first: EventExhibit[];
  /** What only the second found. */
  only_second: EventExhibit[];
}

/** A field in which two coders disagree on one record. */
export interface EventDisagreement {
  /** The field. */
  field: string;
  /** The first coder's record. */
  first: EventId;
  /** The first coder's value; none where the field was left open. */
  first_value?: string;
  /** The second coder's record. */
  second: EventId;
  /** The second coder's value. */
  second_value?: string;
}

/** A record as evidence: its id, and the words that it rests on. */
export interface EventExhibit {
  /** Where it stands, such as `¶8`. */
  at: string[];
  /** The record. */
  id: EventId;
  /**
   * What it is about, in own words: a commitment's object, a position's proposition, an event's
   * name.
   */
  object: string;
  /** The quoted fragments. */
  quote: string[];
  /** Its source. */
  source: SourceId;
  /** The source's title. */
  title: string;
  /** The verb as written; for an event its kind. */
  verb: string;
}

/** What kind of event. */
export type EventKind =
  /** Leaders meet. */
  | "summit"
  /** Ministers meet. */
  | "ministerial"
  /** Others meet. */
  | "meeting"
  /** Talk over a line. */
  | "call"
  /** A statement is made with no meeting. */
  | "statement"
  /** An exercise is held. */
  | "exercise"
  /** A mechanism is set up, starts or changes. */
  | "mechanism-change"
  /** A treaty or memorandum is signed or takes effect. */
  | "treaty"
  /** Others react. */
  | "reaction"
  /** Measures are taken, such as designations. */
  | "action"
  /** A report comes out. */
  | "report"
  /** Help, training or exchange. */
  | "assistance"
  /** Something else that bears on the subject. */
  | "context";

/** An event that bears on a commitment. */
export interface Evidence {
  /** When, as written. */
  date?: ImpreciseDate;
  /** What it does to the commitment. */
  effect: Effect;
  /** The event. */
  event: EventId;
  /**
   * Whether it happened after the earlier statement and by the date of the later. An event that
   * is only reported, or on whose date or occurrence records disagree, possibly did.
   */
  in_time: Certainty;
  /** What happened. */
  name: string;
}

/** An event as evidence: its id, what it was, and where that is found. */
export interface EvidenceEvent {
  /**
   * The mechanism that carries the undertaking out and of which this is an occurrence, where
   * the event itself does not name the undertaking.
   */
  by_way_of?: MechanismId;
  /** Where that is found: what the record cites for the effect, or else for the event. */
  citations?: Citation[];
  /** How well it is attested. */
  confidence?: Confidence;
  /** When, as written; without it, unknown. */
  date?: ImpreciseDate;
  /** The event. */
  event: EventId;
  /** What happened, in the record's words. */
  name: string;
  /** Why it was coded so. */
  note?: string;
  /** How it stands with its having happened. */
  occurrence: Occurrence;
  /** The undertaking that takes the place of this one. */
  superseded_by?: CommitmentId;
}

/** A range of offsets that is never empty: counted from 0, the end not included. */
export interface Extent {
  end: number;
  start: number;
}

/** The collection in small letters, a colon and the identifier there, such as `iso:JP` or `cow:740`. */
export type ExternalKey = string;

/** Why a mechanism no longer works when something is taken away. */
export type Fall =
  /** It is itself taken away. */
  | "itself"
  /** Its level is. */
  | "level"
  /** A member is, and it does not go on without. */
  | "member"
  /** Its only signs of life fall into the period that is. */
  | "period";

/** A mechanism that would no longer work. */
export interface FallenMechanism {
  /** Whether it works before anything is taken away. */
  before: Life[];
  /** The mechanism. */
  mechanism: MechanismId;
  /** Why. */
  reasons: Fall[];
}

/** What becomes of an undertaking when something is taken away. */
export type Fate =
  /** A mechanism that works still carries it. */
  | "keeps"
  /** It loses the last mechanism that works. */
  | "loses-last"
  /** No mechanism that is known to work carried it before. */
  | "had-none"
  /** All who undertook it are taken away. */
  | "nobody-left";

/** How far two coders agree in one field, over the records that both found. */
export interface FieldAgreement {
  /** The share of those matched records in which both give the field that have one value. */
  agreement: Measured;
  /** Krippendorff's α, values that are equal or not. */
  alpha_nominal: Measured;
  /** Krippendorff's α, values as steps of a ladder; undefined for a field without an order. */
  alpha_ordinal: Measured;
  /** The field: one of those that coders choose a value of, such as `force` or `stance`. */
  field: string;
  /** Cohen's κ, values that are equal or not. */
  kappa: Measured;
}

/** Another value that a field could have. */
export interface FieldAlternative {
  /** How likely it is beside the others, in hundredths. */
  score: number;
  /** The value. */
  value: unknown;
}

/** What is proposed for one field of a record. A field that is absent is unknown. */
export interface FieldReading {
  /** Other values, the likeliest first. */
  alternatives?: FieldAlternative[];
  /** The words, or the rule, that gave it. */
  because: string;
  /** The value, as the record has it. */
  value: unknown;
}

/** How often a field of a matched proposal is what the coder has. */
export interface FieldScore {
  /** Of so many. */
  of: number;
  /** The same. */
  same: number;
}

/** How alike two commitments are in one typed field: 0 to 1. */
export interface FieldSimilarity {
  /** The field. */
  field: string;
  /** How alike the two are in it. */
  share: number;
}

/** How firmly an undertaking is put, from the verb of the text. */
export type Force =
  /** An expectation of action of one's own: look forward to, hope to. */
  | "expressed"
  /** Explore, discuss, consider. */
  | "considered"
  /** Seek, aim, endeavour. */
  | "sought"
  /** Intend, plan, are determined, resolve, stand ready. */
  | "intended"
  /** Commit, pledge, agree, decide, undertake, will. */
  | "pledged"
  /** Shall, must, a treaty obligation in this very text. */
  | "bound";

/**
 * How firmly a commitment is put, and who says so: the table of verbs or the coder, whose word goes
 * before the table's.
 */
export interface ForceReading {
  /** What the coder gives; absent where that is left to the verb. */
  by_coder?: Force;
  /** What that entry gives; absent where it sets the aspect alone ("reaffirm"). */
  by_verb?: Force;
  /** The commitment. */
  commitment: CommitmentId;
  /** The entry of the table of verbs that the verb begins with, if there is one. */
  entry?: string;
  /** What counts: the coder's step, or else the verb's; absent where neither is known. */
  force?: Force;
  /** Whether the coder reads the verb otherwise than the table. */
  overridden: boolean;
  /** The source that states it. */
  source: SourceId;
  /** The verb as written. */
  verb: string;
}

/** How the force of commitments was read, in the order of their ids. */
export interface Forces {
  /** A reading of each. */
  readings: ForceReading[];
}

/** A forum: those who issue a text together, at one level. */
export interface Forum {
  /** The issuers, in the order of ids. */
  issuers: ActorId[];
  /** Their level, if known. */
  level?: Level;
  /** What is said there, by proposition and stance. */
  terms: ForumTerm[];
}

/** The words of one forum on a question. */
export interface ForumTerm {
  /** The proposition in the forum's terms. */
  proposition: PropositionId;
  /** The records, by date and id. */
  records: PositionId[];
  /** The stance. */
  stance: Stance;
}

/** A question on which one voice's words change from forum to forum. */
export interface ForumWording {
  /** The voice. */
  actor: ActorId;
  /** The forums, by issuers and level. */
  forums: Forum[];
  /** The question. */
  question: PropositionId;
}

/** Records that fit a filter. */
export interface Found {
  /** Their ids, in order. */
  ids: string[];
  /** Their kind. */
  kind: NounKind;
}

/** A label that actors put on a thing, such as "defensive" or "encirclement". */
export interface Frame {
  /** Other names, each with the source that uses it. */
  aliases?: Alias[];
  /** Where it is used. */
  citations?: Citation[];
  /** The record's own name in the dossier: a readable slug. */
  id: FrameId;
  /** What it is about. */
  issues?: IssueId[];
  /** What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`. */
  keys?: ExternalKey[];
  /** The label. */
  label: string;
  /** Anything that a reader of the data should know. */
  note?: string;
  /** Frames that say the opposite of the same thing. */
  opposite_of?: FrameId[];
  /** The two ends, where the frame is a scale between poles. */
  poles?: string[];
  /** The scheme that it belongs to. */
  scheme?: string;
}

/** Two frames that say the opposite of one thing, used by two voices. */
export interface FrameCollision {
  /** One use: where a subject was named and only one describes itself, that one. */
  first: FrameUse;
  /** The records that both are about; where there are none, the issues tell what they share. */
  on?: RecordRef[];
  /** The issues that both are about. */
  on_issues: IssueId[];
  /** The other. */
  second: FrameUse;
  /** Whether a self-description meets another's perception. */
  self_against_other: boolean;
}

/** The id of a `Frame`. */
export type FrameId = string;

/** Who puts which frames on what, and where they collide. */
export interface FrameMap {
  /** Opposite frames on the same thing. */
  collisions: FrameCollision[];
  /** Propositions on which the subject and others part; empty where no subject was named. */
  gaps?: PerceptionGap[];
  /** The subject whose self-description is held against others' perception. */
  subject?: ActorId;
  /** Every use, by frame, actor and proposition. */
  uses: FrameUse[];
}

/** A frame as one actor uses it on one proposition. */
export interface FrameUse {
  /** The records that the proposition is about. */
  about?: RecordRef[];
  /** Who uses it. */
  actor: ActorId;
  /** The frame. */
  frame: FrameId;
  /** The issues that the proposition is about. */
  issues: IssueId[];
  /** Its label. */
  label: string;
  /** Whether the actor describes itself or its own group; `None` where no subject was named. */
  of_itself?: boolean;
  /** On which proposition. */
  proposition: PropositionId;
  /** The positions, in the order of their ids. */
  records: StanceRecord[];
}

/** A named set of actors with its commitments and mechanisms: an alliance, a partnership. */
export interface Framework {
  /** Other names, each with the source that uses it. */
  aliases?: Alias[];
  /** Where all that is found. */
  citations?: Citation[];
  /** Its commitments, beyond those of its founding sources. */
  commitments?: CommitmentId[];
  /** The sources that found it. */
  founding?: SourceId[];
  /** When it began. */
  from?: ImpreciseDate;
  /** The record's own name in the dossier: a readable slug. */
  id: FrameworkId;
  /** Its build, item by item. */
  items?: InstitutionItem[];
  /** What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`. */
  keys?: ExternalKey[];
  /** Its mechanisms. */
  mechanisms?: MechanismId[];
  /** Who belongs to it, and when. */
  members?: Member[];
  /** Its name in English. */
  name: string;
  /** Anything that a reader of the data should know. */
  note?: string;
  /** When it ended. */
  until?: ImpreciseDate;
}

/** Frameworks side by side, item by item. */
export interface FrameworkComparison {
  /** The frameworks. */
  profiles: FrameworkProfile[];
  /** Every item that any of them has coded. */
  rows: ItemRow[];
}

/**
 * What would have to be added to one framework for it to be like another: item by item, and no
 * number over it.
 */
export interface FrameworkGap {
  /**
   * Acts to which the other is bound, and this one is not, or less firmly. Compared only where
   * undertakings of both are recorded.
   */
  acts?: ActGap[];
  /** Whether the texts or the practice of the two are compared. */
  basis: Basis;
  /** Items that this one has and the other lacks. */
  beyond: ItemGap[];
  /** Items that the other has and of which it cannot be told whether this one does. */
  cannot_tell: ItemGap[];
  /** The framework that would have to change. */
  from: string;
  /**
   * Grounds in law on which undertakings of the other stand and none of this one does, but for
   * duties of another instrument that it recalls. Compared only where undertakings of both are
   * recorded.
   */
  legal?: LegalStatus[];
  /**
   * Items in which the two differ on this basis, while the one that lacks the item has it on
   * the other basis: a treaty may not provide for what is done in practice.
   */
  otherwise?: ItemGap[];
  /** The one that it would have to be like. */
  to: string;
  /** Items that the other has and this one lacks. */
  to_add: ItemGap[];
  /** Items that both have, the other at a higher grade. */
  to_raise: ItemGap[];
}

/** The id of a `Framework`. */
export type FrameworkId = string;

/** What a framework is made of, at a moment. */
export interface FrameworkProfile {
  /** What its undertakings promise to do, and how firmly. */
  acts?: ActProfile[];
  /** The moment. */
  at: At;
  /** Whether the items say what the texts provide for or what is done in practice. */
  basis: Basis;
  /**
   * The date that the moment comes to, as precise as it is known; none for the highest ever
   * reached, or where nothing is known of when the framework began.
   */
  day?: ImpreciseDate;
  /** Its id in the dossier, or a key of another collection such as `atop:3180`. */
  framework: string;
  /** The indices over them. */
  indices: LeedsAnac;
  /** Its institution items on this basis. */
  items: ItemFinding[];
  /** On which ground in law its undertakings stand. */
  legal?: LegalGround[];
  /**
   * Its members then, certainly or possibly; for the highest ever reached, all that it ever
   * had.
   */
  members: string[];
  /** Its name. */
  name: string;
  /** Its mechanisms that were at work or set up then. */
  organs?: Organ[];
  /**
   * The items that are present on the other basis, so that what is lacking here is not taken
   * for lacking altogether.
   */
  otherwise?: ItemFinding[];
  /** What its founding sources hold back about their own effect. */
  reservations?: [SourceId, Reservation][];
}

/** One proposition as a group of actors sees it. */
export interface GroupItem {
  /** The proposition. */
  proposition: PropositionId;
  /** Who is silent. */
  silent: ActorId[];
  /** Who speaks, in the order of the actors. */
  speakers: ActorId[];
  /** In own words. */
  text: string;
  /**
   * The worst verdict among those who speak: opposed, then mixed, unknown, differ, agree;
   * *signed-together* if all agree and each does so only in texts that they issued together;
   * *one-silent* if only one speaks.
   */
  verdict: PairVerdict;
}

/** What a dossier says of itself. */
export interface Header {
  /** Who coded it. */
  coders?: string[];
  /** What it covers. */
  description?: string;
  /** Under what terms it may be used. */
  licence?: string;
  /** Collections whose keys name rows of worked material or files, so that several records may carry one key. A key of any other collection names one thing. */
  shared_keys?: string[];
  /** Its title. */
  title?: string;
}

/** One occasion on which what was promised was done. */
export interface HeldOccasion {
  /** Whether it was held by the day asked for. */
  certainty: Certainty;
  /** The event, by each record of it. */
  events: EvidenceEvent[];
  /** Days since the occasion before it. */
  gap?: DayCount;
  /** Whether only a part of what was promised was done. */
  in_part?: boolean;
  /**
   * Days after it was due, one period after the occasion that it follows (where more than one
   * is promised for a period, that many before it), or after the first day; below 0 if before.
   */
  slippage?: DayCount;
}

/** The Peace Accords Matrix's implementation score, 0 to 3. The percentage is the sum of scores over three times their number. */
export type Implementation =
  /** 0. */
  | "not-initiated"
  /** 1. */
  | "minimum"
  /** 2. */
  | "intermediate"
  /** 3. */
  | "full";

/** One undertaking on a scale. */
export interface ImplementationScore {
  /** The steps that what is shown allows: one, if it has a score. */
  allowed: Implementation[];
  /** The undertaking. */
  commitment: CommitmentExhibit;
  /** The score, if it can be told. */
  score?: Implementation;
  /** What the replay shows; more than one where its state is open. */
  shown: Shown[];
  /** Its state. */
  state: State;
}

/**
 * Undertakings on a published scale, by its own rule.
 *
 * The scores of one scale are never made from those of another: each is a view of the replay.
 */
export interface ImplementationScores {
  /** The day, up to its end. */
  as_of: string;
  /** How many are on each step. */
  counts: { [key: string]: number };
  /** How many undertakings the scale was not put to, and why. */
  left_out: { [key: string]: number };
  /** How many could not be scored. */
  not_scorable: number;
  /**
   * The scale's percentage over those that have a score, 0 to 100; without it, the scale has
   * none, or nothing has a score.
   */
  percent?: number;
  /** The least and the most that the percentage could be if those without a score had one. */
  percent_bounds?: number[];
  /** Each undertaking that the scale is put to, in the order of their ids. */
  rows: ImplementationScore[];
  /** The scale's name. */
  scale: string;
  /** How many have a score. */
  scored: number;
  /** The share that could not be scored, 0 to 1; without it, the scale was put to none. */
  share_not_scorable?: number;
}

/** In what way one voice's stances cannot stand together. */
export type Inconsistency =
  /** For and against one proposition. */
  | "opposite-stances"
  /** For two propositions that cannot hold together. */
  | "incompatible-propositions";

/** One item of an institution's build, as the Alliance Treaty Obligations and Provisions project (ATOP) counts them, over some time. */
export interface InstitutionItem {
  /** Whether that is so by the texts or in practice. */
  basis: Basis;
  /** Where it stands. */
  citations?: Citation[];
  /** The item's code where it has grades, such as `3` for ATOP's `milcon`. */
  code?: number;
  /** From when. */
  from?: ImpreciseDate;
  /** The item's name, such as `defense`, `consul` or `intcom`. */
  item: string;
  /** Why it was coded so. */
  note?: string;
  /** Until when. */
  until?: ImpreciseDate;
  /** Whether it is there. */
  value: Presence;
}

/** A percentile interval, or why there is none. */
export interface Interval {
  /** The share of replicates between the bounds. */
  level: number;
  /** The lower bound; absent where there is none. */
  lower?: number;
  /** The number of items that each replicate draws. */
  n: number;
  /** How many times the items were drawn. */
  replicates: number;
  /** The seed of the draws. */
  seed: number;
  /** Why there are no bounds; absent where there are. */
  undefined?: Undefined;
  /** The upper bound; absent where there is none. */
  upper?: number;
  /** How many draws had no value and were left out. */
  without_value: number;
}

/** What things are about: a concept in a scheme, in the sense of SKOS. */
export interface Issue {
  /** Other names, each with the source that uses it. */
  aliases?: Alias[];
  /** The broader concepts. */
  broader?: IssueId[];
  /** What it covers. */
  definition?: string;
  /** The record's own name in the dossier: a readable slug. */
  id: IssueId;
  /** What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`. */
  keys?: ExternalKey[];
  /** Its name in English. */
  label: string;
  /** Concepts of other schemes. */
  mappings?: Mapping[];
  /** Anything that a reader of the data should know. */
  note?: string;
  /** The scheme that it belongs to, such as `issues` or `areas`. */
  scheme?: string;
}

/** The id of an `Issue`. */
export type IssueId = string;

/** One item in one framework. */
export interface ItemCell {
  /** The other basis, if the item is lacking or unknown on this one and present on that one. */
  but_present?: Basis;
  /** Its code, where it has several and this one is known. */
  code?: number;
  /** What the code means, if that is on record. */
  code_meaning?: string;
  /** Whether it is there. */
  value: Presence;
}

/** An institution item at a moment. */
export interface ItemFinding {
  /** Its code, where it has grades and this one is known. */
  code?: number;
  /** Whether records that are in effect for certain contradict each other. */
  disputed?: boolean;
  /** The item's name in ATOP. */
  item: string;
  /** The records that it rests on. */
  readings: ItemReading[];
  /**
   * Whether it is there; *unknown* too where records contradict each other, or where dates
   * leave open which holds.
   */
  value: Presence;
}

/** One item in which two frameworks differ. */
export interface ItemGap {
  /** What this one has. */
  have: ItemCell;
  /** The item's name in ATOP. */
  item: string;
  /** What it says. */
  meaning?: string;
  /** What the other has. */
  need: ItemCell;
}

/** One record of an item. */
export interface ItemReading {
  /** Where it stands. */
  citations?: Citation[];
  /** Its code, where it has grades. */
  code?: number;
  /** From when. */
  from?: ImpreciseDate;
  /** Whether it is in effect at the moment asked for. */
  in_effect: Certainty;
  /** Why it was coded so. */
  note?: string;
  /** Until when. */
  until?: ImpreciseDate;
  /** Whether it is there. */
  value: Presence;
}

/** One item in every framework. */
export interface ItemRow {
  /** Whether the frameworks have the same. */
  agreement: Agreement;
  /** One for each framework, in their order. */
  cells: ItemCell[];
  /** The item's name in ATOP. */
  item: string;
  /** What it says. */
  meaning?: string;
}

/** One proposition in an actor's own words and in its group's. */
export interface JointItem {
  /** What it says with others. */
  joint?: StanceCell;
  /** Where one is silent: the same question as the other puts it, in other terms. */
  other_terms?: PropositionId[];
  /** The actor's own stance. */
  own?: StanceCell;
  /** The proposition. */
  proposition: PropositionId;
  /** How the two stand to each other; *one-silent* where only one of them says it. */
  verdict: PairVerdict;
}

/** What a statement makes of a commitment that it does not promise again. */
export interface KeptOtherwise {
  /** The records on which that rests. */
  basis: OutcomeBasis[];
  /** What became of it: merged, fulfilled, superseded, reported, a stance or mentioned. */
  outcome: Outcome;
}

/**
 * Indices of institutional depth after Leeds & Anac (2005), "Alliance Institutionalization and
 * Alliance Performance", International Interactions 31 (3): 183–202, from ATOP items and by the
 * rules that their authors publish.
 *
 * - `hinst` = 1 if `milcon` = 3 or `intcom` = 1 or `base` > 0; missing if all three are.
 * - `milorg` = 1 if `orgpurp1` or `orgpurp2` is 1 or 4; missing if both are.
 * - `minst` = 1 if `milcon` = 2 or `milaid` is 3 or 4 or `subord` > 0 or `contrib` = 1 or
 *   `milorg` = 1, and 0 wherever `hinst` = 1; missing if all five are.
 * - `milinst` = 2 if `hinst`, 1 if `minst`, else 0; missing if both are.
 * - `pubtreat` = 1 if `estmode` = 1 and `pubsecr` is not 2; missing if both are.
 * - `formorg` = 1 if `organ1` or `organ2` is 2 or 3; missing if both are.
 * - `formal` = `pubtreat` + `formorg`; missing if both are. If one of the two is missing, the
 *   published rule gives 0, whatever the other is.
 *
 * An item that is missing counts as not there unless all of an index's items are. What it could
 * change is told by the bounds.
 */
export interface LeedsAnac {
  /** Formality, 0 to 2. */
  formal: number | null;
  /** The least and the most that `formal` could be, whatever the missing items are. */
  formal_bounds: number[];
  /** A formal organisation, 0 or 1. */
  formorg: number | null;
  /** High military institutionalisation, 0 or 1. */
  hinst: number | null;
  /** Military institutionalisation, 0 to 2. */
  milinst: number | null;
  /** The least and the most that `milinst` could be, whatever the missing items are. */
  milinst_bounds: number[];
  /** A military organisation, 0 or 1. */
  milorg: number | null;
  /** Moderate military institutionalisation, 0 or 1. */
  minst: number | null;
  /** The items that are missing. */
  missing?: string[];
  /** A public treaty, 0 or 1. */
  pubtreat: number | null;
}

/** Undertakings that stand on one ground in law. */
export interface LegalGround {
  /** The undertakings. */
  commitments: CommitmentId[];
  /**
   * Those of them that recall a duty of another instrument, which they name: its ground is that
   * instrument's, and none of the framework's own.
   */
  recalled?: CommitmentId[];
  /** The ground; none where it is not coded. */
  status: LegalStatus | null;
}

/** The ground that an undertaking stands on in law. Not a ladder, and apart from force. */
export type LegalStatus =
  /** The duty stands in a treaty in force. */
  | "treaty"
  /** The duty stands in another binding instrument. */
  | "other-binding"
  /** The binding instrument is not yet in force. */
  | "pending"
  /** A declaratory document that says nothing of its legal effect. */
  | "political"
  /** The text says that it creates no obligation. */
  | "disclaimed";

/** The rank at which states deal with one another: the lowest first. */
export type Level =
  /** Track II: scholars and former officials, for nobody but themselves. */
  | "unofficial"
  /** Desk officers and experts. */
  | "working"
  /** Armed forces and defence staffs. */
  | "military"
  /** Vice ministers, assistant secretaries, directors-general, national security advisors. */
  | "senior-officials"
  /** Ministers and secretaries. */
  | "ministers"
  /** Heads of state or government. */
  | "leaders";

/** Whether a mechanism works, as far as records show. */
export type Life =
  /** It was not at work yet. */
  | "not-yet"
  /** It shows signs of life: a meeting, an exercise, a start of work on record; and none of its own periods has gone by since without one. */
  | "alive"
  /** Its meetings were collected, and none is on record for longer than its own period; or one was looked for, and none is on record at all. */
  | "silent"
  /** It was suspended, lapsed or was replaced. */
  | "ended"
  /** Too little was collected to know: no meeting is on record, or a single one that says nothing about later ones. */
  | "unknown";

/**
 * How far two coders agree on links.
 *
 * Both found a link if both of its ends are matched. A commitment outside the compared sources is
 * matched by its id. Which link it is, and its effect, are fields.
 */
export interface LinkAgreement {
  /** Every disagreement; the records are those that have the link. */
  disagreements: LinkDisagreement[];
  /**
   * F1 of finding the same links: 2 · matched / (first + second); undefined if neither found
   * any.
   */
  f1: Measured;
  /** Agreement field by field: `link` and `effect`. */
  fields: FieldAgreement[];
  /** What both found. */
  matched: MatchedLink[];
  /** What only the first found. */
  only_first: CodedLink[];
  /** What only the second found. */
  only_second: CodedLink[];
}

/** An undertaking that a person linked with a recommendation. */
export interface LinkedCommitment {
  /** The undertaking. */
  commitment: CommitmentExhibit;
  /** The date of its source. */
  date?: ImpreciseDate;
  /** Its state; none if it was made later than the day asked for. */
  state?: State;
  /** Which came first. */
  uptake: Uptake;
}

/** A mechanism that a person linked with a recommendation. */
export interface LinkedMechanism {
  /** Whether it works. */
  life: Life[];
  /** The mechanism. */
  mechanism: MechanismId;
  /** Its name. */
  name: string;
  /** Since when it has been set up or at work; none if it is not on record that it was. */
  since?: ImpreciseDate;
  /** Which came first. */
  uptake: Uptake;
}

/** A place in a file. */
export interface Location {
  /** Column in characters (Unicode scalar values), counted from 1. */
  column: number;
  /** Column in UTF-16 code units, counted from 1, as JavaScript and editors count. */
  column_utf16: number;
  /** The byte after the last. */
  end: number;
  /** The UTF-16 code unit after the last. */
  end_utf16: number;
  /** The file's name, relative to the dossier's folder, with `/` on every system. */
  file: string;
  /** Line, counted from 1. */
  line: number;
  /** First byte, counted from 0. */
  start: number;
  /** First UTF-16 code unit of the place within the file, counted from 0. */
  start_utf16: number;
}

/** A locator is `¶8` or `¶8-9` for paragraphs, `L11` for lines, `§N2a` for a section, or `chars 10-25`. */
export type Locator = string;

/** That an actor speaks on behalf of another for some time. */
export interface Mandate {
  /** On whose behalf. */
  actor: ActorId;
  /** From when. */
  from?: ImpreciseDate;
  /** In which capacity, such as "National Security Advisor". */
  role?: string;
  /** Until when. */
  until?: ImpreciseDate;
}

/** A concept of another scheme and how it relates. */
export interface Mapping {
  /** How it relates. */
  relation: MappingRelation;
  /** The concept there, such as `plover:military`. */
  to: ExternalKey;
}

/** How a concept relates to one in another scheme, as in SKOS. */
export type MappingRelation =
  /** The same. */
  | "exact"
  /** Near enough for most uses. */
  | "close"
  /** The other one is broader. */
  | "broad"
  /** The other one is narrower. */
  | "narrow"
  /** Something else connects them. */
  | "related";

/** A record that two coders found: a commitment, a position or an event. */
export interface MatchedCommitment {
  /** The fields of which at least one side says something. */
  fields: FieldSimilarity[];
  /** As the first coder has it. */
  first: CommitmentExhibit;
  /** As the second has it. */
  second: CommitmentExhibit;
  /** How alike they are: the mean over the fields below, 0 to 1. */
  similarity: number;
}

/** A record that two coders found: a commitment, a position or an event. */
export interface MatchedEvent {
  /** The fields of which at least one side says something. */
  fields: FieldSimilarity[];
  /** As the first coder has it. */
  first: EventExhibit;
  /** As the second has it. */
  second: EventExhibit;
  /** How alike they are: the mean over the fields below, 0 to 1. */
  similarity: number;
}

/** A link that two coders found. */
export interface MatchedLink {
  /** As the first coder has it. */
  first: CodedLink;
  /** As the second has it. */
  second: CodedLink;
}

/** A record that two coders found: a commitment, a position or an event. */
export interface MatchedPosition {
  /** The fields of which at least one side says something. */
  fields: FieldSimilarity[];
  /** As the first coder has it. */
  first: PositionExhibit;
  /** As the second has it. */
  second: PositionExhibit;
  /** How alike they are: the mean over the fields below, 0 to 1. */
  similarity: number;
}

/** A value of a measure, or why there is none. */
export interface Measured {
  /** The share of the items that could be compared, from 0 to 1. */
  coverage: number | null;
  /** How many items there were, known or not. */
  items: number;
  /** How many items the value rests on. */
  n: number;
  /** Why there is no value; absent where there is one. */
  undefined?: Undefined;
  /** The value; absent where there is none. */
  value?: number;
}

/** What carries commitments out. */
export interface Mechanism {
  /** Other names, each with the source that uses it. */
  aliases?: Alias[];
  /** The sources that it rests on. */
  basis?: SourceId[];
  /** How often it is meant to work. */
  cadence?: "not-stated" | "unknown" | Cadence;
  /** Where all that is found. */
  citations?: Citation[];
  /** What became of it, by date. */
  history?: StatusChange[];
  /** The record's own name in the dossier: a readable slug. */
  id: MechanismId;
  /** The commitments that it carries out. */
  implements?: CommitmentId[];
  /** What it is about. */
  issues?: IssueId[];
  /** Its build, item by item. */
  items?: InstitutionItem[];
  /** What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`. */
  keys?: ExternalKey[];
  /** What kind of mechanism. */
  kind: MechanismKind;
  /** The rank at which it works. */
  level?: Level;
  /** Who takes part, and when. */
  members?: Member[];
  /** Its name in English. */
  name: string;
  /** Anything that a reader of the data should know. */
  note?: string;
  /** The mechanisms that it follows. */
  predecessors?: MechanismId[];
}

/** How one mechanism changed. */
export interface MechanismChange {
  /** Whether it works after. */
  after?: Life[];
  /** Whether it worked before. */
  before?: Life[];
  /** In which way. */
  change: TrackChange;
  /** The mechanism. */
  mechanism: MechanismId;
  /** Its name. */
  name: string;
  /** How many are after. */
  occurrences_after: number;
  /** How many occurrences were on record before, for certain. */
  occurrences_before: number;
}

/** The id of a `Mechanism`. */
export type MechanismId = string;

/** What kind of mechanism. */
export type MechanismKind =
  /** Meetings of one level, again and again. */
  | "meeting-series"
  /** Exercises under one name. */
  | "exercise-series"
  /** Data that flow without being asked for. */
  | "data-sharing"
  /** A line for talk at once. */
  | "hotline"
  /** Warning of what is coming. */
  | "early-warning"
  /** A group of officials with a task. */
  | "working-group"
  /** A standing office. */
  | "secretariat"
  /** An arrangement that others hang on. */
  | "framework-arrangement"
  /** A duty to confer. */
  | "consultation-duty"
  /** Talks on a range of matters. */
  | "dialogue"
  /** Watching whether others comply. */
  | "monitoring"
  /** Training, exchange or assistance. */
  | "programme";

/** The state that a mechanism is in. */
export type MechanismStatus =
  /** Thought of. */
  | "planned"
  /** Made known. */
  | "announced"
  /** Set up. */
  | "established"
  /** At work. */
  | "operating"
  /** Halted for a time. */
  | "suspended"
  /** Ended without a word. */
  | "lapsed"
  /** Followed by another. */
  | "replaced";

/** A mechanism up to a day, replayed from its dated history and its occurrences. */
export interface MechanismTrack {
  /** The changes of its status up to the day, in order. */
  history: StatusStep[];
  /** What kind of mechanism. */
  kind: MechanismKind;
  /** The latest occurrence that is certain. */
  latest?: EvidenceEvent;
  /** Whether it works; more than one answer where dates or mere reports leave it open. */
  life: Life[];
  /** Occurrences that were looked for and not found, or only planned, up to the day. */
  looked_for?: EvidenceEvent[];
  /** The mechanism. */
  mechanism: MechanismId;
  /** Its name. */
  name: string;
  /**
   * By when the next is due, if it works at a stated rate: one period after the latest that is
   * certain, or after it began.
   */
  next_due?: string;
  /** How many occurrences (meetings, exercises, uses) are on record for certain. */
  occurrences: number;
  /** How many more, if imprecise dates or mere reports bear them out. */
  possible_occurrences?: number;
  /**
   * The status it is in; more than one where dates leave it open, none where nothing is
   * recorded up to the day.
   */
  status: MechanismStatus[];
}

/** A mechanism behind which no promise stands. */
export interface MechanismWithoutPromise {
  /** The undertakings that it carries out and that are not looked at, or not made yet. */
  elsewhere?: CommitmentId[];
  /** Whether it works. */
  life: Life[];
  /** The mechanism. */
  mechanism: MechanismId;
  /** Its name. */
  name: string;
  /** How many occurrences are on record for certain. */
  occurrences: number;
}

/** That an actor takes part in a mechanism or framework for some time. */
export interface Member {
  /** Who. */
  actor: ActorId;
  /** From when; without it, from the beginning. */
  from?: ImpreciseDate;
  /** Until when. */
  until?: ImpreciseDate;
}

/** That an actor belongs to something for some time. */
export interface Membership {
  /** From when; without it, for as long as anyone asks. */
  from?: ImpreciseDate;
  /** What it belongs to. */
  of: ActorId;
  /** In which role. */
  role?: string;
  /** Until when. */
  until?: ImpreciseDate;
}

/** That a source names the specific subject of an earlier commitment in another connection. */
export interface Mention {
  /** Where the source names it. */
  at?: Locator;
  /** The earlier commitment. */
  commitment: CommitmentId;
  /** Why it was coded so. */
  note?: string;
  /** Short fragments as written. */
  quote?: string[];
}

/** A question, and the shape of the answer. */
export interface ModelRequest {
  /** The question, the text included. */
  prompt: string;
  /** The JSON Schema of the answer. */
  schema: unknown;
  /** The digest of the text. */
  text: string;
  /** The version of the question. */
  version: number;
}

/** The passage of a text that comes nearest to a fragment that it lacks. */
export interface Nearest {
  /** Its address as a reader would write it. */
  at: Locator;
  /** How many words the fragment has. */
  of: number;
  /**
   * How many of the fragment's words the passage has in the same order: at
   * least two, and at least half of them.
   */
  shared: number;
  /**
   * `shared / of`, from 0.5 to 1. It is 1 where only punctuation differs, or
   * where the passage has further words in between.
   */
  similarity: number;
  /** From its first shared word to its last. */
  span: Span;
  /** How to get from the fragment (deleted) to the passage (inserted). */
  words: Change[];
}

/** A network as a file. */
export interface NetworkFile {
  /** The notation. */
  notation: NetworkNotation;
  /** The ties. */
  relation: TieRelation;
  /** What the file holds. */
  text: string;
}

/** How a network is written for other programs. */
export type NetworkNotation =
  /** GraphML: NetworkX, igraph, Gephi, visone. */
  | "graphml"
  /** GEXF 1.3: Gephi. */
  | "gexf"
  /** DOT: Graphviz. */
  | "dot";

/** By when the next occasion is due. */
export interface NextDue {
  /**
   * The last day of the first period of the calendar that is not over or not seen to be kept,
   * after the latest that is kept.
   */
  calendar?: string;
  /** Whether that day has gone by, whichever way periods are counted. */
  gone_by: boolean;
  /** One period after the latest occasion that is certain, or after the first day. */
  rolling: string;
}

/**
 * What a tie is divided by, so that actors who say much are not tied to all.
 *
 * Every kind is divided by the same, so subtract stays congruence less conflict.
 */
export type Normalisation =
  /** Nothing. */
  | "none"
  /** The mean number of statements of the two, ½ (n_i + n_i'). */
  | "activity"
  /**
   * The Jaccard index of the sets of what each took, repetitions counted once:
   * what both took (for conflict, what one took and the other took the opposite
   * of) over what either took. From 0 to 1.
   */
  | "jaccard"
  /** The same over multisets: the sum of the minima over the sum of the maxima. */
  | "jaccard_multiset"
  /**
   * The lengths of the two vectors: congruence becomes the cosine of the angle
   * between them, from 0 to 1.
   */
  | "cosine";

/** The kinds of record that a dossier holds. */
export type NounKind =
  /** Who acts or speaks. */
  | "actor"
  /** What is cited. */
  | "source"
  /** What it is about: a concept in a scheme. */
  | "issue"
  /** One undertaking. */
  | "commitment"
  /** What carries commitments out. */
  | "mechanism"
  /** What happened, or is reported to have. */
  | "event"
  /** What sides can be taken on. */
  | "proposition"
  /** An actor's stance on a proposition. */
  | "position"
  /** A label that actors put on a thing. */
  | "frame"
  /** A named set of actors with its commitments and mechanisms. */
  | "framework";

/** Numbers in a row, the first and the last included. */
export interface Numbers {
  /** The first. */
  first: number;
  /** The last. */
  last: number;
}

/** How it stands with an event's having happened. */
export type Occurrence =
  /** It happened. */
  | "happened"
  /** Somebody reports it; nobody confirms it. */
  | "reported"
  /** It was to happen. */
  | "planned"
  /** It was looked for and not found: unknown, and not "did not happen". */
  | "not-found";

/** What an ellipsis left out of a text. */
export interface Omission {
  /** Whether they negate something, so that the quotation may say the opposite of the text. */
  negation?: boolean;
  /** The words as written, white space made single; cut short after 4096 bytes. */
  words: string;
}

/** A mechanism of a framework. */
export interface Organ {
  /** What kind of mechanism. */
  kind: MechanismKind;
  /** The mechanism. */
  mechanism: MechanismId;
  /** Its name. */
  name: string;
  /** Since when it has had that status, or an earlier one of being set up or at work. */
  since: ImpreciseDate;
  /** The latest status recorded up to then. */
  status: MechanismStatus;
}

/** What a later statement makes of a commitment of an earlier one. What is kept comes first, then what moved, what is done, what is kept in another way, what is gone, and what is new. */
export type Outcome =
  /** Promised again: the same in every dimension, in the same words. */
  | "reaffirmed"
  /** Promised again: the same in every dimension, in other words. */
  | "reworded"
  /** Promised again: more in some dimension, less in none. */
  | "strengthened"
  /** Promised again: less in some dimension, more in none. */
  | "weakened"
  /** Promised again: changed in kind, or more in one way and less in another. */
  | "reshaped"
  /** Promised again; what is not known leaves open how it changed. */
  | "unknown"
  /** No promise of its own, but a broader commitment of the later text covers it. */
  | "merged"
  /** Not promised again; events say that it has been fulfilled. */
  | "fulfilled"
  /** Not promised again; events say that another takes its place. */
  | "superseded"
  /** Not promised again; the later text reports it as done, under way, held or launched. */
  | "reported"
  /** Kept only as a position that the later text takes. */
  | "stance"
  /** The later text names the same specific subject in another connection. */
  | "mentioned"
  /** The full later text is available and coded whole, and no record of it is about the subject. */
  | "absent"
  /** Not seen; the full later text is not available. */
  | "not-seen"
  /** Not among the records of the later text, which is not coded whole. */
  | "not-coded"
  /** Not in the earlier statement, whose full text is available and whose commitments are all coded. */
  | "new"
  /** Not seen in the earlier statement, which is not available in full or not coded whole. */
  | "first-seen";

/** A record on which an outcome rests, with the words that it cites. */
export interface OutcomeBasis {
  /** Where in the source, such as `¶8`. */
  at: string[];
  /** How it is linked to the commitment. */
  link: BasisLink;
  /** What it says or is called: an object, a proposition, a name. */
  name: string;
  /** The quoted fragments. */
  quote: string[];
  /** The record. */
  record: RecordRef;
  /** The source that it cites; none if it cites none. */
  source?: SourceId;
}

/** An actor's own words against what it says with others. */
export interface OwnAndJoint {
  /** The actor. */
  actor: ActorId;
  /** How many propositions came to which verdict. */
  counts: { [key: string]: number };
  /** Every proposition on which either speaks, in the order of ids. */
  items: JointItem[];
}

/** How two actors stand to each other on every proposition. */
export interface PairComparison {
  /** Propositions that cannot hold together, one held by each, in order. */
  collisions: PropositionCollision[];
  /** How many propositions came to which verdict. */
  counts: { [key: string]: number };
  /** One actor. */
  first: ActorId;
  /** Every proposition on which at least one speaks, in the order of the table. */
  items: PairItem[];
  /** The other. */
  second: ActorId;
}

/** One proposition as two actors see it. The records stand in the cells of the table. */
export interface PairItem {
  /**
   * Whether the verdict holds in the time asked for: *possibly* if a side's records may lie
   * outside it.
   */
  certainty: Certainty;
  /** Whether a side holds its stance under a condition. */
  conditional: boolean;
  /** The proposition. */
  proposition: PropositionId;
  /** How the two stand to each other. */
  verdict: PairVerdict;
}

/** All measures of agreement of two actors, from one contingency table. */
export interface PairMeasures {
  /** The share of items on which both took the same level. */
  agreement: Measured;
  /** Cohen's κ. */
  kappa: ByDisagreement;
  /** Scott's π. */
  pi: ByDisagreement;
  /** S with absolute distances. */
  s: Measured;
  /** S with squared distances. */
  s_squared: Measured;
  /** S with squared distances, items weighted. */
  s_squared_weighted: Measured;
  /** S with absolute distances, items weighted. */
  s_weighted: Measured;
  /** Kendall's τ_b. */
  tau_b: Measured;
}

/** Why two commitments were paired. */
export type PairReason = {
  by: "coded";
  /**
   * The chain of `continues` from the later to the earlier, both included; a single record
   * where it belongs to both sides.
   */
  chain: CommitmentId[];
} | Similarity & {
  by: "similarity";
};

/** How two actors stand to each other on one proposition. */
export type PairVerdict =
  /** The same stance, in texts of their own. */
  | "agree"
  /** The same stance, and at least one of them holds it only in a text that both issued. */
  | "signed-together"
  /** Other stances that are not on opposite sides: one is firmer, or one is torn. */
  | "differ"
  /** One is for it or leans that way, the other is against it or leans that way. */
  | "opposed"
  /** The records of one or both disagree within one time. */
  | "mixed"
  /** It cannot be told which record of one or both is the latest. */
  | "unknown"
  /** One has no record. */
  | "one-silent"
  /** Neither has a record. */
  | "both-silent";

/** The id of an actor, or `each-other`. */
export type Party = string;

/** Where in a record's own source it stands. */
export interface Passage {
  /** Paragraph, line, section or range, such as `¶8`. */
  at?: Locator;
  /** Short fragments as written, a few words each. */
  quote?: string[];
}

/**
 * A proposition on which a subject's own voices and others stand on opposite sides, or two that
 * cannot hold together.
 */
export interface PerceptionGap {
  /**
   * The proposition that others take theirs on: the same, or one that cannot hold together
   * with it.
   */
  other: PropositionId;
  /** The others' positions. */
  other_records: StanceRecord[];
  /** The proposition that the subject takes its side on. */
  own: PropositionId;
  /** The subject's positions. */
  own_records: StanceRecord[];
}

/** One period of the calendar, or several in a row of which nothing is seen. */
export interface PeriodRun {
  /** The events that say so. */
  events?: EventId[];
  /** The first day. */
  from: string;
  /** How often it was done in each for certain. */
  held: number;
  /** How many periods. */
  periods: number;
  /** How often more it was done if imprecise dates or mere reports bear it out. */
  possibly_held?: number;
  /** How they stand. */
  status: PeriodStatus;
  /** The last day. */
  until: string;
}

/** How a period stands with what was promised for it. */
export type PeriodStatus =
  /** As often as promised. */
  | "kept"
  /** As often as promised if imprecise dates or mere reports bear it out. */
  | "possibly-kept"
  /** Less often than promised, or only in part. */
  | "partly"
  /** Not seen. It may have been kept all the same. */
  | "not-seen"
  /** A record says that it was not kept. */
  | "missed"
  /** One record says that it was kept and another that it was not. */
  | "disputed"
  /** It is not over, and not yet kept. */
  | "running"
  /** Only a part of it falls into the time of the promise, so that it is open whether any was due. */
  | "cut"
  /** The promise rested throughout. */
  | "suspended";

/** An actor's stance on a proposition, as one source has it. */
export interface Position {
  /** Other names, each with the source that uses it. */
  aliases?: Alias[];
  /** Who said it, for whom, and how surely. */
  attribution: Attribution;
  /** Who coded it. */
  coder?: string;
  /** The condition that it is held under, in own words. */
  condition?: string;
  /** Earlier commitments of which its source keeps only this stance, as coded by a person. */
  continues?: CommitmentId[];
  /** When it was held; without it, the date of the source. */
  date?: ImpreciseDate;
  /** The event at which it was stated. */
  event?: EventId;
  /** The labels that the holder puts on the matter. */
  frames?: FrameId[];
  /** Whose stance it is. */
  holder: ActorId;
  /** The record's own name in the dossier: a readable slug. */
  id: PositionId;
  /** What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`. */
  keys?: ExternalKey[];
  /** Anything that a reader of the data should know. */
  note?: string;
  /** Where it stands in its source. */
  passages?: Passage[];
  /** On what. */
  proposition: PropositionId;
  /** How much weight the holder gives to it. */
  salience?: Salience;
  /** The source that has it. */
  source: SourceId;
  /** The stance. */
  stance: Stance;
  /** The verb as written. */
  verb?: string;
}

/** The camps of a network and who stands between them. */
export interface PositionCamps {
  /** How many camps there are. */
  camps: number;
  /** Every actor, in the order of names. */
  members: CampMember[];
  /** How well the camps part the network. */
  modularity: Measured;
}

/** Several actors on the same propositions: one table, and each pair. */
export interface PositionComparison {
  /** Each pair, in the order of the actors. */
  pairs: PairComparison[];
  /** For each proposition on which one of them speaks, how they stand as a group. */
  propositions: GroupItem[];
  /**
   * Where each stands. Its propositions are those on which anyone in the dossier holds a
   * position in the time, scope and grade asked for, so that silence is seen.
   */
  table: StanceTable;
}

/** The id of a `Position`. */
export type PositionId = string;

/** How far two coders agree on records of one kind. */
export interface PositionAgreement {
  /** Every disagreement, in the order of the matched records and the fields. */
  disagreements: PositionDisagreement[];
  /**
   * F1 of finding the same records: 2 · matched / (first + second), the same whichever coder
   * is taken as the measure of the other; undefined if neither found any.
   */
  f1: Measured;
  /** Agreement field by field. */
  fields: FieldAgreement[];
  /** What both found. */
  matched: MatchedPosition[];
  /** What only the first found. */
  only_first: PositionExhibit[];
  /** What only the second found. */
  only_second: PositionExhibit[];
}

/** A field in which two coders disagree on one record. */
export interface PositionDisagreement {
  /** The field. */
  field: string;
  /** The first coder's record. */
  first: PositionId;
  /** The first coder's value; none where the field was left open. */
  first_value?: string;
  /** The second coder's record. */
  second: PositionId;
  /** The second coder's value. */
  second_value?: string;
}

/** A record as evidence: its id, and the words that it rests on. */
export interface PositionExhibit {
  /** Where it stands, such as `¶8`. */
  at: string[];
  /** The record. */
  id: PositionId;
  /**
   * What it is about, in own words: a commitment's object, a position's proposition, an event's
   * name.
   */
  object: string;
  /** The quoted fragments. */
  quote: string[];
  /** Its source. */
  source: SourceId;
  /** The source's title. */
  title: string;
  /** The verb as written; for an event its kind. */
  verb: string;
}

/** How exactly an undertaking says what is to be done. */
export type Precision =
  /** Neither act nor instrument can be told. */
  | "general"
  /** An outsider could say which act or named instrument would count as keeping it. */
  | "specific"
  /** A number or date limits the action itself. */
  | "measurable";

/** Whether an institution item is there. */
export type Presence =
  /** It is there. */
  | "present"
  /** It is not there. */
  | "absent"
  /** It cannot be told. */
  | "unknown";

/** A record that a text seems to hold. It is not a record until a person accepts it. */
export interface Proposal {
  /** What the operator leads to. */
  action: TextPlace2;
  /** Where it stands. */
  at: string;
  /** Why it was proposed. */
  because: ProposalReason[];
  /** What a person changed. */
  changed?: string[];
  /** The fields of the record, by their keys. */
  fields: { [key: string]: FieldReading };
  /** The paragraph and a letter. The same text gives the same ids. */
  id: string;
  /** What it would become. */
  kind: ProposalKind;
  /** What proposed it: `rules-1`, or the reply of a model. */
  method: string;
  /** The operator: "will", "are committed to". */
  operator: TextPlace2;
  /** The words that the record quotes, fifteen at most each. */
  quote: string[];
  /** Proposals of other paragraphs that state the same; one record with several passages. */
  same_as?: string[];
  /**
   * Of proposals with this score, so many in a hundred were right when each bundled joint
   * statement was left out of the training in turn.
   */
  score: number;
  /** What was decided about it. */
  state: ProposalState;
  /** How sure it is. */
  tier: Tier;
  /** Why it was rejected. */
  why?: string;
}

/** What a proposal would become. */
export type ProposalKind =
  /** A commitment. */
  | "commitment"
  /** A position of each issuer, with its proposition. */
  | "position"
  /** A mechanism. */
  | "mechanism";

/** Why something was proposed: a rule, and the words that made it fire. */
export interface ProposalReason {
  /** The rule, such as an id of the table of operators. */
  rule: string;
  /** The words as written. */
  words: string;
}

/** What a person, or the library, decided about a proposal. */
export type ProposalState =
  /** Nobody has decided. */
  | "proposed"
  /** Accepted as it is. */
  | "accepted"
  /** Accepted with changes. */
  | "edited"
  /** Rejected; it is kept, so that a second run does not ask again. */
  | "rejected";

/** A statement that actors can take sides on. */
export interface Proposition {
  /** The records it is about. */
  about?: RecordRef[];
  /** For a recommendation, to whom. */
  addressees?: ActorId[];
  /** Other names, each with the source that uses it. */
  aliases?: Alias[];
  /** For a causal one, what brings it about. */
  cause?: string;
  /** Where it is put. */
  citations?: Citation[];
  /** Propositions that cannot hold together with it. */
  contradicts?: PropositionId[];
  /** For a causal one, what is brought about. */
  effect?: string;
  /** The record's own name in the dossier: a readable slug. */
  id: PropositionId;
  /** What it is about. */
  issues?: IssueId[];
  /** What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`. */
  keys?: ExternalKey[];
  /** What kind of proposition. */
  kind: PropositionKind;
  /** Anything that a reader of the data should know. */
  note?: string;
  /** The statement in own words: an affirmative norm or fact. */
  text: string;
  /** The same question put in other terms, such as with another object. */
  variant_of?: PropositionId;
}

/** Two propositions that cannot hold together, each held by one of two actors. */
export interface PropositionCollision {
  /** What the first supports, or leans to. */
  first: PropositionId;
  /** What the second supports, or leans to. */
  second: PropositionId;
}

/** The id of a `Proposition`. */
export type PropositionId = string;

/** What kind of proposition. */
export type PropositionKind =
  /** What ought to be. */
  | "normative"
  /** What is. */
  | "descriptive"
  /** What will be. */
  | "predictive"
  /** What brings what about. */
  | "causal";

/** What became of one quoted fragment. */
export interface QuotationCheck {
  /** The place that it names. */
  at?: Locator;
  /** The other texts in which they stand: for *misattributed*. */
  elsewhere?: WordsElsewhere[];
  /** Where the words stand in the source: for *verified* and *moved*. */
  found?: TextPlace[];
  /**
   * The passage of the source that comes nearest, with a word diff: for *not found* and
   * *misattributed*, where one shares half of the words.
   */
  nearest?: Nearest;
  /** Where in the record, such as `.passages[0].quote[1]`. */
  path: string;
  /** Why a fragment could not be looked for, such as one without words. */
  problem?: string;
  /** The record that quotes. */
  record: RecordRef;
  /** The source that it names. */
  source: SourceId;
  /** What the text says. */
  status: QuotationStatus;
  /** The quoted words. */
  words: string;
}

/** What the text at hand says of a quotation. */
export type QuotationStatus =
  /** The words stand where the record says. */
  | "verified"
  /** They stand elsewhere in the same source. */
  | "moved"
  /** They do not stand in the source that is named, but in another one. */
  | "misattributed"
  /** They stand in no text at hand. */
  | "not-found"
  /** The source's text is not at hand. */
  | "no-text";

/** The documents of one event against each other. */
export interface ReadoutComparison {
  /** How many questions came to which verdict. */
  counts: { [key: string]: number };
  /** The documents, in the order of their ids. */
  documents: ReadoutDocument[];
  /** The event. */
  event: EventId;
  /** Every question that a document takes a stance on, in the order of ids. */
  items: ReadoutItem[];
}

/** A document of an event. */
export interface ReadoutDocument {
  /** How much of its text is at hand: only of a whole text can be said that something is absent. */
  completeness: Completeness;
  /** Its date, as written. */
  date?: ImpreciseDate;
  /** Who issued it. */
  issuers: ActorId[];
  /** The document. */
  source: SourceId;
}

/** One question in the documents of an event. */
export interface ReadoutItem {
  /** Documents whose whole text is at hand and does not have it. */
  absent: SourceId[];
  /** Documents in which it is not seen, their whole text not being at hand. */
  not_seen: SourceId[];
  /** The question: the proposition, or the one that it is a variant of. */
  question: PropositionId;
  /** What they say, in the order of the documents. */
  said: ReadoutStance[];
  /** How the documents stand to each other. */
  verdict: ReadoutVerdict;
}

/** What a document says on a question. */
export interface ReadoutStance {
  /** The record and its words. */
  exhibit: PositionExhibit;
  /** Whose stance. */
  holder: ActorId;
  /** The proposition in its own terms. */
  proposition: PropositionId;
  /** The document. */
  source: SourceId;
  /** The stance. */
  stance: Stance;
}

/** How the documents of one event stand to each other on one question. */
export type ReadoutVerdict =
  /** All that have it have the same stance in the same terms, and all have it. */
  | "same"
  /** They have stances on opposite sides. */
  | "opposed"
  /** They have other stances, on no opposite sides. */
  | "other-stance"
  /** They have the same stance on the question put in other terms. */
  | "other-terms"
  /** Those that have it say the same; others do not have it. */
  | "some-silent";

/** A norm that a text puts to somebody, and what the record has of it. */
export interface Recommendation {
  /** Undertakings that a person linked with it. */
  commitments?: LinkedCommitment[];
  /**
   * Undertakings of those to whom it is put, under every issue that it names, that came later:
   * found by these fields alone, and for a person to judge. Those that the texts asked for tell
   * of themselves are left out.
   */
  later_on_its_issues?: CommitmentExhibit[];
  /** Mechanisms that a person linked with it. */
  mechanisms?: LinkedMechanism[];
  /** The first day on which it can have been put, as far as that is known. */
  not_before?: string;
  /** The same where dates leave open which came first. */
  perhaps_later_on_its_issues?: CommitmentExhibit[];
  /** The proposition. */
  proposition: PropositionId;
  /** What is recommended. */
  text: string;
  /** To whom. */
  to: ActorId[];
  /** Who recommends it, in the texts asked for. */
  voices: Recommender[];
}

/** What texts recommend, to whom, and what the record has of it. */
export interface Recommendations {
  /** The day, up to its end. */
  as_of: string;
  /** Every recommendation, in the order of propositions. */
  rows: Recommendation[];
}

/** One who recommends. */
export interface Recommender {
  /** The record and its words. */
  exhibit: PositionExhibit;
  /** How surely the holder can be held to it. */
  grade: AttributionGrade;
  /** Who. */
  holder: ActorId;
  /** How firmly. */
  stance: Stance;
}

/** One record, with what refers to it. */
export interface RecordPage {
  /** Of a commitment, how firmly it is put. */
  force?: ForceReading;
  /** Its id. */
  id: string;
  /** Its kind. */
  kind: NounKind;
  /** The record as it stands in the dossier's JSON. */
  record: unknown;
  /** The records that refer to it. */
  referred_to_by: RecordRef[];
  /** Its name, title, label or text. */
  title: string;
}

/** The kind of record, a colon and its id, such as `mechanism:freedom-edge`. */
export type RecordRef = string;

/** A field in which two coders disagree on one record. */
export interface LinkDisagreement {
  /** The field. */
  field: string;
  /** The first coder's record. */
  first: RecordRef;
  /** The first coder's value; none where the field was left open. */
  first_value?: string;
  /** The second coder's record. */
  second: RecordRef;
  /** The second coder's value. */
  second_value?: string;
}

/** Two texts side by side. */
export interface Redline {
  /** The later text. */
  after: RedlineSide;
  /** The earlier text. */
  before: RedlineSide;
  /**
   * Every sentence in the order of the later text; what only the earlier text has follows the
   * sentence that it stood behind.
   */
  changes: SentenceChange[];
  /** How many sentences came to which outcome. */
  counts: { [key: string]: number };
}

/** Several texts in order. */
export interface RedlineSeries {
  /** Each text with the next. */
  steps: Redline[];
  /** Every sentence that stands in two texts or more, in the order in which they begin. */
  threads: SentenceThread[];
}

/** One side of a redline. */
export interface RedlineSide {
  /** Whether it is the full text. */
  full: boolean;
  /** What the text is called. */
  name: string;
  /** How many sentences it has, without headings. */
  sentences: number;
}

/** Why an event that bears on an undertaking changes nothing. */
export type Refusal =
  /** It was planned, and nothing says that it happened. */
  | "planned"
  /** It was looked for and not found. */
  | "not-found"
  /** The undertaking did not exist yet. */
  | "before-it-was-undertaken"
  /** The undertaking was over. */
  | "after-its-end"
  /** The commitment was breached before, which is final. */
  | "after-a-breach"
  /** The undertaking rested. */
  | "while-suspended"
  /** The undertaking did not rest, so that it could not be resumed. */
  | "not-suspended"
  /** The undertaking has no condition that could be met. */
  | "no-condition"
  /** The time in which the condition could be met had not begun or was over. */
  | "outside-its-time"
  /** It was so already. */
  | "already-so";

/** A second place that a finding speaks of. */
export interface Related {
  /** Where it is. */
  location?: Location;
  /** What the place has to do with the finding. */
  message: string;
}

/** How the later of two values compares with the earlier. */
export type Relation =
  /** They are the same. */
  | "same"
  /** The later is more. */
  | "more"
  /** The later is less. */
  | "less"
  /** Neither is more: another thing, or more in one way and less in another. */
  | "incomparable"
  /** The object is put in other words. By itself that moves nothing. */
  | "reworded"
  /** It is coded on one side only, or cannot be told. */
  | "unknown"
  /** It is coded on neither side, and counts for nothing in the verdict. */
  | "not-compared";

/** A chain of sources that pass words on, and what each made of them. */
export interface RelayChain {
  /** The links. */
  links: RelayLink[];
  /** The sources, the nearest to the words first. */
  sources: SourceId[];
}

/** What a link of a relay chain made of a position. */
export type RelayFate =
  /** It passes the stance on. */
  | "kept"
  /** It passes on a stance that is firmer, looser or torn. */
  | "altered"
  /** It passes on the opposite stance. */
  | "reversed"
  /** It passes on the same stance on the question put in other terms. */
  | "other-terms"
  /** It has what the link before it does not have. */
  | "added"
  /** Its whole text is at hand and does not have it. */
  | "left-out"
  /** It is not seen there, the whole text not being at hand. */
  | "not-seen";

/** What became of one position from one link to the next. */
export interface RelayItem {
  /** As the link has it. */
  after?: StanceRecord;
  /** What the link made of the origin, where there is one. */
  against_origin?: RelayFate;
  /** As the link before has it. */
  before?: StanceRecord;
  /** What the link made of it. */
  fate: RelayFate;
  /** For what the link before does not have: as the first source of the chain has it. */
  origin?: StanceRecord;
  /** The proposition. */
  proposition: PropositionId;
}

/** One link: what a source makes of the words of the one before. */
export interface RelayLink {
  /** The source before. */
  from: SourceId;
  /** How much of the text of the one before is at hand. */
  from_completeness: Completeness;
  /** What it passes on, and what it adds, in the order of propositions. */
  items: RelayItem[];
  /** The source that passes it on. */
  to: SourceId;
  /** How much of the text that passes it on is at hand. */
  to_completeness: Completeness;
}

/** What is taken away, to see what would still hold. */
export interface Removal {
  /** Actors, with all that belong to them. */
  actors?: ActorId[];
  /** With how many members a mechanism goes on; without it, it needs every one. */
  goes_on_with?: number;
  /** Levels, with all mechanisms that work at them. */
  levels?: Level[];
  /** Mechanisms. */
  mechanisms?: MechanismId[];
  /** A period: signs of life that fall into it do not count. */
  period?: ImpreciseDate;
}

/** One thing taken away by itself. */
export type RemovalTarget = {
  id: ActorId;
  kind: "actor";
} | {
  id: MechanismId;
  kind: "mechanism";
} | {
  id: Level;
  kind: "level";
};

/** One thing that a source holds back about its own effect. */
export interface Reservation {
  /** Where it stands. */
  at?: Locator;
  /** The commitments it bears on; empty for all of the source. */
  commitments?: CommitmentId[];
  /** Instruments that it leaves untouched. */
  instruments?: SourceId[];
  /** What kind of reservation. */
  kind: ReservationKind;
  /** What it says, in own words. */
  note?: string;
  /** Short fragments as written. */
  quote?: string[];
}

/** What became of one thing that a statement holds back about its own effect. */
export interface ReservationChange {
  /** The later source and reservation. */
  after?: [SourceId, Reservation];
  /** The earlier source and reservation. */
  before?: [SourceId, Reservation];
  /** What kind of reservation. */
  kind: ReservationKind;
  /** What became of it. */
  outcome: ReservationOutcome;
}

/** What a source holds back about its own effect. */
export type ReservationKind =
  /** It creates no legal rights or obligations. */
  | "disclaims-obligation"
  /** Its issuers stay free to act as they see fit. */
  | "keeps-freedom-of-action"
  /** It leaves another instrument untouched. */
  | "does-not-supersede"
  /** It changes no position taken before. */
  | "no-change-of-position"
  /** Something else, said in the note. */
  | "other";

/** What became of a reservation. */
export type ReservationOutcome =
  /** Made again. */
  | "kept"
  /** Not made in the earlier statement, which is available in full and coded whole. */
  | "new"
  /** Not seen in the earlier statement, which is not available in full or not coded whole. */
  | "first-seen"
  /** Not made, in a text that is available in full and coded whole. */
  | "absent"
  /** Not seen; the full text is not available. */
  | "not-seen"
  /** Not among the records of the text, which is not coded whole. */
  | "not-coded";

/** What would still hold if something were taken away. */
export interface Resilience {
  /** The day, up to its end. */
  as_of: string;
  /** Every undertaking looked at that was made by then and is not void, in the order of ids. */
  commitments: CommitmentResilience[];
  /** How many undertakings meet which fate. */
  counts: { [key: string]: number };
  /** Mechanisms that worked and would no longer. */
  fallen: FallenMechanism[];
  /**
   * Mechanisms that work and whose members are not recorded: whether they lose one cannot be
   * told, and they are taken to go on.
   */
  members_unknown?: MechanismId[];
  /** What is taken away. */
  removal: Removal;
}

/** A proposition that cannot hold together with a claim and that the record is for. */
export interface RivalClaim {
  /** The proposition. */
  proposition: PropositionId;
  /** The positions of the record that are for it. */
  records: StanceRecord[];
  /** In own words. */
  text: string;
}

/** How much weight a holder gives to a position, where the text says so. */
export type Salience =
  /** Said in passing. */
  | "low"
  /** Neither stressed nor in passing. */
  | "medium"
  /** Stressed, put first or repeated. */
  | "high";

/** A record that was found. */
export interface SearchHit {
  /** The record. */
  record: RecordRef;
  /** The source that it is from: its own, or the first that it cites. */
  source?: SourceId;
  /** The text in which the first word stands, if that is not the title: words before ids. */
  text?: string;
  /** Its name, title, label or text; of a position, who says what. */
  title: string;
}

/** Records that have all of some words in any of their texts. Typography does not count. */
export interface SearchHits {
  /** The first of them: those with all words in their title first, then by kind and id. */
  hits: SearchHit[];
  /** How many records there are in all. */
  total: number;
  /** The words. */
  words: string;
}

/** Stances of one voice that cannot stand together. */
export interface SelfContradiction {
  /** Whose stances. */
  actor: ActorId;
  /** One proposition. */
  first: PropositionId;
  /** The positions for it that overlap with the other side's. */
  first_records: StanceRecord[];
  /** In what way. */
  kind: Inconsistency;
  /**
   * Whether they overlap in time. What is said on a day is said that day; to the test of
   * propositions that cannot hold together a stance stands until the voice's next dated record
   * on the same proposition that is not for it.
   */
  overlap: Certainty;
  /** The other proposition: the same for opposite stances. */
  second: PropositionId;
  /** The positions against the same, or for the other, that overlap with the first side's. */
  second_records: StanceRecord[];
}

/** What became of one sentence. */
export interface SentenceChange {
  /** The later sentence. */
  after?: SentencePlace;
  /** The earlier sentence. */
  before?: SentencePlace;
  /** For moved sentences: neighbors that moved together have the same number. */
  block?: number;
  /** What became of it. */
  outcome: SentenceOutcome;
  /** How alike the two are, from 0 to 1 (see `redline`). */
  similarity?: number;
  /** Changed words that matter: operators, numbers, dates, frequencies, negations. */
  telling?: TellingWord[];
  /** The two word by word; empty where only one text has it. */
  words?: WordChange[];
}

/** What became of a sentence from one text to a later one. */
export type SentenceOutcome =
  /** In place, in the same words. */
  | "same"
  /** In place, in other words. */
  | "reworded"
  /** Elsewhere, in the same words. */
  | "moved"
  /** Elsewhere, in other words. */
  | "moved-and-reworded"
  /** A later sentence that was part of an earlier one, which goes on in another. */
  | "split"
  /** An earlier sentence that is now part of a later one, which also goes on from another. */
  | "merged"
  /** Not in the later text, whose full text is available. */
  | "dropped"
  /** Not seen in the later text, whose full text is not available. */
  | "not-seen"
  /** Not in the earlier text, whose full text is available. */
  | "added"
  /** Not seen in the earlier text, whose full text is not available. */
  | "first-seen";

/** A sentence of one of the texts. */
export interface SentencePlace {
  /** Its paragraph, such as `¶4`. */
  at: string;
  /** The byte after the last one. */
  end: number;
  /** Which sentence, counted from 0, headings included. */
  index: number;
  /** The first byte of the sentence in the text. */
  start: number;
  /** The sentence as written. */
  text: string;
}

/** A sentence followed through texts. */
export interface SentenceThread {
  /** One for each text, in order; none where the text does not have it. */
  places: (SentencePlace | null)[];
}

/**
 * Three or more statements in order, and each commitment as a thread through them. Where a later
 * statement takes up several threads in one commitment, each of them goes on with it.
 */
export interface Series {
  /** How much of each is coded; `None` where a document does not say. */
  coded: (Coded | null)[];
  /** Whether the full text of each is available. */
  complete: boolean[];
  /** The date of each, as written. */
  dates: (ImpreciseDate | null)[];
  /** The statements, in order. */
  statements: Statement[];
  /** The threads, in the order in which they begin. */
  threads: Thread[];
}

/** How much a finding weighs. */
export type Severity =
  /** Worth a look; the dossier stands. */
  | "warning"
  /** The dossier is refused. */
  | "error";

/** What a replay shows of the keeping of an undertaking; what scales start from. */
export type Shown =
  /** It is done; or, where it recurs, kept in every period for which it was owed. */
  | "done"
  /** A part of it is done; or it was kept in some periods and not in others, as records say. */
  | "part"
  /** It was kept on the occasions or in the periods on record, and of others nothing is seen. */
  | "part-seen"
  /** It is owed and nothing is on record. */
  | "nothing"
  /** The opposite was done, or it was taken back, as records say. */
  | "against"
  /** Records leave it open. */
  | "open"
  /** Nothing is owed: it was not made yet, its condition is not met, it rests or it is void. */
  | "not-owed";

/** What it means that a statement has nothing on a commitment. */
export type Silence =
  /** It had not been made yet: the statement is available in full, with all its commitments coded. */
  | "not-yet"
  /** The statement is available in full and coded whole, and has nothing on it. */
  | "absent"
  /** The full text of the statement is not available. */
  | "not-seen"
  /** The statement is available in full and not coded whole. */
  | "not-coded";

/**
 * How alike two commitments are, for pairing them where nobody coded a link.
 *
 * Gower's general coefficient (Gower 1971, Biometrics 27: 857–871) without weights: the mean over
 * the fields that are coded on both sides. A field that is not coded on one side is left out and
 * forbids nothing. The fields are
 *
 * - the act: 1 if equal, else 0;
 * - the words of the object, and the quoted words without those of the verb: Dice's coefficient over their stems, each
 *   stem weighted by one over the number of commitments of both statements that have it, so that
 *   rare words count for more;
 * - the issues, and all to whom or against whom it is directed: Jaccard's coefficient.
 *
 * Two commitments are not alike at all if they share no word, and not both the act and an issue.
 * Force, cadence and
 * the other features that the comparison itself is about play no part.
 */
export interface Similarity {
  /** The fields that it is the mean of. */
  fields: FieldSimilarity[];
  /** The mean, 0 to 1. */
  value: number;
}

/** What one thing holds up. */
export interface SingleRemoval {
  /** How many undertakings these carry. */
  carried: number;
  /** How many mechanisms that work would no longer. */
  fallen: number;
  /** The undertakings that would lose the last mechanism that works. */
  lose_last: CommitmentId[];
  /** How many undertakings would have nobody left who undertook them. */
  nobody_left: number;
  /** What is taken away. */
  target: RemovalTarget;
}

/** Every actor, mechanism and level taken away by itself, what costs most first. */
export interface SingleRemovals {
  /** The day, up to its end. */
  as_of: string;
  /** How many undertakings a mechanism that works carries now. */
  carried: number;
  /**
   * By how many undertakings lose their last mechanism, then by how many are carried, then by
   * kind and id.
   */
  rows: SingleRemoval[];
}

/** What is cited: a document, a report, a data set. */
export interface Source {
  /** Where it can be read. */
  address?: string;
  /** Other names, each with the source that uses it. */
  aliases?: Alias[];
  /** How much of the available text has been coded; without it, unknown, and nothing that the records lack counts as absent from the text. */
  coded?: Coded;
  /** Earlier sources that its coder read whole beside it, linking every commitment of theirs that it takes up in any way: one without a link is not taken up. */
  compared_with?: SourceId[];
  /** How much of its text is at hand. */
  completeness: Completeness;
  /** Its date, local to the place. */
  date?: ImpreciseDate;
  /** The event at which it was issued; documents of one event may be taken as one. */
  event?: EventId;
  /** The record's own name in the dossier: a readable slug. */
  id: SourceId;
  /** Who issued it. */
  issuers?: ActorId[];
  /** What the same thing is called in other collections, such as `iso:JP`, `cow:740` or `atop:3375`. */
  keys?: ExternalKey[];
  /** What kind of source. */
  kind: SourceKind;
  /** Its language, as a tag such as `en` or `ko`. */
  language?: string;
  /** The rank of those who issued it. */
  level?: Level;
  /** Earlier commitments whose specific subject it names only in another connection. */
  mentions?: Mention[];
  /** Anything that a reader of the data should know. */
  note?: string;
  /** Where it was issued. */
  place?: string;
  /** Who published it, where that is not the issuer. */
  publisher?: string;
  /** Sources whose words it passes on. */
  relays?: SourceId[];
  /** What it holds back about its own effect. */
  reservations?: Reservation[];
  /** Its title. */
  title: string;
}

/** The id of a `Source`. */
export type SourceId = string;

/** What kind of source. */
export type SourceKind =
  /** A treaty. */
  | "treaty"
  /** A resolution of an international organisation. */
  | "resolution"
  /** A statement issued by several. */
  | "joint-statement"
  /** A statement issued by one. */
  | "unilateral-statement"
  /** What one side says was said. */
  | "readout"
  /** A release to the press. */
  | "press-release"
  /** Remarks, a briefing or a press conference, taken down. */
  | "transcript"
  /** A list of results. */
  | "fact-sheet"
  /** A report by a newspaper or agency. */
  | "news"
  /** An essay or study. */
  | "analysis"
  /** A report on a meeting of scholars and former officials. */
  | "track-two-report"
  /** Coded data. */
  | "dataset";

/**
 * Where a stretch of a text stands, in every unit that a reader may want.
 * All of them count in the original text, header included.
 */
export interface Span {
  /** In bytes of UTF-8. */
  bytes: Extent;
  /** In characters (Unicode scalar values), as Python counts. */
  chars: Extent;
  /** The lines that it touches. */
  lines: Numbers;
  /** The paragraphs that it touches. */
  paragraphs: Numbers;
  /** In UTF-16 code units, as JavaScript counts. */
  utf16: Extent;
}

/** A further later commitment that takes up the same earlier one. */
export interface SplitPart {
  /** Records that state the later one side by side. */
  beside_after?: CommitmentExhibit[];
  /** How the two compare, with the later commitment itself. */
  comparison: CommitmentComparison;
  /** How it compares, as an outcome. */
  outcome: Outcome;
  /** Why the two were paired. */
  reason: PairReason;
}

/** An actor's stance on a proposition, from opposition to support. */
export type Stance =
  /** Against it. */
  | "opposes"
  /** Rather against it. */
  | "leans-to-oppose"
  /** Both for and against, or torn. */
  | "ambivalent"
  /** Rather for it. */
  | "leans-to-support"
  /** For it. */
  | "supports";

/** Where one actor stands on one proposition. An actor without a cell is silent on it. */
export interface StanceCell {
  /** The actor. */
  actor: ActorId;
  /**
   * Whether it stands there in the time asked for: *possibly* if no record certainly falls
   * into it.
   */
  certainty: Certainty;
  /** Whether every deciding record holds under a condition (*certainly*), or some (*possibly*). */
  conditional: Certainty;
  /** Earlier records, which these supersede, in order of date and id. */
  earlier?: PositionId[];
  /** The proposition. */
  proposition: PropositionId;
  /** The records that decide, in order of date and id. */
  records: StanceRecord[];
  /** Where it stands. */
  standing: Standing;
}

/** What became of one holder's stance on one question. */
export interface StanceChange {
  /** The later stance. */
  after?: StatedStance;
  /** The earlier stance. */
  before?: StatedStance;
  /** Whose stance. */
  holder: ActorId;
  /** What became of it. */
  outcome: StanceOutcome;
  /** The question: the proposition, or the one that it is a variant of. */
  question: PropositionId;
}

/** One actor over time. */
export interface StanceHistory {
  /** The actor. */
  actor: ActorId;
  /** Its line on each proposition, in the order of their ids. */
  lines: StanceLine[];
}

/** An actor's records on one proposition, in time. */
export interface StanceLine {
  /** The proposition. */
  proposition: PropositionId;
  /** The records with a date, by earliest day, latest day and id. */
  records: StanceRecord[];
  /** How many turns undo the direction of the turn before. */
  swings: number;
  /** The turns. */
  turns: StanceTurn[];
  /** The records of which nobody knows the date: they stand outside the line. */
  undated?: StanceRecord[];
}

/** What became of a position from one statement to a later one. */
export type StanceOutcome =
  /** The same stance on the same proposition, under the same condition. */
  | "kept"
  /** Nearer to support. */
  | "towards-support"
  /** Nearer to opposition. */
  | "towards-opposition"
  /** The same stance under another condition. */
  | "other-condition"
  /** A stance on the same question put in other terms. */
  | "other-terms"
  /** Not taken in the earlier statement, which is available in full and coded whole. */
  | "new"
  /** Not seen in the earlier statement, which is not available in full or not coded whole. */
  | "first-seen"
  /** Not taken, in a text that is available in full and coded whole. */
  | "absent"
  /** Not seen; the full text is not available. */
  | "not-seen"
  /** Not among the records of the text, which is not coded whole. */
  | "not-coded";

/** One position as evidence of where an actor stands. */
export interface StanceRecord {
  /** The condition, in own words. */
  condition?: string;
  /** When it was held, as written; none if nobody knows. */
  date?: ImpreciseDate;
  /** The record and its words. */
  exhibit: PositionExhibit;
  /** How surely the holder can be held to it. */
  grade: AttributionGrade;
  /** Who holds it: the actor itself, one who speaks for it, or its group. */
  holder: ActorId;
  /** Whether it falls into the time asked for. */
  in_time: Certainty;
  /** The stance. */
  stance: Stance;
  /** By way of what it counts for the actor. */
  voice: Voice;
}

/**
 * Who stands where: actors by propositions, each cell with its records.
 *
 * Only cells with a record are kept; where there is none the actor is silent.
 */
export interface StanceTable {
  /** The actors: those asked for, or all with a position, in the order of their ids. */
  actors: ActorId[];
  /** The cells, actor by actor in the order of the actors, each in the order of propositions. */
  cells: StanceCell[];
  /** The propositions: those asked for, or all with a position, in the order of their ids. */
  propositions: PropositionId[];
}

/** A turn from one record of an actor to its next on the same proposition. */
export interface StanceTurn {
  /** Whether it went from one side to the other. */
  changes_side: boolean;
  /** The earlier record. */
  from: PositionId;
  /** Whether the one is earlier than the other. */
  order: Certainty;
  /** The later record. */
  to: PositionId;
  /** How it turned. */
  turn: Turn;
}

/** Where an actor stands on a proposition, by its latest records. */
export type Standing = {
  is: "held";
  stance: Stance;
} | {
  is: "mixed";
} | {
  is: "unknown";
};

/** The state of a commitment. The order is that of a page: first what was kept, then what moved, what was done in part, what is overdue; last what nothing is on record about. */
export type State =
  /** What was promised once is done. */
  | "fulfilled"
  /** What was promised at a rate was done in every period for which it was owed. */
  | "kept"
  /** A standing or conditional promise, and records show it being kept. */
  | "being-kept"
  /** What was promised at a rate was done in the latest period, after a period in which it was not seen. */
  | "resumed-after-gap"
  /** Some of what was promised is done; or it was kept, and then not seen. */
  | "partly"
  /** Its condition is met: it is due. */
  | "triggered"
  /** Its time is over and nothing is seen to have been done. Not a breach. */
  | "overdue"
  /** The opposite of what was promised was done, as a record says. A breach is final. */
  | "breached"
  /** It is suspended. */
  | "suspended"
  /** Those who promised took it back. */
  | "withdrawn"
  /** Those to whom it was owed released those who promised. */
  | "released"
  /** Its time is over. */
  | "expired"
  /** Another commitment replaced it. */
  | "superseded"
  /** Its condition has not been seen to be met. */
  | "conditional"
  /** It is in force, and no record shows whether it is kept. */
  | "no-evidence"
  /** It has not been made yet. */
  | "not-yet"
  /** More than one state is possible. */
  | "unknown";

/** That another commitment is in a state. */
export interface StateTrigger {
  /** The other commitment. */
  commitment: CommitmentId;
  /** The state that it has to come into, such as `fulfilled` or `overdue`. */
  state: State;
}

/** A stance as a statement has it. */
export interface StatedStance {
  /** Records of the same stance in other documents of the statement. */
  beside?: PositionExhibit[];
  /** The condition, in own words. */
  condition?: string;
  /** The record and its words. */
  exhibit: PositionExhibit;
  /** The proposition in its own terms. */
  proposition: PropositionId;
  /** The stance. */
  stance: Stance;
}

export type Statement = SourceId[];

/** What a later statement makes of each commitment of an earlier one, and what it adds. */
export interface StatementComparison {
  /** The later statement. */
  after: Statement;
  /**
   * How much of the later is coded. What it lacks is absent only if its full text is available
   * and all of it is coded.
   */
  after_coded?: Coded;
  /** Whether the full text of the later is available. */
  after_complete: boolean;
  /** The earlier statement. */
  before: Statement;
  /**
   * How much of the earlier is coded; none if one of its documents does not say. What it lacks
   * is new only if its full text is available and all its commitments are coded.
   */
  before_coded?: Coded;
  /** Whether the full text of the earlier is available. */
  before_complete: boolean;
  /** Every commitment: those of the earlier statement in its order, then the new ones. */
  commitments: CommitmentOutcome[];
  /** How many commitments have which outcome. */
  counts: { [key: string]: number };
  /** The positions that the statements take, term by term. */
  positions: StanceChange[];
  /** What the statements hold back about their own effect. */
  reservations: ReservationChange[];
}

/** That a mechanism entered a state. */
export interface StatusChange {
  /** Where that is found. */
  citations?: Citation[];
  /** When. */
  date: ImpreciseDate;
  /** The event that brought it. */
  event?: EventId;
  /** Anything that a reader should know. */
  note?: string;
  /** The state. */
  status: MechanismStatus;
}

/** A change of a mechanism's status. */
export interface StatusStep {
  /** Whether it had come by the day asked for. */
  certainty: Certainty;
  /** Where that is found. */
  citations?: Citation[];
  /** When, as written. */
  date: ImpreciseDate;
  /** The event that brought it. */
  event?: EventId;
  /** The status. */
  status: MechanismStatus;
}

/** How a commitment went from one statement to the next that has it. */
export interface Step {
  /** How the two compare. */
  comparison: CommitmentComparison;
  /** Which statement, counted from 0. */
  from: number;
  /** What became of it. */
  outcome: Outcome;
  /** Why they were paired. */
  reason: PairReason;
  /** Which later statement. */
  to: number;
}

/** What a changed word is about. */
export type TellingKind =
  /** How firmly something is promised or judged. */
  | "operator"
  /** The measure that something is held against: "in accordance with". */
  | "standard"
  /** A number. */
  | "number"
  /** A date or a deadline. */
  | "date"
  /** How often. */
  | "frequency"
  /** A negation. */
  | "negation";

/** Changed words of one kind. */
export interface TellingWord {
  /** The later words. */
  after?: string;
  /** The earlier words. */
  before?: string;
  /** What they are about. */
  kind: TellingKind;
}

/** The date up to which it holds in EDTF, such as `2030`, or the word `open-ended`. */
export type Term = string;

/** A place where a fragment stands. */
export interface TextPlace {
  /**
   * Its address as a reader would write it: paragraph where the text marks
   * them, label in a digest, or else line.
   */
  at: Locator;
  /**
   * What the text has in place of the ellipses, in order; an ellipsis that leaves out no word
   * is not listed.
   */
  omissions?: Omission[];
  /** Where each part stands, if ellipses split the fragment; else empty. */
  parts?: Span[];
  /** From its first word to its last. */
  span: Span;
}

/** Where some words stand, in bytes of the text. */
export interface TextPlace2 {
  /** The byte after the last one. */
  end: number;
  /** The first byte. */
  start: number;
}

/** One commitment followed through a series. */
export interface Thread {
  /** One for each statement, in order. */
  cells: Cell[];
  /** The dimensions that are known to have moved. */
  moved: DimensionPath[];
  /**
   * The earlier commitment that a person linked the first record to, and whose own thread goes
   * on with another.
   */
  splits_off?: CommitmentId;
  /** The steps from one statement that has it to the next. */
  steps: Step[];
}

/** What ties two actors. */
export type TieRelation =
  /**
   * Σ_j Σ_k Σ_k' x_ijk x_i'jk' (1 − |k − k'|/(|K| − 1)): each pair of statements on
   * one proposition counts by how near their levels are.
   */
  | "congruence"
  /** The same with |k − k'|/(|K| − 1): by how far apart they are. */
  | "conflict"
  /** Congruence less conflict; may be negative. */
  | "subtract";

/** How sure a proposal is. */
export type Tier =
  /** Of such proposals at least eight in ten were right. */
  | "sure"
  /** At least one in two. */
  | "likely"
  /** At least one in ten. Stances and names of mechanisms are never more. */
  | "possible";

/** How many commitments proposals found, of those that a coding has. */
export interface TierScore {
  /** The harmonic mean of the two. */
  f1: number | null;
  /** Coded commitments that were proposed. */
  found: number;
  /** Coded commitments that were not proposed. */
  missed: number;
  /** The share of proposals that are coded; none without proposals. */
  precision: number | null;
  /** The share of coded commitments that were proposed; none if none is coded. */
  recall: number | null;
  /** Proposals of this tier and the surer ones. */
  tier: Tier;
  /** Proposals of what is not coded. */
  wrong: number;
}

/** How the day on which something was done lies to the days stated for it. */
export type Timing =
  /** Before the earliest day. */
  | "early"
  /** Within the time. */
  | "in-time"
  /** After the latest day. */
  | "late";

/** What became of undertakings and mechanisms up to a day. */
export interface Track {
  /** The day, up to its end. */
  as_of: string;
  /**
   * Whether the occurrences of mechanisms were taken as the keeping of recurring undertakings
   * that these carry out. They are not where there are more than four million such ties.
   */
  by_mechanisms?: boolean;
  /**
   * Every commitment that was made by then, certainly or possibly, and that is asked for, in the
   * order of their ids.
   */
  commitments: CommitmentTrack[];
  /** How many undertakings are in each state. */
  counts: { [key: string]: number };
  /** Every mechanism, or those that carry one of them out, in the order of their ids. */
  mechanisms: MechanismTrack[];
}

/** How a record differs between two tracks. */
export type TrackChange =
  /** Its state, or its activity, is another. */
  | "moved"
  /** It is in the later track alone. */
  | "added"
  /** It is in the earlier track alone. */
  | "removed"
  /** The same state, on other evidence. */
  | "evidence";

/** What changed from one track to another: of two days, or before and after records were added. */
export interface TrackComparison {
  /** The day of the later track. */
  after: string;
  /** The day of the earlier track. */
  before: string;
  /** The commitments that changed, in the order of their ids. */
  commitments: CommitmentChange[];
  /** How many commitments changed in each way. */
  counts: { [key: string]: number };
  /** The mechanisms that changed, in the order of their ids. */
  mechanisms: MechanismChange[];
  /** How many commitments did not change. */
  unchanged: number;
}

/** One move of an undertaking's state. */
export type Transition = ({
  cause: "undertaken";
  /** When, as written. */
  date?: ImpreciseDate;
} | {
  cause: "condition-lapsed";
  /** The last day of that time. */
  last_day: string;
} | {
  cause: "deadline-passed";
  /** That day. */
  last_day: string;
} | {
  cause: "term-ended";
  /** The last day of the term. */
  last_day: string;
} | {
  cause: "mechanism";
  /** Where that is found. */
  citations: Citation[];
  /** When, as written. */
  date: ImpreciseDate;
  /** The mechanism. */
  mechanism: MechanismId;
  /** The status that it entered. */
  status: MechanismStatus;
} | {
  cause: "later-text";
  /** Where that is found. */
  citations: Citation[];
  /** The date of the text, as written. */
  date?: ImpreciseDate;
  /** The commitment or the position in which it does. */
  record: RecordRef;
} | {
  cause: "other-commitment";
  /** The other commitment. */
  commitment: CommitmentId;
  /** The state that it came into. */
  state: State;
} | {
  cause: "event";
  /** What it did. */
  effect: Effect;
  /** The event, by each record of it. */
  events: EvidenceEvent[];
}) & {
  /** Whether it took place for certain. */
  certainty: Certainty;
  /** The state out of which it moved; more than one where it cannot be told. */
  from: State[];
  /** The state into which it moved. */
  to: State[];
};

/** How an actor's line on a proposition turned. */
export type Turn =
  /** Nearer to support. */
  | "towards-support"
  /** Nearer to opposition. */
  | "towards-opposition"
  /** The same stance under another condition. */
  | "other-condition";

/** An actor's line that turned. */
export interface TurnedLine {
  /** The actor. */
  actor: ActorId;
  /** Its line. */
  line: StanceLine;
}

/** A passage of a later text that no record quotes and that has words of a commitment. */
export interface UncodedPassage {
  /** Where in its text, such as `¶8`. */
  at: Locator;
  /** The source. */
  source: SourceId;
  /** Its first words. */
  words: string;
}

/**
 * Why a measure has no value.
 *
 * A measure that is undefined says so; it is never replaced by 0 or 1.
 */
export type Undefined =
  /** No item is known for both (for a group: for two or more). */
  | "no_common_item"
  /**
   * The positions do not vary, so that chance agreement is complete or the
   * number of pairs that could be ordered is zero.
   */
  | "no_variation"
  /** The weights of the items compared add up to zero. */
  | "no_weight"
  /** The measure needs ordered levels and the scale is nominal. */
  | "unordered"
  /**
   * The measure needs a true zero, which only a scale of numbers none of
   * which is negative can have.
   */
  | "no_zero"
  /** The measure is published for three options and the scale has another number. */
  | "not_three_levels"
  /** No point was supplied for an actor. */
  | "no_point"
  /** No weights of items were supplied. */
  | "no_weights"
  /** No resample had a value. */
  | "no_resample"
  /** Nothing is there to divide by: an actor without any statement or edge. */
  | "no_activity";

/** How a record lies in time to what was recommended. */
export type Uptake =
  /** It came later. */
  | "since"
  /** It was there already. */
  | "already-there"
  /** Dates leave open which came first. */
  | "open";

/** How a later commitment compares with an earlier one, taken as a whole. */
export type Verdict =
  /** The same in every dimension. */
  | "same"
  /** More in some dimension, less in none. */
  | "stronger"
  /** Less in some dimension, more in none. */
  | "weaker"
  /** More in one and less in another, incomparable in some, or another act, object or ground in law. */
  | "reshaped"
  /** What is not known leaves it open. */
  | "unknown";

/** What became of every quoted fragment of a dossier. */
export interface Verification {
  /** How many came to which status. */
  counts: { [key: string]: number };
  /** Every fragment, in the order of records and their fields. */
  quotations: QuotationCheck[];
  /** Sources that are quoted and whose text is not at hand. */
  sources_without_text: SourceId[];
  /** Names of texts that belong to no source of the dossier. */
  unmatched_texts: string[];
}

/** By way of what a position counts for an actor. */
export type Voice =
  /** It holds the position itself. */
  | "own"
  /** One who speaks for it holds the position. */
  | "mandate"
  /** A group that it belongs to holds the position, in a statement that it issued with others. */
  | "joint-statement";

/** An event that bears on an undertaking and changed nothing. */
export interface WithoutEffect {
  /** What it would have done. */
  effect: Effect;
  /** The event, by each record of it. */
  events: EvidenceEvent[];
  /** Why it did not; more than one where the order of things cannot be told. */
  reasons: Refusal[];
}

/** A run of words of one mark. */
export interface WordChange {
  /** Which sentence has them. */
  mark: WordMark;
  /** Whether they only name the parties in another way ("The Leaders", "We"). */
  party?: boolean;
  /** Whether a space stands before them. */
  space: boolean;
  /** The words as written, white space made single. */
  words: string;
}

/** Which sentence has some words. */
export type WordMark =
  /** Both. */
  | "same"
  /** The earlier only. */
  | "deleted"
  /** The later only. */
  | "inserted";

/** The verb of an account against that of the record. */
export type WordingCheck = {
  /** The account's position on the claim. */
  claimed: PositionId;
  /** The force of the account's verb by the table of verbs. */
  claimed_force?: Force;
  /** The account's verb. */
  claimed_verb: string;
  /** The commitment of the record. */
  official: CommitmentId;
  /** The force of the record's commitment. */
  official_force?: Force;
  /** The record's verb. */
  official_verb: string;
  record: "commitment";
} | {
  /** The account's position on the claim. */
  claimed: PositionId;
  /**
   * The force of the account's verb by the table of verbs: a verb with a force makes a
   * promise of the stance.
   */
  claimed_force?: Force;
  /** The account's verb. */
  claimed_verb: string;
  /** The stance of the record. */
  official: PositionId;
  /** The record's verb, or its stance where none is quoted. */
  official_verb: string;
  record: "position";
};

/** Another source in which quoted words stand. */
export interface WordsElsewhere {
  /** The first place in it. */
  place: TextPlace;
  /** The sources that it belongs to; none if the dossier does not know it. */
  sources: SourceId[];
  /** The name of the text. */
  text: string;
}

/** A day, written `2024-11-15`. */
export type Day = string;

/** Which positions make a network, and how. */
export interface NetworkChoice {
  /** Which repetitions count once. */
  duplicates?: Duplicates;
  /** Which positions count. */
  filter?: StanceFilter;
  /** Only actors with at least so many statements. */
  leastByActor?: number;
  /** Only propositions with at least so many statements. */
  leastOnProposition?: number;
  /** What ties are divided by. */
  normalisation?: Normalisation;
  /** The resolution of the camps: more gives more and smaller camps. */
  resolution?: number;
  /** The seed of these orders. */
  seed?: number;
  /** From how many orders of the actors the camps are sought, 1 to 1000. */
  starts?: number;
}

/** Which positions make a network, and how. */
export interface NetworkChoiceArguments {
  /** Which repetitions count once. */
  duplicates?: Duplicates;
  /** Which positions count. */
  filter?: StanceFilterArguments;
  /** Only actors with at least so many statements. */
  least_by_actor?: number;
  /** Only propositions with at least so many statements. */
  least_on_proposition?: number;
  /** What ties are divided by. */
  normalisation?: Normalisation;
  /** The resolution of the camps: more gives more and smaller camps. */
  resolution?: number;
  /** The seed of these orders. */
  seed?: number;
  /** From how many orders of the actors the camps are sought, 1 to 1000. */
  starts?: number;
}

/** Which records are looked for; see `Query`. */
export interface RecordFilter {
  /** Naming this actor in whatever role, or a group that it belonged to. */
  actor?: ActorId;
  /** Only what could have been known on this day. */
  asOf?: Day;
  /** Falling into this period, certainly or possibly; records without a date are left out. */
  at?: ImpreciseDate;
  /** With `at`: only what certainly falls into it. */
  certainly?: boolean;
  /** About this issue or one of its narrower ones. */
  issue?: IssueId;
  /** Standing in this source or citing it. */
  source?: SourceId;
}

/** Which records are looked for; see `Query`. */
export interface RecordFilterArguments {
  /** Naming this actor in whatever role, or a group that it belonged to. */
  actor?: ActorId;
  /** Only what could have been known on this day. */
  as_of?: Day;
  /** Falling into this period, certainly or possibly; records without a date are left out. */
  at?: ImpreciseDate;
  /** With `at`: only what certainly falls into it. */
  certainly?: boolean;
  /** About this issue or one of its narrower ones. */
  issue?: IssueId;
  /** Standing in this source or citing it. */
  source?: SourceId;
}

/** Which undertakings are looked at. */
export type Scope = "all" | {
  framework: FrameworkId;
} | {
  sources: SourceId[];
} | {
  commitments: CommitmentId[];
};

/** Which positions count; see `StanceOptions`. */
export interface StanceFilter {
  /** Only these actors, in this order; without it, all that hold a position. */
  actors?: ActorId[];
  /** Only what could have been known on this day. */
  asOf?: Day;
  /** Only what falls, certainly or possibly, on this date or earlier. */
  end?: ImpreciseDate;
  /** Only propositions about this issue or one of its narrower ones. */
  issue?: IssueId;
  /** Also count for each issuer what its group says in joint statements. */
  jointStatements?: boolean;
  /** Only what is attributed at this grade or above. */
  leastGrade?: AttributionGrade;
  /** Also count for an actor what those say who speak for it by a mandate on record. */
  mandates?: boolean;
  /** Only these propositions, in this order; without it, all that anyone holds a position on. */
  propositions?: PropositionId[];
  /** Only what falls, certainly or possibly, on this date or later. */
  start?: ImpreciseDate;
}

/** Which positions count; see `StanceOptions`. */
export interface StanceFilterArguments {
  /** Only these actors, in this order; without it, all that hold a position. */
  actors?: ActorId[];
  /** Only what could have been known on this day. */
  as_of?: Day;
  /** Only what falls, certainly or possibly, on this date or earlier. */
  end?: ImpreciseDate;
  /** Only propositions about this issue or one of its narrower ones. */
  issue?: IssueId;
  /** Also count for each issuer what its group says in joint statements. */
  joint_statements?: boolean;
  /** Only what is attributed at this grade or above. */
  least_grade?: AttributionGrade;
  /** Also count for an actor what those say who speak for it by a mandate on record. */
  mandates?: boolean;
  /** Only these propositions, in this order; without it, all that anyone holds a position on. */
  propositions?: PropositionId[];
  /** Only what falls, certainly or possibly, on this date or later. */
  start?: ImpreciseDate;
}

/** The id of a source, or of several that are taken as one statement. */
export type StatementChoice = SourceId | SourceId[];

/** Which commitments a track is about. Conditions add up; without any, all of them. */
export interface TrackFilter {
  /** Naming this actor in any role, or a group that it belonged to. */
  actor?: ActorId;
  /** Of this framework: stated in a source that founds it, or listed as its own. */
  framework?: FrameworkId;
  /** About this issue or one of its narrower ones. */
  issue?: IssueId;
  /** Stated in one of these sources. */
  sources?: SourceId[];
  /** In one of these states, certainly or possibly. */
  states?: State[];
}

/** Which commitments a track is about. Conditions add up; without any, all of them. */
export interface TrackFilterArguments {
  /** Naming this actor in any role, or a group that it belonged to. */
  actor?: ActorId;
  /** Of this framework: stated in a source that founds it, or listed as its own. */
  framework?: FrameworkId;
  /** About this issue or one of its narrower ones. */
  issue?: IssueId;
  /** Stated in one of these sources. */
  sources?: SourceId[];
  /** In one of these states, certainly or possibly. */
  states?: State[];
}

/** What is taken away, and what is looked at. */
export interface RemovalChoice {
  /** Actors, with all that belong to them. */
  actors?: ActorId[];
  /** With how many members left a mechanism goes on; every one if left out. */
  goesOnWith?: number;
  /** Levels, with all mechanisms that work at them. */
  levels?: Level[];
  /** Mechanisms. */
  mechanisms?: MechanismId[];
  /** A period: signs of life that fall into it do not count. */
  period?: ImpreciseDate;
  /** Which undertakings. */
  scope?: Scope;
}

/** Every question, by name, with its arguments. */
export interface Questions {
  /** What was promised against what was held, up to a day. */
  cadence: {
    /** The day. */
    as_of: Day;
    /**
     * The id of a mechanism or commitment; `mechanism:…` or `commitment:…` where both
     * have it.
     */
    of: string;
  };
  /** Two commitments, dimension by dimension. */
  compare_commitments: {
    /** The later one. */
    after: CommitmentId;
    /** The earlier one. */
    before: CommitmentId;
  };
  /** Frameworks side by side, item by item. */
  compare_frameworks: {
    /** `signature`, `highest` or a day; the highest ever reached if left out. */
    at?: At;
    /**
     * What the texts provide for (`text`) or what is done in practice (`practice`); the
     * texts if left out.
     */
    basis?: Basis;
    /** Two frameworks or more. */
    frameworks: FrameworkId[];
  };
  /** Actors side by side: where they agree, where they oppose one another, and what measures of agreement say. */
  compare_positions: {
    /** Two actors or more. */
    actors: ActorId[];
    /** Which positions count. */
    filter?: StanceFilterArguments;
  };
  /** What the documents of one event say, side by side. */
  compare_readouts: {
    /** The event. */
    event: EventId;
  };
  /** What became of every undertaking from one statement to a later one. */
  compare_statements: {
    /** The later statement. */
    after: StatementChoice;
    /** The earlier statement. */
    before: StatementChoice;
  };
  /** What changed in the track of commitments and mechanisms from one day to another, with the evidence that moved it. */
  compare_tracks: {
    /** The later day. */
    after: Day;
    /** The earlier day. */
    before: Day;
    /** Which commitments. */
    filter?: TrackFilterArguments;
  };
  /** The keeping of undertakings on the scale of the Open Government Partnership. */
  completion: {
    /** The day. */
    as_of: Day;
    /** Which undertakings. */
    scope?: Scope;
  };
  /** The keeping of undertakings on the scale of the G7 Research Group: −1, 0, +1. */
  compliance: {
    /** The day. */
    as_of: Day;
    /** Which undertakings. */
    scope?: Scope;
  };
  /** Where one voice contradicts itself, and how often lines turned. */
  consistency: {
    /** Which positions count; `actors` says whose. */
    filter?: StanceFilterArguments;
  };
  /** Which undertakings a mechanism carries, and whether it shows signs of life. */
  coverage: {
    /** The day. */
    as_of: Day;
    /** Which undertakings. */
    scope?: Scope;
  };
  /** What is disputed: contradictions, claims that the record does not bear out, what relays made of words. */
  disputes: {
  };
  /** The ids of the records of one kind that fit a filter. */
  find: {
    /** Which records. */
    filter?: RecordFilterArguments;
    /** The kind of record. */
    of: NounKind;
  };
  /** How firmly commitments are put, and where a coder reads a verb otherwise than the table of verbs. */
  forces: {
    /** Which commitments. */
    filter?: RecordFilterArguments;
  };
  /** Who puts which frame on what, and where a self-description and another's view collide. */
  frames: {
    /** Which positions count. */
    filter?: StanceFilterArguments;
    /** Whose or what's frames: an actor; without it, all. */
    target?: ActorId;
  };
  /** What would have to be added to one framework for it to be like another. */
  framework_gap: {
    /** `signature`, `highest` or a day; the highest ever reached if left out. */
    at?: At;
    /**
     * What the texts provide for (`text`) or what is done in practice (`practice`); the
     * texts if left out.
     */
    basis?: Basis;
    /** The framework that would be added to. */
    from: FrameworkId;
    /** The one that it would be like. */
    to: FrameworkId;
  };
  /** The keeping of undertakings on the scale of the Peace Accords Matrix: 0 to 3. */
  implementation: {
    /** The day. */
    as_of: Day;
    /** Which undertakings. */
    scope?: Scope;
  };
  /** The institution items of a framework at a moment, with the Leeds–Anac indices. */
  institution_items: {
    /** `signature`, `highest` or a day; the highest ever reached if left out. */
    at?: At;
    /**
     * What the texts provide for (`text`) or what is done in practice (`practice`); the
     * texts if left out.
     */
    basis?: Basis;
    /** The framework. */
    framework: FrameworkId;
  };
  /** The network of actors that agree and conflict, with camps and those between them. */
  network: {
    /** Which positions make the network, and how. */
    options?: NetworkChoiceArguments;
  };
  /** The same network as a file for other programs. */
  network_file: {
    /** In which notation. */
    notation: NetworkNotation;
    /** Which positions make the network, and how. */
    options?: NetworkChoiceArguments;
    /** Which ties. */
    relation: TieRelation;
  };
  /** What an actor says in its own name next to what it signs with others. */
  own_and_joint: {
    /** The actor. */
    actor: ActorId;
    /** Which positions count. */
    filter?: StanceFilterArguments;
  };
  /** What texts recommend, to whom, and which of it has become an undertaking or a mechanism. */
  recommendations: {
    /** The day. */
    as_of: Day;
    /** The texts. */
    sources: SourceId[];
  };
  /** One record with what refers to it. */
  record: {
    /** Its id. */
    id: string;
    /** The kind of record. */
    of: NounKind;
  };
  /** Records that have all of some words in any of their texts. */
  search: {
    /** At most so many; 50 if left out. */
    limit?: number;
    /** The words, between spaces; case does not matter. */
    words: string;
  };
  /** Undertakings followed through three statements and more. */
  series: {
    /** The statements in order. */
    statements: StatementChoice[];
  };
  /** Every actor, mechanism and level taken away by itself, ranked by what would be lost. */
  single_removals: {
    /** The day. */
    as_of: Day;
    /** Which undertakings. */
    scope?: Scope;
  };
  /** How an actor's stances went through time, and where it turned. */
  stance_history: {
    /** The actor. */
    actor: ActorId;
    /** Which positions count. */
    filter?: StanceFilterArguments;
  };
  /** Where actors stand on propositions, with the records of each cell. */
  stance_table: {
    /** Which positions count. */
    filter?: StanceFilterArguments;
  };
  /** What became of undertakings and mechanisms, up to a day. */
  track: {
    /** The day. */
    as_of: Day;
    /** Which commitments. */
    filter?: TrackFilterArguments;
  };
  /** What would still hold if actors, mechanisms, levels or a period were taken away. */
  without: {
    /** Actors, with all that belong to them. */
    actors?: ActorId[];
    /** The day. */
    as_of: Day;
    /** With how many members left a mechanism goes on; every one if left out. */
    goes_on_with?: number;
    /** Levels, with all mechanisms that work at them. */
    levels?: Level[];
    /** Mechanisms. */
    mechanisms?: MechanismId[];
    /** A period: signs of life that fall into it do not count. */
    period?: ImpreciseDate;
    /** Which undertakings. */
    scope?: Scope;
  };
}

/** What each question is answered with. */
export interface Answers {
  /** What was promised against what was held, up to a day. */
  cadence: CadenceRecord;
  /** Two commitments, dimension by dimension. */
  compare_commitments: CommitmentComparison;
  /** Frameworks side by side, item by item. */
  compare_frameworks: FrameworkComparison;
  /** Actors side by side: where they agree, where they oppose one another, and what measures of agreement say. */
  compare_positions: PositionComparison;
  /** What the documents of one event say, side by side. */
  compare_readouts: ReadoutComparison;
  /** What became of every undertaking from one statement to a later one. */
  compare_statements: StatementComparison;
  /** What changed in the track of commitments and mechanisms from one day to another, with the evidence that moved it. */
  compare_tracks: TrackComparison;
  /** The keeping of undertakings on the scale of the Open Government Partnership. */
  completion: CompletionScores;
  /** The keeping of undertakings on the scale of the G7 Research Group: −1, 0, +1. */
  compliance: ComplianceScores;
  /** Where one voice contradicts itself, and how often lines turned. */
  consistency: Consistency;
  /** Which undertakings a mechanism carries, and whether it shows signs of life. */
  coverage: Coverage;
  /** What is disputed: contradictions, claims that the record does not bear out, what relays made of words. */
  disputes: Disputes;
  /** The ids of the records of one kind that fit a filter. */
  find: Found;
  /** How firmly commitments are put, and where a coder reads a verb otherwise than the table of verbs. */
  forces: Forces;
  /** Who puts which frame on what, and where a self-description and another's view collide. */
  frames: FrameMap;
  /** What would have to be added to one framework for it to be like another. */
  framework_gap: FrameworkGap;
  /** The keeping of undertakings on the scale of the Peace Accords Matrix: 0 to 3. */
  implementation: ImplementationScores;
  /** The institution items of a framework at a moment, with the Leeds–Anac indices. */
  institution_items: FrameworkProfile;
  /** The network of actors that agree and conflict, with camps and those between them. */
  network: CampNetwork;
  /** The same network as a file for other programs. */
  network_file: NetworkFile;
  /** What an actor says in its own name next to what it signs with others. */
  own_and_joint: OwnAndJoint;
  /** What texts recommend, to whom, and which of it has become an undertaking or a mechanism. */
  recommendations: Recommendations;
  /** One record with what refers to it. */
  record: RecordPage;
  /** Records that have all of some words in any of their texts. */
  search: SearchHits;
  /** Undertakings followed through three statements and more. */
  series: Series;
  /** Every actor, mechanism and level taken away by itself, ranked by what would be lost. */
  single_removals: SingleRemovals;
  /** How an actor's stances went through time, and where it turned. */
  stance_history: StanceHistory;
  /** Where actors stand on propositions, with the records of each cell. */
  stance_table: StanceTable;
  /** What became of undertakings and mechanisms, up to a day. */
  track: Track;
  /** What would still hold if actors, mechanisms, levels or a period were taken away. */
  without: Resilience;
}

/** The kinds of record, by the dossier's tables. */
export interface Tables {
  actors: Actor;
  commitments: Commitment;
  events: Event;
  frames: Frame;
  frameworks: Framework;
  issues: Issue;
  mechanisms: Mechanism;
  positions: Position;
  propositions: Proposition;
  sources: Source;
}
