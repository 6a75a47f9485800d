// A series of statements followed thread by thread.
import type { Outcome, Series, Thread } from "trilat-wasm";
import * as Plot from "@observablehq/plot";
import { asIs, chart } from "../chart";
import { dated, exhibit, recordLink, sourceLink, titleOf, type Context } from "../context";
import { fill, h, words } from "../dom";
import { INK, PAPER, toneFill } from "../figure";
import { badge, legend, OUTCOMES, prose, SILENCES } from "../marks";
import type { Shown } from "../save";
import { table } from "../table";
import { inWords, untold } from "./dimensions";

const ORDER = Object.keys(OUTCOMES) as Outcome[];

/** How this context's series are shown. */
export function seriesPart({ catalogue }: Context, out: Element): (found: Series) => Shown {
  const figure = chart("series", "What became of the undertakings from one statement to the next");

  return (found) => {
    const heads = found.statements.map((ids, place) => ({
      id: ids[0] ?? "",
      date: found.dates[place]?.toString(),
      complete: found.complete[place] ?? false,
    }));
    const steps = found.threads.flatMap((thread) =>
      thread.steps.map((step) => ({ outcome: step.outcome, to: heads[step.to] })),
    );
    const seen = new Set<Outcome>(steps.map((step) => step.outcome));
    for (const cell of found.threads.flatMap((thread) => thread.cells)) {
      if ("silent" in cell && cell.silent !== "not-yet") seen.add(cell.silent);
      if ("otherwise" in cell) seen.add(cell.otherwise.outcome);
    }
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
      steps.length > 0 ? figure.element : h("p", { class: "empty" }, "No undertaking goes on from one of these statements to another."),
      legend(ORDER.filter((it) => seen.has(it)).map((it) => OUTCOMES[it])),
      h(
        "section",
        {},
        h("h2", {}, "Thread by thread"),
        table(
          "One row to an undertaking that is followed, one column to a statement; empty before it begins",
          [
            ...heads.map((head, place) => ({
              head: h(
                "span",
                {},
                sourceLink(catalogue, head.id),
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
                if ("otherwise" in cell) {
                  const { outcome, basis } = cell.otherwise;
                  return [
                    badge(OUTCOMES[outcome]),
                    basis.map((it) => h("div", { class: "small" }, `${[it.name, ...it.at].join(" ")}`)),
                  ];
                }
                const parent = thread.cells.slice(0, place).some((one) => "stated" in one) ? undefined : thread.splits_off;
                return [
                  step === undefined ? null : badge(OUTCOMES[step.outcome]),
                  parent === undefined
                    ? null
                    : h("div", { class: "small" }, "split off from ", recordLink("commitment", parent, titleOf(catalogue, "commitment", parent))),
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
                      words(path.values.map((value) => (value == null ? "–" : inWords(catalogue, path.dimension, value))).join(" → ")),
                      path.returns > 0 ? " (and back)" : "",
                    ),
                  ),
                  untold(thread.steps.map(({ comparison }) => comparison)),
                ),
            },
          ],
          threads,
          { class: "threads", first: 25 },
        ),
      ),
    );
    const counts = heads
      .slice(1)
      .flatMap((head) =>
        ORDER.map((outcome) => ({
          to: head.id,
          title: titleOf(catalogue, "source", head.id),
          outcome,
          count: steps.filter((step) => step.to === head && step.outcome === outcome).length,
        })),
      )
      .filter((row) => row.count > 0);
    type Count = (typeof counts)[number];
    const most = Math.max(1, ...heads.map((head) => counts.filter((row) => row.to === head.id).reduce((sum, row) => sum + row.count, 0)));
    figure.draw((width) => ({
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
            fill: asIs((row: Count) => toneFill(OUTCOMES[row.outcome].tone)),
            stroke: INK,
            strokeWidth: 0.75,
            title: (row: Count) => `${row.title}: ${row.count} ${OUTCOMES[row.outcome].word}`,
          }),
        ),
        Plot.text(
          counts,
          Plot.stackX({
            x: "count",
            y: "to",
            // Where a bar is narrower than its words, what it holds is said when it is pointed at.
            text: (row: Count) => {
              const room = (row.count / most) * (width - 110);
              const { sign } = OUTCOMES[row.outcome];
              return room >= 34 ? `${sign} ${row.count}` : room >= 14 ? sign : "";
            },
            fill: INK,
            stroke: PAPER,
            strokeWidth: 3,
            fontWeight: 600,
          }),
        ),
      ],
    }));
    return {
      figures: steps.length > 0 ? [figure] : [],
      sheets: [
        {
          name: "series",
          columns: ["thread", ...heads.map((head) => head.id)],
          rows: threads.map((thread, place) => [
            place + 1,
            ...thread.cells.map((cell) =>
              "silent" in cell
                ? cell.silent
                : "otherwise" in cell
                  ? cell.otherwise.outcome
                  : cell.stated.map((one) => one.id).join(" "),
            ),
          ]),
        },
      ],
    };
  };
}
