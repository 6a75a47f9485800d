// Sources and disputes: what the dossier rests on, and where its records do not agree.
import type { ClaimCheck, ClaimVerdict, Contradiction, Disputes, DisputeSide, EventDispute, RelayChain, StanceRecord } from "trilat-wasm";
import { actorName, byDate, dated, datedSource, recordLink, sourceLink, sourceMakers, testimony, titleOf, type Context, type View } from "../context";
import { among, field, fill, h, outLink, safeAddress, select, words, type Child, type Choice } from "../dom";
import { latest } from "../engine";
import { bars } from "../bars";
import { badge, CLAIMS, COMPLETENESS, FATES, legend, prose, STANCES } from "../marks";
import type { SourceEntry } from "../protocol";
import type { Asked } from "../route";
import { NOTHING, saving, type Shown } from "../save";
import { table } from "../table";

const VERDICTS = Object.keys(CLAIMS) as ClaimVerdict[];

export function disputes(context: Context): View {
  const { catalogue, engine } = context;
  const part = select((value) => {
    context.go({ part: value });
  });
  const parts: Choice[] = [
    { value: "claims", label: "Claims, and what the record says" },
    { value: "contradictions", label: "Contradictions" },
    { value: "told", label: "Happenings that are told differently" },
    { value: "relays", label: "What relays made of words" },
    { value: "sources", label: "Sources" },
  ];
  const kind = select((value) => {
    context.go({ kind: value });
  });
  const kinds: Choice[] = [
    { value: "", label: "every kind" },
    ...[...new Set(catalogue.sources.map((source) => source.kind))].sort().map((it) => ({ value: it, label: prose(it) })),
  ];
  const kindField = field("Kind", kind.element);
  const out = h("div");
  const verdicts = bars("claims", "Claims by what the record says to them");
  const atHand = bars("sources", "Sources by how much of their text is at hand");
  let now: Shown = NOTHING;
  const question = { disputes: {} };
  const element = h(
    "div",
    {},
    h(
      "p",
      { class: "lede" },
      "What the dossier rests on, and where its records do not agree. Two sources may say different things; both stand, and the dispute is shown. “Unanswered” means that no official record speaks to a claim: it is neither borne out nor refuted.",
    ),
    h("div", { class: "controls" }, field("Show", part.element), kindField),
    out,
    saving(() => now, engine),
  );

  const record = (it: StanceRecord): HTMLElement =>
    h(
      "div",
      { class: "stance-record" },
      recordLink("actor", it.holder, actorName(catalogue, it.holder)),
      " ",
      badge(STANCES[it.stance]),
      ` ${dated(it.date)} · ${prose(it.grade)} · `,
      recordLink("source", it.exhibit.source, it.exhibit.title),
      testimony(it.exhibit),
    );

  function claims(found: Disputes): Shown {
    const counts = VERDICTS.map((it) => ({ ...CLAIMS[it], count: found.claims.filter((claim) => claim.verdict === it).length })).filter((row) => row.count > 0);
    const order: ClaimVerdict[] = ["contradicted", "divided", "in-part", "borne-out", "unanswered"];
    fill(
      out,
      verdicts.element,
      legend(VERDICTS.map((it) => CLAIMS[it])),
      table(
        "Claims with what answers them",
        [
          { head: "Claim", names: true, cell: (it: ClaimCheck) => recordLink("proposition", it.proposition, it.statement) },
          { head: "Verdict", cell: (it) => [badge(CLAIMS[it.verdict]), h("div", { class: "small" }, it.finding)] },
          { head: "Who claims it", cell: (it) => it.claimed.map(record) },
          {
            head: "What answers it",
            cell: (it): Child => [
              it.answers.map(record),
              (it.rivals ?? []).map((rival) => [
                h("div", { class: "small" }, "Against it: ", recordLink("proposition", rival.proposition, rival.text)),
                rival.records.map(record),
              ]),
            ],
          },
        ],
        found.claims.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)),
        { first: 20, class: "claims", stacks: true },
      ),
    );
    verdicts.draw(counts);
    return {
      figures: [verdicts],
      sheets: [
        {
          name: "claims",
          columns: ["proposition", "text", "kind", "statement", "verdict", "finding", "claimed by", "answered by"],
          rows: found.claims.map((it) => [it.proposition, it.text, it.kind, it.statement, it.verdict, it.finding, it.claimed.map((one) => one.exhibit.id).join(" "), it.answers.map((one) => one.exhibit.id).join(" ")]),
        },
      ],
    };
  }

  function told(found: Disputes): Shown {
    fill(
      out,
      h("p", { class: "verdict" }, `${found.events.length} points in which records of one happening do not say the same.`),
      found.events.length === 0
        ? null
        : table(
            "Records of one happening that cannot both be right",
            [
              {
                head: "In what",
                cell: (it: EventDispute) => [
                  prose(it.on),
                  it.commitment === undefined
                    ? null
                    : h("div", { class: "small" }, "on ", recordLink("commitment", it.commitment, titleOf(catalogue, "commitment", it.commitment))),
                ],
              },
              {
                head: "What each says",
                cell: (it) =>
                  it.accounts.map((account) =>
                    h(
                      "div",
                      { class: "stance-record" },
                      h("strong", {}, words(account.says)),
                      " · ",
                      recordLink("event", account.event, account.name),
                      h(
                        "div",
                        { class: "small" },
                        account.sources.map((id, place) => [place === 0 ? "" : ", ", sourceLink(catalogue, id)]),
                      ),
                    ),
                  ),
              },
            ],
            found.events,
            { first: 20, stacks: true },
          ),
    );
    return {
      sheets: [
        {
          name: "told-differently",
          columns: ["on", "commitment", "event", "says", "sources"],
          rows: found.events.flatMap((it) =>
            it.accounts.map((account) => [it.on, it.commitment ?? "", account.event, account.says, account.sources.join(" ")]),
          ),
        },
      ],
    };
  }

  function contradictions(found: Disputes): Shown {
    const side = (it: DisputeSide): Child => [recordLink("proposition", it.proposition, it.text), it.records.map(record)];
    fill(
      out,
      h("p", { class: "verdict" }, `${found.contradictions.length} contradictions between records.`),
      table(
        "Records that cannot both be right, or that stand against one another",
        [
          { head: "Kind", cell: (it: Contradiction) => [prose(it.kind), h("div", { class: "small" }, prose(it.about), it.within_one_source ? " · within one source" : "")] },
          { head: "One", cell: (it) => side(it.first) },
          { head: "Other", cell: (it) => side(it.second) },
        ],
        found.contradictions,
        { first: 20, stacks: true },
      ),
    );
    return {
      sheets: [
        {
          name: "contradictions",
          columns: ["kind", "about", "first", "first text", "second", "second text"],
          rows: found.contradictions.map((it) => [it.kind, it.about, it.first.proposition, it.first.text, it.second.proposition, it.second.text]),
        },
      ],
    };
  }

  function relays(found: Disputes): Shown {
    // Chains that branch share their first links, and may make something else of them.
    const links = new Map(found.chains.flatMap((chain: RelayChain) => chain.links).map((link) => [JSON.stringify(link), link]));
    const rows = [...links.values()];
    fill(
      out,
      h("p", { class: "verdict" }, `${found.chains.length} chains of sources that report one another.`),
      legend(Object.values(FATES)),
      table(
        "Link by link",
        [
          { head: "From", names: true, cell: (link: (typeof rows)[number]) => datedSource(catalogue, link.from) },
          { head: "To", class: "name", cell: (link) => datedSource(catalogue, link.to) },
          {
            head: "What became of what it said",
            cell: (link) => {
              const fates = new Map<string, typeof link.items>();
              for (const item of link.items) fates.set(item.fate, [...(fates.get(item.fate) ?? []), item]);
              return [...fates].map(([fate, items]) =>
                h(
                  "details",
                  {},
                  h("summary", {}, badge(FATES[fate as keyof typeof FATES]), ` ${items.length}`),
                  h("ul", {}, items.map((item) => h("li", {}, recordLink("proposition", item.proposition, titleOf(catalogue, "proposition", item.proposition))))),
                ),
              );
            },
          },
        ],
        rows,
        { stacks: true },
      ),
    );
    return {
      sheets: [
        {
          name: "relays",
          columns: ["from", "to", "proposition", "fate"],
          rows: rows.flatMap((link) => link.items.map((item) => [link.from, link.to, item.proposition, item.fate])),
        },
      ],
    };
  }

  function sources(of: string): Shown {
    const rows = catalogue.sources.filter((source) => of === "" || source.kind === of).toSorted(byDate).reverse();
    const counts = (Object.keys(COMPLETENESS) as (keyof typeof COMPLETENESS)[]).map((it) => ({ ...COMPLETENESS[it], count: rows.filter((row) => row.completeness === it).length })).filter((row) => row.count > 0);
    fill(
      out,
      h("p", { class: "verdict" }, `${rows.length} sources, by how much of their text is at hand.`),
      atHand.element,
      legend(counts),
      table(
        "Sources, the latest first",
        [
          { head: "Date", class: "date", cell: (it: SourceEntry) => dated(it.date) },
          {
            head: "Source",
            names: true,
            cell: (it) => [
              recordLink("source", it.id, it.title),
              it.address !== undefined && safeAddress(it.address) && h("div", { class: "small address" }, outLink(it.address)),
            ],
          },
          { head: "Kind", cell: (it) => [prose(it.kind), it.level === undefined ? "" : ` · ${prose(it.level)}`] },
          { head: "By", cell: (it) => words(sourceMakers(catalogue, it)) },
          { head: "At hand", cell: (it) => badge(COMPLETENESS[it.completeness]) },
          { head: "Undertakings", class: "number", cell: (it) => it.commitments },
          { head: "Positions", class: "number", cell: (it) => it.positions },
        ],
        rows,
        { class: "sources" },
      ),
    );
    atHand.draw(counts);
    return {
      figures: [atHand],
      sheets: [
        {
          name: "sources",
          columns: ["id", "date", "title", "kind", "level", "issuers", "address", "completeness", "commitments", "positions"],
          rows: rows.map((it) => [it.id, it.date, it.title, it.kind, it.level, it.issuers.join(" "), it.address, it.completeness, it.commitments, it.positions]),
        },
      ],
    };
  }

  return {
    element,
    show: latest(async (asked: Asked) => {
      const shown = asked.one("part", among(parts)) ?? "claims";
      part.offer(parts, shown);
      const of = asked.one("kind", among(kinds)) ?? "";
      kind.offer(kinds, of);
      kindField.hidden = shown !== "sources";
      if (shown === "sources") {
        now = sources(of);
        return;
      }
      const found = await engine.ask<Disputes>(question);
      const draw = { claims, contradictions, told, relays }[shown] ?? claims;
      now = { ...draw(found), question };
    }),
  };
}
