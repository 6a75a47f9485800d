// Coverage: which words have a mechanism that carries them, and what became of each.
import type { CommitmentCoverage, Coverage, CoverageCount, MechanismWithoutPromise, State } from "trilat-wasm";
import * as Plot from "@observablehq/plot";
import { asIs, chart } from "../chart";
import { exhibit, recordLink, shortened, titleOf, type Context } from "../context";
import { fill, h } from "../dom";
import { INK, toneFill, type Figure } from "../figure";
import { badge, CARRIED, legend, prose, STATES } from "../marks";
import type { Sheet } from "../save";
import { table } from "../table";

/** What a reader looks for first: what was kept, what moved, what is overdue, then the rest. */
const FIRST = Object.keys(STATES) as State[];
const weight = (state: State): number => FIRST.indexOf(state);
const MOST = 16;

export interface CoveragePart {
  figure: Figure;
  /** By issue, and the undertakings one by one. */
  byIssue: HTMLElement;
  undertakings: HTMLElement;
  draw(found: Coverage): void;
  sheet(found: Coverage): Sheet;
}

export function coveragePart({ catalogue }: Context): CoveragePart {
  const bars = chart("coverage", "Undertakings with and without a mechanism, by issue");
  const unpromised = h("div");
  const undertakings = h("div");
  const none = h("p", { class: "empty" });
  const marks = [CARRIED.alive, CARRIED.silent, CARRIED.unknown, CARRIED.without];

  function drawIssues(found: Coverage): void {
    const sum = (it: CoverageCount): number => it.alive + it.silent + it.unknown + it.without;
    const issues = Object.entries(found.by_issue as Record<string, CoverageCount>)
      .map(([id, count]) => ({ id, name: titleOf(catalogue, "issue", id), ...count }))
      .toSorted((a, b) => sum(b) - sum(a) || a.name.localeCompare(b.name))
      .slice(0, MOST);
    const names = new Map(issues.map((it) => [it.id, it.name]));
    const cells = issues.flatMap((it) =>
      (["alive", "silent", "unknown", "without"] as const).map((carried) => ({
        id: it.id,
        name: it.name,
        carried,
        count: it[carried],
        doubt: carried === "alive" && it.possibly > 0 ? ` (${it.possibly} only possibly)` : "",
      })),
    );
    type Cell = (typeof cells)[number];
    none.hidden = issues.length > 0;
    none.textContent = found.commitments.length > 0 ? "None of these undertakings names an issue." : "No undertaking was made by this day.";
    bars.element.hidden = issues.length === 0;
    bars.draw((width) => {
      const left = Math.min(width * 0.45, 230);
      return {
        marginLeft: left,
        marginRight: 16,
        marginBottom: 40,
        height: 70 + issues.length * 22,
        x: { label: "undertakings", grid: true, tickFormat: "d" },
        y: {
          label: null,
          domain: issues.map((it) => it.id),
          tickFormat: (id: string) => shortened(names.get(id) ?? id, Math.floor((left - 8) / 6.2)),
          tickSize: 0,
          padding: 0.2,
        },
        marks: [
          Plot.barX(
            cells,
            Plot.stackX({
              x: "count",
              y: "id",
              fill: asIs((it: Cell) => toneFill(CARRIED[it.carried].tone)),
              stroke: INK,
              strokeWidth: 0.75,
              title: (it: Cell) => `${it.name}: ${it.count} ${CARRIED[it.carried].word}${it.doubt}`,
            }),
          ),
        ],
      };
    });
  }

  return {
    figure: bars,
    byIssue: h("div", {}, legend(marks), bars.element, none, unpromised),
    undertakings,
    draw(found) {
      drawIssues(found);
      fill(
        unpromised,
        found.without_promise.length > 0 &&
          h(
            "details",
            {},
            h("summary", {}, `${found.without_promise.length} mechanisms carry none of these undertakings`),
            h(
              "ul",
              {},
              found.without_promise.map((it: MechanismWithoutPromise) =>
                h("li", {}, recordLink("mechanism", it.mechanism, it.name), ` · ${it.life.map(prose).join(" or ")}`),
              ),
            ),
          ),
      );
      fill(
        undertakings,
        table(
          `Undertakings as of ${found.as_of}`,
          [
            { head: "State", cell: (it: CommitmentCoverage) => badge(STATES[it.state]) },
            { head: "Undertaking", names: true, cell: (it) => exhibit("commitment", it.commitment) },
            { head: "Carrier", cell: (it) => [badge(CARRIED[it.carried]), it.certainty === "possibly" ? " possibly" : ""] },
            {
              head: "Carried by",
              cell: (it) =>
                (it.carriers ?? []).map((one) =>
                  h(
                    "div",
                    {},
                    recordLink("mechanism", one.mechanism, titleOf(catalogue, "mechanism", one.mechanism)),
                    one.latest == null ? "" : h("span", { class: "date" }, ` · last ${one.latest.date ?? "undated"}`),
                  ),
                ),
            },
          ],
          found.commitments.toSorted((a, b) => weight(a.state) - weight(b.state)),
          { first: 30, stacks: true },
        ),
      );
    },
    sheet: (found) => ({
      name: "words-to-deeds",
      columns: ["as of", "commitment", "verb", "object", "source", "state", "carried", "by"],
      rows: found.commitments.map((it) => [
        found.as_of,
        it.commitment.id,
        it.commitment.verb,
        it.commitment.object,
        it.commitment.source,
        it.state,
        it.carried,
        (it.carriers ?? []).map((one) => one.mechanism).join(" "),
      ]),
    }),
  };
}
