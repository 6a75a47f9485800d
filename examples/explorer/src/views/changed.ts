// What changed: two statements side by side, or a series followed thread by thread.
import type { Series, StatementComparison } from "trilat-wasm";
import { bars } from "../bars";
import { byDate, dated, type Context, type View } from "../context";
import { among, field, fill, h, select, ticks, type Choice } from "../dom";
import { latest } from "../engine";
import { defaults, pairQuestion } from "../start";
import type { Asked } from "../route";
import { NOTHING, saving, type Shown } from "../save";
import { pair } from "./pair";

export function changed(context: Context): View {
  const { catalogue, engine } = context;
  const start = defaults(catalogue);
  const statements = catalogue.sources
    .filter((source) => source.commitments > 0 || source.positions > 0)
    .toSorted(byDate);
  const choices: Choice[] = statements.map((source) => ({
    value: source.id,
    label: `${dated(source.date)} · ${source.title}`,
    group: source.commitments > 0 ? "With undertakings" : "With positions only",
  }));

  const mode = select((value) => {
    context.go({ mode: value === "series" ? "series" : "" });
  });
  const modes: Choice[] = [
    { value: "pair", label: "Two statements" },
    { value: "series", label: "A series of statements" },
  ];
  mode.offer(modes, "pair");
  const before = select((value) => {
    context.go({ before: value, only: "" });
  });
  const after = select((value) => {
    context.go({ after: value, only: "" });
  });
  const series = ticks("Statements", (values) => {
    context.go({ series: values.join(",") });
  });
  const swap = h(
    "button",
    {
      type: "button",
      onclick: () => {
        context.go({ before: after.element.value, after: before.element.value, only: "" });
      },
    },
    "Swap",
  );
  const pairControls = h(
    "div",
    { class: "controls" },
    field("Earlier", before.element, true),
    field("Later", after.element, true),
    h("div", { class: "field" }, swap),
  );
  const seriesControls = h("div", { class: "controls" }, series.element);
  const out = h("div");
  const chart = bars("outcomes", "What became of the undertakings");
  let now: Shown = NOTHING;
  let followed: ((found: Series) => Shown) | undefined;
  const element = h(
    "div",
    {},
    h(
      "p",
      { class: "lede" },
      "What became of every undertaking from one statement to the next. Each is compared in sixteen dimensions, from how firm its verb is to when it falls due; no scores are added up. ",
      "“Absent” needs a later text that is complete: where only part of it is at hand, the word is “not seen”.",
    ),
    h("div", { class: "controls" }, field("Compare", mode.element)),
    pairControls,
    seriesControls,
    out,
    saving(() => now, engine),
  );

  /** The two statements; where one alone is chosen, the usual other, or the next in time. */
  function both(earlier: string | undefined, later: string | undefined): [string, string] {
    const [one, other] = [earlier ?? start.pair[0], later ?? start.pair[1]];
    const day = (id: string): string => statements.find((it) => it.id === id)?.date ?? "";
    if ((earlier === undefined) === (later === undefined) || day(one) < day(other)) return [one, other];
    const promising = statements.filter((it) => it.commitments > 0);
    return earlier === undefined
      ? [promising.filter((it) => (it.date ?? "") < day(other)).at(-1)?.id ?? one, other]
      : [one, promising.find((it) => (it.date ?? "") > day(one))?.id ?? other];
  }

  async function two(asked: Asked): Promise<Shown> {
    const [one, other] = both(asked.params["before"], asked.params["after"]);
    before.offer(choices, one);
    after.offer(choices, other);
    if (one === "" || other === "") {
      fill(out, h("p", { class: "empty" }, "This dossier has no two statements to compare."));
      return NOTHING;
    }
    const question = pairQuestion(one, other);
    const found = await engine.ask<StatementComparison>(question);
    return { ...pair(context, out, chart, found, [one, other], asked), question };
  }

  async function several(asked: Asked): Promise<Shown> {
    const order = new Map(statements.map((source, place) => [source.id, place]));
    const place = (id: string): number => order.get(id) ?? 0;
    const chosen = (asked.several("series", (id) => order.has(id)) ?? start.series).toSorted((a, b) => place(a) - place(b));
    series.offer(choices, chosen);
    if (chosen.length < 2) {
      fill(out, h("p", { class: "empty" }, "Choose two statements or more."));
      return NOTHING;
    }
    const question = { series: { statements: chosen } };
    const [{ seriesPart }, found] = await Promise.all([import("./series"), engine.ask<Series>(question)]);
    followed ??= seriesPart(context, out);
    return { ...followed(found), question };
  }

  return {
    element,
    show: latest(async (asked: Asked) => {
      const many = asked.one("mode", among(modes)) === "series";
      mode.element.value = many ? "series" : "pair";
      pairControls.hidden = many;
      seriesControls.hidden = !many;
      now = await (many ? several(asked) : two(asked));
    }),
  };
}
