import type { Draft } from "../../src/record/draft.ts";

/** What a line and those around it tell, read once: several rules ask the same of a line, and for each of its bounds. */
export function perLine<T>(read: (draft: Draft, index: number) => T): (draft: Draft, index: number) => T {
  const known = new WeakMap<Draft, (readonly [T])[]>();
  return (draft, index) => {
    const told = known.get(draft) ?? new Array<readonly [T]>(draft.lines.length);
    known.set(draft, told);
    const line = told[index] ?? ([read(draft, index)] as const);
    told[index] = line;
    return line[0];
  };
}
