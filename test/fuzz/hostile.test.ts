import { expect, test } from "vitest";
import { watchHostile } from "./hostile.ts";
import { literalPatterns, type Pattern } from "./patterns.ts";
import { findWear, hostilesOf, tell, type Wear } from "./wear.ts";

const LENGTH = 12_000;

const wearOf = (pattern: Pattern): Wear | null => findWear(pattern, hostilesOf(pattern), LENGTH);

test("no pattern takes the square of the length of a text, whatever it is given", { timeout: 300_000 }, async () => {
  const { patterns } = await watchHostile(500);
  expect(patterns.length).toBeGreaterThan(1000);
  const worn = patterns.map(wearOf).filter((wear) => wear !== null);
  expect(worn.map(tell)).toEqual([]);
});

test.each([
  ["a run before the end of the text", String.raw`/\s+$/u`],
  ["a run that two parts may take", String.raw`/^số\s*:?\s*\d/u`],
  ["a beginning that comes again and never ends", "/<!--.*?-->/su"],
  ["words in a series that reads in two ways", String.raw`/^(?:\d{1,2}h\d{0,2})*$/u`],
])("%s wears a pattern down", (_, written) => {
  const [pattern] = literalPatterns("src/x.ts", `const a = 1;\nconst END: RegExp = ${written};\n`);
  const wear = pattern && wearOf(pattern);
  expect(wear && tell(wear)).toContain(`src/x.ts:2 ${written}`);
});

test.each([
  ["a run from where it begins", String.raw`/(?<!\s)\s+$/u`],
  ["a sign with the run behind it", String.raw`/^số\s*(?::\s*)?\d/u`],
  ["an end read backwards", String.raw`/$(?<=(?:và\s+)+)/u`],
])("%s is no harm", (_, written) => {
  const [pattern] = literalPatterns("src/x.ts", `const END = ${written};`);
  expect(pattern && wearOf(pattern)).toBeNull();
});
