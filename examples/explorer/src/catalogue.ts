// The names of everything in a dossier, and what a view needs to begin.
import type { NounKind, Tables } from "trilat-wasm";
import type { Catalogue } from "./protocol";

type Lists = { [Name in keyof Tables]: Tables[Name][] };

/** A dossier as its JSON: kinds without a record are left out. */
export type Records = Partial<Lists> & { dossier?: Record<string, unknown> };

const NONE: Lists = {
  actors: [],
  sources: [],
  issues: [],
  frames: [],
  propositions: [],
  commitments: [],
  positions: [],
  mechanisms: [],
  events: [],
  frameworks: [],
};
const KINDS = Object.keys(NONE) as (keyof Lists)[];

/** The last months of the parts of a year with the codes 21 to 41: seasons, quarters, thirds, halves. */
const ENDS = [5, 8, 11, 14, 5, 8, 11, 14, 11, 14, 5, 8, 3, 6, 9, 12, 4, 8, 12, 6, 12];

/** The days that a date as written names: none is before the first or after the last. */
function days(date: string | number | undefined): [string, string] | undefined {
  const named = date?.toString().match(/\b\d{4}(-\d{2}){0,2}\b/g);
  const first = named?.[0];
  const last = named?.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const [year = "", month = "12", day] = last.split("-");
  const end = new Date(0);
  end.setUTCFullYear(+year, ENDS[+month - 21] ?? +month, 0);
  const from = Number(first.slice(5, 7)) > 12 ? first.slice(0, 4) : first;
  return [from.padEnd(10, "-01"), day === undefined ? end.toISOString().slice(0, 10) : last];
}

/** What the views begin with, from a dossier's own JSON. */
export function catalogue(json: Records): Catalogue {
  const of = { ...NONE, ...json };
  const titles = {} as Record<NounKind, Record<string, string>>;
  const gather = <T extends { id: string }>(
    kind: NounKind,
    records: Iterable<T>,
    title: (record: T) => string,
  ): void => {
    // Ids are the dossier's own: no key may reach the prototype.
    const names = Object.create(null) as Record<string, string>;
    for (const record of records) names[record.id] = title(record);
    titles[kind] = { ...names };
  };
  gather("actor", of.actors, (it) => it.name);
  gather("source", of.sources, (it) => it.title);
  gather("issue", of.issues, (it) => it.label);
  gather("frame", of.frames, (it) => it.label);
  gather("proposition", of.propositions, (it) => it.text);
  gather("commitment", of.commitments, (it) => `${it.verb}: ${it.object}`);
  gather("mechanism", of.mechanisms, (it) => it.name);
  gather("event", of.events, (it) => it.name);
  gather("framework", of.frameworks, (it) => it.name);
  gather("position", of.positions, (it) => {
    const text = titles.proposition[it.proposition] ?? it.proposition;
    return `${titles.actor[it.holder] ?? it.holder} ${it.stance.replaceAll("-", " ")}: ${text}`;
  });

  const count = <T>(records: Iterable<T>, key: (record: T) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const record of records) counts.set(key(record), (counts.get(key(record)) ?? 0) + 1);
    return counts;
  };
  const undertaken = count(of.commitments, (it) => it.source);
  const stated = count(of.positions, (it) => it.source);
  const held = count(of.positions, (it) => it.holder);
  const byId = new Map(of.commitments.map((it) => [it.id, it]));
  const links = new Map<string, [string, string, number]>();
  for (const later of of.commitments) {
    for (const id of later.continues ?? []) {
      const earlier = byId.get(id);
      if (earlier === undefined || earlier.source === later.source) continue;
      const key = JSON.stringify([earlier.source, later.source]);
      const link = links.get(key) ?? [earlier.source, later.source, 0];
      link[2] += 1;
      links.set(key, link);
    }
  }
  const spans = [
    ...of.sources.map((it) => days(it.date)),
    ...of.events.filter((it) => it.occurrence !== "planned").map((it) => days(it.date)),
  ].filter((span) => span !== undefined);
  const first = spans.map(([first]) => first).sort()[0];
  const last = spans.map(([, last]) => last).sort().at(-1);
  const stated_ = (cadence: string | number | undefined): boolean =>
    cadence !== undefined && cadence !== "not-stated" && cadence !== "unknown";
  return {
    title: String(of.dossier?.["title"] ?? "A dossier"),
    size: KINDS.reduce((sum, kind) => sum + of[kind].length, 0),
    titles,
    sources: of.sources.map((it) => ({
      id: it.id,
      title: it.title,
      date: it.date?.toString(),
      kind: it.kind,
      completeness: it.completeness,
      level: it.level,
      publisher: it.publisher,
      address: it.address,
      issuers: it.issuers ?? [],
      commitments: undertaken.get(it.id) ?? 0,
      positions: stated.get(it.id) ?? 0,
    })),
    actors: of.actors.map((it) => ({
      id: it.id,
      kind: it.kind,
      positions: held.get(it.id) ?? 0,
    })),
    frameworks: of.frameworks.map((it) => ({
      id: it.id,
      items: it.items?.length ?? 0,
      sources: it.founding ?? [],
    })),
    rhythms: [
      ...of.mechanisms.filter((it) => stated_(it.cadence)).map((it) => `mechanism:${it.id}`),
      ...of.commitments.filter((it) => stated_(it.cadence)).map((it) => `commitment:${it.id}`),
    ],
    issues: of.issues.map((it) => it.id),
    links: [...links.values()],
    days: first === undefined || last === undefined ? undefined : [first, last],
  };
}
