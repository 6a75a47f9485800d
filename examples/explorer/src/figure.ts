// A place for a drawing, in the colours of the page, with patterns where colour would not do.
import { h } from "./dom";
import type { Tone } from "./marks";

/** Colours by their names in the style sheet: a drawing follows the page, to paper as well. */
export const INK = "var(--ink)";
export const MUTED = "var(--muted)";
export const RULE = "var(--rule)";
export const PAPER = "var(--paper)";

const PATTERNED: readonly Tone[] = ["no", "unseen", "unknown"];

/** What fills the mark of a tone. */
export const toneFill = (tone: Tone): string =>
  PATTERNED.includes(tone) ? `url(#pattern-${tone})` : `var(--${tone})`;

export const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif';
const SVG = "http://www.w3.org/2000/svg";

export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number>,
  ...of: Node[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, text] of Object.entries(attributes)) element.setAttribute(key, String(text));
  element.append(...of);
  return element;
}

export function patterns(): Element {
  const box = (id: string, ...of: Element[]): Element =>
    svg(
      "pattern",
      { id: `pattern-${id}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
      svg("rect", { width: 6, height: 6, fill: PAPER }),
      ...of,
    );
  const lines = { stroke: MUTED, "stroke-width": 1.4 };
  return svg(
    "defs",
    {},
    box("no"),
    box("unseen", svg("path", { d: "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2", ...lines })),
    box(
      "unknown",
      svg("circle", { cx: 1.5, cy: 1.5, r: 1, fill: MUTED }),
      svg("circle", { cx: 4.5, cy: 4.5, r: 1, fill: MUTED }),
    ),
  );
}

export interface Figure {
  element: HTMLElement;
  /** The drawing as it is, if it has been drawn. */
  svg(): SVGSVGElement | null;
  /** Also the name of the file it is saved to. */
  name: string;
}

const LEAST = 280;
const USUAL = 720;

/** An empty figure, its plate, how wide that is, and a call when it becomes wider or narrower. */
export function frame(
  name: string,
  title: string,
  redraw: () => void,
): Figure & { plate: HTMLElement; width(): number } {
  const plate = h("div", { class: "plate" });
  const element = h("figure", { class: "chart" }, h("figcaption", {}, title), plate);
  let known: number | undefined;
  const watcher = new ResizeObserver(() => {
    const now = plate.clientWidth;
    if (now === 0 || Math.abs(now - (known ?? 0)) <= 8) return;
    known = now;
    redraw();
  });
  watcher.observe(plate);
  return {
    element,
    name,
    plate,
    svg: () => plate.querySelector("svg"),
    width() {
      // Measured once and then told of changes: to ask would lay out the page at every drawing.
      if (known === undefined && plate.clientWidth > 0) known = plate.clientWidth;
      return Math.max(LEAST, Math.round(known ?? USUAL));
    },
  };
}
