import type { Reader } from "../../src/readers/reader.ts";
import { threadTime } from "../thread-time.ts";
import { spread } from "./attacks.ts";
import { watchHostile } from "./hostile.ts";
import { costAt, filled, findWear, hostilesOf, tell } from "./wear.ts";

/**
 * A megabyte of each hostile repeat through each reader of text forms and through the whole pipeline; then every pattern
 * of the program alone: whether its cost grows with the square, and what a megabyte costs.
 *   npm run fuzz:hostile -- [characters, 1000000] [readers|pipeline|patterns]
 * What takes more than a second, or grows with the square, is told. Times are those of the thread.
 */
const LENGTH = Number(process.argv[2] ?? 1_000_000);
const PARTS = process.argv.slice(3);
const SECOND = 1_000_000;
/** A megabyte of so many texts for each pattern; all of them are tried for their growth before. */
const MOST = 40;
const seconds = (microseconds: number): string => `${(microseconds / SECOND).toFixed(1)} s`;

async function tryPatterns(): Promise<void> {
  const { patterns } = await watchHostile(500);
  let [worn, slow, tries] = [0, 0, 0];
  const costliest = new Map<string, string>();
  for (const pattern of patterns) {
    const hostiles = hostilesOf(pattern);
    const wear = findWear(pattern, hostiles, 12_000);
    if (wear) {
      worn++;
      console.log(tell(wear));
      continue;
    }
    for (const hostile of spread(hostiles, MOST)) {
      tries++;
      const cost = costAt(pattern, hostile, LENGTH);
      if (cost < SECOND) continue;
      slow++;
      costliest.set(pattern.place, `${seconds(cost)} for ${JSON.stringify(hostile)}`);
    }
  }
  for (const [place, cost] of costliest) console.log(`${place}: ${cost}`);
  console.log(
    `${patterns.length} patterns, ${tries} tries of ${LENGTH} characters: ${worn} grow with the square, ${slow} took over a second.`,
  );
}

async function tryPipeline(): Promise<void> {
  const { costsOfParsing, REPEATS } = await import("./growth.ts");
  const costs = REPEATS.map((repeat) => {
    const [worst] = [...costsOfParsing(filled(repeat, LENGTH))].sort(([, a], [, b]) => b - a);
    return { repeat, step: worst?.[0] ?? "", cost: worst?.[1] ?? 0 };
  }).sort((a, b) => b.cost - a.cost);
  console.log(`${costs.length} texts of ${LENGTH} characters through the pipeline, the costliest steps:`);
  for (const { repeat, step, cost } of costs.slice(0, 12))
    console.log(`  ${JSON.stringify(repeat)}: ${step} ${seconds(cost)}`);
}

async function tryReaders(): Promise<void> {
  const { READERS } = await import("./corpus.ts");
  const { costOfReading, MARKUP } = await import("./growth.ts");
  for (const [name, { head, repeats, tail }] of Object.entries(MARKUP)) {
    const reader = (await READERS.get(name)?.[0]?.entry.load()) as Reader;
    const costs: [string, number][] = [];
    for (const repeat of repeats) {
      const cost = await costOfReading(reader, Buffer.from(head + filled(repeat, LENGTH) + tail));
      costs.push([repeat, cost.get("reader") ?? 0]);
    }
    const [repeat, cost] = costs.sort(([, a], [, b]) => b - a)[0] as [string, number];
    console.log(`${name}: ${repeats.length} files, at most ${seconds(cost)} for ${JSON.stringify(repeat)}`);
  }
}

const time = threadTime();
for (const [name, attempt] of Object.entries({ readers: tryReaders, pipeline: tryPipeline, patterns: tryPatterns }))
  if (PARTS.length === 0 || PARTS.includes(name)) await attempt();
console.log(seconds(time()));
