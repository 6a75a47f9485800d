// Export of what is shown: pictures, tables, pages, and a link.
import { h, say } from "./dom";
import { engine as current, type Engine } from "./engine";
import { svg, type Figure } from "./figure";

export interface Sheet {
  name: string;
  columns: string[];
  rows: (string | number | undefined)[][];
}

/** What of a view can be saved. */
export interface Shown {
  figures?: readonly Figure[];
  sheets: readonly Sheet[];
  /** The question whose page Markdown is. */
  question?: object;
}

export const NOTHING: Shown = { sheets: [] };

function download(name: string, what: Blob): void {
  const address = URL.createObjectURL(what);
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/**
 * RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it;
 * numbers stay numbers, negative ones as well.
 */
export function csv({ columns, rows }: Sheet): string {
  const cell = (value: string | number | undefined): string => {
    if (typeof value === "number") return String(value);
    const text = value ?? "";
    // Also behind blanks, which some programs drop, and in the full-width forms, which some read as the others.
    const inert = /^[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
    return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
  };
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Colours of the page by their names, as they are now: away from the page the names say nothing. */
function resolver(): (text: string) => string {
  const probe = h("i");
  const known = new Map<string, string>();
  const colour = (name: string): string => {
    document.body.append(probe);
    probe.style.color = name;
    const found = getComputedStyle(probe).color;
    probe.remove();
    known.set(name, found);
    return found;
  };
  return (text) => text.replace(/var\(--[\w-]+\)/g, (name) => known.get(name) ?? colour(name));
}

function picture(figure: Figure): { text: string; width: number; height: number } | undefined {
  const drawn = figure.svg();
  if (drawn === null) return undefined;
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const [width, height] = ["width", "height"].map((side) => Number(drawn.getAttribute(side)));
  if (width === undefined || height === undefined) return undefined;
  const ground = svg("rect", { width: "100%", height: "100%", fill: "var(--paper)" });
  copy.insertBefore(ground, copy.querySelector("defs")?.nextSibling ?? copy.firstChild);
  const resolved = resolver();
  for (const one of [copy, ...copy.querySelectorAll("*")]) {
    for (const { name, value } of [...one.attributes]) {
      if (value.includes("var(--")) one.setAttribute(name, resolved(value));
    }
  }
  copy.style.color = resolved("var(--ink)");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

async function png(figure: Figure): Promise<Blob | undefined> {
  const drawn = picture(figure);
  if (drawn === undefined) return undefined;
  const image = new Image();
  const address = URL.createObjectURL(new Blob([drawn.text], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(drawn.width * 2);
    canvas.height = Math.ceil(drawn.height * 2);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => {
      canvas.toBlob((blob) => {
        resolve(blob ?? undefined);
      }, "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A row of buttons that save what the view shows. */
export function saving(shown: () => Shown, engine?: Engine): HTMLElement {
  const button = (label: string, act: () => void | Promise<void>): HTMLElement =>
    h(
      "button",
      {
        type: "button",
        onclick: () => {
          void Promise.resolve(act()).catch((error: unknown) => {
            say(`not saved: ${String(error)}`);
          });
        },
      },
      label,
    );
  const figures = (): readonly Figure[] => {
    const drawn = (shown().figures ?? []).filter((figure) => figure.svg() !== null);
    if (drawn.length === 0) say("nothing is drawn here: there is a table to save");
    return drawn;
  };
  const link = button("Copy link", async () => {
    await navigator.clipboard.writeText(location.href);
    link.textContent = "Link copied";
    say("link copied");
    setTimeout(() => {
      link.textContent = "Copy link";
    }, 2000);
  });
  return h(
    "div",
    { class: "saving", role: "group", "aria-label": "Save what is shown" },
    h("span", { class: "saving-label" }, "Save:"),
    button("SVG", () => {
      for (const figure of figures()) {
        const drawn = picture(figure);
        if (drawn !== undefined) download(`${figure.name}.svg`, new Blob([drawn.text], { type: "image/svg+xml" }));
      }
    }),
    button("PNG", async () => {
      for (const figure of figures()) {
        const blob = await png(figure);
        if (blob !== undefined) download(`${figure.name}.png`, blob);
      }
    }),
    button("CSV", () => {
      const { sheets } = shown();
      if (sheets.length === 0) say("nothing is shown that a table could hold");
      for (const sheet of sheets) {
        download(`${sheet.name}.csv`, new Blob(["\uFEFF", csv(sheet)], { type: "text/csv" }));
      }
    }),
    engine === undefined
      ? null
      : button("Markdown", async () => {
          const { question } = shown();
          if (question === undefined) {
            say("nothing is shown that a page could hold");
            return;
          }
          const text = await engine.call({ do: "markdown", question });
          download("trilat.md", new Blob([text], { type: "text/markdown" }));
        }),
    link,
    current.own && h("span", { class: "small" }, "A link opens the bundled dossier, not this one."),
  );
}
