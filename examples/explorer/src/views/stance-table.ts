// Stances one by one: a row to a proposition, a column to an actor.
import type { PositionComparison, StanceCell } from "trilat-wasm";
import { actorName, recordLink, type Context } from "../context";
import { fill, h } from "../dom";
import { badge, legend, PAIRS, STANCES } from "../marks";
import type { Shown } from "../save";
import { table } from "../table";

const stanceOf = (cell: StanceCell) =>
  STANCES[cell.standing.is === "held" ? cell.standing.stance : cell.standing.is];

/** Whether an actor says it only in texts that it issued with others. */
const isJoint = (cell: StanceCell): boolean => cell.records.every((record) => record.voice === "joint-statement");

export function stanceTable(
  { catalogue }: Context,
  out: Element,
  found: PositionComparison,
  actors: readonly string[],
  every: boolean,
): Shown {
  const cells = new Map(found.table.cells.map((cell) => [`${cell.actor}\n${cell.proposition}`, cell]));
  const rows = found.propositions
    .filter((it) => every || it.speakers.length >= 2)
    .toSorted((a, b) => b.speakers.length - a.speakers.length || a.proposition.localeCompare(b.proposition));
  fill(
    out,
    h("p", { class: "verdict" }, `${rows.length} propositions${every ? "" : " on which two or more of them speak"}.`),
    legend(Object.values(STANCES)),
    rows.length === 0
      ? h("p", { class: "empty" }, "Nobody of them speaks to any, with this filter.")
      : table(
          "Stances of actors on propositions; (joint) marks a text issued with others; an empty cell means no statement on record",
          [
            {
              head: "Proposition",
              names: true,
              class: "proposition",
              cell: (row: (typeof rows)[number]) => recordLink("proposition", row.proposition, row.text),
            },
            { head: "Together", cell: (row) => badge(PAIRS[row.verdict]) },
            ...actors.map((actor) => ({
              head: recordLink("actor", actor, actorName(catalogue, actor)),
              class: "stance",
              cell: (row: (typeof rows)[number]) => {
                const cell = cells.get(`${actor}\n${row.proposition}`);
                if (cell === undefined) return h("span", { class: "visually-hidden" }, "silent");
                const record = cell.records[0];
                const mark = badge(stanceOf(cell), `${cell.certainty === "possibly" ? " (possibly)" : ""}${isJoint(cell) ? " (joint)" : ""}`);
                return record === undefined ? mark : recordLink("position", record.exhibit.id, mark as never);
              },
            })),
          ],
          rows,
          { class: "stances", first: 40 },
        ),
  );
  return {
    sheets: [
      {
        name: "stances",
        columns: ["proposition", "text", "together", ...actors],
        rows: rows.map((row) => [
          row.proposition,
          row.text,
          row.verdict,
          ...actors.map((actor) => {
            const cell = cells.get(`${actor}\n${row.proposition}`);
            return cell === undefined ? "silent" : stanceOf(cell).word;
          }),
        ]),
      },
    ],
  };
}
