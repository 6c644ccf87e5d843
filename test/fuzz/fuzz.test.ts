import fc from "fast-check";
import { expect, test } from "vitest";
import { SEEDS } from "./corpus.ts";
import { checkSettled } from "./properties.ts";
import { TARGETS } from "./targets.ts";

/** Together about 20 seconds; `npm run fuzz -- --minutes 30` goes on from there. */
const MILLISECONDS = 18_000 / TARGETS.length;

test.each(TARGETS)("$name: whatever comes, a sound answer or a typed error", async ({ property }) => {
  const { counterexample, errorInstance } = await fc.check(property, {
    seed: 1,
    numRuns: 100_000,
    interruptAfterTimeLimit: MILLISECONDS,
    skipAllAfterTimeLimit: MILLISECONDS,
  });
  expect(counterexample, `${counterexample?.[0].made}: ${errorInstance}`).toBeNull();
});

test.each(SEEDS)("$name: its text stays as it is when it is parsed again", async ({ entry, bytes }) => {
  if (/^(?:pptx?|odp|ods)$/u.test(entry.format)) return;
  const reader = await entry.load();
  checkSettled(await reader.read(bytes, { ocr: "never" }));
});
