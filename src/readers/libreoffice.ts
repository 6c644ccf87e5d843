import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ReadError } from "../errors.ts";
import type { Format, RawDocument } from "../text/raw-document.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import type { Reader, ReadOptions } from "./reader.ts";

const run = promisify(execFile);
const PROGRAMS = ["soffice", "libreoffice"] as const;
const PROBE_SECONDS = 20;

let found: Promise<string | null> | undefined;

/** The name and version of LibreOffice, if it is installed. */
export const libreOfficeVersion = (): Promise<string | null> => {
  found ??= probe();
  return found;
};

async function probe(): Promise<string | null> {
  for (const program of PROGRAMS) {
    const version = await run(program, ["--version"], { timeout: PROBE_SECONDS * 1000 }).then(
      ({ stdout }) => stdout.trim(),
      () => null,
    );
    if (version !== null) return version;
  }
  return null;
}

/** What LibreOffice makes of a format, and the reader of that. */
const TARGETS = {
  pdf: async () => (await import("./pdf.ts")).pdf,
  xlsx: async () => (await import("./spreadsheet/xlsx.ts")).xlsx,
} as const;
type Target = keyof typeof TARGETS;

/** A format that is read through LibreOffice, as the target that has a reader. Its name is its extension, too. */
export const throughLibreOffice = (format: Format, target: Target = "pdf"): Reader => ({
  async read(bytes, options): Promise<RawDocument> {
    if ((await libreOfficeVersion()) === null)
      throw new ReadError(
        "unsupported",
        `${options.name || "The document"} is of a format (.${format}) that is read through LibreOffice; install it (apt-get install libreoffice) or save the document as ${target.toUpperCase()}.`,
      );
    const reader = await TARGETS[target]();
    const raw = await reader.read(await convert(bytes, { format, target }, options), options);
    return { ...raw, format, diagnostics: raw.diagnostics.filter(({ code }) => code !== GIVEN_BY_LIBREOFFICE) };
  },
});

/** Bookmarks that LibreOffice makes up (`Slide 1`) are none of the document. */
const GIVEN_BY_LIBREOFFICE = "pdf-bookmarks";

/** LibreOffice is stopped before the reading process is, so that nothing of it is left behind. */
const SHARE_OF_TIME = 0.8;

/** Converts in a folder and with a profile of its own, so that several can run at once. */
async function convert(
  bytes: Uint8Array,
  { format, target }: { readonly format: Format; readonly target: Target },
  { limits }: ReadOptions,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "vanthu-office-"));
  const { seconds } = { ...DEFAULT_LIMITS, ...limits };
  try {
    await writeFile(join(folder, `document.${format}`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const what = ["--convert-to", target, "--outdir", folder, join(folder, `document.${format}`)];
    const program = (await libreOfficeVersion())?.startsWith("LibreOffice") ? PROGRAMS[0] : PROGRAMS[1];
    const args = [profile, "--headless", "--norestore", ...what];
    await runInTime(program, { args, folder }, seconds * SHARE_OF_TIME);
    return await readFile(join(folder, `document.${target}`)).catch((error: unknown) => {
      throw new ReadError(
        "corrupt",
        "LibreOffice could not convert the document: it is damaged, or a part of LibreOffice (impress, calc) is not installed.",
        { cause: error },
      );
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const TOO_LONG = "LibreOffice took too long to convert the document; raise the limit with --timeout.";

interface Run {
  readonly args: readonly string[];
  /** Where all its files lie, those for a moment too. */
  readonly folder: string;
}

/**
 * Runs a program with all that it starts, and ends all of it after its time: `soffice` is a script.
 * @throws ReadError `timeout`, once it has ended.
 */
function runInTime(program: string, { args, folder }: Run, seconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, TMPDIR: folder };
    const child = spawn(program, args, { detached: true, stdio: "ignore", env });
    let late = false;
    const stop = (): void => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    };
    process.once("exit", stop);
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, seconds * 1000);
    const settle = (): void => {
      clearTimeout(timer);
      process.off("exit", stop);
      if (late) reject(new ReadError("timeout", TOO_LONG));
      else resolve();
    };
    child.once("exit", settle).once("error", settle);
  });
}
