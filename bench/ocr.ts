/**
 * What is read on scans, and how fast:
 *   node bench/ocr.ts accuracy [tesseract.js|native] [condition…]
 *   node bench/ocr.ts speed [condition]      beside ocrmypdf, where it is installed
 *   node bench/ocr.ts memory [pages]         of a long scan, read with two workers of tesseract.js
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composePages } from "../src/layout/compose.ts";
import type { EngineChoice } from "../src/ocr/engine.ts";
import { recognisePages } from "../src/ocr/recognise-pages.ts";
import { sourcePage } from "../src/ocr/source-page.ts";
import { parseDocument } from "../src/pipeline.ts";
import { pdf } from "../src/readers/pdf.ts";
import { CONDITIONS } from "./scans/conditions.ts";
import { markScore, type Score } from "./scans/mark-score.ts";
import { conditionOf, type Scan, scannedPdf, scansOf } from "./scans/sheets.ts";

const [task = "accuracy", ...wanted] = process.argv.slice(2);
const percent = (share: number): string => share.toFixed(4);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

async function textOf({ pictures }: Scan, engine: EngineChoice): Promise<string> {
  const images = pictures.map((data, i) => ({ number: i + 1, load: async () => ({ data }) }));
  const { pages, ...ocr } = await recognisePages(images, { engine });
  const composed = composePages(pages.map(sourcePage));
  return parseDocument({ format: "image", ...composed, ocr: { ...ocr, confidence: 1 }, diagnostics: [] }).text;
}

async function accuracy(): Promise<void> {
  const engine = (wanted.find((word) => word === "native") ?? "tesseract.js") as EngineChoice;
  const names = wanted.filter((word) => word !== "native" && word !== "tesseract.js");
  console.log(`${engine.padEnd(14)} marks   words   pages/min`);
  for (const condition of names.length > 0 ? names.map(conditionOf) : CONDITIONS) {
    const scans = await scansOf(condition);
    const scores: Score[] = [];
    const begun = performance.now();
    for (const scan of scans) scores.push(markScore(scan.truth, await textOf(scan, engine)));
    const minutes = (performance.now() - begun) / 60_000;
    const pages = scans.reduce((sum, { pictures }) => sum + pictures.length, 0);
    const [marks, words] = [mean(scores.map((s) => s.marks)), mean(scores.map((s) => s.words))];
    console.log(`${condition.name.padEnd(14)} ${percent(marks)}  ${percent(words)}  ${(pages / minutes).toFixed(1)}`);
  }
}

/** The same PDF of all documents read by each program in turn: the whole way from the file to its text. */
async function speed(): Promise<void> {
  const condition = conditionOf(wanted[0] ?? "skewed");
  const scans = await scansOf(condition);
  const pictures = scans.flatMap((scan) => scan.pictures);
  const truth = scans.map((scan) => scan.truth).join("\n");
  const folder = mkdtempSync(join(tmpdir(), "vanthu-bench-"));
  const file = join(folder, "scan.pdf");
  writeFileSync(file, await scannedPdf(pictures, condition.dpi));
  const report = async (name: string, read: () => Promise<string> | string): Promise<void> => {
    const begun = performance.now();
    const text = await read();
    const minutes = (performance.now() - begun) / 60_000;
    const { marks, words } = markScore(truth, text);
    console.log(`${name.padEnd(14)} ${percent(marks)}  ${percent(words)}  ${(pictures.length / minutes).toFixed(1)}`);
  };
  console.log(`${pictures.length} pages        marks   words   pages/min`);
  try {
    await report("ocrmypdf", () => ocrmypdf(file, folder));
    for (const ocr of ["tesseract.js", "native"] as const)
      await report(ocr, async () => parseDocument(await pdf.read(readFileSync(file), { ocr })).text);
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
  const pictures = (await scansOf(conditionOf("skewed"))).flatMap((scan) => scan.pictures);
  const images = Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    load: async () => ({ data: pictures[i % pictures.length] as Buffer }),
  }));
  let [done, most] = [0, 0];
  await recognisePages(images, {
    engine: "tesseract.js",
    workers: 2,
    onPage: () => {
      const held = process.memoryUsage().rss / 2 ** 20;
      most = Math.max(most, held);
      if (++done % 10 === 0) console.log(`${done} pages  ${held.toFixed(0)} MB`);
    },
  });
  console.log(`at most ${most.toFixed(0)} MB`);
}

const TASKS: Readonly<Record<string, () => Promise<void>>> = { accuracy, speed, memory };
await TASKS[task]?.();
