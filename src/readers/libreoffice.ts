import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** A format that LibreOffice prints as PDF, which has a reader. The extension tells LibreOffice what it is. */
export const throughLibreOffice = (format: Format, extension: string): Reader => ({
  async read(bytes, options): Promise<RawDocument> {
    if ((await libreOfficeVersion()) === null)
      throw new ReadError(
        "unsupported",
        `${options.name || "The document"} is of a format (.${extension}) that is read through LibreOffice; install it (apt-get install libreoffice) or save the document as PDF.`,
      );
    const { pdf } = await import("./pdf.ts");
    return { ...(await pdf.read(await convert(bytes, extension, options), options)), format };
  },
});

/** Converts in a folder and with a profile of its own, so that several can run at once. */
async function convert(bytes: Uint8Array, extension: string, { limits }: ReadOptions): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "vanthu-office-"));
  const { seconds } = { ...DEFAULT_LIMITS, ...limits };
  try {
    await writeFile(join(folder, `document.${extension}`), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const what = ["--convert-to", "pdf", "--outdir", folder, join(folder, `document.${extension}`)];
    const program = (await libreOfficeVersion())?.startsWith("LibreOffice") ? PROGRAMS[0] : PROGRAMS[1];
    await run(program, [profile, "--headless", "--norestore", ...what], {
      timeout: seconds * 1000,
      killSignal: "SIGKILL",
    });
    return await readFile(join(folder, "document.pdf"));
  } catch (error) {
    throw failure(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const failure = (error: unknown): ReadError =>
  error instanceof Error && "killed" in error && error.killed === true
    ? new ReadError("timeout", "LibreOffice took too long to convert the document.", { cause: error })
    : new ReadError(
        "corrupt",
        "LibreOffice could not convert the document: it is damaged, or libreoffice-impress is not installed.",
        { cause: error },
      );
