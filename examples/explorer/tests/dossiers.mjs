// Dossiers that are made for a test.

/** One of so many commitments that it has 10,000 records and a few more. */
export function large() {
  const sources = [];
  const commitments = [];
  for (let one = 0; one < 100; one += 1) {
    const year = 2000 + Math.floor(one / 4);
    sources.push({
      id: `statement-${one}`,
      kind: "joint-statement",
      title: `Joint statement ${one}`,
      completeness: one % 5 === 4 ? "digest" : "full",
      date: `${year}-0${1 + (one % 4) * 2}-15`,
      issuers: ["north", "south"],
    });
    for (let place = 0; place < 97; place += 1) {
      commitments.push({
        id: `c-${one}-${place}`,
        source: `statement-${one}`,
        verb: place % 3 === 0 ? "will" : "seek to",
        force: place % 3 === one % 3 ? "pledged" : "sought",
        act: "coordinate",
        object: `work of group ${place}`,
        issues: ["work"],
        passages: [{ at: `¶${place + 1}`, quote: [`will go on with the work of group ${place}`] }],
        ...(one > 0 && place < 90 ? { continues: [`c-${one - 1}-${place}`] } : {}),
      });
    }
  }
  const propositions = [];
  const positions = [];
  for (let one = 0; one < 100; one += 1) {
    propositions.push({ id: `p-${one}`, kind: "normative", text: `Proposition ${one} should hold.`, issues: ["work"] });
    for (const holder of ["north", "south"]) {
      positions.push({
        id: `pos-${holder}-${one}`,
        holder,
        proposition: `p-${one}`,
        stance: holder === "north" || one % 3 === 0 ? "supports" : "opposes",
        source: `statement-${one}`,
        attribution: { grade: "document" },
        passages: [{ at: "¶1", quote: ["should hold"] }],
      });
    }
  }
  return {
    trilat: 1,
    dossier: { title: "A large dossier" },
    actors: [
      { id: "north", kind: "state", name: "North" },
      { id: "south", kind: "state", name: "South" },
    ],
    issues: [{ id: "work", label: "Work" }],
    sources,
    commitments,
    propositions,
    positions,
  };
}

const EVIL = [
  "<script>globalThis.ran = true</script>",
  '<img src=x onerror="globalThis.ran = true">',
  '"><svg onload="globalThis.ran = true">',
  "javascript:globalThis.ran = true",
  "{{constructor.constructor('globalThis.ran = true')()}}",
  "</textarea><script>globalThis.ran = true</script>",
  "\u202Eevil\u202C <iframe srcdoc='<script>parent.ran = true</script>'>",
  "=HYPERLINK(\"http://example.org\")",
];
let turn = 0;
const evil = () => EVIL[(turn += 1) % EVIL.length];

/** A small dossier each of whose free texts tries to be something else. */
export function hostile() {
  turn = 0;
  const statement = (id, date) => ({
    id,
    kind: "joint-statement",
    title: evil(),
    completeness: "full",
    date,
    issuers: ["a", "b"],
    place: evil(),
    publisher: evil(),
    address: EVIL[3],
    note: evil(),
    aliases: [{ name: evil() }],
    reservations: [{ kind: "other", at: "¶9", quote: [evil()], note: evil() }],
  });
  const commitment = (id, source, continues) => ({
    id,
    source,
    verb: evil(),
    force: "pledged",
    act: "meet",
    object: evil(),
    trigger: evil(),
    note: evil(),
    coder: evil(),
    issues: ["i"],
    cadence: "1 per year",
    passages: [{ at: "¶1", quote: [evil(), evil()] }],
    ...(continues === undefined ? {} : { continues: [continues] }),
  });
  const position = (id, holder, stance, source) => ({
    id,
    holder,
    proposition: "p",
    stance,
    condition: evil(),
    source,
    attribution: { grade: "document" },
    frames: ["f"],
    note: evil(),
    verb: evil(),
    passages: [{ at: "¶2", quote: [evil()] }],
  });
  const framework = (id) => ({
    id,
    name: evil(),
    members: [{ actor: "a" }, { actor: "b" }],
    founding: ["s1"],
    from: "2020-01-01",
    items: [
      { item: "defense", value: "present", basis: "text", citations: [{ source: "s1", at: "¶3", quote: [evil()] }], note: evil() },
      { item: "consul", value: "unknown", basis: "text", note: evil() },
    ],
    note: evil(),
  });
  return {
    trilat: 1,
    dossier: { title: EVIL[0], description: EVIL[1] },
    actors: ["a", "b"].map((id) => ({ id, kind: "state", name: evil(), note: evil(), aliases: [{ name: evil() }] })),
    issues: [{ id: "i", label: evil(), definition: evil() }],
    frames: [{ id: "f", label: evil(), scheme: evil(), poles: [evil(), evil()] }],
    sources: [statement("s1", "2020-01-01"), statement("s2", "2021-01-01")],
    commitments: [
      commitment("c1", "s1"),
      commitment("c2", "s2", "c1"),
      { ...commitment("c3", "s1"), act: "assist" },
    ],
    propositions: [{ id: "p", kind: "descriptive", text: evil(), issues: ["i"], note: evil(), about: ["actor:a"] }],
    positions: [position("x1", "a", "supports", "s1"), position("x2", "b", "opposes", "s2")],
    mechanisms: [
      {
        id: "m",
        kind: "meeting-series",
        name: evil(),
        level: "leaders",
        members: [{ actor: "a" }, { actor: "b" }],
        cadence: "1 per year",
        implements: ["c1", "c2"],
        issues: ["i"],
        note: evil(),
        history: [{ status: "established", date: "2020-01-01", note: evil(), citations: [{ source: "s1", at: "¶1", quote: [evil()] }] }],
      },
    ],
    events: [
      {
        id: "e",
        kind: "summit",
        name: evil(),
        date: "2020-06-01",
        place: evil(),
        participants: ["a", "b"],
        occurrence_of: ["m"],
        note: evil(),
        coder: evil(),
        citations: [{ source: "s1", at: "¶1", quote: [evil()] }],
      },
    ],
    frameworks: [framework("w1"), framework("w2")],
  };
}

/** One statement with one undertaking and no issue, dated or not. */
export const small = (date) => ({
  trilat: 1,
  dossier: { title: "A small dossier" },
  actors: [{ id: "north", kind: "state", name: "North" }],
  sources: [{ id: "word", kind: "joint-statement", title: "The word", completeness: "full", date, issuers: ["north"] }],
  commitments: [{ id: "c", source: "word", verb: "will", force: "pledged", act: "meet", object: "yearly", passages: [{ at: "¶1", quote: ["will meet"] }] }],
});

/** What is wrong stands on known lines. */
export const BROKEN = `trilat: 1
dossier:
  title: A dossier with errors
actors:
  - id: a
    kind: planet
    name: <b>A</b>
  - id: a
    kind: state
    name: A again
sources:
  - id: s
    kind: treaty
    title: "<script>globalThis.ran = true</script>"
    completeness: full
    date: 2023-99-01
    issuers: [nobody]
`;
