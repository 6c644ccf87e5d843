import { describeError } from "../errors.ts";
import type { ReaderPool } from "../readers/isolate/pool.ts";
import { contentHash, readRecord, recognise } from "../readers/read-document.ts";
import type { FormatEntry, ReadOptions } from "../readers/reader.ts";
import type { DocumentRecord } from "../record/schema.ts";
import type { Store } from "../store/store.ts";
import type { Candidate, Found } from "./candidates.ts";
import { isUnchanged } from "./import-files.ts";
import { KnownFiles } from "./known-files.ts";
import { spreadSample } from "./spread-sample.ts";

export interface SurveyOptions {
  /** `null` where there is none yet. */
  readonly store: Store | null;
  readonly pool: ReaderPool;
  readonly jobs: number;
  readonly reading: ReadOptions;
  readonly interrupted: AbortSignal;
  /** How many files are read to learn about charsets, pages without text, and time. */
  readonly sample: number;
}

/** What an import would find, without taking anything in. */
export interface Survey {
  readonly files: number;
  readonly bytes: number;
  /** Files that an earlier run took, and others whose content the store has. */
  readonly inStore: number;
  /** Copies of other files here. */
  readonly copies: number;
  /** Files that can be read, by format; those that cannot, by reason. */
  readonly formats: Readonly<Record<string, number>>;
  readonly problems: Readonly<Record<string, number>>;
  readonly sample: Sample;
  readonly estimate: Estimate;
}

/** What was learned by reading some of the files. */
export interface Sample {
  readonly files: number;
  readonly charsets: Readonly<Record<string, number>>;
  /** Files that have pages without text, and those pages. */
  readonly needOcr: number;
  readonly pages: number;
}

/** The same for all files, in the proportion of the sample of each format. */
export interface Estimate {
  readonly needOcr: number;
  readonly pages: number;
  readonly seconds: number;
  /** Of them for pages without text. */
  readonly ocrSeconds: number;
}

/** Looks at every file and reads a few of each format. */
export async function survey(found: AsyncIterable<Found>, options: SurveyOptions): Promise<Survey> {
  const seen = await lookAtAll(found, options);
  const samples = new Map<string, readonly Read[]>();
  const shares = spreadSample(seen.toRead, options.sample);
  for (const [format, files] of shares) samples.set(format, await readAll(files, options));
  const reads = [...samples.values()].flat();
  const pageSeconds = await secondsAPage(reads, options);
  const { toRead, ...counts } = seen;
  return {
    ...counts,
    formats: Object.fromEntries([...toRead].map(([format, files]) => [format, files.length])),
    sample: {
      files: reads.length,
      charsets: countsOf(reads.flatMap(({ charset }) => charset ?? [])),
      needOcr: reads.filter(({ pages }) => pages > 0).length,
      pages: sum(reads.map(({ pages }) => pages)),
    },
    estimate: estimateOf(toRead, samples, { jobs: options.jobs, pageSeconds }),
  };
}

interface Seen {
  files: number;
  bytes: number;
  inStore: number;
  copies: number;
  problems: Record<string, number>;
  readonly toRead: Map<string, Candidate[]>;
}

async function lookAtAll(found: AsyncIterable<Found>, { store, pool, interrupted }: SurveyOptions): Promise<Seen> {
  const seen: Seen = { files: 0, bytes: 0, inStore: 0, copies: 0, problems: {}, toRead: new Map() };
  const known = store && new KnownFiles(store);
  const hashes = new Set<string>();
  const formats = await pool.formats();
  for await (const one of found) {
    if (interrupted.aborted) break;
    seen.files++;
    try {
      if ("error" in one) throw one.error;
      seen.bytes += one.bytes;
      const row = await known?.get(one.path);
      if (row && row.state !== "quarantined" && isUnchanged(row, one)) seen.inStore++;
      else await lookAt(one, { seen, known, hashes, formats });
    } catch (error) {
      const { code } = describeError(error);
      seen.problems[code] = (seen.problems[code] ?? 0) + 1;
    }
  }
  return seen;
}

interface Looking {
  readonly seen: Seen;
  readonly known: KnownFiles | null;
  readonly hashes: Set<string>;
  readonly formats: readonly FormatEntry[];
}

async function lookAt(candidate: Candidate, { seen, known, hashes, formats }: Looking): Promise<void> {
  const bytes = await candidate.read();
  const id = contentHash(bytes);
  if (await known?.hasDocument(id)) return void seen.inStore++;
  if (hashes.has(id)) return void seen.copies++;
  hashes.add(id);
  const { format } = recognise(bytes, candidate.name, formats);
  const alike = seen.toRead.get(format) ?? [];
  alike.push(candidate);
  seen.toRead.set(format, alike);
}

/** What one file of the sample said. */
interface Read {
  readonly candidate: Candidate;
  readonly seconds: number;
  readonly charset: string | null;
  /** Pages without text. */
  readonly pages: number;
}

async function readAll(files: readonly Candidate[], options: SurveyOptions): Promise<readonly Read[]> {
  const waiting = [...files];
  const reads: Read[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !options.interrupted.aborted; next = waiting.shift())
      reads.push(await readOne(next, { ...options.reading, ocr: "never" }, options.pool));
  };
  await Promise.all(Array.from({ length: options.jobs }, worker));
  return reads;
}

async function readOne(candidate: Candidate, reading: ReadOptions, pool: ReaderPool): Promise<Read> {
  const begun = performance.now();
  const record = await candidate
    .read()
    .then((bytes) => readRecord(bytes, { reading: { ...reading, name: candidate.name }, parsing: {} }, pool))
    .then((read) => read.record)
    .catch(() => null);
  const seconds = (performance.now() - begun) / 1000;
  return {
    candidate,
    seconds,
    charset: record?.charset.dominant ?? null,
    pages: record ? pagesWithoutText(record) : 0,
  };
}

/** A reader that may not recognise says so of every page that it would have to. */
const pagesWithoutText = ({ warnings }: DocumentRecord): number =>
  warnings.filter(({ code, message }) => code === "text-lost" && message.includes("recognition is switched off"))
    .length;

/** One such page is recognised, so that the estimate is of this machine. */
async function secondsAPage(reads: readonly Read[], { reading, pool, interrupted }: SurveyOptions): Promise<number> {
  const scan = reads.find(({ pages }) => pages > 0);
  if (!scan || reading.ocr === "never" || interrupted.aborted) return 0;
  const onePage = { ...reading, pages: { from: 1, to: 1 } };
  return (await readOne(scan.candidate, onePage, pool)).seconds;
}

interface Rates {
  readonly jobs: number;
  readonly pageSeconds: number;
}

function estimateOf(
  all: ReadonlyMap<string, readonly Candidate[]>,
  samples: ReadonlyMap<string, readonly Read[]>,
  { jobs, pageSeconds }: Rates,
): Estimate {
  let [needOcr, pages, seconds] = [0, 0, 0];
  for (const [format, files] of all) {
    const reads = samples.get(format) ?? [];
    const times = files.length / Math.max(1, reads.length);
    needOcr += times * reads.filter((read) => read.pages > 0).length;
    pages += times * sum(reads.map((read) => read.pages));
    seconds += (times * sum(reads.map((read) => read.seconds))) / jobs;
  }
  const ocrSeconds = (pages * pageSeconds) / jobs;
  return { needOcr: Math.round(needOcr), pages: Math.round(pages), seconds: seconds + ocrSeconds, ocrSeconds };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const countsOf = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
