import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { listFixtures } from "../scripts/fixtures/folder.ts";
import { ReaderPool } from "../src/readers/isolate/pool.ts";
import { readDocument } from "../src/readers/read-document.ts";

/**
 * Old Word files to text, each program in one call over the same folder: vanthu (reading alone, and with all facts),
 * LibreOffice, antiword, catdoc and pandoc where they are installed. Then what the reading processes cost a small document, and the
 * parent's memory over many.
 *   npm run bench:readers -- [--from DIR] [--copies 8] [--documents 2000]
 * Times are wall time; only their ratios in one run say something.
 */
const { values } = parseArgs({
  options: {
    from: { type: "string" },
    copies: { type: "string", default: "8" },
    documents: { type: "string", default: "2000" },
  },
});
const ROOT = join(import.meta.dirname, "..");
const MAIN = join(ROOT, "bin/vanthu.js");
const scratch = mkdtempSync(join(tmpdir(), "vanthu-bench-"));

/** The files of one extension, copied under other names so that a call has something to do. */
function folderOf(extension: string): string {
  const folder = join(scratch, extension);
  mkdirSync(folder);
  const paths = values.from
    ? readdirSync(values.from).map((name) => join(values.from as string, name))
    : [...listFixtures().map(({ document }) => document), join(ROOT, `fixtures/readers/ke-hoach.${extension}`)];
  const chosen = paths.filter((path) => extname(path).toLowerCase() === `.${extension}`);
  for (let copy = 0; copy < Number(values.copies); copy++)
    for (const [i, path] of chosen.entries()) cpSync(path, join(folder, `${i}-${copy}.${extension}`));
  return folder;
}

interface Peer {
  readonly name: string;
  /** Whether a program takes one file a call, as most do. */
  readonly each?: true;
  readonly reads: readonly string[];
  command(files: readonly string[], out: string): readonly [program: string, args: readonly string[]];
}

/** What a converter does: the text of each file into a folder, no facts. */
const READ_ALONE = `
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readDocument } from ${JSON.stringify(pathToFileURL(join(ROOT, "bin/index.js")))};
const [out, ...files] = process.argv.slice(1);
await Promise.all(files.map(async (file) => {
  const { text } = await readDocument(readFileSync(file), { name: file });
  writeFileSync(join(out, basename(file) + ".txt"), text);
}));`;

const PEERS: readonly Peer[] = [
  {
    name: "vanthu, reading alone",
    reads: ["doc", "docx"],
    command: (files, out) => [process.execPath, ["--input-type=module", "-e", READ_ALONE, out, ...files]],
  },
  {
    name: "vanthu extract --format text",
    reads: ["doc", "docx"],
    command: (files, out) => [process.execPath, [MAIN, "extract", ...files, "-o", out, "--format", "text", "-q"]],
  },
  {
    name: "soffice --headless --convert-to txt",
    reads: ["doc", "docx"],
    command: (files, out) => [
      "soffice",
      [
        `-env:UserInstallation=file://${scratch}/profile`,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        out,
        ...files,
      ],
    ],
  },
  { name: "antiword", each: true, reads: ["doc"], command: (files) => ["antiword", ["-m", "UTF-8.txt", ...files]] },
  { name: "catdoc", each: true, reads: ["doc"], command: (files) => ["catdoc", ["-d", "utf-8", ...files]] },
  { name: "pandoc", each: true, reads: ["docx"], command: (files) => ["pandoc", ["-t", "plain", ...files]] },
];

const isInstalled = (program: string): boolean => spawnSync("which", [program]).status === 0;

/** Wall time of the calls, all the processes that they start included. */
function secondsOf({ command, each }: Peer, files: readonly string[]): number | null {
  const out = mkdtempSync(join(scratch, "out-"));
  const calls = (each ? files.map((file) => [file]) : [files]).map((call) => command(call, out));
  const [program] = calls[0] as readonly [string, readonly string[]];
  if (!program.includes("/") && !isInstalled(program)) return null;
  const begun = performance.now();
  for (const [name, args] of calls) spawnSync(name, args, { stdio: "ignore" });
  return (performance.now() - begun) / 1000;
}

function comparePeers(extension: string): void {
  const folder = folderOf(extension);
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (files.length === 0) return;
  const rows = PEERS.filter(({ reads }) => reads.includes(extension)).flatMap((peer) => {
    secondsOf(peer, files.slice(0, 1));
    const seconds = secondsOf(peer, files);
    return seconds === null ? [] : [{ peer, seconds }];
  });
  const [own] = rows;
  if (!own) return;
  console.log(`${files.length} .${extension} files`);
  console.table(
    rows.map(({ peer, seconds }) => ({
      program: peer.name,
      calls: peer.each ? files.length : 1,
      seconds: seconds.toFixed(2),
      "times the first": (seconds / own.seconds).toFixed(1),
    })),
  );
}

/**
 * What a process of its own costs a small document, warm, against reading it in place: the quickest tenth of many
 * readings, since every slower one waited for something else.
 */
async function overhead(): Promise<void> {
  const bytes = readFileSync(join(ROOT, "fixtures/readers/ke-hoach.docx"));
  const { docx } = await import("../src/readers/docx/docx.ts");
  const pool = new ReaderPool({ size: 1 });
  const perDocument = async (read: () => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i < 400; i++) {
      const begun = performance.now();
      await read();
      times.push(performance.now() - begun);
    }
    const quickest = times.sort((a, b) => a - b).slice(0, times.length / 10);
    return quickest.reduce((sum, time) => sum + time, 0) / quickest.length;
  };
  const inPlace = await perDocument(() => docx.read(bytes, {}));
  const apart = await perDocument(() => readDocument(bytes, { name: "a.docx" }, pool));
  pool.close();
  console.log(
    `A document of ${(bytes.length / 1000).toFixed(0)} kB: ${inPlace.toFixed(1)} ms in place, ${apart.toFixed(1)} ms in a process of its own: ${(apart - inPlace).toFixed(1)} ms more.`,
  );
}

/** The parent's memory while it has many documents read. */
async function memory(documents: number): Promise<void> {
  const pool = new ReaderPool({ size: 2 });
  const files = [...listFixtures().map(({ document }) => document)].filter((path) =>
    /\.(?:docx?|rtf|html?)$/u.test(path),
  );
  const bytes = files.map((path) => readFileSync(path));
  const held: { documents: number; "heap MB": string; "resident MB": string }[] = [];
  for (let i = 0; i < documents; i += 2) {
    await Promise.all([i, i + 1].map((n) => readDocument(bytes[n % bytes.length] as Buffer, { name: "a" }, pool)));
    if ((i + 2) % (documents / 5) !== 0) continue;
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    held.push({
      documents: i + 2,
      "heap MB": (heapUsed / 2 ** 20).toFixed(0),
      "resident MB": (rss / 2 ** 20).toFixed(0),
    });
  }
  pool.close();
  console.log("Memory of the parent");
  console.table(held);
}

try {
  if (isInstalled("soffice")) console.log(execFileSync("soffice", ["--version"], { encoding: "utf8" }).trim());
  for (const extension of ["doc", "docx"]) comparePeers(extension);
  await overhead();
  await memory(Number(values.documents));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
