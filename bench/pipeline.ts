import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NORMALIZERS, parseText, STAGES } from "../src/pipeline.ts";
import { advanceDraft, startDraft } from "../src/record/draft.ts";
import { normalize } from "../src/text/document.ts";

/**
 * From readable text to the record on one core: megabytes of UTF-8 a second, and how the cost grows with the length.
 * A busy machine makes every figure smaller: beside each stands how many times as long it takes as writing and reading
 * the same record as JSON does in the same run, which stays the same.
 *   npm run bench:pipeline -- [--stages]
 */
const ROOT = join(import.meta.dirname, "..", "fixtures");

/** The fixtures' Unicode texts one after another, as one long document. */
const seed = readdirSync(ROOT)
  .flatMap((slug) => readdirSync(join(ROOT, slug)).map((name) => join(ROOT, slug, name)))
  .filter((path) => /[^e]\.(?:txt|md)$/u.test(path))
  .map((path) => readFileSync(path, "utf8"))
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

function measured(megabytes: number) {
  const text = textOf(megabytes);
  const runs = megabytes < 1 ? 5 : 2;
  const record = parseText(text);
  const reference = fastest(runs, () => JSON.parse(JSON.stringify(record)));
  return { megabytes, reference, time: fastest(runs, () => parseText(text)) };
}

parseText(textOf(0.2));
const [small, large] = [measured(0.5), measured(5)];
console.table(
  [small, large].map(({ megabytes, time, reference }) => ({
    MB: megabytes,
    seconds: time.toFixed(2),
    "MB a second": (megabytes / time).toFixed(1),
    "× the record as JSON": (time / reference).toFixed(1),
  })),
);
console.log(`Ten times the text takes ${(large.time / small.time).toFixed(1)} times the time.`);

if (process.argv.includes("--stages")) {
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
