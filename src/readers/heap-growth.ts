import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Of a text of so many characters facts fill hundreds of megabytes. */
const LONG = 1 << 22;

/**
 * Sets how the heap of this process grows by the length of the text that is to be read or parsed. For a long one it is
 * collected when it has grown by a tenth, and the room for what is new stays as small as it is: left to itself, the
 * engine lets the one grow fourfold and the other to a hundred megabytes. Of short ones a start would be slower.
 */
export function growHeapFor(length: number): void {
  setFlagsFromString(`--heap-growing-percent=${isLong(length) ? 10 : 0}`);
  setFlagsFromString(`--semi-space-growth-factor=${isLong(length) ? 1 : 2}`);
}

/**
 * Gives back what a long reading left behind, before another process makes room for the same text. Only the last resort
 * of the engine hands the pages back at once.
 */
export function collectHeapOf(length: number): void {
  if (!isLong(length)) return;
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (how: { type: "major"; flavor: "last-resort" }) => void;
  collect({ type: "major", flavor: "last-resort" });
}

/** Whether a text is so long that the process that read it holds memory that no other will need. */
export const isLong = (length: number): boolean => length > LONG;
