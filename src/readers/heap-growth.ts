import { setFlagsFromString } from "node:v8";
import type { RawDocument } from "../text/raw-document.ts";

/** Of a text of so many characters facts fill hundreds of megabytes. */
const LONG = 1 << 22;

/**
 * From a long document on the heap of this process is collected when it has grown by a tenth: left to itself, the
 * engine may let it grow fourfold. Of short ones a start would be slower.
 */
export function keepHeapSmall({ text }: RawDocument): void {
  if (text.length > LONG) setFlagsFromString("--heap-growing-percent=10");
}
