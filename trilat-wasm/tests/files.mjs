// The shared vectors and what must be found of them, read from the repository.
import { readdirSync, readFileSync } from "node:fs";
import { MEASURE_CASES } from "./measures.mjs";
import { IN_FOLDERS } from "./vectors.mjs";

export const repository = new URL("../../", import.meta.url);
const root = new URL("tests/vectors/", repository);

/** How many vectors of each folder the package must have run; of the measures, how many cases. */
export const expected = () => {
  const counts = JSON.parse(readFileSync(new URL("counts.json", root), "utf8"));
  const all = Object.entries(counts).map(([folder, count]) => [
    folder,
    count - (IN_FOLDERS[folder] ?? 0),
  ]);
  return { ...Object.fromEntries(all), measure: MEASURE_CASES };
};

/** Every vector with its folder and name. */
export const vectors = () =>
  Object.keys(expected()).flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true })
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => {
        const text = readFileSync(new URL(`${folder}/${name}`, root), "utf8");
        return { folder, name, vector: JSON.parse(text) };
      }),
  );
