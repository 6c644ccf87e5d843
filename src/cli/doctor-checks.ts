import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** What one check found: `missing` is needed and absent, `optional` is absent and only useful. */
export interface Finding {
  readonly state: "ok" | "optional" | "missing";
  readonly words: string;
}

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** The first line that a program prints of its version; `null` where it does not run. */
const versionOf = (program: string, flag = "--version"): Promise<string | null> =>
  run(program, [flag], { timeout: 20_000 }).then(
    ({ stdout, stderr }) => (stdout || stderr).split("\n")[0]?.trim() ?? "",
    () => null,
  );

/** Whether a package not only lies there but loads: some bring machine code of their own. */
const loads = (name: string) => async (): Promise<Finding> =>
  import(name).then(
    () => ({ state: "ok", words: "loads" }) as const,
    (error: Error) => ({ state: "missing", words: `does not load (${error.message}); run npm ci` }) as const,
  );

const program = (name: string, use: string, flag?: string) => async (): Promise<Finding> => {
  const version = await versionOf(name, flag);
  return version === null ? { state: "optional", words: use } : { state: "ok", words: version };
};

/** The language data of `@tesseract.js-data/vie`, read from the package and never from the network. */
const languageData = async (): Promise<Finding> => {
  try {
    const folder = dirname(require.resolve("@tesseract.js-data/vie/package.json"));
    const { size } = statSync(join(folder, "4.0.0_best_int", "vie.traineddata.gz"));
    return { state: "ok", words: `4.0.0_best_int, ${(size / 2 ** 20).toFixed(1)} MB` };
  } catch {
    return { state: "missing", words: "not installed; run npm install @tesseract.js-data/vie" };
  }
};

export const CHECKS: readonly { readonly name: string; check(): Promise<Finding> }[] = [
  { name: "Node.js", check: async () => nodeVersion(process.versions.node) },
  {
    name: "machine",
    check: async () => ({
      state: "ok",
      words: `${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    }),
  },
  { name: "OCR: tesseract.js", check: loads("tesseract.js") },
  { name: "OCR: Vietnamese data", check: languageData },
  {
    name: "OCR: native tesseract",
    check: program("tesseract", "faster where installed: apt-get install tesseract-ocr tesseract-ocr-vie"),
  },
  { name: "images: sharp", check: loads("sharp") },
  { name: "PDF: pdf-parse", check: loads("pdf-parse") },
  {
    name: "LibreOffice",
    check: program("soffice", "needed for odt, ppt and pptx: apt-get install libreoffice-nogui"),
  },
];

function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > 22 || (major === 22 && minor >= 13);
  return enough
    ? { state: "ok", words: version }
    : { state: "missing", words: `${version} is too old; vanthu needs Node.js 22.13 or later` };
}
