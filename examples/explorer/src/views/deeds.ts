// Words to deeds: what became of undertakings up to a day.
import type {
  CadenceRecord,
  CommitmentCoverage,
  Coverage,
  CoverageCount,
  MechanismWithoutPromise,
  State,
} from "trilat";
import * as Plot from "@observablehq/plot";
import { exhibit, recordLink, titleOf, type Context, type View } from "../context";
import { field, fill, h, say, select, type Choice } from "../dom";
import { latest } from "../engine";
import { bars, figure } from "../figure";
import { badge, CARRIED, legend, PERIODS, prose, STATES } from "../marks";
import type { Params } from "../route";
import { saving, type Sheet } from "../save";
import { table } from "../table";

const ORDER = Object.keys(STATES) as State[];
const DAY = 86_400_000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function deeds(context: Context): View {
  const { catalogue, engine } = context;
  const [, end] = catalogue.days;
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
    step: 1,
    oninput: () => {
      const asOf = day(Number(slider.value) * DAY);
      date.value = asOf;
      slider.setAttribute("aria-valuetext", asOf);
      context.go({ day: asOf }, "replace");
    },
  });
  const date = h("input", {
    type: "date",
    required: true,
    onchange: () => {
      if (date.value !== "") context.go({ day: date.value }, "replace");
    },
  });
  const states = figure("states", "Undertakings by state");
  const calendar = figure("calendar", "Promised and held");
  const coverage = figure("coverage", "Undertakings with and without a mechanism, by issue");
  const summary = h("p", { class: "verdict" });
  const rows = h("div");
  const calendarText = h("div");
  const unpromised = h("div");
  let sheets: Sheet[] = [];
  let asked: { as_of: string; scope: unknown } | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let drawn = "";

  const element = h(
    "div",
    {},
    h(
      "p",
      { class: "lede" },
      "What became of the words up to a day. States are replayed from dated events each time; nothing after the day counts. ",
      "A period in which nothing is on record is “not seen”, not missed; “missed” needs someone who looked.",
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
    summary,
    h("div", { class: "two" }, states.element, h("div", {}, legend(ORDER.filter((it) => STATES[it].means !== undefined).map((it) => STATES[it])))),
    h(
      "section",
      {},
      h("h2", {}, "Cadence: what was promised, what was held"),
      h("div", { class: "controls" }, field("Of", rhythm.element, true)),
      calendar.element,
      calendarText,
    ),
    h(
      "section",
      {},
      h("h2", {}, "Coverage: which words have a carrier"),
      legend([CARRIED.alive, CARRIED.silent, CARRIED.without]),
      coverage.element,
      unpromised,
    ),
    h("section", {}, h("h2", {}, "Every undertaking"), rows),
    saving({
      figures: () => [states, calendar, coverage],
      sheets: () => sheets,
      markdown: () => engine.call({ do: "markdown", question: { coverage: asked } }),
    }),
  );
  slider.id = "as-of";

  function drawCalendar(found: CadenceRecord): void {
    const held = found.occasions.flatMap((occasion) =>
      occasion.events.map((event) => ({ ...event, certainty: occasion.certainty })),
    );
    const periods = found.calendar.map((run) => ({
      ...run,
      start: new Date(time(run.from)),
      stop: new Date(time(run.until) + DAY),
    }));
    const looked = found.looked_for ?? [];
    fill(
      calendarText,
      h(
        "p",
        {},
        recordFor(found),
        found.cadence == null ? " No rhythm is promised." : ` Promised: ${found.cadence}.`,
        found.next_due == null
          ? ""
          : ` Next due by ${found.next_due.calendar ?? found.next_due.rolling}${found.next_due.gone_by ? ", which went by" : ""}; counted from the last time, by ${found.next_due.rolling}.`,
        looked.length > 0 ? ` Looked for and not found: ${looked.map((it) => it.name).join("; ")}.` : "",
      ),
      periods.length === 0
        ? null
        : table(
            "Period by period",
            [
              { head: "Period", names: true, cell: (it: (typeof periods)[number]) => `${it.from} – ${it.until}` },
              { head: "Status", cell: (it) => badge(PERIODS[it.status], it.periods > 1 ? ` × ${it.periods}` : "") },
              {
                head: "Held",
                cell: (it) => [
                  String(it.held),
                  (it.possibly_held ?? 0) > 0 ? `, possibly ${it.possibly_held} more` : "",
                ],
              },
              {
                head: "By",
                cell: (it) =>
                  (it.events ?? []).map((id, place) => [
                    place > 0 ? "; " : "",
                    recordLink("event", id, titleOf(catalogue, "event", id)),
                  ]),
              },
            ],
            periods,
            { hideCaption: true },
          ),
    );
    calendar.draw((colours) => ({
      height: 122,
      marginTop: 24,
      marginBottom: 38,
      marginLeft: 24,
      marginRight: 24,
      x: { type: "utc", label: null, nice: true },
      y: { axis: null, domain: [0, 1] },
      marks: [
        Plot.rect(periods, {
          x1: "start",
          x2: "stop",
          y1: 0.15,
          y2: 0.75,
          fill: { value: (it: (typeof periods)[number]) => colours.of(PERIODS[it.status].tone), scale: null } as never,
          fillOpacity: 0.85,
          stroke: colours.ink,
          strokeWidth: 0.75,
          insetLeft: 1,
          insetRight: 1,
          title: (it: (typeof periods)[number]) => `${it.from} – ${it.until}: ${PERIODS[it.status].word}`,
        }),
        Plot.text(periods, {
          x: (it: (typeof periods)[number]) => new Date((it.start.getTime() + it.stop.getTime()) / 2),
          y: 1,
          text: (it: (typeof periods)[number]) =>
            periods.length > 12 ? PERIODS[it.status].sign : `${PERIODS[it.status].sign} ${PERIODS[it.status].word}`,
          fill: colours.ink,
        }),
        Plot.dot(
          held.filter((it) => /^\d{4}/.test(String(it.date ?? ""))),
          {
            x: (it: { date?: string | number }) => new Date(time(String(it.date ?? "").slice(0, 10).padEnd(10, "-01"))),
            y: 0.45,
            r: 5,
            fill: { value: (it: { certainty: string }) => (it.certainty === "certainly" ? colours.ink : colours.paper), scale: null } as never,
            stroke: colours.paper,
            strokeWidth: 1.5,
            title: (it: { name: string; date?: string | number }) => `${it.date ?? ""}: ${it.name}`,
          },
        ),
        Plot.ruleX([new Date(time(found.as_of))], { stroke: colours.ink, strokeDasharray: "4 3" }),
      ],
    }));
  }

  function recordFor(found: CadenceRecord): HTMLElement {
    const [kind = "", ...rest] = String(found.of).split(":");
    return recordLink(kind === "mechanism" ? "mechanism" : "commitment", rest.join(":"), found.name);
  }

  function drawCoverage(found: Coverage): void {
    const issues = Object.entries(found.by_issue as Record<string, CoverageCount>)
      .map(([id, count]) => ({ name: titleOf(catalogue, "issue", id), ...count }))
      .toSorted(
        (a, b) =>
          b.alive + b.silent + b.without - (a.alive + a.silent + a.without) || a.name.localeCompare(b.name),
      )
      .slice(0, 16);
    const cells = issues.flatMap((it) =>
      (["alive", "silent", "without"] as const).map((carried) => ({
        name: it.name.length > 34 ? `${it.name.slice(0, 33)}…` : it.name,
        carried,
        count: it[carried],
      })),
    );
    coverage.draw((colours) => ({
      marginLeft: Math.min(colours.width * 0.45, 230),
      marginRight: 16,
      marginBottom: 40,
      height: 70 + issues.length * 22,
      x: { label: "undertakings", grid: true, tickFormat: "d" },
      y: { label: null, domain: [...new Set(cells.map((cell) => cell.name))], tickSize: 0, padding: 0.2 },
      marks: [
        Plot.barX(
          cells,
          Plot.stackX({
            x: "count",
            y: "name",
            fill: {
              value: (it: (typeof cells)[number]) => colours.of(CARRIED[it.carried].tone),
              scale: null,
            } as never,
            stroke: colours.ink,
            strokeWidth: 0.75,
            title: (it: (typeof cells)[number]) => `${it.name}: ${it.count} ${CARRIED[it.carried].word}`,
          }),
        ),
      ],
    }));
  }

  return {
    element,
    show: latest(async (params: Params) => {
      const asOf = /^\d{4}-\d{2}-\d{2}$/.test(params["day"] ?? "") ? (params["day"] ?? end) : end;
      const chosen = params["scope"] ?? (home === undefined ? "all" : `framework:${home.id}`);
      const wanted = chosen.startsWith("framework:") ? { framework: chosen.slice(10) } : "all";
      const of = params["of"] ?? rhythms.find((it) => it.value.includes("leader"))?.value ?? rhythms[0]?.value;
      scope.offer(scopes, chosen);
      rhythm.offer(rhythms, of ?? "");
      const [first, last] = catalogue.days;
      // The last fifteen years at most: a treaty of 1951 would leave no room for today.
      const from = Math.max(time(first), time(last) - 15 * 365 * DAY);
      slider.min = String(Math.min(from, time(asOf)) / DAY);
      slider.max = String(Math.max(time(last), time(asOf)) / DAY);
      slider.value = String(time(asOf) / DAY);
      slider.setAttribute("aria-valuetext", asOf);
      date.value = asOf;
      asked = { as_of: asOf, scope: wanted };
      const small = await engine.call({ do: "states", coverage: asked });
      const counts = new Map(small.states);
      const all = small.states.reduce((sum, [, count]) => sum + count, 0);
      const bar = ORDER.filter((it) => counts.has(it)).map((it) => ({ ...STATES[it], count: counts.get(it) ?? 0 }));
      fill(
        summary,
        h("strong", {}, asOf),
        `: ${all} undertakings; ${small.total.alive} carried by a mechanism that shows signs of life, ${small.total.silent} by one that shows none, ${small.total.without} without any.`,
      );
      states.draw(bars(bar, "undertakings"));
      const rest = async (): Promise<void> => {
        const [found, kept] = await Promise.all([
          engine.ask<Coverage>({ coverage: asked }),
          of === undefined
            ? undefined
            : engine.ask<CadenceRecord>({ cadence: { of, as_of: asOf } }),
        ]);
        if (asked?.as_of !== asOf) return;
      if (kept !== undefined) drawCalendar(kept);
      else fill(calendarText, h("p", { class: "empty" }, "Nothing in this dossier promises a rhythm."));
      drawCoverage(found);
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
        rows,
        table(
          `Undertakings as of ${asOf}`,
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
                    one.latest == null ? "" : ` · last ${one.latest.date ?? "undated"}`,
                  ),
                ),
            },
          ],
          found.commitments.toSorted((a, b) => weight(a.state) - weight(b.state)),
          { first: 30 },
        ),
      );
      say(`as of ${asOf}`);
      sheets = [
        {
          name: "words-to-deeds",
          columns: ["as of", "commitment", "verb", "object", "source", "state", "carried", "by"],
          rows: found.commitments.map((it) => [
            asOf,
            it.commitment.id,
            it.commitment.verb,
            it.commitment.object,
            it.commitment.source,
            it.state,
            it.carried,
            (it.carriers ?? []).map((one) => one.mechanism).join(" "),
          ]),
        },
      ];
      };
      // While the slider moves, what stands further down waits until it rests for a moment.
      clearTimeout(waiting);
      const same = JSON.stringify({ ...params, day: "" });
      if (same === drawn) {
        waiting = setTimeout(() => void rest(), 90);
      } else {
        drawn = same;
        await rest();
      }
    }),
  };
}

/** What a reader looks for first: what is broken or late, then what is done, then the rest. */
const FIRST: readonly State[] = ["breached", "overdue", "partly", "triggered", "suspended", "unknown", "kept", "fulfilled"];
const weight = (state: State): number => {
  const place = FIRST.indexOf(state);
  return place < 0 ? FIRST.length : place;
};
