// How each word of the field is shown. A mark always has a sign and a word besides its colour;
// what was not seen is hatched and what is unknown is dotted, so that neither looks like a no.
import type {
  Carried,
  ClaimVerdict,
  Completeness,
  Outcome,
  PairVerdict,
  PeriodStatus,
  Presence,
  QuotationStatus,
  Relation,
  RelayFate,
  Silence,
  Stance,
  StanceOutcome,
  State,
} from "trilat-wasm";
import { h, type Child } from "./dom";

/** What a mark says at a glance; each has a colour in the style sheet. */
export type Tone = "up" | "down" | "turn" | "same" | "new" | "done" | "no" | "unseen" | "unknown";

export interface Mark {
  sign: string;
  word: string;
  tone: Tone;
  means?: string;
}

type Marks<K extends string> = Readonly<Record<K, Mark>>;

const mark = (sign: string, word: string, tone: Tone, means?: string): Mark =>
  means === undefined ? { sign, word, tone } : { sign, word, tone, means };

// What is kept comes first, then what moved, what is done, what is kept in another way, and only then
// what is gone.
export const OUTCOMES: Marks<Outcome> = {
  reaffirmed: mark("=", "reaffirmed", "same", "the same in every dimension and in its words"),
  reworded: mark("≈", "reworded", "same", "the same in every dimension, in other words"),
  strengthened: mark("▲", "strengthened", "up", "no dimension is less, some are more"),
  weakened: mark("▼", "weakened", "down", "no dimension is more, some are less"),
  reshaped: mark("◆", "reshaped", "turn", "more here and less there, or another act or object"),
  unknown: mark("?", "unknown", "unknown", "promised again; what is not known leaves open how it changed"),
  merged: mark("⊂", "merged", "turn", "a broader commitment of the later text covers it"),
  fulfilled: mark("✓", "fulfilled", "done", "events on record fulfilled it"),
  superseded: mark("↷", "superseded", "turn", "something later took its place"),
  reported: mark("✓", "reported", "done", "the later text reports it as done, under way, held or launched"),
  stance: mark("◇", "stance", "turn", "kept only as a position that the later text takes"),
  mentioned: mark("·", "mentioned", "same", "the later text names the subject in another connection"),
  absent: mark("○", "absent", "no", "the later text is complete, coded whole, and has nothing about it"),
  "not-seen": mark("?", "not seen", "unseen", "the full later text is not available: it may be there"),
  "not-coded": mark("?", "not coded", "unseen", "the later text is not coded whole: it may be there"),
  new: mark("+", "new", "new", "nothing in the earlier statement is like it"),
  "first-seen": mark("?", "first seen", "unseen", "the earlier text is not complete or not coded whole: it may have been there"),
};

export const SILENCES: Marks<Silence> = {
  "not-yet": mark("·", "not yet", "same"),
  absent: mark("○", "absent", "no"),
  "not-seen": mark("?", "not seen", "unseen"),
  "not-coded": mark("?", "not coded", "unseen"),
};

export const RELATIONS: Marks<Relation> = {
  more: mark("▲", "more", "up"),
  less: mark("▼", "less", "down"),
  incomparable: mark("◆", "other", "turn"),
  same: mark("·", "same", "same"),
  reworded: mark("≈", "in other words", "same"),
  unknown: mark("?", "unknown", "unknown"),
  "not-compared": mark("–", "not compared", "unseen", "coded on neither side"),
};

export const STANCE_OUTCOMES: Marks<StanceOutcome> = {
  kept: mark("=", "kept", "same"),
  "towards-support": mark("▲", "towards support", "up"),
  "towards-opposition": mark("▼", "towards opposition", "down"),
  "other-condition": mark("◆", "other condition", "turn"),
  "other-terms": mark("◆", "other terms", "turn"),
  new: mark("+", "new", "new"),
  "first-seen": mark("?", "first seen", "unseen"),
  absent: mark("○", "absent", "no"),
  "not-seen": mark("?", "not seen", "unseen"),
  "not-coded": mark("?", "not coded", "unseen"),
};

export const STATES: Marks<State> = {
  fulfilled: mark("✓", "fulfilled", "done", "what was promised once is done"),
  kept: mark("✓", "kept", "done", "done in every period for which it was owed"),
  "being-kept": mark("●", "being kept", "up", "a standing or conditional promise, and records show it being kept"),
  "resumed-after-gap": mark("◑", "resumed after a gap", "turn", "done in the latest period, after one in which it was not seen"),
  partly: mark("◐", "partly", "turn", "done in part, or kept and then not seen"),
  triggered: mark("!", "triggered", "turn", "its condition is met: it is due"),
  overdue: mark("▼", "overdue", "down", "its time is over and nothing is on record; not a breach"),
  breached: mark("✕", "breached", "down", "an event on record goes against it, which is final"),
  suspended: mark("‖", "suspended", "turn"),
  withdrawn: mark("←", "withdrawn", "no"),
  released: mark("→", "released", "no"),
  expired: mark("○", "expired", "no"),
  superseded: mark("↷", "superseded", "turn"),
  conditional: mark("◇", "conditional", "same", "waits for what would trigger it"),
  "no-evidence": mark("–", "no evidence", "unseen", "in force, and no record shows whether it is kept"),
  "not-yet": mark("·", "not yet", "same", "made after this day"),
  unknown: mark("?", "unknown", "unknown", "the record leaves more than one state open"),
};

export const PERIODS: Marks<PeriodStatus> = {
  kept: mark("✓", "kept", "done"),
  "possibly-kept": mark("≈", "possibly kept", "unknown"),
  partly: mark("◐", "partly", "turn"),
  "not-seen": mark("?", "not seen", "unseen", "nothing is on record; it may have been held all the same"),
  missed: mark("✕", "missed", "down", "a record says that it was not kept"),
  disputed: mark("◆", "disputed", "turn"),
  running: mark("…", "running", "same", "the period is not over"),
  cut: mark("·", "cut short", "same"),
  suspended: mark("‖", "suspended", "turn"),
};

export const CARRIED: Marks<Carried> = {
  alive: mark("●", "carried", "done", "a mechanism carries it and shows signs of life"),
  silent: mark("▽", "silent", "down", "a mechanism is to carry it; none of its meetings is on record for longer than its own period"),
  unknown: mark("?", "unknown", "unseen", "a mechanism is to carry it; too little was collected to know whether it works"),
  without: mark("○", "without", "no", "no mechanism is on record for it"),
};

export const STANCES: Marks<Stance | "mixed" | "unknown"> = {
  supports: mark("●", "supports", "up"),
  "leans-to-support": mark("◐", "leans to support", "up"),
  ambivalent: mark("◇", "ambivalent", "turn"),
  "leans-to-oppose": mark("◑", "leans to oppose", "down"),
  opposes: mark("✕", "opposes", "down"),
  mixed: mark("◆", "mixed", "turn", "records of one date disagree"),
  unknown: mark("?", "unknown", "unknown"),
};

export const PAIRS: Marks<PairVerdict> = {
  agree: mark("=", "agree", "up"),
  "signed-together": mark("≙", "signed together", "up", "the same stance, only in a text that both issued"),
  differ: mark("≠", "differ", "turn"),
  opposed: mark("✕", "opposed", "down"),
  mixed: mark("◆", "mixed", "turn"),
  unknown: mark("?", "unknown", "unknown"),
  "one-silent": mark("·", "one silent", "same"),
  "both-silent": mark("·", "both silent", "same"),
};

export const PRESENCE: Marks<Presence> = {
  present: mark("●", "present", "up"),
  absent: mark("○", "absent", "no"),
  unknown: mark("?", "unknown", "unknown", "not coded, or the text is not at hand"),
};

export const QUOTATIONS: Marks<QuotationStatus> = {
  verified: mark("✓", "verified", "done", "the words stand where they are said to stand"),
  moved: mark("→", "moved", "turn", "they stand in the text, but at another place"),
  misattributed: mark("◆", "misattributed", "down", "they stand in another source than the one named"),
  "not-found": mark("✕", "not found", "down", "the text is at hand and does not have them"),
  "no-text": mark("?", "text not at hand", "unseen", "nothing can be said without the text"),
};

export const CLAIMS: Marks<ClaimVerdict> = {
  "borne-out": mark("✓", "borne out", "done", "the official record says the same"),
  "in-part": mark("◐", "in part", "turn"),
  divided: mark("◆", "divided", "turn", "records answer both ways"),
  contradicted: mark("✕", "contradicted", "down", "the record says otherwise"),
  unanswered: mark("?", "unanswered", "unseen", "no official record speaks to it"),
};

export const FATES: Marks<RelayFate> = {
  kept: mark("=", "kept", "same"),
  altered: mark("◆", "altered", "turn"),
  reversed: mark("✕", "reversed", "down"),
  "other-terms": mark("≈", "other terms", "turn"),
  added: mark("+", "added", "new"),
  "left-out": mark("○", "left out", "no"),
  "not-seen": mark("?", "not seen", "unseen"),
};

export const COMPLETENESS: Marks<Completeness> = {
  full: mark("●", "full text", "done"),
  partial: mark("◐", "part of the text", "turn"),
  digest: mark("◔", "digest", "turn"),
  unseen: mark("?", "not seen", "unseen", "the text is not at hand"),
};

/** A mark in the page: sign, word and colour; without the word, only where a head tells it. */
export function badge(it: Mark, ...more: Child[]): HTMLElement {
  return h(
    "span",
    { class: `mark t-${it.tone}`, title: it.means },
    h("span", { class: "sign", "aria-hidden": "true" }, it.sign),
    `\u00a0${it.word}`,
    more,
  );
}

export function sign(it: Mark): HTMLElement {
  return h(
    "span",
    { class: `mark bare t-${it.tone}`, title: it.word },
    h("span", { "aria-hidden": "true" }, it.sign),
    h("span", { class: "visually-hidden" }, it.word),
  );
}

/** What the marks of a view mean. */
export function legend(marks: readonly Mark[]): HTMLElement {
  return h(
    "dl",
    { class: "legend" },
    marks.map((it) =>
      h("div", {}, h("dt", {}, badge(it)), h("dd", {}, it.means ?? "")),
    ),
  );
}

/** A word of the vocabulary as prose. */
export const prose = (word: string): string => word.replaceAll(/[-_]/g, " ");
