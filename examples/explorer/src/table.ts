// Tables of any length: the first rows at once, the rest when asked for.
import { h, fill, type Child } from "./dom";

const FIRST = 60;
const MORE = 400;

export interface Column<T> {
  head: Child;
  cell(row: T): Child;
  class?: string;
  /** Names the row to those who listen. */
  names?: boolean;
}

export function table<T>(
  caption: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  // What is read rather than looked over stacks on a phone: each cell below the one before, under its head.
  options: { class?: string; hideCaption?: boolean; first?: number; stacks?: boolean } = {},
): HTMLElement {
  const headed = (column: Column<T>): Record<string, string | undefined> => ({
    class: column.class,
    "data-head": options.stacks === true && typeof column.head === "string" ? column.head : undefined,
  });
  const body = h("tbody");
  const foot = h("div", { class: "more" });
  let shown = 0;
  const add = (count: number): void => {
    const part = document.createDocumentFragment();
    for (const row of rows.slice(shown, shown + count)) {
      part.append(
        h(
          "tr",
          {},
          columns.map((column) =>
            column.names === true
              ? h("th", { scope: "row", ...headed(column) }, column.cell(row))
              : h("td", headed(column), column.cell(row)),
          ),
        ),
      );
    }
    body.append(part);
    shown = Math.min(rows.length, shown + count);
    fill(
      foot,
      shown < rows.length && [
        h("p", { class: "on-paper small" }, `The first ${shown} of ${rows.length}.`),
        h(
          "button",
          {
            type: "button",
            onclick: () => {
              const from = shown;
              add(MORE);
              (body.rows[from]?.querySelector<HTMLElement>("a, summary") ?? scroll).focus();
            },
          },
          `Show ${Math.min(MORE, rows.length - shown)} more of ${rows.length}`,
        ),
      ],
    );
  };
  add(options.first ?? FIRST);
  const whole = h(
    "table",
    { class: [options.class, options.stacks === true && "stacks"].filter(Boolean).join(" ") || undefined },
    h("caption", { class: "visually-hidden" }, caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns.map((column) => h("th", { scope: "col", class: column.class }, column.head)),
      ),
    ),
    body,
  );
  // What is wider than the page is scrolled, by keyboard as well.
  const scroll = h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, whole);
  return h(
    "div",
    { class: "table" },
    // Outside of what scrolls, so that it is never cut off.
    options.hideCaption === true ? null : h("p", { class: "caption", "aria-hidden": "true" }, caption),
    scroll,
    foot,
  );
}
