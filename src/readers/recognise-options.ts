import type { RecogniseOptions } from "../ocr/engines/engine.ts";
import type { ReadOptions } from "./reader.ts";

/** What of the options of reading the recogniser has to know. */
export function recogniseOptions({ ocr = "auto", ocrCache, ocrWorkers }: ReadOptions): RecogniseOptions {
  return {
    engine: ocr === "never" ? "auto" : ocr,
    ...(ocrCache && { cache: ocrCache }),
    ...(ocrWorkers && { workers: ocrWorkers }),
  };
}
