// Words to deeds: what became of undertakings up to a day.
import type { CadenceRecord, Coverage, State } from "trilat-wasm";
import { bars } from "../bars";
import { titleOf, type Context, type View } from "../context";
import { among, field, fill, h, say, select, words, type Child, type Choice } from "../dom";
import { latest } from "../engine";
import { legend, STATES } from "../marks";
import type { States } from "../protocol";
import { isDay, type Asked } from "../route";
import { NOTHING, saving, type Shown } from "../save";
import { cadencePart, day, time } from "./cadence";
import { coveragePart } from "./coverage";

const ORDER = Object.keys(STATES) as State[];
const DAY = 86_400_000;
/** Milliseconds without a move after which the slider is taken to rest. */
const REST = 150;
/** The slider's span at the most: a treaty of 1951 would leave no room for today. */
const SPAN = 15 * 365 * DAY;
/** Browsers refuse to change the address much more often, in milliseconds. */
const ADDRESS = 500;

/** The states of what was undertaken, as they are counted. */
const counted = ({ total, commitments }: Coverage): States => {
  const counts = new Map<State, number>();
  for (const { state } of commitments) counts.set(state, (counts.get(state) ?? 0) + 1);
  return { total, states: [...counts] };
};

export function deeds(context: Context): View {
  const { catalogue, engine } = context;
  const richest = catalogue.frameworks.toSorted((a, b) => b.items - a.items || a.id.localeCompare(b.id));
  // A dossier is about its own framework: that with the most commitments after its founding.
  const home = richest.find((it) => catalogue.rhythms.length > 0 && it.sources.some((id) => catalogue.links.some((link) => link.includes(id)))) ?? richest[0];
  const scopes: Choice[] = [
    ...catalogue.frameworks.map((it) => ({
      value: `framework:${it.id}`,
      label: titleOf(catalogue, "framework", it.id),
      group: "A framework",
    })),
    { value: "all", label: "Everything in the dossier", group: "All" },
  ];
  const rhythms: Choice[] = catalogue.rhythms.map((ref) => {
    const [kind = "", ...rest] = ref.split(":");
    const id = rest.join(":");
    const mechanism = kind === "mechanism";
    return {
      value: ref,
      label: titleOf(catalogue, mechanism ? "mechanism" : "commitment", id),
      group: mechanism ? "Mechanisms" : "Undertakings",
    };
  });

  const scope = select((value) => {
    context.go({ scope: value });
  });
  const rhythm = select((value) => {
    context.go({ of: value });
  });
  const slider = h("input", {
    type: "range",
    id: "as-of",
    step: 1,
    oninput: () => {
      const asOf = day(Number(slider.value) * DAY);
      date.value = asOf;
      shownDay = asOf;
      slider.setAttribute("aria-valuetext", asOf);
      move(asOf);
    },
  });
  const date = h("input", {
    type: "date",
    required: true,
    onchange: () => {
      if (isDay(date.value)) context.go({ day: date.value }, "replace");
    },
    // Left empty: the day that is shown.
    onblur: () => {
      if (date.value === "") date.value = shownDay;
    },
  });
  const states = bars("states", "Undertakings by state");
  const cadence = cadencePart(context);
  const coverage = coveragePart(context);
  const summary = h("p", { class: "verdict" });
  let now: Shown = NOTHING;
  let wanted: { scope: unknown; name: Child } = { scope: "all", name: "" };
  let shownDay = "";

  const undated = h("p", { class: "empty" }, "Nothing in this dossier is dated. Choose a day to look at it from.");
  const results = h(
    "div",
    {},
    summary,
    h("div", { class: "two" }, states.element, h("div", {}, legend(ORDER.filter((it) => STATES[it].means !== undefined).map((it) => STATES[it])))),
    h(
      "section",
      {},
      h("h2", {}, "Cadence: what was promised, what was held"),
      h("div", { class: "controls" }, field("Of", rhythm.element, true)),
      cadence.element,
    ),
    h("section", {}, h("h2", {}, "Coverage: which words have a carrier"), coverage.byIssue),
    h("section", {}, h("h2", {}, "Every undertaking"), coverage.undertakings),
    saving(() => now, engine),
  );
  const element = h(
    "div",
    {},
    h(
      "p",
      { class: "lede" },
      "What became of the words up to a day. States are replayed from dated events each time; nothing after the day counts. ",
      "A period in which nothing is on record is “not seen”, not missed; “missed” needs a record that says so.",
    ),
    h(
      "div",
      { class: "controls" },
      field("Undertakings of", scope.element, true),
      h(
        "div",
        { class: "field wide slider" },
        h("label", { for: "as-of" }, "As of"),
        slider,
      ),
      field("Day", date),
    ),
    undated,
    results,
  );

  function show(asOf: string, { total, states: found }: States): void {
    const counts = new Map(found);
    const all = found.reduce((sum, [, count]) => sum + count, 0);
    fill(
      summary,
      h("strong", {}, asOf),
      `: ${all} undertakings`,
      wanted.name,
      `; ${total.alive} carried by a mechanism that shows signs of life, ${total.silent} by one that shows none, ${total.unknown} by one of which too little was collected to know, ${total.without} without any.`,
    );
    states.draw(ORDER.filter((it) => counts.has(it)).map((it) => ({ ...STATES[it], count: counts.get(it) ?? 0 })));
  }

  // While the slider moves only the counts are asked for and drawn; all else when it rests.
  let resting: ReturnType<typeof setTimeout> | undefined;
  let addressed = -Infinity;
  const moving = latest(async (asOf: string) => {
    show(asOf, await engine.call({ do: "states", coverage: { as_of: asOf, scope: wanted.scope } }));
  });
  function move(asOf: string): void {
    clearTimeout(resting);
    if (performance.now() - addressed > ADDRESS) {
      addressed = performance.now();
      context.note({ day: asOf });
    }
    const shown = moving(asOf);
    resting = setTimeout(() => {
      void shown.then(() => {
        if (slider.value === String(time(asOf) / DAY)) context.go({ day: asOf }, "replace");
      });
    }, REST);
  }

  return {
    element,
    show: latest(async (asked: Asked) => {
      clearTimeout(resting);
      const asOf = asked.one("day", isDay) ?? catalogue.days?.[1];
      const chosen = asked.one("scope", among(scopes)) ?? (home === undefined ? "all" : `framework:${home.id}`);
      const framework = chosen.startsWith("framework:") ? chosen.slice(10) : undefined;
      wanted =
        framework === undefined
          ? { scope: "all", name: " in the dossier" }
          : { scope: { framework }, name: [" of ", words(titleOf(catalogue, "framework", framework))] };
      const of = asked.one("of", among(rhythms)) ?? rhythms.find((it) => it.value.includes("leader"))?.value ?? rhythms[0]?.value;
      scope.offer(scopes, chosen);
      rhythm.offer(rhythms, of ?? "");
      slider.disabled = catalogue.days === undefined;
      undated.hidden = asOf !== undefined;
      results.hidden = asOf === undefined;
      if (asOf === undefined) return;
      const [first, last] = catalogue.days ?? [asOf, asOf];
      const from = Math.max(time(first), time(last) - SPAN);
      slider.min = String(Math.min(from, time(asOf)) / DAY);
      slider.max = String(Math.max(time(last), time(asOf)) / DAY);
      slider.value = String(time(asOf) / DAY);
      slider.setAttribute("aria-valuetext", asOf);
      date.value = asOf;
      shownDay = asOf;
      const question = { coverage: { as_of: asOf, scope: wanted.scope } };
      const [found, kept] = await Promise.all([
        engine.ask<Coverage>(question),
        of === undefined ? undefined : engine.ask<CadenceRecord>({ cadence: { of, as_of: asOf } }),
      ]);
      // Moved on meanwhile: what comes next draws all of it.
      if (slider.value !== String(time(asOf) / DAY)) return;
      show(asOf, counted(found));
      cadence.draw(kept);
      coverage.draw(found);
      say(`as of ${asOf}`);
      now = {
        figures: [states, ...(kept === undefined ? [] : [cadence.figure]), coverage.figure],
        sheets: [coverage.sheet(found)],
        question,
      };
    }),
  };
}
