// What kind of alliance: frameworks item by item, at signature, at their highest, or on a day.
import type {
  Force,
  FrameworkComparison,
  FrameworkGap,
  FrameworkProfile,
  ItemCell,
  ItemGap,
  ItemRow,
  LeedsAnac,
} from "trilat-wasm";
import * as Plot from "@observablehq/plot";
import { chart } from "../chart";
import { quoted, recordLink, sourceLink, titleOf, type Context, type View } from "../context";
import { among, field, fill, h, select, ticks, words, type Choice } from "../dom";
import { latest } from "../engine";
import { INK, PAPER } from "../figure";
import { badge, legend, PRESENCE, prose } from "../marks";
import { isDay, type Asked } from "../route";
import { NOTHING, saving, type Shown } from "../save";
import { table } from "../table";

const FORCES: Force[] = ["expressed", "considered", "sought", "intended", "pledged", "bound"];

const INDICES: [keyof LeedsAnac, string][] = [
  ["milinst", "military institutionalization, 0 to 2"],
  ["formal", "formality, 0 to 2"],
];

/** The room of a framework's number in the chart of acts, and to the right of them all. */
const ROUND = 15;
const RIGHT = 18;

interface ActForce {
  name: string;
  act: string;
  force: string;
  /** Which of the frameworks, from nought. */
  place: number;
  commitments: number;
}

const presence = (cell: ItemCell): HTMLElement =>
  badge(PRESENCE[cell.value], [
    cell.code == null || cell.value === "unknown" ? "" : ` (${cell.code_meaning ?? cell.code})`,
    cell.but_present === "practice" ? ", but present in practice" : "",
    cell.but_present === "text" ? ", but present by its texts" : "",
  ].join(""));

export function alliance(context: Context): View {
  const { catalogue, engine } = context;
  const coded = catalogue.frameworks.filter((it) => it.items > 0);
  const taken = (id: string): number =>
    catalogue.links.filter((link) => catalogue.frameworks.find((it) => it.id === id)?.sources.some((source) => link.includes(source))).length;
  const order = coded.toSorted((a, b) => taken(b.id) - taken(a.id) || b.items - a.items || a.id.localeCompare(b.id));
  // Those that people ask about first, where the dossier has them.
  const asked = ["nato", "us-japan", "us-rok", "anzus"].filter((id) => coded.some((it) => it.id === id));
  const start = [...new Set([...order.slice(0, 1).map((it) => it.id), ...asked, ...order.map((it) => it.id)])].slice(0, 5);
  const choices: Choice[] = catalogue.frameworks.map((it) => ({
    value: it.id,
    label: titleOf(catalogue, "framework", it.id),
  }));
  const which = ticks("Frameworks", (values) => {
    context.go({ of: values.join(",") });
  });
  const at = select((value) => {
    context.go({ at: value });
  });
  const moments: Choice[] = [
    { value: "highest", label: "the highest ever reached" },
    { value: "signature", label: "the text at signature" },
    ...(catalogue.days === undefined ? [] : [{ value: catalogue.days[1], label: `the last day on record, ${catalogue.days[1]}` }]),
  ];
  const basis = select((value) => {
    context.go({ basis: value });
  });
  const bases: Choice[] = [
    { value: "text", label: "what the texts provide for" },
    { value: "practice", label: "what is done in practice" },
  ];
  const from = select((value) => {
    context.go({ from: value });
  });
  const to = select((value) => {
    context.go({ to: value });
  });
  const out = h("div");
  const gap = h("div");
  const acts = chart("acts", "How firmly each promises each act");
  let now: Shown = NOTHING;
  const element = h(
    "div",
    {},
    h(
      "p",
      { class: "lede" },
      "What each framework obliges to and has built, by the institution items of the ATOP data. Absent means that the text or the record says no; unknown means that nobody could tell. What a text says at signature and what was ever reached are different answers.",
    ),
    h("div", { class: "controls" }, which.element, field("By", basis.element), field("At", at.element)),
    out,
    h(
      "section",
      {},
      h("h2", {}, "What would have to be added"),
      h("div", { class: "controls" }, field("For", from.element, true), field("to be like", to.element, true)),
      gap,
    ),
    saving(() => now, engine),
  );

  const item = (it: { item: string; meaning?: string | null }): HTMLElement =>
    h("span", {}, it.meaning ?? it.item, " ", h("code", {}, it.item));

  function readings(profile: FrameworkProfile, name: string): HTMLElement | null {
    const found = profile.items.find((one) => one.item === name);
    if (found === undefined || found.readings.length === 0) return null;
    return h(
      "details",
      { class: "why" },
      h("summary", {}, found.disputed === true ? "disputed" : "source", h("span", { class: "visually-hidden" }, ` of ${name} in ${profile.name}`)),
      found.readings.map((reading) =>
        h(
          "div",
          { class: "reading" },
          found.readings.length > 1 ? badge(PRESENCE[reading.value]) : null,
          (reading.citations ?? []).map((citation) =>
            h(
              "div",
              {},
              sourceLink(catalogue, citation.source),
              citation.at == null ? "" : ` ${citation.at}`,
              " ",
              quoted(citation.quote),
            ),
          ),
          reading.note == null ? null : h("p", { class: "small" }, words(reading.note)),
        ),
      ),
    );
  }

  function index(profile: FrameworkProfile, key: keyof LeedsAnac): HTMLElement {
    const value = profile.indices[key];
    if (value === null) {
      const bounds = profile.indices[key === "milinst" ? "milinst_bounds" : "formal_bounds"];
      return h("span", {}, badge(PRESENCE.unknown), ` ${bounds.join(" to ")}`);
    }
    return h("strong", {}, String(value));
  }

  function drawActs(heads: readonly FrameworkProfile[], forces: readonly ActForce[]): void {
    acts.draw((width) => {
      const names = [...new Set(forces.map((it) => it.act))];
      const left = Math.min(width * 0.4, 12 + Math.max(...names.map((name) => name.length)) * 6.6);
      const column = (width - left - RIGHT) / FORCES.length;
      const slanted = column < 70;
      // Side by side where several promise the same as firmly: each in its own place where there
      // is room for all of them, else in lines.
      const across = Math.max(1, Math.min(heads.length, Math.floor(column / ROUND)));
      const spots = forces.map((it) => {
        const same = forces.filter((one) => one.act === it.act && one.force === it.force);
        const [place, of] = across === heads.length ? [it.place, across] : [same.indexOf(it), same.length];
        const [line, lines] = [Math.floor(place / across), Math.ceil(of / across)];
        const inLine = Math.min(across, of - line * across);
        return { ...it, lines, dx: ((place % across) - (inLine - 1) / 2) * ROUND, dy: (line - (lines - 1) / 2) * ROUND };
      });
      const row = Math.max(26, 6 + ROUND * Math.max(...spots.map((it) => it.lines)));
      const top = slanted ? 84 : 34;
      return {
        marginLeft: left,
        marginTop: top,
        marginRight: RIGHT,
        height: top + 26 + names.length * row,
        x: { type: "point", domain: FORCES, label: "force of the firmest verb →", labelOffset: top - 4, axis: "top", tickRotate: slanted ? -45 : 0, grid: true },
        y: { type: "point", domain: names, label: null, grid: true },
        marks: [...new Set(spots.map((it) => `${it.dx} ${it.dy}`))].flatMap((spot) => {
          const own = spots.filter((it) => `${it.dx} ${it.dy}` === spot);
          const at = { x: "force", y: "act", dx: own[0]?.dx, dy: own[0]?.dy };
          return [
            Plot.dot(own, {
              ...at,
              r: ROUND / 2 - 1,
              fill: PAPER,
              stroke: INK,
              title: (it: ActForce) => `${it.name}: ${it.act}, ${it.force}, ${it.commitments} undertakings`,
            }),
            Plot.text(own, { ...at, text: (it: ActForce) => String(it.place + 1), fill: INK, fontSize: 10, fontWeight: 600, pointerEvents: "none" }),
          ];
        }),
      };
    });
  }

  function show(found: FrameworkComparison): Shown {
    const heads = found.profiles;
    const forces: ActForce[] = heads.flatMap((profile, place) =>
      (profile.acts ?? [])
        .filter((act) => act.force != null)
        .map((act) => ({ name: profile.name, act: prose(act.act), force: prose(act.force ?? ""), place, commitments: act.commitments })),
    );
    fill(
      out,
      legend([PRESENCE.present, PRESENCE.absent, PRESENCE.unknown]),
      table(
        "Institution items, framework by framework",
        [
          { head: "Item", names: true, class: "item", cell: (row: ItemRow) => item(row) },
          ...heads.map((profile, place) => ({
            head: [
              recordLink("framework", profile.framework, profile.name),
              profile.day == null ? null : h("span", { class: "small block" }, profile.day),
            ],
            cell: (row: ItemRow) => {
              const cell = row.cells[place];
              return cell === undefined ? null : [presence(cell), readings(profile, row.item)];
            },
          })),
        ],
        found.rows,
        { class: "items" },
      ),
      h(
        "section",
        {},
        h("h2", {}, "Indices"),
        h("p", { class: "small" }, "By the rules of Leeds and Anac (2005), from the items above; where an item is unknown, the range that remains."),
        table(
          "Indices of Leeds and Anac",
          [
            { head: "Index", names: true, cell: ([, label]: (typeof INDICES)[number]) => label },
            ...heads.map((profile) => ({
              head: words(profile.name),
              cell: ([key]: (typeof INDICES)[number]) => index(profile, key),
            })),
          ],
          INDICES,
          { hideCaption: true },
        ),
      ),
      h(
        "section",
        {},
        h("h2", {}, "Acts and their force"),
        forces.length === 0
          ? h("p", { class: "empty" }, "No undertaking of theirs is on record.")
          : [
              acts.element,
              h("p", { class: "small" }, "Numbers in the chart: ", heads.map((profile, place) => [`${place > 0 ? "; " : ""}${place + 1} `, words(profile.name)]), ". An act without a number is on record for none of the others; that is no promise against it."),
            ],
      ),
    );
    drawActs(heads, forces);
    return {
      figures: forces.length > 0 ? [acts] : [],
      sheets: [
        {
          name: "frameworks",
          columns: ["item", "meaning", "agreement", ...heads.map((profile) => profile.framework)],
          rows: found.rows.map((row) => [
            row.item,
            row.meaning ?? "",
            row.agreement,
            ...row.cells.map((cell) => (cell.code == null ? cell.value : `${cell.value} ${cell.code}`)),
          ]),
        },
      ],
    };
  }

  function showGap(found: FrameworkGap): void {
    const part = (title: string, rows: ItemGap[]): HTMLElement | null =>
      rows.length === 0
        ? null
        : h(
            "div",
            { class: "gap" },
            h("h3", {}, `${title} (${rows.length})`),
            h(
              "ul",
              {},
              rows.map((row) => h("li", {}, item(row), h("div", { class: "small" }, "has ", presence(row.have), " · needs ", presence(row.need)))),
            ),
          );
    const forces = (found.acts ?? []).map((act) =>
      h("li", {}, `${prose(act.act)}: has ${act.have == null ? "no such undertaking" : prose(act.have)}, needs ${prose(act.need ?? "unknown")}`),
    );
    fill(
      gap,
      h(
        "div",
        { class: "gaps" },
        part("To be added", found.to_add),
        part("To be raised", found.to_raise),
        part("Cannot be told", found.cannot_tell),
        part("Goes beyond it", found.beyond),
        part("Different on this basis only", found.otherwise ?? []),
        forces.length > 0 && h("div", { class: "gap" }, h("h3", {}, `Acts to be promised more firmly (${forces.length})`), h("ul", {}, forces)),
      ),
    );
  }

  return {
    element,
    show: latest(async (asked: Asked) => {
      const known = new Set(catalogue.frameworks.map((it) => it.id));
      const of = asked.several("of", (id) => known.has(id)) ?? start;
      // Any day may be asked for in the address.
      const moment = asked.one("at", (at) => isDay(at) || among(moments)(at)) ?? "highest";
      const ground = asked.one("basis", among(bases)) ?? "text";
      const all = among(moments)(moment) ? moments : [...moments, { value: moment, label: moment }];
      which.offer(choices, of);
      at.offer(all, moment);
      basis.offer(bases, ground);
      if (of.length < 2) {
        fill(out, h("p", { class: "empty" }, known.size < 2 ? "This dossier has no two frameworks." : "Choose two frameworks or more."));
        fill(gap);
        now = NOTHING;
        return;
      }
      const [one, other] = [asked.one("from", among(choices)) ?? of[0] ?? "", asked.one("to", among(choices)) ?? of[1] ?? ""];
      from.offer(choices, one);
      to.offer(choices, other);
      const question = { compare_frameworks: { frameworks: of, at: moment, basis: ground } };
      const [found, missing] = await Promise.all([
        engine.ask<FrameworkComparison>(question),
        engine.ask<FrameworkGap>({ framework_gap: { from: one, to: other, at: moment, basis: ground } }),
      ]);
      now = { ...show(found), question };
      showGap(missing);
    }),
  };
}
