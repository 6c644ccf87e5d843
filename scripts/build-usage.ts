/**
 * Makes `src/vietnamese/usage.json` of a table of counts (`words TAB count`, one to three syllables, gzip):
 *   node scripts/build-usage.ts syllable-counts.tsv.gz
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { foldTonePlacement } from "../src/vietnamese/fold.ts";
import { isSyllable } from "../src/vietnamese/syllables.ts";

const ABBREVIATION = /^[bcdđghklmnpqrstuvwx]{2,6}$/u;
const counts = new Map<string, number>();
for (const line of gunzipSync(readFileSync(process.argv[2] as string))
  .toString("utf8")
  .trim()
  .split("\n")) {
  const [words = "", count = "0"] = line.normalize("NFC").split("\t");
  const key = foldTonePlacement(words);
  if (key.split(" ").every((word) => isSyllable(word) || ABBREVIATION.test(word)))
    counts.set(key, (counts.get(key) ?? 0) + Number(count));
}

/** `công 5942|tác 533 của 40|ty 201`: the first syllable, then each second one with the third ones after it. */
const heads = new Map<string, Map<string, string[]>>();
for (const [key, count] of [...counts].sort((a, b) => a[0].split(" ").length - b[0].split(" ").length || b[1] - a[1])) {
  const [first = "", second, third] = key.split(" ");
  if (second === undefined) heads.set(first, new Map([["", [`${first} ${count}`]]]));
  else if (third === undefined) heads.get(first)?.set(second, [`${second} ${count}`]);
  else heads.get(first)?.get(second)?.push(`${third} ${count}`);
}
const rows = [...heads.values()].map((seconds) => [...seconds.values()].map((parts) => parts.join(" ")).join("|"));
const usage = {
  source:
    "Counts of syllables, pairs and triples in public official documents of Vietnam; tone placement folded (hoà, hòa).",
  total: [...heads.keys()].reduce((sum, key) => sum + (counts.get(key) ?? 0), 0),
  rows: rows.join("\n"),
};
writeFileSync(new URL("../src/vietnamese/usage.json", import.meta.url), `${JSON.stringify(usage, null, 1)}\n`);
