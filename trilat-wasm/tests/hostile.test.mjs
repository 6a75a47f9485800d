// Whatever is handed over, an `Error` with a message comes back and the module goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, dates, Dossier, measure, readAtop, TrilatError, trilateral } from "trilat-wasm";

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

test("what must be text is told, and how a file becomes one", async () => {
  const dossier = await trilateral();
  const bytes = new TextEncoder().encode("trilat: 1");
  const refused = [
    [(value) => dates.parse(value), "a date must be text"],
    [(value) => dates.relation("2023", value), "a date must be text"],
    [(value) => readAtop(value), "a table of alliances must be text"],
    [(value) => Dossier.fromJson(value), "a dossier must be text"],
    [(value) => Dossier.fromYaml(value, { name: "a.yaml" }), "`a.yaml` must be text"],
    [(value) => Dossier.fromTexts([{ text: value }]), "a dossier must be text"],
    [(value) => check(value), "a dossier must be text"],
    [(value) => check("trilat: 1", { name: value ?? null }), "the name of a text must be text"],
    [(value) => dossier.verify({ lima: value }), "`lima` must be text"],
    [(value) => dossier.disputes(new Map([["lima", value]])), "`lima` must be text"],
    [(value) => dossier.verify(new Map([[value, "text"]])), "the name of a text must be text"],
    [(value) => dossier.coderAgreement(dossier, value), "the id of a source must be text"],
    [(value) => dossier.coderAgreement(dossier, ["a", value]), "the id of a source must be text"],
  ];
  for (const [call, message] of refused) {
    for (const value of [undefined, 2024, {}, new Date(0), null, Symbol.iterator]) {
      assert.throws(() => call(value), { name: "TrilatError", message }, String(call));
    }
    for (const value of [bytes, Buffer.from(bytes), bytes.buffer]) {
      const encoding = `${message}; read the file with an encoding: readFile(path, "utf8")`;
      assert.throws(() => call(value), { name: "TrilatError", message: encoding }, String(call));
    }
  }
  for (const value of [null, 5, "text", {}, Object.create(Dossier.prototype)]) {
    assert.throws(() => dossier.coderAgreement(value, "a"), /the other dossier must be a Dossier/);
    assert.throws(() => dossier.merge(value), /the other dossier must be a Dossier/);
    assert.throws(() => Dossier.fromPacked(value), /a packed dossier must be a Uint8Array/);
    assert.throws(() => Dossier.fromTexts(value), TrilatError);
    assert.throws(() => Dossier.fromTexts([value]), TrilatError);
    if (typeof value !== "object" || value === null) {
      assert.throws(() => dossier.verify(value), /texts are an object or a Map of texts/);
      assert.throws(() => dossier.disputes(value), /texts are an object or a Map of texts/);
    }
  }
  assert.equal(dates.parse("2024").days, 366);
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
