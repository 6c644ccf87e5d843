import type { Draft } from "../../../src/record/draft.ts";

/** How many lines are kept: rules look so far around the one they ask about. A power of two. */
const RECENT = 128;

/** The lines of a draft that were read last, each in the place of its number's last digits. */
interface Recent<T> {
  readonly indexes: Int32Array;
  readonly read: T[];
}

/**
 * What a line and those around it tell, read once: several rules ask the same of a line, and for each of its bounds.
 * Bounds come in the order of the text, so that few lines need be kept.
 */
export function perLine<T>(read: (draft: Draft, index: number) => T): (draft: Draft, index: number) => T {
  const known = new WeakMap<Draft, Recent<T>>();
  return (draft, index) => {
    let recent = known.get(draft);
    if (!recent) {
      recent = { indexes: new Int32Array(RECENT).fill(-1), read: [] };
      known.set(draft, recent);
    }
    const place = index % RECENT;
    if (recent.indexes[place] === index) return recent.read[place] as T;
    const line = read(draft, index);
    recent.indexes[place] = index;
    recent.read[place] = line;
    return line;
  };
}
