// A bar of counts to each mark: the first thing that the page shows, and what follows the slider.
import { FONT, frame, INK, patterns, svg, toneFill, type Figure } from "./figure";
import type { Tone } from "./marks";

export interface Bar {
  word: string;
  tone: Tone;
  count: number;
}

export interface Bars extends Figure {
  /** Shows these counts, changing what is drawn only where they differ. */
  draw(rows: readonly Bar[]): void;
}

const ROW = 26;
const EDGE = 6;
const RIGHT = 40;

interface Drawn {
  bar: SVGRectElement;
  count: SVGTextElement;
  length: number;
}

/** Horizontal bars with their words and counts; patterns where a tone has one. */
export function bars(name: string, title: string): Bars {
  let rows: readonly Bar[] = [];
  let drawn: Drawn[] = [];
  let picture: SVGSVGElement | undefined;
  let stands = "";

  function begin(width: number, left: number): SVGSVGElement {
    const height = 2 * EDGE + rows.length * ROW;
    const whole = svg(
      "svg",
      { class: "plot", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", fill: INK, "font-family": FONT, "font-size": 12 },
      patterns(),
    );
    drawn = rows.map(({ word, tone }, place) => {
      const top = EDGE + place * ROW;
      const middle = { y: top + ROW / 2, dy: "0.32em" };
      const bar = svg("rect", { x: left, y: top + 3, height: ROW - 6, rx: 2, fill: toneFill(tone), stroke: INK, "stroke-width": 0.75 });
      const count = svg("text", { ...middle, "font-weight": 600 });
      const label = svg("text", { ...middle, x: left - 6, "text-anchor": "end" }, document.createTextNode(word));
      whole.append(label, bar, count);
      return { bar, count, length: -1 };
    });
    return whole;
  }

  function draw(): void {
    const width = it.width();
    const longest = Math.max(0, ...rows.map((row) => row.word.length));
    const left = Math.min(width * 0.45, 16 + longest * 6.6);
    const unit = (width - left - RIGHT) / Math.max(1, ...rows.map((row) => row.count));
    const wanted = JSON.stringify([width, rows.map((row) => [row.word, row.tone])]);
    if (picture === undefined || stands !== wanted) {
      picture = begin(width, left);
      it.plate.replaceChildren(picture);
      stands = wanted;
    }
    picture.setAttribute("aria-label", `${title}: ${rows.map((row) => `${row.word} ${row.count}`).join(", ")}`);
    rows.forEach(({ count }, place) => {
      const one = drawn[place];
      const length = Math.round(count * unit * 10) / 10;
      const text = String(count);
      if (one === undefined) return;
      if (one.count.textContent !== text) one.count.textContent = text;
      if (one.length === length) return;
      one.length = length;
      one.bar.setAttribute("width", String(length));
      one.count.setAttribute("x", String(left + length + 6));
    });
  }

  const it = frame(name, title, draw);
  return {
    element: it.element,
    name,
    svg: it.svg,
    draw(next) {
      rows = next;
      draw();
    },
  };
}
