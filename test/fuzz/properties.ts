import { MissingToolError, ReadError } from "../../src/errors.ts";
import { parseDocument, parseText } from "../../src/pipeline.ts";
import { ReaderPool } from "../../src/readers/isolate/pool.ts";
import { readDocument } from "../../src/readers/read-document.ts";
import type { RawDocument } from "../../src/text/raw-document.ts";
import type { Seed } from "./corpus.ts";
import { checkRecord, isWithin, must } from "./record.ts";

/** How long an input of at most 400 kB may take, in time of this process: others on the machine do not count. */
const MOST_MILLISECONDS = 10_000;

/** Does the work, which must not take longer than any document of that size may. */
async function inTime<T>(work: () => T | Promise<T>): Promise<T> {
  const begun = process.cpuUsage();
  const done = await work();
  const took = process.cpuUsage(begun).user / 1000;
  must(took < MOST_MILLISECONDS, `took ${Math.round(took)} ms`);
  return done;
}

const OPTIONS = { name: "tai-lieu", ocr: "never" } as const;
/** The parser of PDF is not our own and can be made to run on: it must be stopped in time. */
const pool = new ReaderPool({ size: 1, limits: { seconds: 5, secondsPerPage: 0, memory: 2 ** 30 } });

/** A reader's answer to any bytes: a document whose places lie in its text, twice the same, or a typed error. */
export async function checkReader({ entry }: Seed, bytes: Uint8Array): Promise<void> {
  const reader = await entry.load();
  const read = () =>
    (entry.format === "pdf" ? readDocument(bytes, OPTIONS, pool) : reader.read(bytes, OPTIONS)).catch(
      (error: unknown) => {
        if (error instanceof ReadError || error instanceof MissingToolError) return error;
        throw error;
      },
    );
  const raw = await inTime(read);
  if (raw instanceof Error) return must(/[.]$/u.test(raw.message), `«${raw.message}» is no sentence`);
  for (const { span } of [...raw.locators, ...raw.pages, ...raw.diagnostics])
    must(
      !span || isWithin(span, raw.text.length),
      `a place of the reader lies outside its text: ${JSON.stringify(span)}`,
    );
  const again = await read();
  const late = again instanceof ReadError && again.code === "timeout";
  must(late || JSON.stringify(again) === JSON.stringify(raw), "the same bytes were read otherwise");
  await checkRaw(raw);
}

/** What the program makes of a reader's answer. */
export async function checkRaw(raw: RawDocument): Promise<void> {
  const record = await inTime(() => parseDocument(raw));
  checkRecord(record);
  must(JSON.stringify(parseDocument(raw)) === JSON.stringify(record), "the same text was parsed otherwise");
  checkRecord(parseText(record.text));
}

/** The text of a sound document stays as it is when it is parsed again. */
export function checkSettled(raw: RawDocument): void {
  const { text } = parseDocument(raw);
  const again = parseText(text).text;
  must(again === text, `the text changes when it is parsed again: ${difference(text, again)}`);
}

function difference(one: string, other: string): string {
  const at = [...Array(one.length).keys()].find((i) => one[i] !== other[i]) ?? one.length;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 30));
  return `${around(one)} becomes ${around(other)}`;
}

export const rawOf = (text: string): RawDocument => ({
  format: "text",
  text,
  locators: [],
  pages: [],
  diagnostics: [],
});
