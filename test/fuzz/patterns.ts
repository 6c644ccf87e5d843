import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type ESTree, parseSync, Visitor } from "rolldown/utils";

const ROOT = join(import.meta.dirname, "../..");
const FOLDERS = ["src", "extractors", "normalizers"];

/** A pattern of the program, with the file and line where it is written or made. */
export interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const sources = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => join(folder, name)),
  );

/** The patterns that are written out in a file. */
export function literalPatterns(file: string, code: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const keep = (node: ESTree.Expression & { regex?: { pattern: string; flags: string } | null }): void => {
    if (!node.regex) return;
    const line = code.slice(0, node.start).split("\n").length;
    found.push({ place: `${file}:${line}`, source: node.regex.pattern, flags: node.regex.flags });
  };
  new Visitor({ Literal: keep }).visit(parseSync(file, code).program);
  return found;
}

/** Where in the program the caller's caller stands. */
function placeOf(stack: string): string | null {
  const frames = stack.matchAll(/(?:file:\/\/)?(?<path>\/[^\s():]+\.tsx?):(?<line>\d+):\d+/gu);
  for (const { groups } of frames) {
    const file = relative(ROOT, groups?.path as string);
    if (FOLDERS.some((folder) => file.startsWith(`${folder}/`))) return `${file}:${groups?.line}`;
  }
  return null;
}

const keyOf = ({ source, flags }: Pick<RegExp, "source" | "flags">): string => `${source}/${flags}`;

/** Watches the patterns that are put together: the program must not be loaded yet. */
function watchConstructed(found: Pattern[]): () => void {
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args, as) {
      const made: RegExp = Reflect.construct(target, args, as);
      const place = placeOf(new Error().stack ?? "");
      if (place) found.push({ place, source: made.source, flags: made.flags });
      return made;
    },
  });
  return () => {
    globalThis.RegExp = Original;
  };
}

/** Watches how long a text each pattern is given: whatever a pattern is used by ends in its `exec`. */
function watchGiven(longest: Map<string, number>): () => void {
  const original = RegExp.prototype.exec;
  RegExp.prototype.exec = function (text) {
    const key = keyOf(this);
    if (text.length > (longest.get(key) ?? 0)) longest.set(key, text.length);
    return original.call(this, text);
  };
  return () => {
    RegExp.prototype.exec = original;
  };
}

export interface Watched {
  /** Every pattern once: those written out, and those made while the work ran. */
  readonly patterns: readonly Pattern[];
  /** The length of the longest text that a pattern was given by the work. */
  given(pattern: Pattern): number;
}

/** The patterns of the program, with what they are given while `work` runs, which loads the program. */
export async function watchPatterns(work: () => Promise<void>): Promise<Watched> {
  const found = sources().flatMap((file) => literalPatterns(file, readFileSync(join(ROOT, file), "utf8")));
  const longest = new Map<string, number>();
  const ends = [watchConstructed(found), watchGiven(longest)];
  await work().finally(() => {
    for (const end of ends) end();
  });
  const patterns = [...new Map(found.map((pattern) => [keyOf(pattern), pattern])).values()];
  return { patterns, given: (pattern) => longest.get(keyOf(pattern)) ?? 0 };
}
