import { existsSync, readFileSync, statSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../", import.meta.url);
const SOURCES = { index: "src/index.ts", main: "src/cli/main.ts" };

/**
 * The address of one of the program's two entries. The published package carries them joined under dist/program (scripts/bundle.ts),
 * a clone gets them by `npm ci`; whoever has changed a source since then runs the TypeScript sources as they are. What Node
 * made of the files is kept under node_modules, so that only the first start pays for it.
 */
export function addressOf(entry) {
  const isClone = existsSync(new URL("src", ROOT));
  if (isClone) enableCompileCache(fileURLToPath(new URL("node_modules/.cache/vanthu", ROOT)));
  return new URL(isClone && !isCurrent() ? SOURCES[entry] : `dist/program/${entry}.js`, ROOT).href;
}

/** Whether dist/program was made of the sources as they are now. */
function isCurrent() {
  try {
    const list = new URL("dist/program/sources.json", ROOT);
    const made = statSync(list).mtimeMs;
    return JSON.parse(readFileSync(list, "utf8")).every(([path, size]) => {
      const found = statSync(new URL(path, ROOT));
      return found.size === size && found.mtimeMs <= made;
    });
  } catch {
    return false;
  }
}
