// Statements and networks. What is asked and answered is JSON; the module reckons.
import { attempt, TrilatError } from "./errors.js";
import { scaleOf } from "./scale.js";
import { asJson } from "./text.js";
import { askMeasure } from "./trilat.js";

const ask = (question) => attempt(() => JSON.parse(askMeasure(asJson(question))));

/** Statements and what is done with them, in this order. */
const said = (statements, options) => {
  if (!Array.isArray(statements)) throw new TrilatError("statements are an array");
  const { duplicates, atLeast, between, around, actors = [] } = options;
  const steps = [];
  if (duplicates !== undefined) steps.push({ without: duplicates });
  if (atLeast !== undefined) {
    const { perActor, perProposition } = atLeast;
    steps.push({ at_least: { per_actor: perActor, per_proposition: perProposition } });
  }
  if (between !== undefined) steps.push({ between });
  return { scale: JSON.parse(scaleOf(options).json), actors, statements, steps, around };
};

const how = ({ resolution = 1, starts = 10, seed = 1 } = {}) => ({ resolution, starts, seed });

/** The units of the calendar in which something was said. */
export const windows = (statements, unit, options) =>
  ask({ windows: { of: said(statements, options), unit } });

/** The network of the actors of statements. */
export const network = (statements, options) => {
  const { relation = "congruence", normalisation = "none" } = options;
  return ask({ network: { of: said(statements, options), relation, normalisation } });
};

/** The two-mode network of actors and propositions. */
export const affiliations = (statements, options) =>
  ask({ affiliations: { of: said(statements, options) } });

/** The two-mode network as text for other programs. */
export const affiliationsFile = (statements, notation, options) =>
  ask({ affiliations_file: { of: said(statements, options), notation } });

/** Camps of the congruence network, and how far each actor agrees with each. */
export const campShares = (statements, options) =>
  ask({ camp_shares: { of: said(statements, options), how: how(options) } });

/** Camps of a network by the Leiden algorithm. */
export const camps = (of, options) => ask({ camps: { of, how: how(options) } });

/** How far each node stands between others. */
export const betweenness = (of, { normalised = false } = {}) =>
  Float64Array.from(ask({ betweenness: { of, normalised } }));

/** Values of the nodes by what they are: texts, whole numbers, other numbers. */
const column = (values) => {
  const list = Array.from(values);
  const text = (value) => typeof value === "string";
  if (list.length === 0 || (list.some(text) && list.every((value) => text(value) || value == null))) {
    return { texts: list.map((value) => value ?? null) };
  }
  const floats = values instanceof Float64Array || values instanceof Float32Array;
  if (!floats && list.every((value) => Number.isInteger(value) && value >= 0)) {
    return { whole: list };
  }
  return { numbers: list };
};

/** A network as text for other programs. */
export const networkFile = (of, notation, columns = {}) => {
  const given = Object.entries(columns).map(([name, values]) => [name, column(values)]);
  return ask({ file: { of, notation, columns: given } });
};
