// What changed: two statements side by side, or a series followed thread by thread.
import type {
  CommitmentOutcome,
  Dimension,
  Outcome,
  Series,
  StanceChange,
  StatementComparison,
  Thread,
} from "trilat";
import * as Plot from "@observablehq/plot";
import { byDate, dated, exhibit, recordLink, titleOf, actorName, type Context, type View } from "../context";
import { field, fill, h, select, ticks, words, type Choice } from "../dom";
import { latest } from "../engine";
import { bars, figure } from "../figure";
import { badge, legend, OUTCOMES, prose, RELATIONS, sign, SILENCES, STANCE_OUTCOMES } from "../marks";
import { defaults, pairQuestion } from "../start";
import { list, type Params } from "../route";
import { saving, type Sheet } from "../save";
import { table } from "../table";

const ORDER = Object.keys(OUTCOMES) as Outcome[];

const moved = (it: CommitmentOutcome): Dimension[] =>
  (it.comparison?.dimensions ?? [])
    .filter((found) => found.relation !== "same")
    .map((found) => found.dimension);

export function changed(context: Context): View {
  const { catalogue, engine } = context;
  const start = defaults(catalogue);
  const statements = catalogue.sources
    .filter((source) => source.commitments > 0 || source.positions > 0)
    .toSorted(byDate);
  const choices: Choice[] = statements.map((source) => ({
    value: source.id,
    label: `${dated(source.date)} · ${source.title}`,
    group: source.commitments > 0 ? "With undertakings" : "With positions only",
  }));

  const mode = select((value) => {
    context.go({ mode: value === "series" ? "series" : "" });
  });
  mode.offer(
    [
      { value: "pair", label: "Two statements" },
      { value: "series", label: "A series of statements" },
    ],
    "pair",
  );
  const before = select((value) => {
    context.go({ before: value });
  });
  const after = select((value) => {
    context.go({ after: value });
  });
  const series = ticks("Statements", (values) => {
    context.go({ series: values.join(",") });
  });
  const swap = h(
    "button",
    {
      type: "button",
      onclick: () => {
        context.go({ before: after.element.value, after: before.element.value });
      },
    },
    "Swap",
  );
  const pairControls = h(
    "div",
    { class: "controls" },
    field("Earlier", before.element, true),
    field("Later", after.element, true),
    h("div", { class: "field" }, swap),
  );
  const seriesControls = h("div", { class: "controls" }, series.element);
  const out = h("div");
  const chart = figure("outcomes", "What became of the undertakings");
  let sheets: Sheet[] = [];
  let question: object = {};
  const element = h(
    "div",
    {},
    h(
      "p",
      { class: "lede" },
      "What became of every undertaking from one statement to the next. Each is compared in sixteen dimensions, from how firm its verb is to when it falls due; no scores are added up. ",
      "“Absent” needs a later text that is complete: where only part of it is at hand, the word is “not seen”.",
    ),
    h("div", { class: "controls" }, field("Compare", mode.element)),
    pairControls,
    seriesControls,
    out,
    saving({
      figures: () => [chart],
      sheets: () => sheets,
      markdown: () => engine.call({ do: "markdown", question }),
    }),
  );

  const strip = (it: CommitmentOutcome, dimensions: readonly Dimension[]) => {
    const found = new Map(it.comparison?.dimensions.map((one) => [one.dimension, one]));
    return dimensions.map((dimension) => found.get(dimension));
  };

  async function pair(params: Params): Promise<void> {
    const [one, other] = [params["before"] ?? start.pair[0], params["after"] ?? start.pair[1]];
    before.offer(choices, one);
    after.offer(choices, other);
    if (one === "" || other === "") {
      fill(out, h("p", { class: "empty" }, "This dossier has no two statements to compare."));
      return;
    }
    question = pairQuestion(one, other);
    const found = await engine.ask<StatementComparison>(question);
    const counts = ORDER.filter((outcome) => (found.counts[outcome] ?? 0) > 0).map((outcome) => ({
      ...OUTCOMES[outcome],
      count: found.counts[outcome] ?? 0,
      outcome,
    }));
    const only = new Set(list(params["only"]));
    const rows = found.commitments
      .filter((it) => only.size === 0 || only.has(it.outcome))
      .toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
    const changing = rows.filter((it) => moved(it).length > 0);
    const dimensions = [
      ...new Set(
        changing
          .flatMap((it) => it.comparison?.dimensions ?? [])
          .filter((it) => it.relation !== "same")
          .map((it) => it.dimension),
      ),
    ];
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
    const total = found.commitments.length;
    fill(
      out,
      h(
        "p",
        { class: "verdict" },
        "From ",
        recordLink("source", one, titleOf(catalogue, "source", one)),
        " to ",
        recordLink("source", other, titleOf(catalogue, "source", other)),
        `: ${total} undertakings. `,
        found.after_complete
          ? "The later text is complete."
          : h("strong", {}, "The later text is not at hand in full: what is missing from it is “not seen”, not “absent”."),
      ),
      counts.length > 0 ? chart.element : h("p", { class: "empty" }, "Neither has an undertaking on record."),
      counts.length > 0 && filter,
      changing.length > 0 &&
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
              ...dimensions.map((dimension, place) => ({
                head: h("span", { class: "turned" }, prose(dimension)),
                class: "strip",
                cell: (it: CommitmentOutcome) => {
                  const one = strip(it, dimensions)[place];
                  if (one === undefined) return null;
                  const shown = sign(RELATIONS[one.relation]);
                  shown.title = `${prose(dimension)}: ${one.before} → ${one.after}`;
                  return shown;
                },
              })),
            ],
            changing,
            { class: "strips" },
          ),
          legend(
            (["more", "less", "incomparable", "same", "unknown"] as const).map(
              (relation) => RELATIONS[relation],
            ),
          ),
        ),
      rows.length > 0 &&
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
                    h(
                      "div",
                      { class: "small" },
                      `${prose(one.effect)}: `,
                      recordLink("event", one.event, one.name),
                    ),
                  ),
                ],
              },
              { head: "Earlier", cell: (it) => exhibit("commitment", it.before) },
              {
                head: "Later",
                cell: (it) =>
                  exhibit("commitment", it.after) ??
                  (it.silence === "absent" || it.silence === "not-seen"
                    ? badge(OUTCOMES[it.silence])
                    : null),
              },
              {
                head: "What moved",
                cell: (it) =>
                  h(
                    "ul",
                    { class: "moves" },
                    (it.comparison?.dimensions ?? [])
                      .filter((one) => one.relation !== "same")
                      .map((one) =>
                        h(
                          "li",
                          {},
                          sign(RELATIONS[one.relation]),
                          ` ${prose(one.dimension)}: `,
                          words(one.before),
                          " → ",
                          words(one.after),
                        ),
                      ),
                  ),
              },
            ],
            rows,
            { first: 30 },
          ),
        ),
      found.positions.length > 0 &&
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
            { first: 10 },
          ),
        ),
    );
    chart.draw(bars(counts, "undertakings"));
    sheets = [
      {
        name: "what-changed",
        columns: ["outcome", "before", "before verb", "before object", "after", "after verb", "after object", "moved"],
        rows: found.commitments.map((it) => [
          it.outcome,
          it.before?.id,
          it.before?.verb,
          it.before?.object,
          it.after?.id,
          it.after?.verb,
          it.after?.object,
          (it.comparison?.dimensions ?? [])
            .filter((one) => one.relation !== "same")
            .map((one) => `${one.dimension} ${one.relation}`)
            .join("; "),
        ]),
      },
    ];
  }

  async function several(params: Params): Promise<void> {
    const known = new Set(statements.map((source) => source.id));
    const order = new Map(statements.map((source, place) => [source.id, place]));
    const asked = params["series"] === undefined ? start.series : list(params["series"]);
    const chosen = asked
      .filter((id) => known.has(id))
      .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    series.offer(choices, chosen);
    if (chosen.length < 2) {
      fill(out, h("p", { class: "empty" }, "Choose two statements or more."));
      return;
    }
    question = { series: { statements: chosen } };
    const found = await engine.ask<Series>(question);
    const heads = found.statements.map((ids, place) => ({
      id: ids[0] ?? "",
      date: found.dates[place]?.toString(),
      complete: found.complete[place] ?? false,
    }));
    const steps = found.threads.flatMap((thread) =>
      thread.steps.map((step) => ({ outcome: step.outcome, to: heads[step.to] })),
    );
    const threads = found.threads.toSorted(
      (a, b) => b.steps.length - a.steps.length || b.moved.length - a.moved.length,
    );
    fill(
      out,
      h(
        "p",
        { class: "verdict" },
        `${found.threads.length} threads through ${heads.length} statements; ${found.threads.filter((it) => it.steps.length > 1).length} run through three or more.`,
      ),
      chart.element,
      legend([...new Set(steps.map((step) => step.outcome))].toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).map((it) => OUTCOMES[it])),
      h(
        "section",
        {},
        h("h2", {}, "Thread by thread"),
        table(
          "One row to an undertaking that is followed, one column to a statement",
          [
            ...heads.map((head, place) => ({
              head: h(
                "span",
                {},
                recordLink("source", head.id, titleOf(catalogue, "source", head.id)),
                h("span", { class: "small block" }, dated(head.date), head.complete ? "" : " · not the full text"),
              ),
              class: "thread",
              cell: (thread: Thread) => {
                const cell = thread.cells[place];
                const step = thread.steps.find((one) => one.to === place);
                if (cell === undefined) return null;
                if ("silent" in cell) {
                  return cell.silent === "not-yet"
                    ? h("span", { class: "visually-hidden" }, "not yet")
                    : badge(SILENCES[cell.silent]);
                }
                return [
                  step === undefined ? null : badge(OUTCOMES[step.outcome]),
                  cell.stated.map((one) => exhibit("commitment", one)),
                ];
              },
            })),
            {
              head: "What moved on the way",
              cell: (thread: Thread) =>
                h(
                  "ul",
                  { class: "moves" },
                  thread.moved.map((path) =>
                    h(
                      "li",
                      {},
                      `${prose(path.dimension)}: `,
                      words(path.values.map((value) => value ?? "–").join(" → ")),
                      path.returns > 0 ? " (and back)" : "",
                    ),
                  ),
                ),
            },
          ],
          threads,
          { class: "threads", first: 25 },
        ),
      ),
    );
    chart.draw((colours) => {
      const label = (id: string): string => titleOf(catalogue, "source", id);
      const counts = heads.slice(1).flatMap((head) =>
        ORDER.map((outcome) => ({
          to: head.id,
          title: label(head.id),
          outcome,
          count: steps.filter((step) => step.to === head && step.outcome === outcome).length,
        })),
      ).filter((row) => row.count > 0);
      return {
        marginLeft: 90,
        marginBottom: 40,
        height: 60 + (heads.length - 1) * 44,
        x: { label: "threads that go on in the statement", grid: true },
        y: {
          label: null,
          domain: heads.slice(1).map((head) => head.id),
          tickFormat: (id: string) => dated(heads.find((head) => head.id === id)?.date),
        },
        marks: [
          Plot.barX(
            counts,
            Plot.stackX({
              x: "count",
              y: "to",
              fill: {
                value: (row: { outcome: Outcome }) => colours.of(OUTCOMES[row.outcome].tone),
                scale: null,
              } as never,
              stroke: colours.paper,
              title: (row: { title: string; outcome: string; count: number }) =>
                `${row.title}: ${row.count} ${row.outcome}`,
            }),
          ),
          Plot.text(
            counts,
            Plot.stackX({
              x: "count",
              y: "to",
              text: (row: { outcome: Outcome; count: number }) =>
                `${OUTCOMES[row.outcome].sign} ${row.count}`,
              fill: colours.ink,
              stroke: colours.paper,
              strokeWidth: 3,
              fontWeight: 600,
            }),
          ),
        ],
      };
    });
    sheets = [
      {
        name: "series",
        columns: ["thread", ...heads.map((head) => head.id)],
        rows: threads.map((thread, place) => [
          place + 1,
          ...thread.cells.map((cell) =>
            "silent" in cell ? cell.silent : cell.stated.map((one) => one.id).join(" "),
          ),
        ]),
      },
    ];
  }

  return {
    element,
    show: latest(async (params: Params) => {
      const many = params["mode"] === "series";
      mode.element.value = many ? "series" : "pair";
      pairControls.hidden = many;
      seriesControls.hidden = !many;
      await (many ? several(params) : pair(params));
    }),
  };
}
