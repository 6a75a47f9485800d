// Check a quotation: whether words stand where someone says they stand.
import type { QuotationCheck, Verification } from "trilat-wasm";
import { byDate, dated, refLink, sourceLink, type Context, type View } from "../context";
import { among, field, fill, h, say, select, words, type Choice } from "../dom";
import { bars } from "../bars";
import { badge, legend, QUOTATIONS } from "../marks";
import { NOTHING, saving, type Shown } from "../save";
import { table } from "../table";

const SIZE = 8_000_000;

export function quotations(context: Context): View {
  const { catalogue, engine } = context;
  const sources = catalogue.sources.toSorted(byDate);
  const choices: Choice[] = sources.map((source) => ({
    value: source.id,
    label: `${dated(source.date)} · ${source.title}`,
  }));
  const texts = new Map<string, string>();
  const source = select((value) => {
    context.go({ source: value }, "replace");
  });
  const quote = h("textarea", { rows: 3, placeholder: "in person at least annually" });
  const at = h("input", { type: "text", placeholder: "¶4", autocomplete: "off" });
  const textOf = select(() => undefined);
  const text = h("textarea", { rows: 8, placeholder: "Paste the text, or drop a .txt file here" });
  const held = h("div", { "aria-live": "polite" });
  const result = h("div", { "aria-live": "polite" });
  const chart = bars("quotations", "Quotations of the dossier against the texts at hand");
  let now: Shown = NOTHING;

  const keep = (id: string, content: string): void => {
    if (content.length > SIZE) {
      say("the text is too long");
      fill(held, h("p", { class: "refusal" }, "The text is longer than eight million characters."));
      return;
    }
    texts.set(id, content);
    listed();
  };
  const listed = (): void => {
    fill(
      held,
      texts.size === 0
        ? h("p", { class: "small" }, "No text is at hand. Texts stay in this page and go nowhere.")
        : h(
            "ul",
            { class: "held" },
            [...texts].map(([id, content]) =>
              h(
                "li",
                {},
                sourceLink(catalogue, id),
                ` · ${content.length.toLocaleString("en")} characters `,
                h(
                  "button",
                  {
                    type: "button",
                    onclick: () => {
                      texts.delete(id);
                      listed();
                      (held.querySelector("button") ?? textOf.element).focus();
                    },
                  },
                  "Remove",
                ),
              ),
            ),
          ),
    );
  };
  const take = (): void => {
    if (text.value.trim() === "") return;
    keep(textOf.element.value, text.value);
    text.value = "";
  };
  text.addEventListener("dragover", (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
  text.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    void event.dataTransfer?.files[0]?.text().then((content) => {
      keep(textOf.element.value, content);
    });
  });

  function nearest({ nearest }: QuotationCheck): HTMLElement | null {
    if (nearest == null) return null;
    return h(
      "div",
      {},
      h("p", {}, `The nearest words of the text, at ${nearest.at} (${nearest.shared} of ${nearest.of} words shared):`),
      h(
        "p",
        { class: "diff" },
        nearest.words.map((change) =>
          change.kind === "same"
            ? words(`${change.words} `)
            : change.kind === "deleted"
              ? h("del", {}, h("span", { class: "visually-hidden" }, "only in the quotation: "), words(change.words))
              : h("ins", {}, h("span", { class: "visually-hidden" }, "only in the text: "), words(change.words)),
        ),
      ),
      h("p", { class: "small" }, "Struck out: only in the quotation. Underlined: only in the text."),
    );
  }

  const elsewhere = (check: QuotationCheck): HTMLElement[] =>
    (check.elsewhere ?? []).map((one) =>
      h(
        "p",
        {},
        "The words stand in ",
        one.sources.length === 0 ? words(one.text) : one.sources.map((id) => sourceLink(catalogue, id)),
        `, at ${one.place.at}.`,
      ),
    );

  function one(found: Verification): void {
    const check = found.quotations[0];
    if (check === undefined) return;
    say(QUOTATIONS[check.status].word);
    fill(
      result,
      h(
        "div",
        { class: "answer" },
        h("p", { class: "big" }, badge(QUOTATIONS[check.status])),
        h(
          "p",
          {},
          h("q", { class: "quoted" }, words(check.words)),
          " said to stand in ",
          sourceLink(catalogue, check.source),
          check.at == null ? "" : `, ${check.at}`,
        ),
        h("p", {}, QUOTATIONS[check.status].means ?? ""),
        check.problem == null ? null : h("p", {}, words(check.problem)),
        (check.found ?? []).map((place) => h("p", {}, `Found at ${place.at}.`)),
        elsewhere(check),
        nearest(check),
      ),
    );
    now = { sheets: [{ name: "quotation", columns: ["words", "source", "status"], rows: [[check.words, check.source, check.status]] }] };
  }

  function every(found: Verification): void {
    const counts = (Object.keys(QUOTATIONS) as (keyof typeof QUOTATIONS)[])
      .map((status) => ({ ...QUOTATIONS[status], count: found.counts[status] ?? 0 }))
      .filter((row) => row.count > 0);
    const rows = found.quotations.filter((it) => it.status !== "no-text");
    fill(
      result,
      chart.element,
      table(
        "Quotations whose text is at hand",
        [
          { head: "Status", cell: (it: QuotationCheck) => badge(QUOTATIONS[it.status]) },
          { head: "Words", names: true, cell: (it) => h("q", { class: "quoted" }, words(it.words)) },
          { head: "In", cell: (it) => sourceLink(catalogue, it.source) },
          { head: "Said to stand", cell: (it) => it.at ?? "" },
          { head: "Of", cell: (it) => refLink(catalogue, it.record) },
          { head: "Found", cell: (it) => [(it.found ?? []).map((place) => place.at).join("; "), elsewhere(it), nearest(it)] },
        ],
        rows.toSorted((a, b) => (b.status > a.status ? -1 : 1)),
        { first: 40, stacks: true },
      ),
    );
    chart.draw(counts);
    now = {
      figures: [chart],
      sheets: [
        {
          name: "quotations",
          columns: ["status", "words", "source", "at", "record"],
          rows: found.quotations.map((it) => [it.status, it.words, it.source, it.at ?? "", it.record]),
        },
      ],
    };
  }

  const button = (label: string, act: () => Promise<void>, main = false): HTMLElement =>
    h(
      "button",
      {
        type: "button",
        class: main ? "main" : undefined,
        onclick: () => {
          void act().catch((error: unknown) => {
            now = NOTHING;
            fill(result, h("p", { class: "refusal" }, words(error instanceof Error ? error.message : String(error))));
          });
        },
      },
      label,
    );

  const element = h(
    "div",
    {},
    h(
      "p",
      { class: "lede" },
      "Whether words stand where someone says they stand. Typography is overlooked (curly quotes, hyphens, spaces), words never. Without the text the answer is “text not at hand”, which is no verdict on the quotation.",
    ),
    h(
      "div",
      { class: "two asking" },
      h(
        "section",
        {},
        h("h2", {}, "1. The texts at hand"),
        field("Text of", textOf.element, true),
        field("The text", text, true),
        button("Keep this text", () => Promise.resolve(take())),
        held,
      ),
      h(
        "section",
        {},
        h("h2", {}, "2. The words"),
        field("Quotation", quote, true),
        field("Said to stand in", source.element, true),
        field("At (paragraph ¶4, line L12, section §II; may be left empty)", at),
        h(
          "div",
          { class: "controls" },
          button(
            "Check the quotation",
            async () => {
              take();
              if (quote.value.trim() === "") {
                fill(result, h("p", { class: "refusal" }, "Write or paste the quoted words first."));
                quote.focus();
                return;
              }
              one(
                await engine.call({
                  do: "quotation",
                  quotation: {
                    words: quote.value.trim(),
                    source: source.element.value,
                    at: at.value.trim(),
                    texts: [...texts].map(([id, content]) => ({ source: id, text: content })),
                  },
                }),
              );
            },
            true,
          ),
          button("Check all of the dossier’s", async () => {
            take();
            every(await engine.call({ do: "verify", texts: Object.fromEntries(texts) }));
          }),
        ),
      ),
    ),
    h("section", {}, h("h2", {}, "3. The answer"), result, legend(Object.values(QUOTATIONS))),
    saving(() => now),
  );

  return {
    element,
    show(asked) {
      const best = sources.toSorted((a, b) => b.commitments - a.commitments)[0]?.id ?? "";
      const chosen = asked.one("source", among(choices)) ?? best;
      source.offer(choices, chosen);
      if (textOf.element.options.length === 0) textOf.offer(choices, chosen);
      listed();
      if (result.childElementCount === 0) fill(result, h("p", { class: "empty" }, "Nothing has been checked yet."));
      return Promise.resolve();
    },
  };
}
