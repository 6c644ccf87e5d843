import { defineConfig } from "vite";

/** The pages, from src/web into dist/web: plain files without inline script, style or `data:` addresses, for the strict policy. */
export default defineConfig({
  root: "src/web",
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    reportCompressedSize: false,
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "/api": "http://127.0.0.1:8765", "/calendar.ics": "http://127.0.0.1:8765" } },
});
