import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import { MissingToolError } from "../../errors.ts";
import { portableGraymap } from "../picture/portable-graymap.ts";
import { type Engine, LANGUAGE, type PreparedPage, type Recogniser } from "./engine.ts";
import { PARAMETERS } from "./parameters.ts";

const require = createRequire(import.meta.url);

/** A worker's memory grows with the largest page it saw and is never given back: a new one takes its place after so many. */
const PAGES_PER_WORKER = 40;

/**
 * The engine that is always there: tesseract compiled to WebAssembly, with the language data of an npm package.
 * @throws MissingToolError where the data are not installed.
 */
export function tesseractJs(): Engine {
  const langPath = dataFolder();
  const { version } = require("tesseract.js/package.json") as { version: string };
  return { name: `tesseract.js ${version}`, open: async () => new WasmRecogniser(langPath) };
}

function dataFolder(): string {
  try {
    const folder = join(dirname(require.resolve("@tesseract.js-data/vie/package.json")), "4.0.0_best_int");
    if (existsSync(join(folder, `${LANGUAGE}.traineddata.gz`))) return folder;
  } catch {
    // The package is absent: the same as absent data.
  }
  throw new MissingToolError(
    "The Vietnamese language data of the recogniser are missing; run: npm install @tesseract.js-data/vie",
  );
}

class WasmRecogniser implements Recogniser {
  readonly #langPath: string;
  #worker: Worker | undefined;
  #pages = 0;

  constructor(langPath: string) {
    this.#langPath = langPath;
  }

  async read(page: PreparedPage, signal: AbortSignal): Promise<string> {
    const aborted = Promise.withResolvers<never>();
    aborted.promise.catch(() => {});
    const abort = (): void => aborted.reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    try {
      return await Promise.race([this.#recognise(page), aborted.promise]);
    } finally {
      signal.removeEventListener("abort", abort);
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #recognise(page: PreparedPage): Promise<string> {
    const worker = await this.#fresh();
    const segmentation = page.column ? PSM.SINGLE_BLOCK : PSM.AUTO;
    const dpi = String(Math.round(page.dpi));
    await worker.setParameters({ ...PARAMETERS, user_defined_dpi: dpi, tessedit_pageseg_mode: segmentation });
    const { data } = await worker.recognize(portableGraymap(page) as Buffer, {}, { text: false, tsv: true });
    return data.tsv ?? "";
  }

  /** Tesseract remembers words of earlier pages; one that is initialised anew does not. */
  async #fresh(): Promise<Worker> {
    if (this.#pages >= PAGES_PER_WORKER) {
      await this.close();
      this.#pages = 0;
    }
    this.#pages++;
    if (this.#worker) await this.#worker.reinitialize(LANGUAGE, OEM.LSTM_ONLY);
    else this.#worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, this.#options());
    return this.#worker;
  }

  #options() {
    return { langPath: this.#langPath, gzip: true, cacheMethod: "none", errorHandler: () => {} };
  }
}
