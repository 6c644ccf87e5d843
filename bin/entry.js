import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * The address of a module of the program. In a clone the TypeScript sources run as they are, and what Node made of them
 * is kept under node_modules, so that only the first start pays for it; the published package carries them compiled.
 */
export function addressOf(stem) {
  const source = new URL(`../src/${stem}.ts`, import.meta.url);
  if (!existsSync(source)) return new URL(`../dist/src/${stem}.js`, import.meta.url).href;
  enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/vanthu", import.meta.url)));
  return source.href;
}
