// What the page opens on: known before the engine is, so that it can be computed when it is built.
import type { Catalogue } from "./protocol";

/** Sources by their date; those without one first. */
export const byDate = (
  a: { date: string | undefined; id: string },
  b: { date: string | undefined; id: string },
): number => (a.date ?? "").localeCompare(b.date ?? "") || a.id.localeCompare(b.id);

export const pairQuestion = (before: string, after: string): object => ({
  compare_statements: { before, after },
});

/** The pair of complete texts that the most commitments are linked with, as coded. */
export function defaults({ links, sources }: Catalogue): { pair: [string, string]; series: string[] } {
  const known = new Map(sources.map((source) => [source.id, source]));
  // Best are complete texts of one kind, the one well after the other.
  const apt = links.filter(([a, b]) => {
    const [one, other] = [known.get(a), known.get(b)];
    return (
      [one, other].every((it) => it?.completeness === "full") &&
      one?.kind === other?.kind &&
      (one?.date ?? "") < (other?.date ?? "")
    );
  });
  // The texts that most others are linked with are the heart of the dossier.
  const linked = new Map<string, number>();
  for (const [a, b, count] of links) for (const id of [a, b]) linked.set(id, (linked.get(id) ?? 0) + count);
  const weight = ([a, b]: readonly [string, string, number]): number => (linked.get(a) ?? 0) + (linked.get(b) ?? 0);
  const best = (apt.length > 0 ? apt : links).toSorted((a, b) => weight(b) - weight(a) || b[2] - a[2])[0];
  const stating = sources.filter((source) => source.commitments + source.positions > 0).toSorted(byDate);
  const undertaking = stating.filter((source) => source.commitments > 0);
  const some = undertaking.length < 2 ? stating : undertaking;
  // Without a second there is no pair.
  const first = best?.[0] ?? some.at(-2)?.id ?? "";
  const second = best?.[1] ?? some.at(-1)?.id ?? "";
  const series = new Set([first, second]);
  // Those of the same kind of statement that the most threads lead to.
  const like = (id: string): boolean =>
    known.get(id)?.kind === known.get(first)?.kind &&
    [...series].every((other) => known.get(other)?.date !== known.get(id)?.date);
  while (series.size < 4) {
    const weight = new Map<string, number>();
    for (const [a, b, count] of links) {
      const [inside, other] = series.has(a) ? [true, b] : [series.has(b), a];
      if (inside && !series.has(other) && like(other)) {
        weight.set(other, (weight.get(other) ?? 0) + count);
      }
    }
    const next = [...weight].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0];
    if (next === undefined) break;
    series.add(next[0]);
  }
  return { pair: [first, second], series: [...series].filter((id) => id !== "") };
}
