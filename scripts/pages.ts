import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const SOURCES = [join(ROOT, "src/web"), join(ROOT, "vite.config.ts")];

/** The folder of the built pages. */
export const PAGES = join(ROOT, "dist/web");

/** Builds the pages where they are missing or older than their sources. */
export async function ensurePages(): Promise<void> {
  if (builtAt() >= Math.max(...SOURCES.map(changedAt))) return;
  const { build } = await import("vite");
  await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" });
}

const builtAt = (): number => statSync(join(PAGES, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function changedAt(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(...readdirSync(path).map((name) => changedAt(join(path, name))));
}
