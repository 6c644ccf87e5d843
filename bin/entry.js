import { existsSync, readFileSync, statSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../", import.meta.url);
const SOURCES = { index: "src/index.ts", main: "src/cli/main.ts" };

/** What package.json asks for, too. An older Node stops here: it lacks what the files behind import. */
const OLDEST_NODE = "22.13";

/** Why a Node cannot run the program; `null` where it can. */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const [leastMajor, leastMinor] = OLDEST_NODE.split(".").map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return `vanthu needs Node ${OLDEST_NODE} or later; this is ${version}. See https://nodejs.org.`;
}

/**
 * The address of one of the program's two entries. The published package carries them joined under dist/program (scripts/bundle.ts),
 * a clone gets them by `npm ci`; whoever has changed a source since then runs the TypeScript sources as they are. What Node
 * made of the files is kept under node_modules, so that only the first start pays for it.
 */
export function addressOf(entry) {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  const isClone = existsSync(new URL("src", ROOT));
  if (isClone) module.enableCompileCache(fileURLToPath(new URL("node_modules/.cache/vanthu", ROOT)));
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
