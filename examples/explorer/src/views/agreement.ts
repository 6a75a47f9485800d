// Agreement two by two: of the propositions on which both speak, on how many they agree.
import type { PairComparison, PositionComparison } from "trilat-wasm";
import * as Plot from "@observablehq/plot";
import { asIs, type Chart } from "../chart";
import { actorName, recordLink, shortened, type Context } from "../context";
import { fill, h } from "../dom";
import { INK, RULE, toneFill } from "../figure";
import { legend, type Mark } from "../marks";
import type { Shown } from "../save";
import { table } from "../table";

const COMPARED = ["agree", "signed-together", "differ", "opposed", "mixed"] as const;
const COUNTED = [...COMPARED, "unknown", "one-silent", "both-silent"] as const;

const count = (pair: PairComparison, verdict: string): number => pair.counts[verdict] ?? 0;
const compared = (pair: PairComparison): number =>
  COMPARED.reduce((sum, verdict) => sum + count(pair, verdict), 0);

const LEANS = 64;

const CELLS: readonly Mark[] = [
  { sign: "4/4", word: "agree on all", tone: "up", means: "the paler, the smaller the share" },
  { sign: "–", word: "no common ground", tone: "unseen", means: "they never speak to the same" },
  { sign: "?", word: "unknown", tone: "unknown", means: "both speak, but whether they agree cannot be told" },
];

export function agreement(
  { catalogue }: Context,
  out: Element,
  chart: Chart,
  found: PositionComparison,
  actors: readonly string[],
): Shown {
  const name = (id: string): string => actorName(catalogue, id);
  const cells = found.pairs.flatMap((pair) => {
    const n = compared(pair);
    const agree = count(pair, "agree");
    const tone = n > 0 ? "up" : count(pair, "unknown") > 0 ? "unknown" : "unseen";
    const it = { n, agree, tone, share: n === 0 ? undefined : agree / n } as const;
    const title =
      n > 0
        ? `${name(pair.first)} and ${name(pair.second)}: agree on ${agree} of ${n}`
        : `${name(pair.first)} and ${name(pair.second)}: ${tone === "unknown" ? "cannot be told" : "never speak to the same"}`;
    return [
      { ...it, title, x: pair.second, y: pair.first },
      { ...it, title, x: pair.first, y: pair.second },
    ];
  });
  type Cell = (typeof cells)[number];
  fill(
    out,
    h(
      "p",
      { class: "verdict" },
      "Each cell: agreements out of the propositions on which both speak. No common ground to compare is not disagreement.",
    ),
    legend(CELLS),
    chart.element,
    table(
      "Pairs with their counts",
      [
        { head: "One", names: true, cell: (it: PairComparison) => recordLink("actor", it.first, name(it.first)) },
        { head: "Other", class: "name", cell: (it) => recordLink("actor", it.second, name(it.second)) },
        { head: "Agree", class: "number", cell: (it) => count(it, "agree") },
        { head: "Signed together", class: "number", cell: (it) => count(it, "signed-together") },
        { head: "Differ", class: "number", cell: (it) => count(it, "differ") },
        { head: "Opposed", class: "number", cell: (it) => count(it, "opposed") },
        { head: "Mixed", class: "number", cell: (it) => count(it, "mixed") },
        { head: "One silent", class: "number", cell: (it) => count(it, "one-silent") },
        { head: "Say incompatible things", class: "number", cell: (it) => it.collisions.length },
      ],
      found.pairs.toSorted((a, b) => compared(b) - compared(a)),
      { first: 30 },
    ),
  );
  chart.draw((width) => {
    const left = Math.min(170, width * 0.36);
    const most = Math.floor((left - 12) / 6.4);
    // A cell holds two numbers, and the last name leans over the edge: what has no room is scrolled.
    const size = Math.max(36, Math.min(56, (width - left - LEANS) / Math.max(1, actors.length)));
    const wide = Math.max(width, left + size * actors.length + LEANS);
    const row = Math.max(26, Math.min(size, 44));
    const label = { text: (id: string) => shortened(name(id), most), title: name, fill: INK };
    return {
      width: wide,
      marginLeft: left,
      marginTop: 112,
      marginBottom: 10,
      marginRight: wide - left - size * actors.length,
      height: 122 + row * actors.length,
      // By their ids: two names may be cut to the same.
      x: { domain: actors, axis: null },
      y: { domain: actors, axis: null },
      marks: [
        Plot.text(actors, { ...label, y: (id: string) => id, frameAnchor: "left", textAnchor: "end", dx: -8 }),
        Plot.text(actors, { ...label, text: (id: string) => shortened(name(id), 20), x: (id: string) => id, frameAnchor: "top", textAnchor: "start", rotate: -45, dy: -10, dx: 2 }),
        Plot.cell(cells, {
          x: "x",
          y: "y",
          inset: 1,
          fill: asIs((it: Cell) => toneFill(it.tone)),
          fillOpacity: asIs((it: Cell) => (it.share === undefined ? 0.7 : 0.08 + 0.6 * it.share)),
          stroke: RULE,
          title: "title",
        }),
        Plot.text(
          cells.filter((it) => it.n > 0),
          { x: "x", y: "y", pointerEvents: "none", text: (it: Cell) => `${it.agree}/${it.n}`, fill: INK, fontSize: size < 38 ? 10 : 12 },
        ),
      ],
    };
  });
  return {
    figures: [chart],
    sheets: [
      {
        name: "agreement",
        columns: ["first", "second", ...COUNTED.map((it) => it.replace("-", " "))],
        rows: found.pairs.map((pair) => [pair.first, pair.second, ...COUNTED.map((it) => count(pair, it))]),
      },
    ],
  };
}
