/**
 * What is read on scans, how fast and in how much memory:
 *   node bench/ocr.ts                        speed and memory
 *   node bench/ocr.ts accuracy [tesseract.js|native] [condition…]
 *   node bench/ocr.ts speed [condition] [pages]   beside ocrmypdf on the same file, where it is installed
 *   node bench/ocr.ts memory [pages]         of a long scan, read with two workers of tesseract.js in a process of its own
 *   node bench/ocr.ts confidence [tesseract.js|native] [condition…]   how often words of each confidence are right
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composePages } from "../src/layout/compose.ts";
import type { EngineChoice, PageImage } from "../src/ocr/engines/engine.ts";
import { recognisePages } from "../src/ocr/recognise-pages.ts";
import { sourcePage } from "../src/ocr/source-page.ts";
import { parseDocument } from "../src/pipeline.ts";
import { pdf } from "../src/readers/pdf.ts";
import { CONDITIONS } from "./scans/conditions.ts";
import { judgedWords } from "./scans/judged-words.ts";
import { markScore, type Score } from "./scans/mark-score.ts";
import { conditionOf, type Scan, scannedPdf, scansOf } from "./scans/sheets.ts";

const [task = "all", ...wanted] = process.argv.slice(2);
const percent = (share: number): string => share.toFixed(4);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

const imagesOf = (pictures: readonly Buffer[]): readonly PageImage[] =>
  pictures.map((data, i) => ({ number: i + 1, load: async () => ({ data }) }));
const engineAsked = (): EngineChoice => (wanted.includes("native") ? "native" : "tesseract.js");
const conditionsAsked = () => {
  const names = wanted.filter((word) => word !== "native" && word !== "tesseract.js");
  return names.length > 0 ? names.map(conditionOf) : CONDITIONS;
};

async function textOf({ pictures }: Scan, engine: EngineChoice): Promise<string> {
  const { pages, ...ocr } = await recognisePages(imagesOf(pictures), { engine });
  const composed = composePages(pages.map(sourcePage));
  return parseDocument({ format: "image", ...composed, ocr: { ...ocr, confidence: 1 }, diagnostics: [] }).text;
}

async function accuracy(): Promise<void> {
  const engine = engineAsked();
  console.log(`${engine.padEnd(14)} marks   words   pages/min`);
  for (const condition of conditionsAsked()) {
    const scans = await scansOf(condition);
    const [all, open]: [Score[], Score[]] = [[], []];
    const begun = performance.now();
    for (const scan of scans) {
      const text = await textOf(scan, engine);
      all.push(markScore(scan.truth, text));
      open.push(markScore(scan.truth, text, (word) => !scan.covered.has(word)));
    }
    const minutes = (performance.now() - begun) / 60_000;
    const pages = scans.reduce((sum, { pictures }) => sum + pictures.length, 0);
    console.log(`${condition.name.padEnd(14)} ${shares(all)}  ${(pages / minutes).toFixed(1)}`);
    if (condition.stamp) console.log(`${" not covered".padEnd(14)} ${shares(open)}`);
  }
}

const shares = (scores: readonly Score[]): string =>
  `${percent(mean(scores.map((s) => s.marks)))}  ${percent(mean(scores.map((s) => s.words)))}`;

/** The same PDF of all documents read by each program in turn: the whole way from the file to its text. */
async function speed(): Promise<void> {
  const [name = "skewed", most] = wanted;
  const condition = conditionOf(name);
  const scans = upTo(await scansOf(condition), Number(most ?? Infinity));
  const pictures = scans.flatMap((scan) => scan.pictures);
  const truth = scans.map((scan) => scan.truth).join("\n");
  await inFolder(async (folder) => {
    const file = join(folder, "scan.pdf");
    writeFileSync(file, await scannedPdf(pictures, condition.dpi));
    console.log(`${`${pictures.length} pages`.padEnd(14)} marks   words   pages/min`);
    const other = await timed("ocrmypdf", pictures.length, truth, () => ocrmypdf(file, folder));
    for (const ocr of ["tesseract.js", "native"] as const) {
      const read = async () => parseDocument(await pdf.read(readFileSync(file), { ocr, ocrWorkers: 2 })).text;
      const own = await timed(ocr, pictures.length, truth, read);
      if (own && other) console.log(`${"".padEnd(14)} ${(own / other).toFixed(2)} times as fast as ocrmypdf`);
    }
  });
}

/** Whole documents, so many pages at most, one at least. */
function upTo(scans: readonly Scan[], most: number): readonly Scan[] {
  let pages = 0;
  return scans.filter(({ pictures }, i) => {
    pages += pictures.length;
    return i === 0 || pages <= most;
  });
}

/** Pages a minute; `null` where the program is not there. */
async function timed(name: string, pages: number, truth: string, read: () => Promise<string> | string) {
  const begun = performance.now();
  try {
    const text = await read();
    const rate = pages / ((performance.now() - begun) / 60_000);
    const { marks, words } = markScore(truth, text);
    console.log(`${name.padEnd(14)} ${percent(marks)}  ${percent(words)}  ${rate.toFixed(1)}`);
    return rate;
  } catch (error) {
    console.log(`${name.padEnd(14)} did not run: ${error instanceof Error ? error.message.split("\n", 1)[0] : error}`);
    return null;
  }
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vanthu-bench-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ocrmypdf(file: string, folder: string): string {
  const sidecar = join(folder, "text.txt");
  const flags = ["-l", "vie", "--jobs", "2", "--force-ocr", "--sidecar", sidecar];
  execFileSync("ocrmypdf", [...flags, file, join(folder, "out.pdf")], { stdio: "ignore" });
  return readFileSync(sidecar, "utf8");
}

async function memory(): Promise<void> {
  const count = Number(wanted[0] ?? 100);
  const condition = conditionOf("skewed");
  const pictures = (await scansOf(condition)).flatMap((scan) => scan.pictures);
  const pages = Array.from({ length: count }, (_, i) => pictures[i % pictures.length] as Buffer);
  await inFolder(async (folder) => {
    const file = join(folder, "scan.pdf");
    writeFileSync(file, await scannedPdf(pages, condition.dpi));
    spawnSync(process.execPath, [import.meta.filename, "memory-of", file], { stdio: "inherit" });
  });
}

/** Reads a file as a process of its own does and tells what it holds after every tenth page. */
async function memoryOf(): Promise<void> {
  const onPage = (done: number): void => {
    if (done > 0 && done % 10 === 0) console.log(`${done} pages  ${megabytes(process.memoryUsage().rss)} MB`);
  };
  await pdf.read(readFileSync(wanted[0] ?? ""), { ocr: "tesseract.js", ocrWorkers: 2, onPage });
  console.log(`at most ${megabytes(1024 * process.resourceUsage().maxRSS)} MB`);
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

/** For words of each confidence: how many there are and how many of them stand in the text where they were read. */
async function confidence(): Promise<void> {
  const bins = new Map<number, { words: number; right: number }>();
  for (const condition of conditionsAsked())
    for (const { pictures, truth } of await scansOf(condition)) {
      const { pages } = await recognisePages(imagesOf(pictures), { engine: engineAsked() });
      for (const { confidence: sure, isRight } of judgedWords(truth, pages)) {
        const bin = bins.get(Math.floor(10 * sure)) ?? { words: 0, right: 0 };
        bins.set(Math.floor(10 * sure), { words: bin.words + 1, right: bin.right + Number(isRight) });
      }
    }
  console.log("confidence  words   right");
  for (const [bin, { words, right }] of [...bins].sort(([a], [b]) => a - b))
    console.log(`${(bin / 10).toFixed(1)}         ${String(words).padStart(6)}  ${percent(right / words)}`);
}

const both = async (): Promise<void> => {
  await speed();
  await memory();
};

const TASKS: Readonly<Record<string, () => Promise<void>>> = {
  all: both,
  accuracy,
  speed,
  memory,
  "memory-of": memoryOf,
  confidence,
};
await TASKS[task]?.();
