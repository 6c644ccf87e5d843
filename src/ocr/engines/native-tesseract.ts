import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { MissingToolError } from "../../errors.ts";
import { portableGraymap } from "../picture/portable-graymap.ts";
import { type Engine, LANGUAGE, type PreparedPage, type Recogniser } from "./engine.ts";
import { PARAMETERS } from "./parameters.ts";

const run = promisify(execFile);
const PROGRAM = "tesseract";

/** The installed `tesseract`, where it runs and knows Vietnamese; `null` where not. */
export async function findNativeTesseract(): Promise<Engine | null> {
  try {
    const { stdout: languages } = await run(PROGRAM, ["--list-langs"], { timeout: 20_000 });
    if (!languages.split(/\s+/u).includes(LANGUAGE)) return null;
    const { stdout: version } = await run(PROGRAM, ["--version"], { timeout: 20_000 });
    return engineOf(/tesseract v?(\S+)/u.exec(version)?.[1] ?? "");
  } catch {
    return null;
  }
}

/** @throws MissingToolError where it is not installed or has no Vietnamese data. */
export async function nativeTesseract(): Promise<Engine> {
  const engine = await findNativeTesseract();
  if (engine) return engine;
  throw new MissingToolError(
    "The program tesseract or its Vietnamese data are not installed; run: apt-get install tesseract-ocr tesseract-ocr-vie",
  );
}

const engineOf = (version: string): Engine => ({
  name: `tesseract ${version}`.trim(),
  open: async (): Promise<Recogniser> => ({ read: recognise, close: async () => {} }),
});

function argumentsFor({ dpi, column }: PreparedPage): string[] {
  const parameters = Object.entries(PARAMETERS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return [
    "stdin",
    "stdout",
    "-l",
    LANGUAGE,
    "--oem",
    "1",
    "--psm",
    column ? "6" : "3",
    "--dpi",
    String(Math.round(dpi)),
    ...parameters,
    "tsv",
  ];
}

/** One process for each page: nothing is remembered, and one that hangs can be killed. Pages run beside each other, not their parts. */
function recognise(page: PreparedPage, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, argumentsFor(page), { env: { ...process.env, OMP_THREAD_LIMIT: "1" }, signal });
    const out: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString("utf8"));
      else reject(new Error(`tesseract ended with ${code}: ${Buffer.concat(complaints).toString("utf8").slice(-500)}`));
    });
    child.stdin.on("error", () => {});
    child.stdin.end(portableGraymap(page));
  });
}
