// One record, with its citations and quoted words and all that refers to it.
import type { ForceReading, NounKind, RecordPage } from "trilat-wasm";
import { quoted, recordLink, refLink, titleOf } from "./context";
import { fill, h, outLink, safeAddress, words, type Child } from "./dom";
import type { Engine } from "./engine";
import { prose } from "./marks";
import type { Catalogue } from "./protocol";
import { parse } from "./route";

/** Which fields hold ids, and of what. */
const REFERENCES: Readonly<Record<string, NounKind>> = {
  source: "source",
  relays: "source",
  basis: "source",
  founding: "source",
  cites: "source",
  instruments: "source",
  by: "actor",
  with: "actor",
  counterparts: "actor",
  beneficiaries: "actor",
  targets: "actor",
  holder: "actor",
  actor: "actor",
  speaker: "actor",
  on_behalf_of: "actor",
  issuers: "actor",
  participants: "actor",
  addressees: "actor",
  of: "actor",
  issues: "issue",
  broader: "issue",
  scope: "issue",
  frames: "frame",
  opposite_of: "frame",
  proposition: "proposition",
  variant_of: "proposition",
  contradicts: "proposition",
  cause: "proposition",
  effect_of: "proposition",
  commitment: "commitment",
  commitments: "commitment",
  continues: "commitment",
  implements: "commitment",
  positions: "position",
  mechanisms: "mechanism",
  occurrence_of: "mechanism",
  predecessors: "mechanism",
  event: "event",
  same_as: "event",
};

/** Fields whose values are words of the vocabulary. */
const VOCABULARY = new Set([
  "act",
  "aspect",
  "completeness",
  "condition",
  "is",
  "kind",
  "legal_status",
  "level",
  "life",
  "mode",
  "occurrence",
  "precision",
  "stance",
  "status",
  "type",
]);
/** Answers that stand in the place of a name, a day or a number. */
const SAID: readonly string[] = ["each-other", "not-stated", "unknown", "unconditional"];

const FIRST = 40;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function recordPanel(
  engine: Engine,
  catalogue: Catalogue,
  panel: HTMLElement,
  close: () => void,
): (kind: NounKind, id: string) => Promise<void> {
  const link = (kind: NounKind, id: string): Child =>
    Object.hasOwn(catalogue.titles[kind] ?? {}, id)
      ? recordLink(kind, id, titleOf(catalogue, kind, id))
      : words(id);

  /** Where words are quoted: source, place, words. */
  function citation(it: Record<string, unknown>): HTMLElement {
    const quote = Array.isArray(it["quote"]) ? it["quote"].map(String) : undefined;
    const rest = Object.entries(it).filter(([key]) => !["source", "at", "quote"].includes(key));
    return h(
      "div",
      { class: "citation" },
      quoted(quote),
      h(
        "div",
        { class: "small" },
        typeof it["source"] === "string" ? link("source", it["source"]) : null,
        it["at"] === undefined ? null : h("span", { class: "at" }, ` ${String(it["at"])}`),
      ),
      rest.map(([key, value]) => h("div", { class: "small" }, `${prose(key)}: `, shown(key, value))),
    );
  }

  function text(key: string, value: string): Child {
    const kind = Object.hasOwn(REFERENCES, key) ? REFERENCES[key] : undefined;
    if (kind !== undefined && !SAID.includes(value)) return link(kind, value);
    if (key === "about") return refLink(catalogue, value);
    if ((key === "address" || key === "publisher") && /^https?:\/\//i.test(value) && safeAddress(value)) {
      return outLink(value);
    }
    return words(VOCABULARY.has(key) || SAID.includes(value) ? prose(value) : value);
  }

  function shown(key: string, value: unknown): Child {
    if (typeof value === "string") return text(key, value);
    if (Array.isArray(value)) {
      if (value.every((one) => typeof one === "string")) {
        return value.map((one, place) => [place > 0 ? ", " : "", text(key, one)]);
      }
      return h("ul", { class: "plain" }, value.map((one) => h("li", {}, shown(key, one))));
    }
    if (isObject(value)) {
      if ("quote" in value || ("source" in value && !("holder" in value))) return citation(value);
      return Object.entries(value).map(([inner, one], place) => [
        place > 0 ? " · " : "",
        inner === key ? "" : `${prose(inner)} `,
        shown(inner, one),
      ]);
    }
    return String(value);
  }

  /** How firmly a commitment is put, and who says so: the table of verbs or the coder. */
  function firmness({ force, entry, by_verb, overridden }: ForceReading): Child {
    if (force == null) return prose("unknown");
    if (by_verb == null) return `${prose(force)}, by the coder; the verb gives none`;
    const verb = `by the verb “${entry ?? ""}”`;
    return words(overridden ? `${prose(force)}, by the coder; ${verb} ${prose(by_verb)}` : `${prose(force)}, ${verb}`);
  }

  function page({ kind, id, title, record, force, referred_to_by }: RecordPage): Child {
    const fields = isObject(record) ? Object.entries(record) : [];
    const first = ["passages", "citations"];
    const words_ = fields.filter(([key]) => first.includes(key));
    const rest = fields.filter(([key]) => !first.includes(key) && key !== "id" && key !== "force");
    const groups = new Map<string, string[]>();
    for (const ref of referred_to_by.map(String)) {
      const of = ref.split(":")[0] ?? "";
      groups.set(of, [...(groups.get(of) ?? []), ref]);
    }
    return [
      h("p", { class: "kind" }, prose(kind), " ", h("code", {}, id)),
      h("h2", { id: "record-title", tabindex: -1 }, words(title)),
      words_.map(([key, value]) => h("section", {}, h("h3", {}, key === "passages" ? "Words" : "Citations"), shown(key, value))),
      h(
        "dl",
        { class: "fields" },
        rest.map(([key, value]) => [h("dt", {}, prose(key)), h("dd", {}, shown(key, value))]),
        force != null && [h("dt", {}, "force"), h("dd", {}, firmness(force))],
      ),
      referred_to_by.length > 0 &&
        h(
          "section",
          {},
          h("h3", {}, `Referred to by ${referred_to_by.length}`),
          [...groups].map(([of, refs]) => {
            const list = h("ul", { class: "plain" });
            const add = (from: number, to: number): void => {
              list.append(...refs.slice(from, to).map((ref) => h("li", {}, refLink(catalogue, ref))));
            };
            add(0, FIRST);
            const more =
              refs.length > FIRST &&
              h(
                "button",
                {
                  type: "button",
                  onclick: (event: Event) => {
                    add(FIRST, refs.length);
                    (event.currentTarget as Element).remove();
                  },
                },
                `Show all ${refs.length}`,
              );
            return h("details", { open: referred_to_by.length <= 12 }, h("summary", {}, `${prose(of)}: ${refs.length}`), list, more);
          }),
        ),
    ];
  }

  return async (kind, id) => {
    const bar = h(
      "div",
      { class: "panel-bar" },
      h("button", { type: "button", class: "close", onclick: close }, "Close", h("span", { class: "visually-hidden" }, " the record")),
    );
    const wasHidden = panel.hidden;
    let content: Child;
    try {
      content = page(await engine.ask<RecordPage>({ record: { of: kind, id } }));
    } catch (error) {
      content = h("p", { class: "refusal", id: "record-title", tabindex: -1 }, words(error instanceof Error ? error.message : String(error)));
    }
    // Closed meanwhile, or another is asked for.
    if (parse(location.hash).params["record"] !== `${kind}:${id}`) return;
    panel.hidden = false;
    panel.setAttribute("aria-labelledby", "record-title");
    fill(panel, bar, h("div", { class: "panel-body" }, content));
    panel.scrollTop = 0;
    if (wasHidden || panel.contains(document.activeElement) || document.activeElement === document.body) {
      panel.querySelector<HTMLElement>("#record-title")?.focus({ preventScroll: true });
    }
  };
}
