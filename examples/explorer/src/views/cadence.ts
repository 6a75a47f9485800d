// Cadence: what was promised and what was held, period by period.
import type { CadenceRecord, PeriodStatus } from "trilat-wasm";
import * as Plot from "@observablehq/plot";
import { asIs, chart } from "../chart";
import { refLink, recordLink, titleOf, type Context } from "../context";
import { fill, h } from "../dom";
import { INK, PAPER, toneFill, type Figure } from "../figure";
import { badge, legend, PERIODS, prose } from "../marks";
import { table } from "../table";

const DAY = 86_400_000;
export const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

export interface CadencePart {
  figure: Figure;
  element: HTMLElement;
  draw(found: CadenceRecord | undefined): void;
}

export function cadencePart({ catalogue }: Context): CadencePart {
  const calendar = chart("calendar", "Promised and held");
  const marks = h("div");
  const text = h("div");

  function drawCalendar(found: CadenceRecord): void {
    const held = found.occasions
      .flatMap((occasion) => occasion.events.map((event) => ({ ...event, certainty: occasion.certainty })))
      .filter((event) => /^\d{4}/.test(String(event.date ?? "")));
    type Held = (typeof held)[number];
    // Of the first period only what came after the promise counts, and is drawn.
    const promised = found.from == null ? -Infinity : time(found.from);
    const periods = found.calendar.map((run) => ({
      ...run,
      start: new Date(Math.max(time(run.from), promised)),
      stop: new Date(time(run.until) + DAY),
    }));
    type Period = (typeof periods)[number];
    const looked = found.looked_for ?? [];
    const statuses = new Set<PeriodStatus>(periods.map((period) => period.status));
    const first = periods[0]?.start.getTime() ?? 0;
    const span = Math.max(DAY, (periods.at(-1)?.stop.getTime() ?? 0) - first);
    fill(marks, legend((Object.keys(PERIODS) as PeriodStatus[]).filter((it) => statuses.has(it)).map((it) => PERIODS[it])));
    fill(
      text,
      h("p", { class: "small" }, "A dot is an occasion on record, a hollow one only possibly such; the dashed line is the day looked at."),
      h(
        "p",
        {},
        refLink(catalogue, found.of),
        found.cadence == null ? " No rhythm is promised." : ` Promised: ${found.cadence}${found.from == null ? "" : `, from ${found.from} on`}.`,
        found.next_due == null
          ? ""
          : ` Next due by ${found.next_due.calendar ?? found.next_due.rolling}${found.next_due.gone_by ? ", which went by" : ""}; counted from the last time, by ${found.next_due.rolling}.`,
        looked.length > 0 ? ` Not counted: ${looked.map((it) => `${it.name} (${prose(it.occurrence)})`).join("; ")}.` : "",
      ),
      periods.length === 0
        ? null
        : table(
            "Period by period",
            [
              { head: "Period", names: true, class: "date", cell: (it: Period) => `${it.from} – ${it.until}` },
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
    calendar.draw((width) => {
      // Many periods leave no room between them, and little for what was held.
      const gap = (width - 80) / periods.length < 6 ? 0 : 1;
      const label = (it: Period): string => {
        const { sign, word } = PERIODS[it.status];
        const room = ((it.stop.getTime() - it.start.getTime()) / span) * (width - 80);
        return room >= (word.length + 3) * 6.6 ? `${sign} ${word}` : room >= 10 ? sign : "";
      };
      return {
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
            fill: asIs((it: Period) => toneFill(PERIODS[it.status].tone)),
            fillOpacity: 0.85,
            stroke: INK,
            strokeWidth: gap === 0 ? 0.2 : 0.75,
            insetLeft: gap,
            insetRight: gap,
            title: (it: Period) => `${it.from} – ${it.until}: ${PERIODS[it.status].word}`,
          }),
          Plot.text(periods, {
            x: (it: Period) => new Date((it.start.getTime() + it.stop.getTime()) / 2),
            y: 1,
            text: label,
            fill: INK,
          }),
          Plot.dot(held, {
            x: (it: Held) => new Date(time(String(it.date ?? "").slice(0, 10).padEnd(10, "-01"))),
            y: 0.45,
            r: gap === 0 ? 2 : 5,
            fill: asIs((it: Held) => (it.certainty === "certainly" ? INK : PAPER)),
            stroke: asIs((it: Held) => (it.certainty === "certainly" ? PAPER : INK)),
            strokeWidth: gap === 0 ? 0.5 : 1.5,
            title: (it: Held) => `${it.date ?? ""}: ${it.name}`,
          }),
          Plot.ruleX([new Date(time(found.as_of))], { stroke: INK, strokeDasharray: "4 3" }),
        ],
      };
    });
  }

  return {
    figure: calendar,
    element: h("div", {}, calendar.element, marks, text),
    draw(found) {
      calendar.element.hidden = found === undefined;
      if (found !== undefined) {
        drawCalendar(found);
        return;
      }
      fill(marks);
      fill(text, h("p", { class: "empty" }, "Nothing in this dossier promises a rhythm."));
    },
  };
}
