// How each shared vector is asked through the package; runs in Node and in browsers.
import { casesIn, measured } from "./measures.mjs";

/** The folders, and how many vectors of each read a folder of files, which only Rust can. */
export const IN_FOLDERS = { diagnostics: 3 };

const filter = ({ as_of: asOf, least_grade: leastGrade, joint_statements, ...ask }) => ({
  ...Object.fromEntries(["actors", "mandates"].flatMap((k) => (k in ask ? [[k, ask[k]]] : []))),
  ...(ask.during && { start: ask.during.split("/")[0], end: ask.during.split("/").at(-1) }),
  ...(asOf && { asOf }),
  ...(leastGrade && { leastGrade }),
  ...(joint_statements && { jointStatements: true }),
});

const told = (ask) => {
  try {
    return ask();
  } catch (error) {
    // Beside the record that is not there, the message names one that is near.
    return { error: error.message.replace(/; did you mean `.*`\?$/, "") };
  }
};

const onDays = (dossier, { days }, find, brief, none) => {
  const on = {};
  let last = null;
  for (const day of days) {
    last = find(dossier.track(day)) ?? null;
    on[day] = last === null ? none : brief(last);
  }
  return { on, at_last: last };
};

const track = (dossier, vector, Dossier) => {
  const { ask, as_of: asOf, scope } = vector;
  switch (ask) {
    case "commitment":
      return onDays(
        dossier,
        vector,
        (all) => all.commitments.find(({ commitment }) => commitment.id === vector.commitment),
        ({ state, possible }) => ({ state, possible }),
        "not made yet",
      );
    case "mechanism":
      return onDays(
        dossier,
        vector,
        (all) => all.mechanisms.find(({ mechanism }) => mechanism === vector.mechanism),
        ({ status, life }) => ({ status, life }),
      );
    case "cadence": {
      const [[kind, id]] = Object.entries(vector.of);
      return told(() => dossier.cadence(`${kind}:${id}`, asOf));
    }
    case "coverage":
      return dossier.coverage(asOf, scope);
    case "scores":
      return {
        compliance: dossier.compliance(asOf, scope),
        implementation: dossier.implementation(asOf, scope),
        completion: dossier.completion(asOf, scope),
      };
    case "without": {
      const { goes_on_with: goesOnWith, ...removal } = vector.removal;
      return dossier.without(asOf, { ...removal, goesOnWith, scope });
    }
    case "filtered":
      return dossier.track(asOf, vector.filter);
    case "compare": {
      const later = vector.later && Dossier.fromJson(JSON.stringify(vector.later));
      const options = later ? { ...vector.filter, other: later } : vector.filter;
      return dossier.compareTracks(vector.before, vector.after, options);
    }
    case "single-removals":
      return dossier.singleRemovals(asOf, scope);
  }
  throw new Error(`a vector asks for ${ask}`);
};

const positions = (dossier, { compare, history, own_and_joint: own, readouts, ...ask }) => {
  if (compare) return dossier.comparePositions(compare, filter(ask));
  if (history) return dossier.stanceHistory(history, filter(ask));
  if (own) return dossier.ownAndJoint(own, filter(ask));
  return dossier.compareReadouts(readouts);
};

const frameworks = (dossier, vector) => {
  const { ask, framework, frameworks: ids, gap, at, basis } = vector;
  if (ask === "items") return told(() => dossier.institutionItems(framework, at, basis));
  return {
    rows: dossier.compareFrameworks(ids, at, basis).rows,
    gap: dossier.frameworkGap(ids[gap[0]], ids[gap[1]], at, basis),
  };
};

/** What the package says to a vector. */
export const answer = (trilat, folder, vector) => {
  const { Dossier, check, readAtop } = trilat;
  if (folder === "diagnostics") return check(vector.files);
  if (vector.ask === "atop") return told(() => readAtop(vector.csv));
  if (folder === "redline") return trilat.redline(vector.texts, { movedOnly: vector.moved_only });
  const dossier = Dossier.fromJson(JSON.stringify(vector.dossier));
  try {
    switch (folder) {
      case "draft": {
        const found = trilat.draft(vector.text, { source: vector.source, dossier });
        const data = JSON.parse(found.toJson());
        let refused = false;
        try {
          Dossier.fromJson(found.toJson());
        } catch (error) {
          refused = /a file of proposals, not a dossier/.test(error.message);
        }
        found.free();
        return refused ? data : { error: "a draft was taken for a dossier" };
      }
      case "compare":
        return dossier.compareStatements(vector.before, vector.after);
      case "series":
        return dossier.series(vector.statements);
      case "positions":
        return positions(dossier, vector.ask);
      case "consistency":
        return dossier.consistency(filter(vector.ask.consistency));
      case "disputes":
        return dossier.disputes();
      case "quotations":
        return dossier.verify(vector.ask.texts);
      case "frames":
        return dossier.framesOn(
          typeof vector.ask.frames === "string" ? vector.ask.frames : undefined,
        );
      case "coders": {
        const other = Dossier.fromJson(JSON.stringify(vector.ask.coders));
        const { source, sources = source, threshold } = vector.ask;
        const found = dossier.coderAgreement(other, sources, { threshold });
        other.free();
        return found;
      }
      case "track":
        return track(dossier, vector, Dossier);
      case "frameworks":
        return frameworks(dossier, vector);
    }
  } finally {
    dossier.free();
  }
  throw new Error(`no way to ask the vectors of ${folder}`);
};

/** Where two plain values differ first, numbers to the last digit; nothing if they are the same. */
export const difference = (expected, got, path = "") => {
  if (Object.is(expected, got)) return undefined;
  const plain = (value) => typeof value === "object" && value !== null;
  if (!plain(expected) || !plain(got) || Array.isArray(expected) !== Array.isArray(got)) {
    const brief = (value) => String(JSON.stringify(value)).slice(0, 200);
    return `${path}: expected ${brief(expected)}, got ${brief(got)}`;
  }
  const proto = Object.getPrototypeOf(got);
  if (proto !== Object.prototype && proto !== Array.prototype) return `${path}: no plain object`;
  for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const found = difference(expected[key], got[key], `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
};

/** Runs every vector; `files` has folder, name and vector. Says how many ran and what differed. */
export const runAll = (trilat, files) => {
  const ran = {};
  const failures = [];
  const compare = (folder, name, expected, ask) => {
    ran[folder] = (ran[folder] ?? 0) + 1;
    let found;
    try {
      found = difference(expected, ask());
    } catch (error) {
      found = String(error.stack ?? error);
    }
    if (found) failures.push(`${folder}/${name}: ${found}`);
  };
  for (const { folder, name, vector } of files) {
    if (folder === "measure") {
      for (const { at, table, of } of casesIn(vector)) {
        compare(folder, `${name} ${at}`, of.expect, () => measured(trilat, vector.run, table, of));
      }
    } else if (!vector.folder) {
      compare(folder, name, vector.expect, () => answer(trilat, folder, vector));
    }
  }
  return { ran, failures };
};
