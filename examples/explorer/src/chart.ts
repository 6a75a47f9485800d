// Charts by Observable Plot.
import * as Plot from "@observablehq/plot";
import { FONT, frame, INK, patterns, type Figure } from "./figure";

/** What is to be drawn, for a place of a width in pixels. */
export type Recipe = (width: number) => Plot.PlotOptions;

export interface Chart extends Figure {
  draw(recipe: Recipe): void;
}

/** A channel whose values are colours and lengths as they are. */
export const asIs = <T>(value: (row: T) => string | number): never =>
  ({ value, scale: null }) as never;

/** A place for a chart; `name` is also that of the file it is saved to. */
export function chart(name: string, title: string): Chart {
  let recipe: Recipe | undefined;
  const draw = (): void => {
    if (recipe === undefined) return;
    const width = it.width();
    const drawn = Plot.plot({
      width,
      className: "plot",
      ariaLabel: title,
      ...recipe(width),
      style: { background: "transparent", color: INK, fontFamily: FONT, fontSize: "12px", overflow: "visible" },
    });
    const picture = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector("svg");
    if (picture === null) return;
    // The page's own style sheet says the same; the policy lets no other in.
    for (const style of picture.querySelectorAll("style")) style.remove();
    picture.prepend(patterns());
    picture.setAttribute("role", "img");
    // A drawing is one image with one name; what its groups are called says nothing to anyone.
    for (const part of picture.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
    it.plate.replaceChildren(picture);
    // What is wider than its place can be scrolled, and so must be reached by keyboard.
    if (Number(picture.getAttribute("width")) > width + 1) it.plate.tabIndex = 0;
    else it.plate.removeAttribute("tabindex");
  };
  const it = frame(name, title, draw);
  return {
    element: it.element,
    name,
    svg: it.svg,
    draw(next) {
      recipe = next;
      draw();
    },
  };
}
