import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  check,
  dates,
  Dossier,
  DossierError,
  QuestionError,
  TrilatError,
  trilateral,
  UnknownRecordError,
} from "trilat-wasm";

const [CAMP_DAVID, LIMA] = ["spirit-of-camp-david-2023", "lima-joint-statement-2024"];
let dossier;
before(async () => {
  dossier = await trilateral();
});

test("an answer is a plain object with pages that nobody lists", () => {
  const changes = dossier.compareStatements(CAMP_DAVID, LIMA);
  assert.equal(Object.getPrototypeOf(changes), Object.prototype);
  assert.ok(changes.counts.absent > 0);
  assert.ok(!Object.keys(changes).includes("toMarkdown"));
  assert.deepEqual(structuredClone(changes), JSON.parse(JSON.stringify(changes)));
  assert.match(changes.toMarkdown(), /^# What changed/);
  assert.match(changes.toText(100), /commitments/);
  assert.match(changes.toHtml(), /<h1/);
  assert.deepEqual(
    dossier.ask({ compare_statements: { before: CAMP_DAVID, after: LIMA } }),
    changes,
  );
});

test("every question has its method", () => {
  const day = "2025-12-31";
  const [first, second] = [...dossier.commitments.keys()];
  const readouts = "gyeongju-foreign-ministers-2025";
  const framework = [...dossier.frameworks.keys()];
  const asked = [
    dossier.series([CAMP_DAVID, LIMA, "new-york-statement-2025"]),
    dossier.compareCommitments(first, second),
    dossier.forces({ source: CAMP_DAVID }),
    dossier.stanceTable({ actors: ["us", "cn"], leastGrade: "named" }),
    dossier.comparePositions(["us", "cn"], { jointStatements: true }),
    dossier.stanceHistory("kp"),
    dossier.ownAndJoint("jp"),
    dossier.compareReadouts(readouts),
    dossier.framesOn(),
    dossier.framesOn("us-jp-kr"),
    dossier.consistency({ actors: ["kr"] }),
    dossier.disputes(),
    dossier.network({ filter: { asOf: day }, leastByActor: 1 }),
    dossier.networkFile("graphml", "congruence"),
    dossier.track(day),
    dossier.track(day, { framework: "us-japan-rok", states: ["partly"] }),
    dossier.compareTracks("2024-12-31", day),
    dossier.compareTracks(day, day, { other: dossier, issue: "exercises" }),
    dossier.cadence([...dossier.mechanisms.keys()][0], day),
    dossier.coverage(day, { sources: [LIMA] }),
    dossier.compliance(day),
    dossier.implementation(day),
    dossier.completion(day),
    dossier.institutionItems("nato", "highest"),
    dossier.compareFrameworks(framework.slice(0, 2)),
    dossier.frameworkGap(framework[0], framework[1]),
    dossier.without(day, { actors: ["us"], goesOnWith: 2 }),
    dossier.singleRemovals(day),
    dossier.record("source", LIMA),
    dossier.search("missile", { limit: 3 }),
    dossier.verify({}),
  ];
  for (const answer of asked) assert.ok(answer.toMarkdown().length > 0);
});

test("tables are read-only, in the order of ids, and filtered", () => {
  const { actors, commitments } = dossier;
  assert.equal(actors.size, [...actors].length);
  assert.equal(actors.get("jp").name, "Japan");
  assert.ok(actors.has("us") && !actors.has("__proto__") && actors.get("nobody") === undefined);
  assert.deepEqual([...actors.keys()], actors.toArray().map(({ id }) => id));
  assert.deepEqual([...actors.entries()][0], [[...actors.keys()][0], [...actors][0]]);
  assert.throws(() => {
    actors.get("jp").name = "other";
  }, TypeError);
  const found = commitments.where({ source: LIMA });
  assert.ok(found.length > 0 && found.every(({ source }) => source === LIMA));
  assert.throws(() => commitments.where({ nothing: "x" }), QuestionError);
});

test("what is wrong is an Error with data", () => {
  assert.throws(() => dossier.compareStatements("lima-joint-statement", LIMA), (error) => {
    assert.ok(error instanceof UnknownRecordError && error instanceof QuestionError);
    assert.ok(error instanceof TrilatError && error instanceof Error);
    assert.equal(error.name, "UnknownRecordError");
    assert.equal(error.record, "source:lima-joint-statement");
    assert.match(error.message, /did you mean/);
    return true;
  });
  // What picks nothing because it is not there is told, and is no zero.
  for (const ask of [
    () => dossier.coverage("2025-12-31", { framework: "us-jp-rok" }),
    () => dossier.without("2025-12-31", { actors: ["jpn"] }),
    () => dossier.commitments.where({ issue: "securities" }),
    () => dossier.coderAgreement(dossier, "zz"),
  ]) {
    assert.throws(ask, UnknownRecordError);
  }
  assert.throws(() => dossier.track("yesterday"), QuestionError);
  assert.throws(() => dossier.compareStatements(LIMA, "spirit-of-camp-david-2023"), {
    name: "QuestionError",
    message: /give the earlier statement first/,
  });
  assert.throws(() => dossier.compareStatements([], LIMA), QuestionError);
  assert.throws(() => dossier.search("x", { limit: 3n }), {
    name: "QuestionError",
    message: /^a question must be what JSON can hold: /,
  });
  assert.throws(() => dossier.ask({ no_such: {} }), QuestionError);
  for (const question of [{}, undefined, "track", [{}], { a: 1, b: 2 }, { track: undefined }]) {
    assert.throws(() => dossier.ask(question), {
      name: "QuestionError",
      message: "a question is an object with one key, its name",
    });
  }
  const text = "trilat: 1\nactors:\n  - {id: us, name: 🇺🇸 USA, kind: sate}\n";
  assert.throws(() => Dossier.fromYaml(text, { name: "mine.yaml" }), (error) => {
    assert.ok(error instanceof DossierError);
    const [{ location, help }] = error.diagnostics;
    assert.deepEqual([location.file, location.line], ["mine.yaml", 3]);
    assert.equal(location.column_utf16 - location.column, 2);
    assert.equal(text.slice(location.start_utf16, location.end_utf16), "sate");
    assert.match(help, /did you mean `state`/);
    return true;
  });
  assert.deepEqual(check(text).map(({ code }) => code), ["unknown-word"]);
  assert.deepEqual(check('{"trilat": 1}'), []);
});

test("dossiers go out, come in and are put together", () => {
  const again = Dossier.fromJson(dossier.toJson());
  assert.equal(again.toJson(), dossier.toJson());
  assert.equal(again.size, dossier.size);
  const { dossier: merged, collisions } = dossier.merge(again);
  assert.equal(merged.size, dossier.size);
  assert.ok(collisions.every(({ kind }) => kind === "identical"));
  const agreement = dossier.coderAgreement(again, LIMA);
  assert.equal(agreement.f1.value, 1);
  assert.ok(agreement.toText().length > 0);
  const both = dossier.coderAgreement(again, [LIMA, "spirit-of-camp-david-2023"]);
  assert.equal(both.links.f1.value, 1);
  assert.ok(both.matched.length > agreement.matched.length);
  for (const threshold of [Number.NaN, -0.1, 1.1]) {
    const ask = () => dossier.coderAgreement(again, LIMA, { threshold });
    assert.throws(ask, { name: "QuestionError", message: /^a threshold is a number from 0 to 1/ });
  }
  assert.throws(() => dossier.coderAgreement(again, []), QuestionError);
  const several = Dossier.fromTexts([
    { name: "a.yaml", text: "trilat: 1\nactors: [{id: us, kind: state, name: US}]" },
    { name: "b.json", text: '{"trilat": 1, "issues": [{"id": "i", "label": "I"}]}' },
  ]);
  assert.equal(several.size, 2);
});

test("quotations are looked up in texts, by the ids of sources", () => {
  const passage = dossier.commitments.where({ source: LIMA })[0];
  const words = passage.passages[0].quote[0];
  const found = dossier.verify(new Map([[LIMA, `Before. ${words} After.`]]));
  assert.ok(found.counts.verified >= 1 || found.counts.moved >= 1);
  assert.ok(dossier.disputes({ [LIMA]: "Nothing of it." }).toMarkdown().length > 0);
});

test("dates are imprecise and related in three values", () => {
  const { earliest, latest, days } = dates.parse("2024-07");
  assert.deepEqual([earliest, latest, days], ["2024-07-01", "2024-07-31", 31]);
  assert.equal(dates.relation("2024", "2024-07").before, "possibly");
  assert.throws(() => dates.parse("July"), TrilatError);
});
