// The one place that makes elements. Text goes in as text and attributes from a short list, so
// that nothing a dossier holds can become markup, script or style.

import { parse } from "./route";

export type Child = Node | string | number | null | undefined | false | readonly Child[];

type Attribute = string | number | boolean | null | undefined | ((event: never) => void);

const PLAIN =
  /^(class|id|type|for|name|value|min|max|step|rows|cols|colspan|rowspan|scope|placeholder|title|role|lang|dir|tabindex|checked|disabled|selected|multiple|hidden|open|accept|autocomplete|spellcheck|download|rel|target|label|list|size|required|aria-[a-z]+|data-[a-z-]+)$/;

/** An address that may be followed: in this page, made by this page, or on the web. */
export const safeAddress = (address: string): boolean =>
  address.startsWith("#") || /^(https?|blob):/i.test(address);

/** A way out of this page, shown as the address that it is. */
export const outLink = (address: string): HTMLAnchorElement =>
  h("a", { href: address, rel: "noopener noreferrer nofollow", class: "out" }, words(address));

export function append(parent: Node, child: Child): void {
  if (child === null || child === undefined || child === false) return;
  if (child instanceof Node) parent.appendChild(child);
  else if (typeof child === "object") for (const one of child) append(parent, one);
  else parent.appendChild(document.createTextNode(String(child)));
}

/** An element with attributes and children; strings among the children become text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") {
      element.addEventListener(name.replace(/^on/, ""), value as EventListener);
    } else if (name === "href") {
      // `./` is this page from its beginning.
      if (value === "./" || safeAddress(String(value))) element.setAttribute("href", String(value));
    } else if (PLAIN.test(name)) {
      element.setAttribute(name, value === true ? "" : String(value));
    } else {
      throw new Error(`the attribute ${name} is not on the list`);
    }
  }
  append(element, children);
  return element;
}

/** The link or button within an element that has taken the place of one: the same words, to the same record. */
export function successor(one: Element, within: Element): HTMLElement | undefined {
  const record = (it: Element): string | undefined => parse(it.getAttribute("href") ?? "").params["record"];
  const alike = (it: Element): boolean =>
    it.tagName === one.tagName && it.textContent === one.textContent && record(it) === record(one);
  return [...within.querySelectorAll<HTMLElement>("a, button")].find(alike);
}

/** Puts children in place of what was there. The focus stays where it was on a link or a button. */
export function fill(parent: Element, ...children: Child[]): void {
  const fresh = document.createDocumentFragment();
  append(fresh, children);
  const focused = document.activeElement;
  const kept = focused !== null && focused.matches("a, button") && parent.contains(focused) ? focused : undefined;
  parent.replaceChildren(fresh);
  if (kept !== undefined && !kept.isConnected) successor(kept, parent)?.focus({ preventScroll: true });
}

/** Words of a dossier, set apart so that their direction of writing stays their own. */
export const words = (text: string): HTMLElement => h("bdi", {}, text);

let ids = 0;
export const freshId = (stem: string): string => `${stem}-${(ids += 1)}`;

/** A labelled control. */
export function field(label: string, control: HTMLElement, wide = false): HTMLElement {
  control.id ||= freshId("field");
  return h(
    "div",
    { class: wide ? "field wide" : "field" },
    h("label", { for: control.id }, label),
    control,
  );
}

export interface Choice {
  value: string;
  label: string;
  group?: string;
}

/** Tells whether a value is among choices. */
export const among =
  (choices: readonly Choice[]) =>
  (value: string): boolean =>
    choices.some((it) => it.value === value);

/** A select; what it offers and shows is set by `offer`. */
export function select(onchange: (value: string) => void): {
  element: HTMLSelectElement;
  offer(choices: readonly Choice[], value: string): void;
} {
  const element = h("select", {
    onchange: () => {
      onchange(element.value);
    },
  });
  let offered: readonly Choice[] = [];
  return {
    element,
    offer(choices, value) {
      if (offered !== choices) {
        offered = choices;
        const groups = new Map<string, HTMLOptGroupElement>();
        fill(element);
        for (const { value, label, group } of choices) {
          const option = h("option", { value }, label);
          if (group === undefined) {
            element.append(option);
            continue;
          }
          let into = groups.get(group);
          if (into === undefined) {
            into = h("optgroup", { label: group });
            groups.set(group, into);
            element.append(into);
          }
          into.append(option);
        }
      }
      element.value = value;
    },
  };
}

/** Boxes to tick under a summary that says what is ticked; the last one stays. */
export function ticks(
  label: string,
  onchange: (values: string[]) => void,
): { element: HTMLElement; offer(choices: readonly Choice[], values: readonly string[]): void } {
  const summary = h("summary");
  const list = h("div", { class: "ticks" });
  const last = h("p", { class: "small", hidden: true }, "One at least stays ticked.");
  const element = h(
    "details",
    { class: "picker" },
    summary,
    h("fieldset", {}, h("legend", { class: "visually-hidden" }, label), list, last),
  );
  let offered: readonly Choice[] = [];
  const boxes = (): HTMLInputElement[] => [...list.querySelectorAll("input")];
  return {
    element,
    offer(choices, values) {
      if (offered !== choices) {
        offered = choices;
        fill(
          list,
          choices.map((choice) =>
            h(
              "label",
              { class: "tick" },
              h("input", {
                type: "checkbox",
                value: choice.value,
                onchange: (event: Event) => {
                  const on = boxes().filter((box) => box.checked);
                  last.hidden = on.length > 0;
                  if (on.length > 0) {
                    onchange(on.map((box) => box.value));
                  } else {
                    (event.target as HTMLInputElement).checked = true;
                    say(last.textContent);
                  }
                },
              }),
              words(choice.label),
            ),
          ),
        );
      }
      const on = new Set(values);
      for (const box of boxes()) box.checked = on.has(box.value);
      const names = choices.filter((choice) => on.has(choice.value)).map((choice) => choice.label);
      fill(
        summary,
        h("span", { class: "picker-label" }, `${label}: `),
        names.join(", ").length <= 120 ? names.join(", ") || "none" : `${names.length} chosen`,
      );
    },
  };
}

/** Tells those who listen rather than look. */
export function say(text: string): void {
  const place = document.getElementById("say");
  if (place !== null) place.textContent = text;
}
