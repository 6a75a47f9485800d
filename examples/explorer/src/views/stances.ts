// Who stands where: a table of stances, agreement two by two, camps, and frames side by side.
import type {
  AttributionGrade,
  CampNetwork,
  CampTie,
  FrameMap,
  PairComparison,
  PositionComparison,
  StanceCell,
} from "trilat";
import * as Plot from "@observablehq/plot";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { actorName, recordLink, titleOf, type Context, type View } from "../context";
import { field, fill, h, select, ticks, words, type Choice } from "../dom";
import { latest } from "../engine";
import { figure } from "../figure";
import { badge, legend, PAIRS, prose, STANCES } from "../marks";
import { list, type Params } from "../route";
import { saving, type Sheet } from "../save";
import { table } from "../table";

const GRADES: AttributionGrade[] = ["dangling", "author", "unnamed", "group", "office", "named", "document"];

const stanceOf = (cell: StanceCell) =>
  STANCES[cell.standing.is === "held" ? cell.standing.stance : cell.standing.is];

export function stances(context: Context): View {
  const { catalogue, engine } = context;
  const speakers = catalogue.actors
    .filter((actor) => actor.positions > 0)
    .toSorted((a, b) => b.positions - a.positions || a.id.localeCompare(b.id));
  const states = speakers.filter((actor) => actor.kind === "state");
  const start = (states.length >= 3 ? states : speakers).slice(0, 8).map((actor) => actor.id);
  const choices: Choice[] = speakers.map((actor) => ({
    value: actor.id,
    label: `${actorName(catalogue, actor.id)} (${actor.positions})`,
  }));
  const part = select((value) => {
    context.go({ part: value });
  });
  const parts: Choice[] = [
    { value: "table", label: "Stances, one by one" },
    { value: "agreement", label: "Agreement, two by two" },
    { value: "network", label: "Network and camps" },
    { value: "frames", label: "Frames side by side" },
  ];
  const grade = select((value) => {
    context.go({ grade: value });
  });
  const grades: Choice[] = GRADES.map((it, place) => ({
    value: place === 0 ? "" : it,
    label: place === 0 ? "any voice, however attributed" : `${prose(it)}${place === GRADES.length - 1 ? " only" : " or better"}`,
  }));
  const issue = select((value) => {
    context.go({ issue: value });
  });
  const issues: Choice[] = [
    { value: "", label: "every issue" },
    ...catalogue.issues.map((id) => ({ value: id, label: titleOf(catalogue, "issue", id) })),
  ];
  const who = ticks("Actors", (values) => {
    context.go({ who: values.join(",") });
  });
  const box = (name: string, label: string): { element: HTMLElement; input: HTMLInputElement } => {
    const input = h("input", {
      type: "checkbox",
      onchange: () => {
        context.go({ [name]: input.checked ? "1" : "" });
      },
    });
    return { input, element: h("label", { class: "tick" }, input, label) };
  };
  const joint = box("joint", "count joint statements for each issuer");
  const all = box("all", "also where fewer than two of them speak");
  const out = h("div");
  const heat = figure("agreement", "On how many propositions two actors agree, of those on which both speak");
  const net = figure("network", "Actors tied by what they agree and conflict on");
  let sheets: Sheet[] = [];
  let figures: ReturnType<typeof figure>[] = [];
  let question: object = {};

  const element = h(
    "div",
    {},
    h(
      "p",
      { class: "lede" },
      "Where actors stand on propositions, by their latest dated word. An empty cell means silence, and silence is no stance. ",
      "Raise the attribution to see what is left without unnamed voices and other people’s accounts.",
    ),
    h(
      "div",
      { class: "controls" },
      field("Show", part.element),
      field("Attributed to", grade.element),
      field("Issue", issue.element),
    ),
    h("div", { class: "controls" }, who.element, joint.element, all.element),
    out,
    saving({
      figures: () => figures,
      sheets: () => sheets,
      markdown: () => engine.call({ do: "markdown", question }),
    }),
  );

  const name = (id: string): string => actorName(catalogue, id);
  const short = (id: string): string => {
    const full = name(id);
    return full.length > 20 ? (id.length <= 16 ? id.toUpperCase() : `${full.slice(0, 19)}…`) : full;
  };

  function stanceTable(found: PositionComparison, actors: string[], every: boolean): void {
    const cells = new Map(found.table.cells.map((cell) => [`${cell.actor}\n${cell.proposition}`, cell]));
    const rows = found.propositions
      .filter((it) => every || it.speakers.length >= 2)
      .toSorted((a, b) => b.speakers.length - a.speakers.length || a.proposition.localeCompare(b.proposition));
    fill(
      out,
      h("p", { class: "verdict" }, `${rows.length} propositions${every ? "" : " on which two or more of them speak"}.`),
      legend([STANCES.supports, STANCES["leans-to-support"], STANCES.ambivalent, STANCES["leans-to-oppose"], STANCES.opposes, STANCES.mixed, STANCES.unknown]),
      rows.length === 0
        ? h("p", { class: "empty" }, "Nobody of them speaks to any, with this filter.")
        : table(
            "Stances of actors on propositions",
            [
              {
                head: "Proposition",
                names: true,
                class: "proposition",
                cell: (row: (typeof rows)[number]) => recordLink("proposition", row.proposition, row.text),
              },
              { head: "Together", cell: (row) => badge(PAIRS[row.verdict]) },
              ...actors.map((actor) => ({
                head: recordLink("actor", actor, name(actor)),
                class: "stance",
                cell: (row: (typeof rows)[number]) => {
                  const cell = cells.get(`${actor}\n${row.proposition}`);
                  if (cell === undefined) return h("span", { class: "silent" }, h("span", { class: "visually-hidden" }, "silent"));
                  const record = cell.records[0];
                  const mark = badge(stanceOf(cell), cell.certainty === "possibly" ? " (possibly)" : "");
                  return record === undefined ? mark : recordLink("position", record.exhibit.id, mark as never);
                },
              })),
            ],
            rows,
            { class: "stances", first: 40 },
          ),
    );
    sheets = [
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
    ];
    figures = [];
  }

  function agreement(found: PositionComparison, actors: string[]): void {
    const count = (pair: PairComparison, verdict: string): number => pair.counts[verdict] ?? 0;
    const both = (pair: PairComparison): number =>
      ["agree", "differ", "opposed", "mixed"].reduce((sum, verdict) => sum + count(pair, verdict), 0);
    const cells = found.pairs.flatMap((pair) => {
      const n = both(pair);
      const it = { pair, n, agree: count(pair, "agree"), share: n === 0 ? undefined : count(pair, "agree") / n };
      return [
        { ...it, x: short(pair.second), y: short(pair.first) },
        { ...it, x: short(pair.first), y: short(pair.second) },
      ];
    });
    figures = [heat];
    fill(
      out,
      h(
        "p",
        { class: "verdict" },
        "Each cell: agreements out of the propositions on which both speak. Where they never speak to the same, the cell is hatched: no common ground to compare is not disagreement.",
      ),
      heat.element,
      table(
        "Pairs with their counts",
        [
          { head: "One", names: true, cell: (it: PairComparison) => recordLink("actor", it.first, name(it.first)) },
          { head: "Other", cell: (it) => recordLink("actor", it.second, name(it.second)) },
          { head: "Agree", class: "number", cell: (it) => count(it, "agree") },
          { head: "Differ", class: "number", cell: (it) => count(it, "differ") },
          { head: "Opposed", class: "number", cell: (it) => count(it, "opposed") },
          { head: "Mixed", class: "number", cell: (it) => count(it, "mixed") },
          { head: "One silent", class: "number", cell: (it) => count(it, "one-silent") },
          { head: "Say incompatible things", class: "number", cell: (it) => it.collisions.length },
        ],
        found.pairs.toSorted((a, b) => both(b) - both(a)),
        { first: 30 },
      ),
    );
    const names = actors.map(short);
    heat.draw((colours) => {
      const left = Math.min(160, colours.width * 0.32);
      const size = Math.min(56, (colours.width - left - 10) / Math.max(1, names.length));
      return {
        marginLeft: left,
        marginTop: 104,
        marginBottom: 10,
        marginRight: Math.max(10, colours.width - left - size * names.length),
        height: 114 + Math.max(26, Math.min(size, 44)) * names.length,
        x: { domain: names, label: null, axis: "top", tickRotate: -45, tickSize: 0 },
        y: { domain: names, label: null, tickSize: 0 },
        marks: [
          Plot.cell(cells, {
            x: "x",
            y: "y",
            inset: 1,
            fill: {
              value: (it: (typeof cells)[number]) => (it.share === undefined ? colours.of("unseen") : colours.of("up")),
              scale: null,
            } as never,
            fillOpacity: { value: (it: (typeof cells)[number]) => (it.share === undefined ? 0.7 : 0.08 + 0.6 * it.share), scale: null } as never,
            stroke: colours.rule,
            title: (it: (typeof cells)[number]) =>
              `${name(it.pair.first)} and ${name(it.pair.second)}: agree on ${it.agree} of ${it.n}`,
          }),
          Plot.text(
            cells.filter((it) => it.n > 0),
            {
              x: "x",
              y: "y",
              text: (it: (typeof cells)[number]) => `${it.agree}/${it.n}`,
              fill: colours.ink,
              fontSize: size < 38 ? 10 : 12,
            },
          ),
        ],
      };
    });
    sheets = [
      {
        name: "agreement",
        columns: ["first", "second", "agree", "differ", "opposed", "mixed", "one silent", "both silent"],
        rows: found.pairs.map((pair) => [
          pair.first,
          pair.second,
          ...["agree", "differ", "opposed", "mixed", "one-silent", "both-silent"].map((it) => count(pair, it)),
        ]),
      },
    ];
  }

  function network(found: CampNetwork): void {
    const tied = new Set(found.ties.filter((tie) => tie.congruence > 0 || tie.conflict > 0).flatMap((tie) => [tie.first, tie.second]));
    const members = found.camps.members.filter((member) => tied.has(member.actor));
    const sizes = new Map<number, number>();
    for (const { camp } of members) sizes.set(camp, (sizes.get(camp) ?? 0) + 1);
    const camps = [...sizes].filter(([, size]) => size > 1).toSorted((a, b) => b[1] - a[1]).map(([camp]) => camp);
    const letter = (camp: number): string => {
      const place = camps.indexOf(camp);
      return place < 0 ? "–" : String.fromCharCode(65 + (place % 26));
    };
    // d3-force begins from a fixed spiral and its own fixed random stream: same data, same places.
    const nodes = members.map((member) => ({ ...member, x: 0, y: 0 }));
    for (const node of nodes) Reflect.deleteProperty(node, "x");
    for (const node of nodes) Reflect.deleteProperty(node, "y");
    const place = new Map(nodes.map((node) => [node.actor, node]));
    const links = found.ties
      .filter((tie) => place.has(tie.first) && place.has(tie.second))
      .map((tie) => ({ tie, source: tie.first, target: tie.second }));
    const group = (camp: number): { x: number; y: number } => {
      const at = camps.indexOf(camp);
      if (at < 0) return { x: 0, y: 0 };
      const angle = (2 * Math.PI * at) / Math.max(1, camps.length);
      return { x: 130 * Math.cos(angle), y: 90 * Math.sin(angle) };
    };
    forceSimulation(nodes)
      .force("link", forceLink<(typeof nodes)[number], { tie: CampTie; source: unknown; target: unknown } & never>(
        links as never,
      ).id((node) => node.actor).distance(70).strength((link) => ((link as unknown as { tie: CampTie }).tie.congruence > 0 ? 0.12 : 0.01)))
      .force("charge", forceManyBody().strength(-170))
      .force("collide", forceCollide(34))
      .force("x", forceX<(typeof nodes)[number]>((node) => group(node.camp).x).strength(0.12))
      .force("y", forceY<(typeof nodes)[number]>((node) => group(node.camp).y).strength(0.16))
      .stop()
      .tick(300);
    figures = [net];
    const alone = found.camps.members.length - members.length;
    const { modularity } = found.camps;
    fill(
      out,
      h(
        "p",
        { class: "verdict" },
        `${members.length} actors with something in common, ${camps.length} camps of two or more`,
        modularity.value == null ? "" : ` (modularity ${modularity.value.toFixed(2)}, n ${modularity.n})`,
        `. ${alone} others speak only to what nobody else does, and are not drawn.`,
      ),
      h("p", { class: "small" }, "A line: they agree, thicker the more; a dashed line: they conflict more than they agree. The letter in the circle is the camp. Distance and place mean nothing beyond that."),
      net.element,
      table(
        "Ties",
        [
          { head: "One", names: true, cell: (tie: CampTie) => recordLink("actor", tie.first, name(tie.first)) },
          { head: "Other", cell: (tie) => recordLink("actor", tie.second, name(tie.second)) },
          { head: "Agreement", class: "number", cell: (tie) => tie.congruence },
          { head: "Conflict", class: "number", cell: (tie) => tie.conflict },
          {
            head: "On",
            cell: (tie) =>
              h(
                "details",
                {},
                h("summary", {}, `${tie.propositions.length} propositions`),
                h("ul", {}, tie.propositions.map((id) => h("li", {}, recordLink("proposition", id, titleOf(catalogue, "proposition", id))))),
              ),
          },
        ],
        found.ties.toSorted((a, b) => b.congruence + b.conflict - (a.congruence + a.conflict)),
        { first: 30 },
      ),
    );
    net.draw((colours) => {
      const ends = links.map(({ tie }) => {
        const [a, b] = [place.get(tie.first), place.get(tie.second)];
        return { tie, x1: a?.x ?? 0, y1: a?.y ?? 0, x2: b?.x ?? 0, y2: b?.y ?? 0 };
      });
      const tones = ["up", "down", "turn", "new", "done"] as const;
      const hue = (camp: number): string => {
        const at = camps.indexOf(camp);
        return at < 0 ? colours.paper : colours.of(tones[at % tones.length] ?? "same");
      };
      // Names need room: on a phone the drawing is wider than the screen and scrolls.
      const width = Math.max(680, colours.width);
      return {
        width,
        height: Math.min(620, width * 0.62),
        margin: 34,
        marginLeft: 60,
        marginRight: 60,
        x: { axis: null },
        y: { axis: null },
        marks: [
          Plot.link(ends, {
            x1: "x1",
            y1: "y1",
            x2: "x2",
            y2: "y2",
            stroke: colours.muted,
            strokeOpacity: 0.55,
            strokeWidth: { value: (it: (typeof ends)[number]) => 1 + Math.min(5, Math.max(it.tie.congruence, it.tie.conflict) / 4), scale: null } as never,
            strokeDasharray: "5 4",
            filter: (it: (typeof ends)[number]) => it.tie.conflict > it.tie.congruence,
          } as never),
          Plot.link(ends, {
            x1: "x1",
            y1: "y1",
            x2: "x2",
            y2: "y2",
            stroke: colours.muted,
            strokeOpacity: 0.45,
            strokeWidth: { value: (it: (typeof ends)[number]) => 1 + Math.min(5, it.tie.congruence / 4), scale: null } as never,
            filter: (it: (typeof ends)[number]) => it.tie.conflict <= it.tie.congruence,
          } as never),
          Plot.dot(nodes, { x: "x", y: "y", r: 11, fill: colours.paper }),
          Plot.dot(nodes, {
            x: "x",
            y: "y",
            r: 11,
            fill: { value: (node: (typeof nodes)[number]) => hue(node.camp), scale: null } as never,
            fillOpacity: 0.45,
            stroke: colours.ink,
          }),
          Plot.text(nodes, {
            x: "x",
            y: "y",
            text: (node: (typeof nodes)[number]) => letter(node.camp),
            fill: colours.ink,
            fontWeight: 700,
          }),
          Plot.text(nodes, {
            x: "x",
            y: "y",
            dy: 20,
            text: (node: (typeof nodes)[number]) => short(node.actor),
            fill: colours.ink,
            stroke: colours.paper,
            strokeWidth: 3,
            fontSize: 11,
          }),
        ],
      };
    });
    sheets = [
      {
        name: "ties",
        columns: ["first", "second", "agreement", "conflict", "subtract", "propositions"],
        rows: found.ties.map((tie) => [tie.first, tie.second, tie.congruence, tie.conflict, tie.subtract, tie.propositions.join(" ")]),
      },
    ];
  }

  function frames(found: FrameMap, actors: string[]): void {
    const chosen = new Set(actors);
    const rows = [...new Set(found.uses.filter((use) => chosen.has(use.actor)).map((use) => use.frame))];
    const speakers = actors.filter((actor) => found.uses.some((use) => use.actor === actor));
    figures = [];
    fill(
      out,
      h("p", { class: "verdict" }, `${rows.length} frames put on things by ${speakers.length} of the actors chosen; ${found.collisions.length} collisions in the whole dossier.`),
      rows.length > 0 &&
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
                found.uses
                  .filter((use) => use.actor === actor && use.frame === frame)
                  .map((use) =>
                    h(
                      "div",
                      { class: "use" },
                      use.records[0] === undefined ? null : badge(STANCES[use.records[0].stance]),
                      " ",
                      recordLink("proposition", use.proposition, titleOf(catalogue, "proposition", use.proposition)),
                      use.of_itself === true ? h("span", { class: "small" }, " (of itself)") : null,
                    ),
                  ),
            })),
          ],
          rows,
          { class: "frames" },
        ),
      found.collisions.length > 0 &&
        h(
          "section",
          {},
          h("h2", {}, "Where frames collide"),
          table(
            "Frames that exclude one another, put on the same thing",
            (["first", "second"] as const).flatMap((side) => [
              {
                head: side === "first" ? "One" : "Other",
                cell: (it: FrameMap["collisions"][number]) => [
                  recordLink("actor", it[side].actor, name(it[side].actor)),
                  ": ",
                  h("strong", {}, words(it[side].label)),
                  h("div", { class: "small" }, recordLink("proposition", it[side].proposition, titleOf(catalogue, "proposition", it[side].proposition))),
                ],
              },
            ]),
            found.collisions,
            { first: 20 },
          ),
        ),
    );
    sheets = [
      {
        name: "frames",
        columns: ["actor", "frame", "label", "proposition", "records"],
        rows: found.uses.map((use) => [use.actor, use.frame, use.label, use.proposition, use.records.map((it) => it.exhibit.id).join(" ")]),
      },
    ];
  }

  return {
    element,
    show: latest(async (params: Params) => {
      const shown = params["part"] ?? "table";
      const actors = params["who"] === undefined ? start : list(params["who"]);
      part.offer(parts, shown);
      grade.offer(grades, params["grade"] ?? "");
      issue.offer(issues, params["issue"] ?? "");
      who.offer(choices, actors);
      who.element.hidden = shown === "network";
      joint.input.checked = params["joint"] === "1";
      all.input.checked = params["all"] === "1";
      all.element.hidden = shown !== "table";
      const filter = {
        ...(params["grade"] === undefined ? {} : { least_grade: params["grade"] }),
        ...(params["issue"] === undefined ? {} : { issue: params["issue"] }),
        joint_statements: joint.input.checked,
      };
      if (shown === "network") {
        question = { network: { options: { filter } } };
        network(await engine.ask<CampNetwork>(question));
        return;
      }
      if (shown === "frames") {
        question = { frames: { filter } };
        frames(await engine.ask<FrameMap>(question), actors);
        return;
      }
      if (actors.length < 2) {
        fill(out, h("p", { class: "empty" }, "Choose two actors or more."));
        sheets = [];
        return;
      }
      question = { compare_positions: { actors, filter } };
      const found = await engine.ask<PositionComparison>(question);
      if (shown === "agreement") agreement(found, actors);
      else stanceTable(found, actors, all.input.checked);
    }),
  };
}

