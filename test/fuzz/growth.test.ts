import { describe, expect, test } from "vitest";
import { READERS, type Seed } from "./corpus.ts";
import { costOfReading, costsOfParsing, fastestGrowth, MARKUP, REPEATS } from "./growth.ts";

/** Work that grows with the square takes four times as long for the double; memory to be cleared takes a little more than two. */
const MOST = 3;
const LENGTH = Number(process.env.GROWTH_LENGTH ?? 10_000);

describe("the double of a text costs the double", () => {
  costsOfParsing(REPEATS.join("").repeat(30));
  test.each(REPEATS)("%j", { retry: 3 }, async (repeated) => {
    const textOf = (length: number) => repeated.repeat(Math.ceil(length / repeated.length));
    const found = await fastestGrowth((length) => costsOfParsing(textOf(length)), LENGTH);
    expect(found?.growth ?? 0, found?.step).toBeLessThan(MOST);
  });
});

describe.each(Object.entries(MARKUP))("the double of %s costs the double", (name, { head, repeats, tail }) => {
  test.each(repeats)("%j", { retry: 3 }, async (repeated) => {
    const [{ entry }] = READERS.get(name) as readonly [Seed];
    const reader = await entry.load();
    const fileOf = (length: number) => Buffer.from(head + repeated.repeat(Math.ceil(length / repeated.length)) + tail);
    const found = await fastestGrowth((length) => costOfReading(reader, fileOf(length)), 5 * LENGTH);
    expect(found?.growth ?? 0).toBeLessThan(MOST);
  });
});
