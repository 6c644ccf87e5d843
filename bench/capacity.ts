import { parseArgs } from "node:util";
import { howMany } from "../src/exports/how-many.ts";

const HELP = `What one machine does in a night, and how many workers a million documents take, from measured figures.

  node bench/capacity.ts [--documents-a-second 41] [--pages-a-minute 11.8] [--cores 2] [--pages 2]
    --documents-a-second N   small documents with text on all cores (bench:import)
    --pages-a-minute N       pages that need OCR on all cores (bench:ocr)
    --cores N                of the machine that was measured
    --pages N                pages of a document that needs OCR
`;

const { values } = parseArgs({
  options: {
    "documents-a-second": { type: "string", default: "41" },
    "pages-a-minute": { type: "string", default: "11.8" },
    cores: { type: "string", default: "2" },
    pages: { type: "string", default: "2" },
    help: { type: "boolean" },
  },
});
const [TEXT, OCR, CORES, PAGES] = [
  values["documents-a-second"],
  values["pages-a-minute"],
  values.cores,
  values.pages,
].map(Number) as [number, number, number, number];

const HOUR = 3600;
const NIGHT = 8 * HOUR;
const WEEKEND = 60 * HOUR;
const MILLION = 1_000_000;
const SHARES = [0, 0.05, 0.2, 1];

/** Seconds of the whole machine that a document takes on average, where such a share of them needs OCR. */
const cost = (share: number): number => (1 - share) / TEXT + (share * PAGES * 60) / OCR;

/** Workers of one core each that are done with a million documents in such a time. */
const workers = (share: number, seconds: number): number => Math.ceil((MILLION * cost(share) * CORES) / seconds);

const round = (n: number): string => Number(n.toPrecision(2)).toLocaleString("en");

if (values.help) console.log(HELP);
else {
  console.log(
    "| need OCR | one document, s | in a night of 8 h | a million in a weekend of 60 h | a million in a night |",
  );
  console.log("| --- | --- | --- | --- | --- |");
  for (const share of SHARES)
    console.log(
      `| ${100 * share} % | ${cost(share).toPrecision(2)} | ${round(NIGHT / cost(share))} | ${howMany(workers(share, WEEKEND), "worker")} | ${howMany(workers(share, NIGHT), "worker")} |`,
    );
}
