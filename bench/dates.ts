import type { ParsedComponents } from "chrono-node";
import * as chrono from "chrono-node/vi";
import { dates } from "../extractors/dates/dates.ts";
import { listFixtures, readGold, readSource } from "../scripts/fixtures/folder.ts";
import { NORMALIZERS, parseText, STAGES } from "../src/pipeline.ts";
import { advanceDraft, startDraft } from "../src/record/draft.ts";
import { normalize } from "../src/text/document.ts";

/**
 * Dates beside chrono-node's Vietnamese locale, on the same texts in one run: how many of the dates in the fixtures' gold
 * are found with their first and last day, how many of the found ones are right, and megabytes a second.
 *   npm run bench:dates
 */
const ROUNDS = 5;

interface Days {
  readonly start: string | null;
  readonly end: string | null;
}
interface Finder {
  readonly name: string;
  find(text: string, issuedOn: string | null): readonly Days[];
}

const dayOf = (part: ParsedComponents | null | undefined): string | null =>
  part ? [part.get("year"), part.get("month"), part.get("day")].map((n) => String(n).padStart(2, "0")).join("-") : null;

/** What a stage before the dates needs to know, done once and not counted. */
function draftBeforeDates(text: string) {
  const raw = { format: "text", text, locators: [], pages: [], diagnostics: [] } as const;
  return STAGES.slice(0, STAGES.indexOf(dates)).reduce(advanceDraft, startDraft(normalize(raw, NORMALIZERS), {}));
}

const FINDERS: readonly Finder[] = [
  { name: "vanthu, the whole record", find: (text) => parseText(text).dates },
  {
    name: "chrono-node/vi",
    find: (text, issuedOn) =>
      chrono.parse(text, issuedOn === null ? undefined : new Date(`${issuedOn}T12:00:00`)).map(({ start, end }) => ({
        start: dayOf(start),
        end: dayOf(end ?? start),
      })),
  },
];

const seconds = (work: () => void): number => {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
};
const fastest = (work: () => void): number => Math.min(...Array.from({ length: ROUNDS }, () => seconds(work)));
const key = ({ start, end }: Days): string => `${start}/${end}`;

const documents = listFixtures().map((fixture) => {
  const { dates: gold, header } = readGold(fixture);
  return { text: readSource(fixture), issuedOn: header.issuedOn ?? null, gold: new Set(gold.map(key)) };
});
const megabytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
const sum = (count: (document: (typeof documents)[number]) => number): number =>
  documents.reduce((total, document) => total + count(document), 0);

const wanted = sum(({ gold }) => gold.size);
const table: Record<string, Record<string, string>> = {};
const times = FINDERS.map(({ name, find }) => {
  const found = new Map(documents.map((d) => [d, new Set(find(d.text, d.issuedOn).map(key))]));
  const right = sum((d) => [...d.gold].filter((days) => found.get(d)?.has(days)).length);
  const given = sum((d) => found.get(d)?.size ?? 0);
  const time = fastest(() => {
    for (const { text, issuedOn } of documents) find(text, issuedOn);
  });
  const rate = (megabytes / time).toFixed(2);
  table[name] = { found: `${right} of ${wanted}`, right: `${right} of ${given}`, "MB a second": rate };
  return time;
});
const drafts = documents.map(({ text }) => draftBeforeDates(text));
const alone = fastest(() => {
  for (const draft of drafts) advanceDraft(draft, dates);
});
table["vanthu, the dates alone"] = { "MB a second": (megabytes / alone).toFixed(2) };

console.table(table);
const [record, theirs] = times as [number, number];
console.log(
  `chrono-node takes ${(theirs / alone).toFixed(1)} times as long as the dates alone, ${(theirs / record).toFixed(2)} times as long as the record.`,
);
