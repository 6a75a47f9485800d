// What was found on reading a dossier, beside the text and at the line.
import type { Diagnostic } from "trilat-wasm";
import { h, words, type Child } from "./dom";
import type { DossierFile } from "./protocol";

/** Lines shown before and after one that something was found at. */
const AROUND = 2;
const SHOWN = 200;
const WIDEST = 400;

function found(it: Diagnostic): HTMLElement {
  return h(
    "div",
    { class: `finding ${it.severity}` },
    h("strong", {}, it.severity === "error" ? "✕ error" : "! warning"),
    h("code", {}, it.code),
    " ",
    words(it.message),
    it.help == null ? null : h("div", { class: "help" }, "help: ", words(it.help)),
    (it.related ?? []).map((one) =>
      h("div", { class: "help" }, words(one.message), one.location == null ? "" : ` (${one.location.file}, line ${one.location.line})`),
    ),
  );
}

/** A line, or of a long one the part round a column: minified JSON is all one line. */
function cut(line: string, column: number): string {
  if (line.length <= WIDEST) return line;
  const from = Math.max(0, column - 1 - WIDEST / 4);
  const part = line.slice(from, from + WIDEST);
  return `${from > 0 ? "… " : ""}${part}${from + WIDEST < line.length ? " …" : ""}`;
}

function excerpt(file: DossierFile, diagnostics: readonly Diagnostic[]): HTMLElement {
  const lines = file.text.split(/\r\n|\n|\r/);
  const at = new Map<number, Diagnostic[]>();
  for (const it of diagnostics) {
    const line = it.location?.line ?? 0;
    at.set(line, [...(at.get(line) ?? []), it]);
  }
  const body: Child[] = [];
  let last = 0;
  const line = (number: number, hit: boolean): HTMLElement =>
    h(
      "div",
      { class: hit ? "line hit" : "line" },
      h("span", { class: "number", "aria-hidden": hit ? undefined : "true" }, hit ? h("span", { class: "visually-hidden" }, "line ") : null, number),
      h("code", {}, words(cut(lines[number - 1] ?? "", at.get(number)?.[0]?.location?.column_utf16 ?? 1))),
    );
  for (const [number, findings] of [...at].toSorted(([a], [b]) => a - b)) {
    const from = Math.max(last + 1, number - AROUND);
    if (number > 0) {
      if (from > last + 1 && last > 0) body.push(h("div", { class: "skipped" }, "⋯"));
      for (let one = from; one <= number; one += 1) if (one > last) body.push(line(one, at.has(one)));
      last = Math.max(last, number);
    }
    body.push(findings.map(found));
    const until = Math.min(lines.length, number + AROUND);
    for (let one = last + 1; one <= until && !at.has(one); one += 1) {
      if (number > 0) {
        body.push(line(one, false));
        last = one;
      }
    }
  }
  return h("section", { class: "excerpt" }, h("h3", {}, words(file.name)), h("div", { class: "code", tabindex: 0, role: "region", "aria-label": `Findings in ${file.name}` }, body));
}

/** All that was found, file by file. */
export function findings(
  files: readonly DossierFile[],
  diagnostics: readonly Diagnostic[],
  message: string,
): HTMLElement {
  const shown = diagnostics.slice(0, SHOWN);
  const errors = diagnostics.filter((it) => it.severity === "error").length;
  const names = new Set(files.map((file) => file.name));
  const placeless = shown.filter((it) => it.location == null || !names.has(it.location.file));
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;
  return h(
    "div",
    { class: "findings" },
    h(
      "p",
      { class: "verdict", role: "alert" },
      diagnostics.length === 0
        ? words(message)
        : `${count(errors, "error")} and ${count(diagnostics.length - errors, "warning")}${errors > 0 ? ": the dossier was not opened" : ""}.`,
      diagnostics.length > shown.length ? ` The first ${SHOWN} are shown.` : "",
    ),
    placeless.map(found),
    files.map((file) => {
      const own = shown.filter((it) => it.location?.file === file.name);
      return own.length === 0 ? null : excerpt(file, own);
    }),
  );
}

const LIMIT = 64_000_000;

/** The files as texts; anything too large is refused before it is read. */
export async function texts(files: Iterable<File>): Promise<DossierFile[]> {
  const all = [...files];
  const size = all.reduce((sum, file) => sum + file.size, 0);
  if (size > LIMIT) throw new Error("the files are larger than 64 MB together");
  return Promise.all(all.map(async (file) => ({ name: file.name, text: await file.text() })));
}

