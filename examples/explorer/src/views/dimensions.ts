// The values of what is compared, as a reader would say them.
import type { Dimension, NounKind } from "trilat";
import { prose } from "../marks";
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
