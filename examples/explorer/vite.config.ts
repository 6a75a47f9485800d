import { trilateral } from "trilat-wasm";
import { defineConfig, type Plugin } from "vite";
import { catalogue, type Records } from "./src/catalogue.ts";
import type { Prepared } from "./src/protocol.ts";
import { defaults, pairQuestion } from "./src/start.ts";

const NAME = "virtual:prepared";

/** Reckons what the page shows first, by the same engine: it is there before the engine is. */
function prepared(): Plugin {
  return {
    name: "prepared",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const dossier = await trilateral();
      const names = catalogue(JSON.parse(dossier.toJson()) as Records);
      const question = pairQuestion(...defaults(names).pair);
      const answer = dossier.ask(question as never);
      const first: Prepared = { catalogue: names, question, answer };
      const file = this.emitFile({
        type: "asset",
        name: "prepared.json",
        source: JSON.stringify(first),
      });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}

export default defineConfig({
  plugins: [prepared()],
  // Relative addresses: the page works from any folder of any server.
  base: "./",
  build: {
    target: "es2022",
    // A data: address would have to be allowed by the page's policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the first comparison needs comes in one piece; `page` itself waits at its top level
            // for the view that it shows, so nothing that a view imports may stand in one with it.
            { name: "first", test: /src\/(?!boot|engine|worker|chart|page)(\w+|views\/(changed|pair|dimensions))\.ts/ },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
});
