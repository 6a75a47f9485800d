// Two statements side by side: what became of every undertaking from the one to the other.
import type {
  CommitmentOutcome,
  Dimension,
  NounKind,
  Outcome,
  OutcomeBasis,
  StanceChange,
  StatementComparison,
} from "trilat-wasm";
import type { Bars } from "../bars";
import { actorName, exhibit, recordLink, sourceLink, type Context } from "../context";
import { fill, h, words, type Child } from "../dom";
import { badge, legend, OUTCOMES, prose, RELATIONS, sign, STANCE_OUTCOMES } from "../marks";
import type { Asked } from "../route";
import type { Shown } from "../save";
import { table } from "../table";
import { inWords, isOpen, untold } from "./dimensions";

const ORDER = Object.keys(OUTCOMES) as Outcome[];
/** What is easily taken for one another. */
const NOT_THERE: readonly Outcome[] = ["mentioned", "absent", "not-seen", "not-coded", "first-seen", "unknown"];

const moved = (it: CommitmentOutcome) =>
  (it.comparison?.dimensions ?? []).filter(
    ({ relation }) => relation !== "same" && relation !== "not-compared",
  );

/** A record on which an outcome rests, with the words that it cites. */
function basis({ record, name, source, at, quote }: OutcomeBasis): Child {
  const [kind = "", id = ""] = record.split(/:(.*)/su);
  const words = quote.map((part) => `“${part}”`).join(" … ");
  return h(
    "div",
    { class: "small" },
    recordLink(kind as NounKind, id, name),
    source != null && ` ${[...at, words].filter(Boolean).join(" ")}`,
  );
}

export function pair(
  context: Context,
  out: Element,
  chart: Bars,
  found: StatementComparison,
  [before, after]: readonly [string, string],
  asked: Asked,
): Shown {
  const { catalogue } = context;
  const counts = ORDER.filter((outcome) => (found.counts[outcome] ?? 0) > 0).map((outcome) => ({
    ...OUTCOMES[outcome],
    count: found.counts[outcome] ?? 0,
    outcome,
  }));
  const wanted = asked.several("only", (it) => Object.hasOwn(OUTCOMES, it)) ?? [];
  const only = new Set(wanted.filter((it) => counts.some(({ outcome }) => outcome === it)));
  const rows = found.commitments
    .filter((it) => only.size === 0 || only.has(it.outcome))
    .toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const changing = rows.filter((it) => moved(it).length > 0);
  const dimensions = [...new Set(changing.flatMap(moved).map((one) => one.dimension))];
  const value = (dimension: Dimension, text: string): string => inWords(catalogue, dimension, text);
  const source = (id: string): Child => sourceLink(catalogue, id);

  const filter = h(
    "div",
    { class: "chips", role: "group", "aria-label": "Show only" },
    counts.map(({ outcome, count }) =>
      h(
        "button",
        {
          type: "button",
          "aria-pressed": String(only.has(outcome)),
          onclick: () => {
            if (!only.delete(outcome)) only.add(outcome);
            context.go({ only: [...only].join(",") });
          },
        },
        badge(OUTCOMES[outcome]),
        ` ${count}`,
      ),
    ),
  );

  const dimension = (which: Dimension) => ({
    head: h("span", { class: "turned" }, prose(which)),
    class: "strip",
    cell: (it: CommitmentOutcome): Child => {
      const one = it.comparison?.dimensions.find((found) => found.dimension === which);
      if (one === undefined) return null;
      const shown = sign(RELATIONS[one.relation]);
      shown.title = `${prose(which)}: ${value(which, one.before)} → ${value(which, one.after)}`;
      return shown;
    },
  });

  const strips = (): HTMLElement =>
    h(
      "section",
      {},
      h("h2", {}, "Which dimensions moved"),
      table(
        "One row to an undertaking found in both, one column to a dimension that moved in any",
        [
          {
            head: "Undertaking",
            names: true,
            cell: (it: CommitmentOutcome) =>
              it.after != null && recordLink("commitment", it.after.id, it.after.object),
          },
          { head: "Outcome", cell: (it) => badge(OUTCOMES[it.outcome]) },
          ...dimensions.map(dimension),
        ],
        changing,
        { class: "strips" },
      ),
      legend(Object.values(RELATIONS)),
    );

  const undertakings = (): HTMLElement =>
    h(
      "section",
      {},
      h("h2", {}, "Every undertaking"),
      table(
        "Undertakings of both statements with what became of them",
        [
          {
            head: "Outcome",
            cell: (it: CommitmentOutcome) => [
              badge(OUTCOMES[it.outcome]),
              it.comparison?.as_far_as_known != null &&
                h("div", { class: "small" }, `${it.comparison.as_far_as_known} as far as known`),
              it.evidence?.map((one) =>
                h("div", { class: "small" }, `${prose(one.effect)}: `, recordLink("event", one.event, one.name)),
              ),
            ],
          },
          { head: "Earlier", cell: (it) => exhibit("commitment", it.before) },
          {
            head: "Later",
            cell: (it) => [
              exhibit("commitment", it.after),
              it.split?.map((part) => exhibit("commitment", part.comparison.after)),
              it.basis?.map(basis),
              it.passages?.map(({ at, words: passage }) =>
                h("div", { class: "small" }, `passage without a record: ${at} “${passage}”`),
              ),
            ],
          },
          {
            head: "What moved",
            cell: (it) =>
              h(
                "ul",
                { class: "moves" },
                moved(it).filter((one) => !isOpen(one)).map((one) =>
                  h(
                    "li",
                    {},
                    sign(RELATIONS[one.relation]),
                    ` ${prose(one.dimension)}: `,
                    words(value(one.dimension, one.before)),
                    " → ",
                    words(value(one.dimension, one.after)),
                    one.reason != null && h("span", { class: "small" }, ` (${one.reason})`),
                  ),
                ),
                it.comparison != null && untold([it.comparison]),
              ),
          },
        ],
        rows,
        { first: 30, stacks: true },
      ),
    );

  const positions = (): HTMLElement =>
    h(
      "section",
      {},
      h("h2", {}, "Positions stated in both, term by term"),
      table(
        "What the documents say on each question",
        [
          { head: "Outcome", cell: (it: StanceChange) => badge(STANCE_OUTCOMES[it.outcome]) },
          { head: "Who", cell: (it) => recordLink("actor", it.holder, actorName(catalogue, it.holder)) },
          { head: "Earlier", cell: (it) => exhibit("position", it.before?.exhibit) },
          { head: "Later", cell: (it) => exhibit("position", it.after?.exhibit) },
        ],
        found.positions,
        { first: 10, stacks: true },
      ),
    );

  fill(
    out,
    h(
      "p",
      { class: "verdict" },
      "From ",
      source(before),
      " to ",
      source(after),
      `: ${found.commitments.length} undertakings. `,
      found.after_complete
        ? "The later text is complete."
        : h("strong", {}, "The later text is not at hand in full: what is missing from it is “not seen”, not “absent”."),
      !found.before_complete &&
        h("strong", {}, " The earlier text is not at hand in full: what is only in the later is “first seen”, and may not be new."),
    ),
    counts.length === 0
      ? h("p", { class: "empty" }, "Neither has an undertaking on record.")
      : [chart.element, filter, legend(counts.filter((it) => NOT_THERE.includes(it.outcome)))],
    changing.length > 0 && strips(),
    rows.length > 0 && undertakings(),
    found.positions.length > 0 && positions(),
  );
  chart.draw(counts);
  return {
    figures: counts.length > 0 ? [chart] : [],
    sheets: [
      {
        name: "what-changed",
        columns: ["outcome", "before", "before verb", "before object", "after", "after verb", "after object", "moved"],
        rows: rows.map((it) => [
          it.outcome,
          it.before?.id,
          it.before?.verb,
          it.before?.object,
          it.after?.id,
          it.after?.verb,
          it.after?.object,
          moved(it).map((one) => `${one.dimension} ${one.relation}`).join("; "),
        ]),
      },
    ],
  };
}
