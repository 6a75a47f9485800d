// Search over everything in the dossier.
import type { SearchHit, SearchHits } from "trilat-wasm";
import { datedSource, refLink, type Context, type View } from "../context";
import { fill, h, say, words } from "../dom";
import { latest } from "../engine";
import type { Asked } from "../route";
import { NOTHING, saving, type Shown } from "../save";
import { table } from "../table";

const LIMIT = 200;

export function search(context: Context): View {
  const out = h("div");
  let now: Shown = NOTHING;
  return {
    element: h(
      "div",
      {},
      h("p", { class: "lede" }, "Records that have all the words in any of their texts. Those with the words in their title come first."),
      out,
      saving(() => now, context.engine),
    ),
    show: latest(async ({ params }: Asked) => {
      const asked = params["q"] ?? "";
      const question = { search: { words: asked, limit: LIMIT } };
      const found = await context.engine.ask<SearchHits>(question);
      say(`${found.total} records found`);
      fill(
        out,
        h("p", { class: "verdict" }, `${found.total} records with `, h("strong", {}, words(asked)), found.total > found.hits.length ? `; the first ${found.hits.length} are shown.` : "."),
        found.hits.length > 0 &&
          table(
            "Records found",
            [
              { head: "Kind", cell: (it: SearchHit) => String(it.record).split(":")[0] ?? "" },
              { head: "Record", names: true, cell: (it) => refLink(context.catalogue, it.record) },
              { head: "From", class: "name", cell: (it) => it.source != null && datedSource(context.catalogue, it.source) },
              { head: "Found in", cell: (it) => it.text != null && (it.text.includes(" ") ? words(it.text) : h("code", {}, it.text)) },
            ],
            found.hits,
            { stacks: true },
          ),
      );
      now = {
        sheets: [
          { name: "search", columns: ["record", "title", "source", "text"], rows: found.hits.map((it) => [it.record, it.title, it.source ?? "", it.text ?? ""]) },
        ],
        question,
      };
    }),
  };
}
