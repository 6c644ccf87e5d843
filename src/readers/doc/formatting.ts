import { ByteView } from "../byte-view.ts";
import { lastAtMost } from "../last-at-most.ts";
import type { Fib } from "./fib.ts";
import { readPlc } from "./plc.ts";

/** Properties of a stretch of bytes of the main stream: character properties, or a style and paragraph properties. */
export interface Formatted {
  readonly start: number;
  readonly end: number;
  readonly properties: ByteView;
  /** Of the paragraph; 0 for characters. */
  readonly style: number;
}

/** Finds the formatting at an offset of the main stream. */
export class Formatting {
  #runs: Formatted[];
  #starts: number[];

  constructor(runs: readonly Formatted[]) {
    this.#runs = [...runs].sort((a, b) => a.start - b.start);
    this.#starts = this.#runs.map((run) => run.start);
  }

  /** The formatted stretch around the offset, or the plain one up to the next. */
  at(offset: number): Formatted {
    const i = lastAtMost(this.#starts, offset);
    const run = this.#runs[i];
    if (run && offset < run.end) return run;
    return { start: offset, end: this.#starts[i + 1] ?? Number.POSITIVE_INFINITY, properties: NOTHING, style: 0 };
  }
}

const NOTHING = new ByteView(new Uint8Array());
const PAGE = 512;

/** Reads the pages of character or paragraph formatting (FKP, MS-DOC 2.9.33 and 2.9.174). */
export function readFormatting(fib: Fib, main: ByteView, tables: ByteView, of: "character" | "paragraph"): Formatting {
  const { offset, length } = fib.table(`${of}Pages`);
  const pageSize = fib.version === 8 ? 4 : 2;
  const table = tables.slice(offset, length);
  const pages = readPlc(table, pageSize).records.map((at) =>
    fib.version === 8 ? table.u32(at) & 0x3fffff : table.u16(at),
  );
  while (pages.length > 0 && pages.length < fib.pages[of]) pages.push((pages.at(-1) as number) + 1);
  const inFile = [...new Set(pages)].filter((page) => (page + 1) * PAGE <= main.length + PAGE - 1);
  return new Formatting(inFile.flatMap((page) => readPage(main.slice(page * PAGE, PAGE), fib, of)));
}

function readPage(page: ByteView, fib: Fib, of: "character" | "paragraph"): Formatted[] {
  const count = page.u8(PAGE - 1);
  const entry = of === "character" ? 1 : fib.version === 8 ? 13 : 7;
  const runs: Formatted[] = [];
  for (let i = 0; i < count && (count + 1) * 4 + (i + 1) * entry < PAGE; i++) {
    const at = page.u8((count + 1) * 4 + i * entry) * 2;
    const stretch = { start: page.u32(i * 4), end: page.u32(i * 4 + 4) };
    runs.push({ ...stretch, ...(of === "character" ? characterAt(page, at) : paragraphAt(page, at, fib)) });
  }
  return runs;
}

const characterAt = (page: ByteView, at: number): Pick<Formatted, "properties" | "style"> => ({
  properties: at === 0 ? NOTHING : page.slice(at + 1, page.u8(at)),
  style: 0,
});

function paragraphAt(page: ByteView, at: number, fib: Fib): Pick<Formatted, "properties" | "style"> {
  if (at === 0) return { properties: NOTHING, style: 0 };
  const padded = fib.version === 8 && page.u8(at) === 0;
  const start = padded ? at + 2 : at + 1;
  const size = padded ? page.u8(at + 1) * 2 : page.u8(at) * 2 - 1;
  return { properties: page.slice(start + 2, size - 2), style: page.u16(start) };
}
