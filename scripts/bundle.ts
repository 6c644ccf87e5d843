import { rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { rolldown } from "rolldown";

/**
 * Joins the sources into a few files under dist/program, or in the folder that is named: hundreds of small modules take longer to
 * find than to run. zod comes in too, because only there do its sixty languages fall away, and with it what builds on it, so that
 * there is one zod. Its sources.json names every source with its size; bin/entry.js uses the joined files only while they are current.
 */
const ROOT = join(import.meta.dirname, "..");
const PROGRAM = process.argv[2] ?? join(ROOT, "dist/program");
const ENTRIES = {
  index: "src/index.ts",
  main: "src/cli/main.ts",
  child: "src/readers/isolate/child.ts",
  "reading-thread": "src/store/reading-thread.ts",
};
const JOINED = /^(zod|@hono\/zod-openapi|@hono\/zod-validator|@asteasolutions\/zod-to-openapi)(\/|$)/u;

const isPackage = (id: string) => !/^[./]/u.test(id) && !/^[A-Z]:/u.test(id);

rmSync(join(PROGRAM, "sources.json"), { force: true });
const bundle = await rolldown({
  input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(ROOT, path)])),
  platform: "node",
  external: (id) => isPackage(id) && !JOINED.test(id),
});
const { output } = await bundle.write({
  dir: PROGRAM,
  format: "esm",
  chunkFileNames: "[name]-[hash].js",
  cleanDir: true,
});
await bundle.close();

const sources = output
  .flatMap((part) => (part.type === "chunk" ? part.moduleIds : []))
  .map((id) => relative(ROOT, id))
  .filter((path) => /^(src|extractors|normalizers)\//u.test(path))
  .sort();
writeFileSync(
  join(PROGRAM, "sources.json"),
  JSON.stringify(sources.map((path) => [path, statSync(join(ROOT, path)).size])),
);
