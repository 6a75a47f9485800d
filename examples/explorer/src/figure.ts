// Charts by Observable Plot, in the colours of the page, with patterns where colour would not do.
import * as Plot from "@observablehq/plot";
import { h, fill } from "./dom";
import type { Tone } from "./marks";

export interface Paint {
  width: number;
  ink: string;
  muted: string;
  rule: string;
  paper: string;
  of(tone: Tone): string;
}

const TONES: readonly Tone[] = [
  "up",
  "down",
  "turn",
  "same",
  "new",
  "done",
  "no",
  "unseen",
  "unknown",
];

const SVG = "http://www.w3.org/2000/svg";
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif';

/** The colours of the page as they are now; a drawing takes them along when it is saved. */
function paint(width: number): Paint {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return {
    width,
    ink: value("--ink"),
    muted: value("--muted"),
    rule: value("--rule"),
    paper: value("--paper"),
    of: (tone) =>
      tone === "unseen" || tone === "unknown" || tone === "no"
        ? `url(#pattern-${tone})`
        : value(`--${tone}`),
  };
}

function svg(name: string, attributes: Record<string, string | number>, ...of: Element[]): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, text] of Object.entries(attributes)) element.setAttribute(key, String(text));
  element.append(...of);
  return element;
}

function patterns(colours: Paint): Element {
  const box = (id: string, ...of: Element[]): Element =>
    svg(
      "pattern",
      { id: `pattern-${id}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
      svg("rect", { width: 6, height: 6, fill: colours.paper }),
      ...of,
    );
  const lines = { stroke: colours.muted, "stroke-width": 1.4 };
  return svg(
    "defs",
    {},
    box("no"),
    box("unseen", svg("path", { d: "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2", ...lines })),
    box(
      "unknown",
      svg("circle", { cx: 1.5, cy: 1.5, r: 1, fill: colours.muted }),
      svg("circle", { cx: 4.5, cy: 4.5, r: 1, fill: colours.muted }),
    ),
  );
}

export interface Figure {
  element: HTMLElement;
  /** Draws again, by another recipe if there is one. */
  draw(recipe?: (colours: Paint) => Plot.PlotOptions): void;
  /** The drawing as it is, if it has been drawn. */
  svg(): SVGSVGElement | null;
  name: string;
}

/** Figures on the page, to be drawn again when width or colours change. */
const standing = new Set<WeakRef<Figure>>();

/** A place for a chart; `name` is also that of the file it is saved to. */
export function figure(name: string, title: string): Figure {
  const plate = h("div", { class: "plate" });
  const element = h("figure", { class: "chart" }, h("figcaption", {}, title), plate);
  let recipe: ((colours: Paint) => Plot.PlotOptions) | undefined;
  let drawn = 0;
  const it: Figure = {
    element,
    name,
    svg: () => plate.querySelector("svg"),
    draw(next) {
      recipe = next ?? recipe;
      if (recipe === undefined) return;
      const width = Math.max(280, Math.round(plate.clientWidth || 720));
      drawn = width;
      const colours = paint(width);
      const chart = Plot.plot({
        width,
        className: "plot",
        ariaLabel: title,
        ...recipe(colours),
        style: {
          background: "transparent",
          color: colours.ink,
          fontFamily: FONT,
          fontSize: "12px",
          overflow: "visible",
        },
      });
      const picture = chart instanceof SVGSVGElement ? chart : chart.querySelector("svg");
      if (picture === null) return;
      // The page's own style sheet says the same; the policy lets no other in.
      for (const style of picture.querySelectorAll("style")) style.remove();
      picture.prepend(patterns(colours));
      picture.setAttribute("role", "img");
      // A drawing is one image with one name; what its groups are called says nothing to anyone.
      for (const part of picture.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
      fill(plate, picture);
      // What is wider than its place can be scrolled, and so must be reached by keyboard.
      if (picture.width.baseVal.value > plate.clientWidth + 1) plate.tabIndex = 0;
      else plate.removeAttribute("tabindex");
    },
  };
  const watcher = new ResizeObserver(() => {
    if (plate.clientWidth > 0 && Math.abs(plate.clientWidth - drawn) > 8) it.draw();
  });
  watcher.observe(plate);
  standing.add(new WeakRef(it));
  return it;
}

/** After a change of colours. */
export function redrawAll(): void {
  for (const held of standing) {
    const it = held.deref();
    if (it === undefined) standing.delete(held);
    else if (it.element.isConnected) it.draw();
  }
}

/** A bar of counts, one to a mark; patterns where a tone has one. */
export function bars(
  rows: readonly { word: string; tone: Tone; count: number }[],
  unit: string,
): (colours: Paint) => Plot.PlotOptions {
  return (colours) => {
    const longest = Math.max(0, ...rows.map((row) => row.word.length));
    return {
      marginLeft: Math.min(colours.width * 0.45, 16 + longest * 6.6),
      marginRight: 40,
      marginTop: 4,
      marginBottom: 4,
      height: 12 + rows.length * 26,
      x: { axis: null, domain: [0, Math.max(1, ...rows.map((row) => row.count))] },
      y: { domain: rows.map((row) => row.word), label: null, tickSize: 0, padding: 0.25 },
      marks: [
        Plot.barX(rows, {
          x: "count",
          y: "word",
          fill: { value: (row: { tone: Tone }) => colours.of(row.tone), scale: null } as never,
          stroke: colours.ink,
          strokeWidth: 0.75,
          rx: 2,
        }),
        Plot.text(rows, {
          x: "count",
          y: "word",
          text: (row: { count: number }) => String(row.count),
          textAnchor: "start",
          dx: 6,
          fill: colours.ink,
          fontWeight: 600,
          ariaLabel: unit,
        }),
      ],
    };
  };
}

export { TONES };
