// Whatever is handed over, an `Error` with a message comes back and the module goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, dates, Dossier, measure, readAtop, trilateral } from "trilat";

const survive = (call) => {
  try {
    call();
  } catch (error) {
    // A trap in the module is a `WebAssembly.RuntimeError`: after it nothing can be relied on.
    assert.ok(!(error instanceof WebAssembly.RuntimeError), `${error.stack}`);
    assert.ok(error instanceof Error && error.message.length > 0, String(error));
  }
};

const texts = [
  "",
  "\0",
  "\ud800",
  "[".repeat(100_000),
  '{"a":'.repeat(100_000),
  "- ".repeat(100_000),
  `a: &a [${"*a,".repeat(1000)}]`,
  "a: &a [1]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: &d [*c,*c]\ne: &e [*d,*d]",
  '{"trilat": 1e999}',
  '{"trilat": 1, "actors": [{"id": "__proto__", "kind": "state", "name": "P"}]}',
  `{"trilat": 1, "dossier": {"title": ${JSON.stringify("x".repeat(1_000_000))}}}`,
  "2024-11-15/2024-11-14",
  "9".repeat(10_000),
];
const values = [undefined, null, NaN, -1, 1e308, "", "\ud800", "x".repeat(100_000), [], {}, [[]]];
values.push(Symbol.iterator, 10n, () => 1, new Date(NaN), new Proxy({}, {}), Object.create(null));

test("texts of all kinds", () => {
  for (const text of texts) {
    for (const read of [Dossier.fromJson, Dossier.fromYaml]) survive(() => read.call(Dossier, text));
    survive(() => check(text));
    survive(() => dates.parse(text));
    survive(() => readAtop(text));
  }
  for (const value of values) survive(() => Dossier.fromJson(value));
});

test("values of all kinds in every place", async () => {
  const dossier = await trilateral();
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(dossier)).filter(
    (name) => typeof Object.getOwnPropertyDescriptor(Dossier.prototype, name).value === "function",
  );
  const methods = names.filter((name) => !["constructor", "free", "share"].includes(name));
  assert.ok(methods.length > 25);
  for (const method of methods) {
    for (const first of values) survive(() => dossier[method](first));
    for (const second of values) survive(() => dossier[method]("us", second));
  }
  for (const name of Object.keys(measure)) {
    for (const value of values) {
      survive(() => measure[name](value));
      survive(() => measure[name](value, value, { levels: value }));
      survive(() => measure[name]([1], [value], { levels: [0, 1], weights: value, seed: value }));
      survive(() => measure[name]([[1]], { levels: [0, 1], actors: value, missing: value }));
    }
  }
  assert.equal(dossier.actors.get("jp").name, "Japan");
});
