import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses: the page works from any folder of any server.
  base: "./",
  build: {
    target: "es2022",
    // A data: address would have to be allowed by the page's policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: "es" },
});
