import { expect, test } from "vitest";
import { watchHostile } from "./hostile.ts";
import { literalPatterns } from "./patterns.ts";
import { findWear, hostilesOf, tell } from "./wear.ts";

const LENGTH = 4000;
/** A pattern that is only ever given the words around a place may look twice at them. */
const SHORT = 3000;

test("no pattern that is given long texts takes the square of their length", { timeout: 300_000 }, async () => {
  const { patterns, given } = await watchHostile(LENGTH);
  const exposed = patterns.filter((pattern) => given(pattern) > SHORT);
  expect(exposed.length).toBeGreaterThan(100);
  const worn = exposed.map((pattern) => findWear(pattern, hostilesOf(pattern), LENGTH)).filter((wear) => wear !== null);
  expect(worn.map(tell)).toEqual([]);
});

test("a pattern that takes the square is found, with its place and what wears it down", () => {
  const [pattern] = literalPatterns("src/x.ts", "const a = 1;\nconst END: RegExp = /\\s+$/u;\n");
  const wear = pattern && findWear(pattern, hostilesOf(pattern), LENGTH);
  expect(wear?.hostile.pump).toBe(" ");
  expect(wear && tell(wear)).toContain("src/x.ts:2 /\\s+$/u");
});

test("one that begins where a run begins is not", () => {
  const [pattern] = literalPatterns("src/x.ts", "const END = /(?<!\\s)\\s+$/u;");
  expect(pattern && findWear(pattern, hostilesOf(pattern), LENGTH)).toBeNull();
});
