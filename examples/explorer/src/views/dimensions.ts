// The values of what is compared, as a reader would say them.
import type { CommitmentComparison, Dimension, DimensionFinding, NounKind } from "trilat-wasm";
import { h, type Child } from "../dom";
import { prose, RELATIONS, sign } from "../marks";
import type { Catalogue } from "../protocol";

/** Dimensions whose values are records, named by their ids. */
const RECORDS: Partial<Record<Dimension, NounKind>> = {
  parties: "actor",
  partners: "actor",
  counterparts: "actor",
  beneficiaries: "actor",
  targets: "actor",
  issues: "issue",
  scope: "issue",
};
/** Dimensions whose values are words of the vocabulary. */
const VOCABULARY: readonly Dimension[] = ["act", "legal-status", "force", "precision"];

/** A value of a dimension with names in the place of ids. */
export function inWords({ titles }: Catalogue, dimension: Dimension, value: string): string {
  const kind = RECORDS[dimension];
  if (kind === undefined) return VOCABULARY.includes(dimension) ? prose(value) : value;
  return value
    .split(", ")
    .map((id) => (Object.hasOwn(titles[kind], id) ? (titles[kind][id] ?? id) : prose(id)))
    .join(", ");
}

/** Whether one side of it is unknown, so that there is nothing to show but that. */
export const isOpen = ({ relation, before, after }: DimensionFinding): boolean =>
  relation === "unknown" && (before === "unknown" || after === "unknown");

/** The dimensions in which comparisons tell nothing, in one line. */
export function untold(comparisons: readonly CommitmentComparison[]): Child {
  const findings = comparisons.flatMap(({ dimensions }) => dimensions).filter(isOpen);
  const names = [...new Set(findings.map(({ dimension }) => prose(dimension)))];
  return names.length > 0 && h("li", { class: "small" }, sign(RELATIONS.unknown), ` cannot be told: ${names.join(", ")}`);
}
