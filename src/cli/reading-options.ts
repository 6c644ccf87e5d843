import { resolve } from "node:path";
import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import { type PoolOptions, ReaderPool } from "../readers/isolate/pool.ts";
import type { ReadOptions } from "../readers/reader.ts";
import type { ParseOptions } from "../record/draft.ts";
import { jobsOf, oneOf, positive } from "./flag-values.ts";
import type { Shell } from "./shell.ts";

/** The flags that every command that reads documents has. */
export interface ReadingFlags {
  readonly charset?: string;
  readonly ocrEngine: string;
  readonly ocrCache?: string;
  readonly pages?: string;
  readonly issuedOn?: string;
  readonly timeout?: string;
  readonly memory?: string;
  /** Of the commands that read several documents at once. */
  readonly jobs?: string;
}

/** What those flags ask for, and the processes that will read; whoever takes it closes the pool. */
export interface Reading {
  readonly reading: ReadOptions;
  readonly parsing: ParseOptions;
  readonly jobs: number;
  readonly pool: ReaderPool;
}

/** @throws UsageError for a flag that cannot be understood. */
export function readingOf(flags: ReadingFlags, shell: Pick<Shell, "formats">): Reading {
  const jobs = jobsOf(flags.jobs);
  return {
    reading: readOptionsOf(flags),
    parsing: parseOptionsOf(flags),
    jobs,
    pool: new ReaderPool({ ...poolOptionsOf(flags), size: jobs, formats: shell.formats }),
  };
}

const ENGINES = ["auto", "tesseract.js", "native", "never"] as const;

export const addReadingOptions = (command: Command): Command =>
  command
    .option("--charset <name>", "the charset of the text where it is known")
    .option("--ocr-engine <engine>", ENGINES.join(", "), "auto")
    .option("--ocr-cache <dir>", "keep what is recognised on pages here, so that a stopped run goes on")
    .option("--pages <from-to>", "only these pages, as 1-5")
    .option("--issued-on <date>", "the issue date (YYYY-MM-DD) of documents that do not state it")
    .option("--timeout <seconds>", "time limit of one document, besides 20 s a page (default: 60)")
    .option("--memory <MB>", "memory limit of one document (default: 1536)");

const readOptionsOf = (flags: ReadingFlags): ReadOptions => ({
  ocr: oneOf("--ocr-engine", flags.ocrEngine, ENGINES),
  ...(flags.charset && { charset: flags.charset }),
  ...(flags.ocrCache && { ocrCache: resolve(flags.ocrCache) }),
  ...(flags.pages && { pages: pagesOf(flags.pages) }),
});

const poolOptionsOf = ({ timeout, memory }: ReadingFlags): PoolOptions => ({
  limits: {
    ...(timeout && { seconds: positive("--timeout", timeout) }),
    ...(memory && { memory: positive("--memory", memory) * 2 ** 20 }),
  },
});

function parseOptionsOf({ issuedOn }: ReadingFlags): ParseOptions {
  if (!issuedOn) return {};
  if (/^\d{4}-\d\d-\d\d$/u.test(issuedOn)) return { issuedOn };
  throw new UsageError(`--issued-on ${issuedOn} is no date; write it as 2019-12-25.`);
}

function pagesOf(range: string): { from: number; to: number } {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/u.exec(range) ?? [];
  if (from && to && Number(from) >= 1 && Number(from) <= Number(to)) return { from: Number(from), to: Number(to) };
  throw new UsageError(`--pages ${range} is no range of pages; write it as 1-5.`);
}
