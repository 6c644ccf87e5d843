import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { NORMALIZERS, parseText, STAGES } from "../src/pipeline.ts";
import { advanceDraft, startDraft } from "../src/record/draft.ts";
import { normalize } from "../src/text/document.ts";

/**
 * From readable text to the record on one core: megabytes of UTF-8 a second, and how the cost grows with the length.
 * The texts are the fixtures', or those of any folder; how long one takes depends on how much it says, so the deadlines
 * in a kilobyte stand beside the rate. A busy machine makes every figure smaller: beside each stands how many times as
 * long it takes as writing and reading the same record as JSON does in the same run, which stays the same.
 *   npm run bench:pipeline -- [--texts DIR] [--stages]
 */
const { values } = parseArgs({ options: { texts: { type: "string" }, stages: { type: "boolean" } } });
const ROOT = values.texts ?? join(import.meta.dirname, "..", "fixtures");

/** The Unicode texts below the folder one after another, as one long document. */
const seed = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => /[^e]\.(?:txt|md)$/u.test(path))
  .sort()
  .map((path) => readFileSync(join(ROOT, path), "utf8"))
  .filter((text) => !text.includes("\ufffd"))
  .join("\n\n");

function textOf(megabytes: number): string {
  let text = "";
  for (let i = 0; Buffer.byteLength(text) < megabytes * 1e6; i++) text += `${seed}\n\n${i}\n\n`;
  return text.slice(0, Math.floor((text.length * megabytes * 1e6) / Buffer.byteLength(text)));
}

/** The seconds that the processor worked; waiting for its turn on a busy machine does not count. */
const seconds = (work: () => void): number => {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};

const fastest = (runs: number, work: () => void): number =>
  Math.min(...Array.from({ length: runs }, () => seconds(work)));

/** The engine compiles what runs often: the first runs are slower than those of a bulk import. */
const RUNS = { small: 15, large: 5 } as const;

function measured(megabytes: number, runs: number) {
  const text = textOf(megabytes);
  const record = parseText(text);
  const reference = fastest(runs, () => JSON.parse(JSON.stringify(record)));
  const deadlines = record.deadlines.length / (megabytes * 1000);
  return { megabytes, deadlines, reference, time: fastest(runs, () => parseText(text)) };
}

const [small, large] = [measured(0.5, RUNS.small), measured(5, RUNS.large)];
console.table(
  [small, large].map(({ megabytes, deadlines, time, reference }) => ({
    MB: megabytes,
    "deadlines in a kB": deadlines.toFixed(2),
    seconds: time.toFixed(2),
    "MB a second": (megabytes / time).toFixed(1),
    "× the record as JSON": (time / reference).toFixed(1),
  })),
);
console.log(`Ten times the text takes ${(large.time / small.time).toFixed(1)} times the time.`);

if (values.stages) {
  const text = textOf(2);
  const raw = { format: "text", text, locators: [], pages: [], diagnostics: [] } as const;
  const rows: Record<string, string> = {};
  let document = normalize(raw, []);
  for (const normalizer of NORMALIZERS) {
    rows[normalizer.name] = seconds(() => {
      document = normalize({ ...raw, text: document.text }, [normalizer]);
    }).toFixed(3);
  }
  let draft = startDraft(document, {});
  for (const stage of STAGES) {
    rows[stage.name] = seconds(() => {
      draft = advanceDraft(draft, stage);
    }).toFixed(3);
  }
  console.table(rows);
}
