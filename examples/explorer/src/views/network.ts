// The network of agreement and conflict, with the camps in it.
import type { CampNetwork, CampTie } from "trilat-wasm";
import * as Plot from "@observablehq/plot";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import { asIs, type Chart } from "../chart";
import { actorName, recordLink, titleOf, twoLines, type Context } from "../context";
import { fill, h } from "../dom";
import { INK, MUTED, PAPER, toneFill } from "../figure";
import type { Tone } from "../marks";
import type { Shown } from "../save";
import { table } from "../table";

const TONES: readonly Tone[] = ["up", "down", "turn", "new", "done"];
const STEPS = 300;

interface Node extends SimulationNodeDatum {
  actor: string;
  camp: number;
}

interface Link {
  tie: CampTie;
  source: string | Node;
  target: string | Node;
}

/** Camps of two or more, the largest first, and how each is called. */
function camps(nodes: readonly Node[]) {
  const sizes = new Map<number, number>();
  for (const { camp } of nodes) sizes.set(camp, (sizes.get(camp) ?? 0) + 1);
  const order = [...sizes].filter(([, size]) => size > 1).toSorted((a, b) => b[1] - a[1]).map(([camp]) => camp);
  return {
    order,
    letter(camp: number): string {
      const place = order.indexOf(camp);
      return place < 0 ? "–" : String.fromCharCode(65 + (place % 26));
    },
    fill(camp: number): string {
      const place = order.indexOf(camp);
      return place < 0 ? PAPER : toneFill(TONES[place % TONES.length] ?? "same");
    },
  };
}

/** Places by d3-force, which begins from a fixed spiral and draws from a fixed stream. */
function settle(nodes: Node[], links: Link[], order: readonly number[]): void {
  const middle = (camp: number): [number, number] => {
    const place = order.indexOf(camp);
    if (place < 0) return [0, 0];
    const angle = (2 * Math.PI * place) / Math.max(1, order.length);
    return [130 * Math.cos(angle), 90 * Math.sin(angle)];
  };
  forceSimulation(nodes)
    .force(
      "link",
      forceLink<Node, Link>(links)
        .id((node) => node.actor)
        .distance(70)
        .strength(({ tie }) => (tie.congruence > 0 ? 0.12 : 0.01)),
    )
    .force("charge", forceManyBody().strength(-170))
    .force("collide", forceCollide(36))
    .force("x", forceX<Node>((node) => middle(node.camp)[0]).strength(0.12))
    .force("y", forceY<Node>((node) => middle(node.camp)[1]).strength(0.16))
    .stop()
    .tick(STEPS);
}

export function network({ catalogue }: Context, out: Element, chart: Chart, found: CampNetwork): Shown {
  const name = (id: string): string => actorName(catalogue, id);
  const tied = new Set(
    found.ties.filter((tie) => tie.congruence > 0 || tie.conflict > 0).flatMap((tie) => [tie.first, tie.second]),
  );
  const nodes: Node[] = found.camps.members.filter((it) => tied.has(it.actor)).map(({ actor, camp }) => ({ actor, camp }));
  const links: Link[] = found.ties
    .filter((tie) => tied.has(tie.first) && tied.has(tie.second))
    .map((tie) => ({ tie, source: tie.first, target: tie.second }));
  const { order, letter, fill: campFill } = camps(nodes);
  settle(nodes, links, order);
  const alone = found.camps.members.length - nodes.length;
  const { modularity } = found.camps;
  const sheets = [
    {
      name: "ties",
      columns: ["first", "second", "agreement", "conflict", "subtract", "propositions"],
      rows: found.ties.map((tie) => [tie.first, tie.second, tie.congruence, tie.conflict, tie.subtract, tie.propositions.join(" ")]),
    },
  ];
  if (nodes.length === 0) {
    fill(out, h("p", { class: "empty" }, "No two actors speak to the same proposition, with this filter: there is nothing to draw."));
    return { sheets };
  }
  fill(
    out,
    h(
      "p",
      { class: "verdict" },
      `${nodes.length} actors with something in common, ${order.length} camps of two or more`,
      modularity.value == null ? "" : ` (modularity ${modularity.value.toFixed(2)}, n ${modularity.n})`,
      `. ${alone} others speak only to what nobody else does, and are not drawn.`,
    ),
    h(
      "p",
      { class: "small" },
      "A line: they agree, thicker the more; a dashed line: they conflict more than they agree. The letter in the circle is the camp, a dash is none. Distance and place mean nothing beyond that.",
    ),
    chart.element,
    h(
      "dl",
      { class: "camps" },
      order.map((camp) => [
        h("dt", {}, `Camp ${letter(camp)}`),
        h(
          "dd",
          {},
          nodes
            .filter((node) => node.camp === camp)
            .map((node, place) => [place > 0 ? "; " : "", recordLink("actor", node.actor, name(node.actor))]),
        ),
      ]),
    ),
    table(
      "Ties",
      [
        { head: "One", names: true, cell: (tie: CampTie) => recordLink("actor", tie.first, name(tie.first)) },
        { head: "Other", class: "name", cell: (tie) => recordLink("actor", tie.second, name(tie.second)) },
        { head: "Agreement", class: "number", cell: (tie) => tie.congruence },
        { head: "Conflict", class: "number", cell: (tie) => tie.conflict },
        {
          head: "On",
          cell: (tie) =>
            h(
              "details",
              {},
              h("summary", {}, `${tie.propositions.length} proposition${tie.propositions.length === 1 ? "" : "s"}`),
              h("ul", {}, tie.propositions.map((id) => h("li", {}, recordLink("proposition", id, titleOf(catalogue, "proposition", id))))),
            ),
        },
      ],
      found.ties.toSorted((a, b) => b.congruence + b.conflict - (a.congruence + a.conflict)),
      { first: 30 },
    ),
  );
  chart.draw((width) => {
    const places = new Map(nodes.map((node) => [node.actor, node]));
    const ends = links.map(({ tie }) => {
      const [a, b] = [places.get(tie.first), places.get(tie.second)];
      const title = `${name(tie.first)} and ${name(tie.second)}: agreement ${tie.congruence}, conflict ${tie.conflict}`;
      return { tie, title, x1: a?.x ?? 0, y1: a?.y ?? 0, x2: b?.x ?? 0, y2: b?.y ?? 0 };
    });
    type End = (typeof ends)[number];
    const at = { x1: "x1", y1: "y1", x2: "x2", y2: "y2", title: "title", stroke: MUTED } as const;
    const dot = { x: "x", y: "y", r: 11 } as const;
    // Names need room: on a phone the drawing is wider than the screen and scrolls.
    const wide = Math.max(720, width);
    return {
      width: wide,
      height: Math.min(640, wide * 0.66),
      margin: 34,
      marginBottom: 48,
      marginLeft: 64,
      marginRight: 64,
      x: { axis: null },
      y: { axis: null },
      marks: [
        Plot.link(
          ends.filter(({ tie }) => tie.conflict > tie.congruence),
          {
            ...at,
            strokeOpacity: 0.55,
            strokeWidth: asIs(({ tie }: End) => 1 + Math.min(5, tie.conflict / 4)),
            strokeDasharray: "5 4",
          },
        ),
        Plot.link(
          ends.filter(({ tie }) => tie.conflict <= tie.congruence),
          { ...at, strokeOpacity: 0.45, strokeWidth: asIs(({ tie }: End) => 1 + Math.min(5, tie.congruence / 4)) },
        ),
        Plot.dot(nodes, { ...dot, fill: PAPER }),
        Plot.dot(nodes, {
          ...dot,
          fill: asIs((node: Node) => campFill(node.camp)),
          fillOpacity: 0.45,
          stroke: INK,
          title: (node: Node) => name(node.actor),
        }),
        Plot.text(nodes, { ...dot, text: (node: Node) => letter(node.camp), fill: INK, fontWeight: 700, pointerEvents: "none" }),
        Plot.text(nodes, {
          x: "x",
          y: "y",
          dy: 14,
          lineAnchor: "top",
          text: (node: Node) => twoLines(name(node.actor), 18),
          title: (node: Node) => name(node.actor),
          fill: INK,
          stroke: PAPER,
          strokeWidth: 3,
          fontSize: 11,
        }),
      ],
    };
  });
  return { figures: [chart], sheets };
}
