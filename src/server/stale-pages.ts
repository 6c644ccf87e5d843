import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * What whoever serves pages from a clone should know of them: that they are not built, or older than their sources.
 * `null` where they are as they should be, and in the package, which has no sources.
 */
export function stalePages(pages: string): string | null {
  const sources = join(pages, "../../src/web");
  if (!statSync(sources, { throwIfNoEntry: false })) return null;
  const built = changedAt(join(pages, "index.html"));
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" });
  const newest = Math.max(...files.map((name) => changedAt(join(sources, name))));
  if (built >= newest) return null;
  const state = built === 0 ? "not built" : "older than src/web and may not fit this server";
  return `The pages are ${state}: run npm run build:web, then load them again.`;
}

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
