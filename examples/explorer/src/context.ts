// What every view is handed.
import type { CommitmentExhibit, NounKind, PositionExhibit, RecordRef } from "trilat-wasm";
import { h, words, type Child } from "./dom";
import type { Engine } from "./engine";
import type { Catalogue, SourceEntry } from "./protocol";
import { address, parse, type Asked, type Params } from "./route";

export interface Context {
  engine: Engine;
  catalogue: Catalogue;
  /** Changes parameters of this view in the address; empty ones are left out. */
  go(change: Params, how?: "replace"): void;
  /** The same where the view already shows what the address is to say. */
  note(change: Params): void;
}

/** One question to look at a dossier by. */
export interface View {
  element: HTMLElement;
  show(asked: Asked): Promise<void>;
}

export interface ViewKind {
  name: string;
  title: string;
  /** What makes it; loaded when it is first looked at, or when nothing else is to be done. */
  load(): Promise<(context: Context) => View>;
}

export function titleOf(catalogue: Catalogue, kind: NounKind, id: string): string {
  const names = catalogue.titles[kind];
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

export const actorName = (catalogue: Catalogue, id: string): string =>
  titleOf(catalogue, "actor", id);

/** A name for where there is little room: cut between words where that leaves enough of it. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const kept = name.slice(0, most - 1);
  const end = kept.lastIndexOf(" ");
  return `${(end > most * 0.6 ? kept.slice(0, end) : kept).replace(/[\s,(]+$/, "")}…`;
}

/** The same on two lines. */
export function twoLines(name: string, most: number): string {
  if (name.length <= most) return name;
  const end = name.lastIndexOf(" ", most);
  return end <= 0
    ? shortened(name, most)
    : `${name.slice(0, end)}\n${shortened(name.slice(end + 1), most)}`;
}

/** The address of a record beside what is shown now. */
export function recordAddress(kind: string, id: string): string {
  const { view, params } = parse(location.hash);
  return address(view, { ...params, record: `${kind}:${id}` });
}

/** A link to a record; its address is made when it is followed, beside what is then shown. */
export function recordLink(kind: NounKind, id: string, ...label: Child[]): HTMLAnchorElement {
  const link = h("a", { class: "record", "data-source": kind === "source" && id, href: `#/record?record=${kind}:${encodeURIComponent(id)}` });
  link.append(...(label.length === 0 ? [words(id)] : []));
  for (const one of label) link.append(typeof one === "string" ? words(one) : (one as Node));
  const refer = (): void => {
    link.setAttribute("href", recordAddress(kind, id));
  };
  for (const on of ["pointerdown", "focus", "click"]) link.addEventListener(on, refer);
  return link;
}

export function refLink(catalogue: Catalogue, ref: RecordRef): HTMLElement {
  const [kind = "", ...rest] = String(ref).split(":");
  const id = rest.join(":");
  return recordLink(kind as NounKind, id, titleOf(catalogue, kind as NounKind, id));
}

/** A link to a source, called by its title. */
export const sourceLink = (catalogue: Catalogue, id: string): HTMLElement => refLink(catalogue, `source:${id}`);

/** The same with its date, or else who published it, where sources of one title stand beside one another. */
export function datedSource(catalogue: Catalogue, id: string): Child {
  const source = catalogue.sources.find((one) => one.id === id);
  const told = source?.date === undefined ? source?.publisher : dated(source.date);
  return [sourceLink(catalogue, id), told !== undefined && h("span", { class: "small block" }, words(told))];
}

/** Quoted words, as they are quoted. */
export function quoted(quote: readonly string[] | undefined): HTMLElement | null {
  if (quote === undefined || quote.length === 0) return null;
  return h("q", { class: "quoted" }, words(quote.join(" … ")));
}

const placed = (at: readonly string[]): Child => at.length > 0 && h("span", { class: "at" }, ` ${at.join(", ")}`);

/** A commitment or position where a table tells of it: what, its words, its place. */
export function exhibit(
  kind: "commitment" | "position",
  it: CommitmentExhibit | PositionExhibit | undefined | null,
): HTMLElement | null {
  if (it === undefined || it === null) return null;
  return h(
    "div",
    { class: "exhibit", "data-source": it.source },
    recordLink(kind, it.id, kind === "commitment" ? `${it.verb}: ${it.object}` : it.object),
    " ",
    quoted(it.quote),
    placed(it.at),
  );
}

/** A position whose proposition is told already: its words, which lead to it, and their place. */
export const testimony = (it: PositionExhibit): HTMLElement =>
  h(
    "div",
    { class: "exhibit", "data-source": it.source },
    recordLink("position", it.id, quoted(it.quote) ?? "no words quoted"),
    placed(it.at),
  );

/** Who a source is by. */
export const sourceMakers = (catalogue: Catalogue, source: SourceEntry): string =>
  source.issuers.map((id) => actorName(catalogue, id)).join(", ") || (source.publisher ?? "");

export const dated = (date: string | number | undefined | null): string =>
  date == null ? "no date" : String(date).replace("/..", " and later");

export { byDate } from "./start";
