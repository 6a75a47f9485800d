// Export of what is shown: pictures, tables, pages, and a link.
import { h, say } from "./dom";
import type { Figure } from "./figure";

export interface Sheet {
  name: string;
  columns: string[];
  rows: (string | number | undefined)[][];
}

export interface Exports {
  figures(): Figure[];
  sheets(): Sheet[];
  /** The question whose page Markdown is. */
  markdown?(): Promise<string>;
}

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

/** RFC 4180; a cell that a spreadsheet would take for a formula is made text. */
export function csv({ columns, rows }: Sheet): string {
  const cell = (value: string | number | undefined): string => {
    if (typeof value === "number") return String(value);
    const text = value ?? "";
    const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
  };
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function picture(figure: Figure): { text: string; width: number; height: number } | undefined {
  const drawn = figure.svg();
  if (drawn === null) return undefined;
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawn.getBoundingClientRect();
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [key, value] of Object.entries({ width: "100%", height: "100%", fill: paper })) {
    ground.setAttribute(key, value);
  }
  copy.insertBefore(ground, copy.querySelector("defs")?.nextSibling ?? copy.firstChild);
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
export function saving(exports: Exports): HTMLElement {
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
      for (const figure of exports.figures()) {
        const drawn = picture(figure);
        if (drawn === undefined) continue;
        download(`${figure.name}.svg`, new Blob([drawn.text], { type: "image/svg+xml" }));
      }
    }),
    button("PNG", async () => {
      for (const figure of exports.figures()) {
        const blob = await png(figure);
        if (blob !== undefined) download(`${figure.name}.png`, blob);
      }
    }),
    button("CSV", () => {
      for (const sheet of exports.sheets()) {
        download(`${sheet.name}.csv`, new Blob(["\uFEFF", csv(sheet)], { type: "text/csv" }));
      }
    }),
    exports.markdown === undefined
      ? null
      : button("Markdown", async () => {
          const text = await exports.markdown?.();
          if (text !== undefined) download("trilat.md", new Blob([text], { type: "text/markdown" }));
        }),
    link,
  );
}
