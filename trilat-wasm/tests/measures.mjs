// How each case of the measures is asked through the package; runs in Node and in browsers.

/** How many cases there are in all: one that is not run is an error. */
export const MEASURE_CASES = 159;

/** The cases of a file, each with the table that it is asked of. */
export const casesIn = (vector) =>
  (vector.tables ?? [vector]).flatMap((table, place) =>
    table.cases.map((of, number) => ({ at: `${place} ${number}`, table, of })),
  );

const scaleOf = ({ scale }) => ({ levels: scale.values ?? scale.levels, kind: scale.kind });

const rowsOf = ({ scale, positions }) => {
  const level = (cell) => (scale.kind === "numeric" ? Number(cell) : cell);
  return positions.map((row) =>
    (row.match(/\S+/g) ?? []).map((cell) => (cell === "." ? null : level(cell))),
  );
};

const optionsOf = ({ actors, weights, periods, ...table }) => ({
  ...scaleOf(table),
  actors,
  weights,
  periods,
});

/** The options of two actors, and their rows. */
const two = (table, [one, other]) => {
  const rows = rowsOf(table);
  const { actors, ...options } = optionsOf(table);
  return [rows[actors.indexOf(one)], rows[actors.indexOf(other)], options];
};

const named = (measure) => {
  if (typeof measure === "string") return { measure };
  const [[name, disagreement]] = Object.entries(measure);
  return { measure: name, disagreement };
};

const draws = ({ replicates, level, seed }) => ({ replicates, level, seed });
const how = ({ resolution, starts, seed }) => ({ resolution, starts, seed });

/** All measures of a pair; what all pairs at once say of it must be the same. */
const pair = ({ measure }, table, of) => {
  const [one, other, options] = two(table, of.of);
  const found = measure.pair(one, other, { ...options, window: of.window });
  if (of.counts) {
    const counts = measure.contingency(one, other, options).flat();
    if (String(counts) !== String(of.counts)) throw new Error(`counts are ${counts}`);
  }
  const matrix = measure.pairwise(rowsOf(table), { ...optionsOf(table), window: of.window });
  const [row, column] = of.of.map((actor) => matrix.actors.indexOf(actor));
  const at = row * matrix.actors.length + column;
  const { value, undefined: why } = found.agreement;
  if (!Object.is(matrix.values[at], value ?? NaN) || matrix.why[at] !== (why ?? null)) {
    throw new Error("all pairs say something else");
  }
  return found;
};

/** Statements as `actor proposition level document day`, `-` where one is not known. */
const statements = (table, of) => {
  const said = table.statements.map((statement) => {
    const [actor, proposition, level, ...rest] = statement.split(" ");
    return [
      actor,
      proposition,
      table.scale.kind === "numeric" ? Number(level) : level,
      ...rest.map((field) => (field === "-" ? null : field)),
    ];
  });
  const { duplicates, at_least: least, between, around, kernel } = of;
  const options = {
    ...scaleOf(table),
    actors: table.actors,
    duplicates,
    between,
    ...(least && { atLeast: { perActor: least[0], perProposition: least[1] } }),
    ...(around && { around: { day: around[0], width: around[1], kernel } }),
  };
  return [said, options];
};

const network = ({ measure }, table, of) => {
  const [said, options] = statements(table, of);
  const { relation, normalisation } = of;
  const { nodes, ties } = measure.network(said, { ...options, relation, normalisation });
  return {
    nodes,
    ties: ties.map(({ first, second, weight, common }) => [first, second, weight, common]),
  };
};

const affiliations = ({ measure }, table, of) => {
  const { actors, propositions, ties } = measure.affiliations(...statements(table, of));
  const places = ({ actor, proposition, ...tie }) => ({
    ...tie,
    actor: actors.indexOf(actor),
    proposition: propositions.indexOf(proposition),
  });
  return { actors, propositions, ties: ties.map(places) };
};

const campShares = ({ measure }, table, of) => {
  const [said, options] = statements(table, of);
  const { camps, shares } = measure.campShares(said, { ...options, ...how(of) });
  return { camps, shares };
};

const file = ({ measure }, { nodes, ties }, { form }) => {
  const of = { nodes, ties };
  const { camps } = measure.camps(of, { resolution: 1, starts: 1, seed: 1 });
  return measure.networkFile(of, form, { camp: camps, betweenness: measure.betweenness(of) });
};

const read = ({ measure, MeasureError }, table, of) => {
  const { form, text, expect, ...columns } = of;
  try {
    const { actors, items, rows, weights, periods } = measure.readCsv(text, {
      ...scaleOf(table),
      ...columns,
    });
    const positions = rows.map((row) => row.map((cell) => cell ?? ".").join(" "));
    return { actors, items, positions, weights, periods };
  } catch (error) {
    if (!(error instanceof MeasureError)) throw error;
    const { kind, row, column, value, message } = error;
    return { error: kind, row, column, value, message };
  }
};

/** What the package says to a case. */
export const measured = (trilat, run, table, of) => {
  const { measure } = trilat;
  const given = { nodes: table.nodes, ties: table.ties };
  switch (run) {
    case "pairs":
    case "windows":
      return pair(trilat, table, of);
    case "alpha":
      return measure.alpha(rowsOf(table), optionsOf(table));
    case "group_agreement": {
      const rows = rowsOf(table);
      const members = of.of.map((actor) => rows[table.actors.indexOf(actor)]);
      return measure.groupAgreement(members, scaleOf(table));
    }
    case "ideal_point":
      return measure.idealPointDistance(table.points, ...of.of);
    case "bootstrap": {
      const [one, other, options] = two(table, of.of);
      return measure.bootstrap(one, other, { ...options, ...named(of.measure), ...draws(of) });
    }
    case "alpha_bootstrap":
      return measure.alphaBootstrap(rowsOf(table), {
        ...optionsOf(table),
        ...draws(of),
        metric: of.metric,
      });
    case "read":
      return read(trilat, table, of);
    case "network":
      return network(trilat, table, of);
    case "affiliations":
      return affiliations(trilat, table, of);
    case "camp_shares":
      return campShares(trilat, table, of);
    case "camps": {
      const { camps, modularity } = measure.camps(given, how(of));
      return { of: camps, modularity };
    }
    case "betweenness":
      return Array.from(measure.betweenness(given, { normalised: of.normalised }));
    case "export":
      return file(trilat, table, of);
  }
  throw new Error(`no way to run ${run}`);
};
