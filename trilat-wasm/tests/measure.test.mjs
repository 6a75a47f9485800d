import assert from "node:assert/strict";
import { test } from "node:test";
import { measure, TrilatError } from "trilat";

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
    () => measure.agreementIndex([1, 2]),
    () => measure.agreementIndex([1, -2, 3]),
    () => measure.bootstrap(us, jp, votes),
    () => measure.sWeighted(us, jp, { ...votes, weights: [1, -1, 1, 1, 1, 1] }),
  ];
  for (const call of refused) assert.throws(call, TrilatError, String(call));
  assert.equal(measure.s([], [], votes).value, undefined);
});
