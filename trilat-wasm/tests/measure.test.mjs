import assert from "node:assert/strict";
import { test } from "node:test";
import { measure, MeasureError, TrilatError } from "trilat-wasm";

const votes = { levels: ["yes", "abstain", "no"] };
const us = ["no", "no", "yes", "abstain", null, "no"];
const jp = ["yes", "no", "yes", "yes", "no", "abstain"];
const places = (row) =>
  row.map((level) => (level === null ? -1 : votes.levels.indexOf(level)));

test("arrays of levels, of places and of numbers say the same", () => {
  const all = measure.pair(us, jp, votes);
  assert.deepEqual(measure.pair(Int8Array.from(places(us)), Int8Array.from(places(jp)), votes), all);
  const unknown = (row) => Float64Array.from(places(row), (code) => (code < 0 ? NaN : code));
  assert.deepEqual(measure.pair(unknown(us), unknown(jp), votes), all);
  const bytes = (row) => Uint8Array.from(places(row), (code) => (code < 0 ? 255 : code));
  assert.deepEqual(measure.pair(bytes(us), bytes(jp), { ...votes, missing: 255 }), all);
  assert.equal(all.agreement.n, 5);
  assert.equal(all.agreement.value, 2 / 5);
  assert.equal(measure.agreement(us, jp, votes).value, 2 / 5);
  assert.deepEqual(measure.s(us, jp, votes), all.s);
  assert.deepEqual(measure.tauB(us, jp, votes), all.tau_b);
  for (const disagreement of ["nominal", "linear", "quadratic"]) {
    const by = { ...votes, disagreement };
    assert.deepEqual(measure.kappa(us, jp, by), all.kappa[disagreement]);
    assert.deepEqual(measure.pi(us, jp, by), all.pi[disagreement]);
  }
});

test("on a numeric scale −1 is a level", () => {
  const scale = { levels: [-1, 0, 1] };
  const found = measure.s(Int8Array.of(-1, 0, 1), Int8Array.of(-1, 0, -1), scale);
  assert.equal(found.n, 3);
  assert.equal(measure.s([-1, null], [-1, 1], scale).n, 1);
});

test("all pairs as a matrix, alpha, groups, intervals", () => {
  const cn = ["abstain", "no", "yes", "yes", "no", "no"];
  const table = [us, jp, cn];
  const matrix = measure.pairwise(table, { ...votes, actors: ["us", "jp", "cn"] });
  assert.ok(matrix.values instanceof Float64Array && matrix.n instanceof Uint32Array);
  assert.equal(matrix.values[1], measure.agreement(us, jp, votes).value);
  assert.equal(matrix.values[3], matrix.values[1]);
  assert.deepEqual([matrix.values[0], matrix.n[0], matrix.items], [1, 5, 6]);
  assert.equal(matrix.values[5], measure.agreement(jp, cn, votes).value);
  assert.ok(measure.alpha(table, votes).ordinal.value < 1);
  assert.equal(measure.agreementIndex([6, 3, 0]), 0.5);
  assert.equal(measure.agreementIndex(Uint32Array.of(0, 0, 0)), null);
  assert.equal(measure.groupAgreement(table, votes).items.length, 6);
  const draw = { ...votes, seed: 74, replicates: 200 };
  assert.deepEqual(measure.bootstrap(us, jp, draw), measure.bootstrap(us, jp, draw));
  assert.notDeepEqual(measure.bootstrap(us, jp, draw), measure.bootstrap(us, jp, { ...draw, seed: 75 }));
  assert.ok(measure.alphaBootstrap(table, draw));
});

test("a value that is not there says why", () => {
  const unlike = ["yes", null, null];
  const table = [unlike, [null, "no", "yes"], ["yes", "no", null]];
  const { values, why } = measure.pairwise(table, { ...votes, measure: "tau_b" });
  assert.deepEqual(why.slice(0, 3), ["no_variation", "no_common_item", "no_variation"]);
  assert.ok(values.slice(0, 3).every(Number.isNaN));
  assert.deepEqual([values[8], why[8]], [1, null]);
});

test("only the items of a window are compared", () => {
  const years = { ...votes, periods: [2019, 2019, 2020, null, 2021, 2021] };
  const found = measure.pair(us, jp, { ...years, window: [2019, 2020] });
  assert.deepEqual(found, measure.pair(us.slice(0, 3), jp.slice(0, 3), votes));
  assert.throws(() => measure.pair(us, jp, { ...votes, window: [2019, 2020] }), TrilatError);
  assert.throws(() => measure.pair(us, jp, { ...years, window: [2020, 2019] }), TrilatError);
});

test("a text becomes a table for the measures", () => {
  const text = "id,session,w,JP,US\nR1,73,2,yes,no\nR2,74,1,yes,NA\n";
  const options = { ...votes, key: "id", period: { number: "session" }, weight: "w", missing: "NA" };
  const { rows, ...found } = measure.readCsv(text, options);
  assert.deepEqual(found, {
    actors: ["JP", "US"],
    items: ["R1", "R2"],
    weights: [2, 1],
    periods: [73, 74],
  });
  assert.deepEqual(rows, [["yes", "yes"], ["no", null]]);
  assert.equal(measure.pairwise(rows, { ...votes, ...found, measure: "s_weighted" }).values[1], -1);
  const numbers = measure.readCsv("who,what,how\nJP,R1,0.5\n", {
    levels: [0, 0.5, 1],
    actor: "who",
    item: "what",
    level: "how",
  });
  assert.deepEqual(numbers.rows, [[0.5]]);
  const told = { kind: "level", row: "2", column: "JP", value: "maybe" };
  assert.throws(() => measure.readCsv("id,JP\nR1,maybe\n", { ...votes, key: "id" }), told);
});

test("what a text has no column for is passed on as if left out", () => {
  const { rows, ...found } = measure.readCsv("id,JP,US\nR1,yes,no\nR2,no,no\n", { ...votes, key: "id" });
  assert.deepEqual([found.weights, found.periods], [null, null]);
  assert.deepEqual(measure.alpha(rows, { ...votes, ...found }), measure.alpha(rows, votes));
  const window = { ...votes, ...found, periods: [73, 74], window: [74, 74] };
  assert.equal(measure.pairwise(rows, window).values[1], 1);
  assert.throws(() => measure.pairwise(rows, { ...window, periods: null }), {
    message: /a window needs the period of each of the 2 items/,
  });
});

test("statements become networks, camps and files", () => {
  const said = [
    { actor: "US", proposition: "s1", level: 5, day: "2023-08-18" },
    ["JP", "s1", 4, null, "2023-08-18"],
    ["CN", "s1", 1, "d3", "2024-01-01"],
  ];
  const options = { levels: [1, 2, 3, 4, 5], actors: ["AU"] };
  const network = measure.network(said, options);
  assert.deepEqual(network.nodes, ["AU", "CN", "JP", "US"]);
  assert.deepEqual(network.ties[2], { first: "JP", second: "US", weight: 0.75, common: 1 });
  const { camps, modularity } = measure.camps(network);
  assert.deepEqual([camps[0], camps[2] === camps[3], modularity.n], [0, true, 3]);
  const between = measure.betweenness(network);
  assert.ok(between instanceof Float64Array && between.length === 4);
  const dot = measure.networkFile(network, "dot", { camp: camps, between, name: network.nodes });
  assert.match(dot, /0 \[label="AU", "camp"="0", "between"="0", "name"="AU"\];/);
  assert.match(measure.affiliationsFile(said, "graphml", options), /<key id="side"/);
  const late = measure.network(said, { ...options, between: ["2024-01-01", "2024-12-31"] });
  assert.deepEqual([late.nodes.length, late.ties], [4, []]);
  assert.deepEqual(measure.windows(said, "month", options), [
    { first: "2023-08-01", last: "2023-08-31" },
    { first: "2024-01-01", last: "2024-01-31" },
  ]);
  assert.throws(() => measure.windows(said, "fortnight", options), { kind: "parameter" });
  const near = { day: "2023-08-18", width: 10, kernel: "triangular" };
  assert.deepEqual(measure.network(said, { ...options, around: near }).ties.length, 1);
});

test("statements and networks that are none are refused with kind and row", () => {
  const options = { levels: [1, 2] };
  const tied = (tie) => measure.camps({ nodes: ["US", "JP"], ties: [tie] });
  const refused = [
    [() => measure.network([["US", "s1", 3]], options), { kind: "level", row: "1" }],
    [() => measure.network([["US", "s1", 1], ["US", "s1", NaN]], options), { kind: "parameter" }],
    [() => measure.network([["US", "s1", 1, "d", "2023"]], options), { kind: "period", row: "1" }],
    [() => measure.network([], { ...options, duplicates: "hour" }), { kind: "parameter" }],
    [() => measure.network([], { ...options, relation: "love" }), { value: null }],
    [() => tied(["US", "CN", 1]), { kind: "unknown_actor", value: "CN" }],
    [() => tied(["US", "US", 1]), { kind: "parameter", row: "1" }],
    [() => tied(["US", "JP", -1]), { kind: "weight" }],
    [() => measure.camps({ nodes: [], ties: [] }, { starts: 0 }), { kind: "parameter" }],
  ];
  for (const [call, told] of refused) {
    assert.throws(call, MeasureError, String(call));
    assert.throws(call, told, String(call));
  }
  assert.throws(() => measure.network("US", options), TrilatError);
  assert.throws(() => measure.network([], { ...options, kind: "nominal" }), MeasureError);
});

test("what cannot be read is refused in words", () => {
  const refused = [
    () => measure.kappa(us, jp, votes),
    () => measure.s(us, jp, {}),
    () => measure.s(us, jp, { levels: ["yes"] }),
    () => measure.s(["maybe"], ["yes"], votes),
    () => measure.s(Uint8Array.of(3), Uint8Array.of(1), votes),
    () => measure.s(Float64Array.of(0.5), Float64Array.of(1), votes),
    () => measure.s(Int8Array.of(-2), Int8Array.of(1), votes),
    () => measure.s(["yes"], ["yes", "no"], votes),
    () => measure.pairwise(new Int8Array(7), { ...votes, actors: ["a", "b"] }),
    () => measure.pairwise(new Int8Array(7), votes),
    () => measure.pairwise([us, jp], { ...votes, actors: ["a", "a"] }),
    () => measure.pairwise([us, jp], { ...votes, measure: "none" }),
    () => measure.pairwise([us, jp], { ...votes, measure: 7 }),
    () => measure.readCsv(7, { ...votes, key: "id" }),
    () => measure.idealPointDistance({ us: 1, jp: Infinity }, "us", "jp"),
    () => measure.idealPointDistance({ us: 1, jp: 2 }, "us", 2),
    () => measure.agreementIndex([1, 2]),
    () => measure.agreementIndex([1, -2, 3]),
    () => measure.bootstrap(us, jp, votes),
    () => measure.sWeighted(us, jp, { ...votes, weights: [1, -1, 1, 1, 1, 1] }),
  ];
  for (const call of refused) assert.throws(call, TrilatError, String(call));
  const nested = { message: "a row holds an array in place 1, where a level is wanted" };
  assert.throws(() => measure.s(["no", ["no"]], ["no", "no"], votes), nested);
  assert.throws(() => measure.pairwise([[null, Int8Array.of(1)]], votes), nested);
  assert.equal(measure.s([], [], votes).value, undefined);
});

test("what is no level in a typed array is told as it stands there", () => {
  const levels = ["yes", "abstain", "no"];
  const gaps = measure.pairwise([Int8Array.of(0, -1, 2), Int16Array.of(0, 1, 1)], { levels });
  assert.deepEqual([...gaps.n], [2, 2, 2, 3]);
  const bad = [Int8Array.of(0, 3), Int8Array.of(0, -2), Int16Array.of(0, 0x7fff), Uint8Array.of(0, 255)];
  for (const row of bad) {
    assert.throws(
      () => measure.pairwise([Uint8Array.of(0, 1), row], { levels }),
      new RegExp(`\`${row[1]}\` in place 1 is no level; these are yes, abstain, no`),
    );
  }
});
