// Frames side by side: which actor puts which frame on what, and where frames collide.
import type { FrameMap } from "trilat-wasm";
import { actorName, recordLink, titleOf, type Context } from "../context";
import { fill, h, words, type Child } from "../dom";
import { badge, legend, STANCES } from "../marks";
import type { Shown } from "../save";
import { table } from "../table";

type Use = FrameMap["uses"][number];
type Collision = FrameMap["collisions"][number];

export function frames({ catalogue }: Context, out: Element, found: FrameMap, actors: readonly string[]): Shown {
  const name = (id: string): string => actorName(catalogue, id);
  const about = (id: string): Child => recordLink("proposition", id, titleOf(catalogue, "proposition", id));
  const chosen = new Set(actors);
  const uses = found.uses.filter((use) => chosen.has(use.actor));
  const rows = [...new Set(uses.map((use) => use.frame))];
  const speakers = actors.filter((actor) => found.uses.some((use) => use.actor === actor));
  const used = (use: Use): HTMLElement =>
    h(
      "div",
      { class: "use" },
      use.records[0] === undefined ? null : badge(STANCES[use.records[0].stance]),
      " ",
      about(use.proposition),
      use.of_itself === true ? h("span", { class: "small" }, " (of itself)") : null,
    );
  const side = (it: Collision["first"]): Child => [
    recordLink("actor", it.actor, name(it.actor)),
    ": ",
    h("strong", {}, words(it.label)),
    h("div", { class: "small" }, about(it.proposition)),
  ];
  const stances = [...new Set(found.uses.map((use) => use.records[0]?.stance).filter((it) => it !== undefined))];
  fill(
    out,
    h("p", { class: "verdict" }, `${rows.length} frames put on things by ${speakers.length} of the actors chosen; ${found.collisions.length} collisions in the whole dossier.`),
    rows.length === 0
      ? h("p", { class: "empty" }, "None of the actors chosen puts a frame on anything, with this filter.")
      : [
          legend(Object.entries(STANCES).filter(([stance]) => stances.includes(stance as never)).map(([, mark]) => mark)),
          table(
            "Which actor puts which frame on what",
            [
              {
                head: "Frame",
                names: true,
                cell: (frame: string) => recordLink("frame", frame, titleOf(catalogue, "frame", frame)),
              },
              ...speakers.map((actor) => ({
                head: recordLink("actor", actor, name(actor)),
                cell: (frame: string) =>
                  found.uses.filter((use) => use.actor === actor && use.frame === frame).map(used),
              })),
            ],
            rows,
            { class: "frames" },
          ),
        ],
    found.collisions.length > 0 &&
      h(
        "section",
        {},
        h("h2", {}, "Where frames collide"),
        table(
          "Frames that exclude one another, put on the same thing",
          [
            { head: "One", cell: (it: Collision) => side(it.first) },
            { head: "Other", cell: (it) => side(it.second) },
          ],
          found.collisions,
          { first: 20 },
        ),
      ),
  );
  return {
    sheets: [
      {
        name: "frames",
        columns: ["actor", "frame", "label", "proposition", "records"],
        rows: uses.map((use) => [use.actor, use.frame, use.label, use.proposition, use.records.map((it) => it.exhibit.id).join(" ")]),
      },
    ],
  };
}
