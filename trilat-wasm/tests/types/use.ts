// Compiled, never run: what must and what must not type-check.
import { check, dates, Dossier, DossierError, measure, trilateral, UnknownRecordError } from "trilat-wasm";
import type { Answer, Commitment, Diagnostic, StatementComparison, Verdict } from "trilat-wasm";
import init, { initSync, version } from "trilat-wasm/slim";
import { trilateral as inline } from "trilat-wasm/inline";

const dossier: Dossier = await trilateral();
const changes: Answer<StatementComparison> = dossier.compareStatements("a", ["b", "c"]);
const first = changes.commitments[0];
const verdict: Verdict | undefined = first?.comparison?.verdict;
const page: string = changes.toMarkdown() + changes.toText(100) + changes.toHtml() + verdict;

const asked = dossier.ask({ cadence: { of: "leaders-meetings", as_of: "2025-12-31" } });
const same: ReturnType<Dossier["cadence"]> = asked;
const commitment: Readonly<Commitment> | undefined = dossier.commitments.get("x");
for (const actor of dossier.actors) actor.name.toUpperCase();
for (const [id, source] of dossier.sources.entries()) id.concat(source.title);
const found = dossier.commitments.where({ asOf: "2025-12-31", certainly: true });
dossier.stanceTable({ leastGrade: "named", jointStatements: true });
dossier.without("2025-12-31", { actors: ["us"], goesOnWith: 2, scope: { sources: ["a"] } });
dossier.verify({ a: "text" }).counts;
dossier.verify(new Map([["a", "text"]]));
const diagnostics: Diagnostic[] = check("trilat: 1", { format: "yaml", name: "a.yaml" });
const column: number | undefined = diagnostics[0]?.location?.column_utf16;
const before = dates.relation("2024", "2025").before;
const kappa = measure.kappa(Int8Array.of(0), ["yes", null], {
  levels: ["yes", "no"],
  disagreement: "linear",
}).value;
const matrix: Float64Array = measure.pairwise([[1, 2]], { levels: [1, 2] }).values;
const why: string | null | undefined = measure.pairwise([[1, 2]], { levels: [1, 2] }).why[0];
const votes = measure.readCsv("id,JP", { levels: ["y", "n"], key: "id" });
measure.alpha(votes.rows, { levels: ["y", "n"], ...votes });
measure.alphaBootstrap(votes.rows, { levels: ["y", "n"], metric: "nominal", seed: 1 });
const ties = measure.network([["US", "s1", 1, null, "2023-08-18"]], {
  levels: [0, 1],
  duplicates: "week",
  normalisation: "cosine",
});
const [window] = measure.windows([["US", "s1", 1, null, "2023-08-18"]], "month", { levels: [0, 1] });
const month: [string, string] = [window!.first, window!.last];
const file: string = measure.networkFile(ties, "gexf", { camp: measure.camps(ties).camps });
try {
  using mine = Dossier.fromYaml("trilat: 1");
  mine.size.toFixed();
} catch (error) {
  if (error instanceof DossierError) error.diagnostics.map(({ code }) => code);
  if (error instanceof UnknownRecordError) error.record.length;
}
const { memory } = await init(new URL("x:y"));
memory.buffer.byteLength.toFixed();
initSync(new Uint8Array());

// @ts-expect-error: the module is an argument
await init();
// @ts-expect-error: dossiers are read
new Dossier();
// @ts-expect-error: no such verdict
const wrong: Verdict = "better";
// @ts-expect-error: options are in camelCase
dossier.stanceTable({ least_grade: "named" });
// @ts-expect-error: no such question
dossier.ask({ compare: {} });
// @ts-expect-error: the day is missing
dossier.ask({ track: {} });
// @ts-expect-error: records do not change
dossier.actors.get("us")!.name = "x";
// @ts-expect-error: how disagreement is weighed has no default
measure.kappa([1], [1], { levels: [0, 1] });
// @ts-expect-error: which column names the rows must be said
measure.readCsv("", { levels: [0, 1] });
// @ts-expect-error: no such relation
measure.network([], { levels: [0, 1], relation: "love" });
// @ts-expect-error: the bootstrap has no default seed
measure.bootstrap([1], [1], { levels: [0, 1] });

export { before, column, commitment, file, found, inline, kappa, matrix, page, same, version, why, wrong };

// A part of a track, and what changed in it.
const overdue = dossier.track("2025-12-31", { framework: "us-japan-rok", states: ["overdue"] });
const since = dossier.compareTracks("2024-12-31", "2025-12-31", { other: dossier });
const moved: string[] = since.commitments.flatMap((it) => (it.change === "moved" ? it.after ?? [] : []));
const mechanism = overdue.mechanisms.map((it) => it.life.includes("unknown"));
void [moved, mechanism];
// @ts-expect-error: not a state
dossier.track("2025-12-31", { states: ["in-force"] });
