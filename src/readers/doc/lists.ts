import type { ByteView } from "../byte-view.ts";
import type { NumberFormat } from "../number-formats.ts";
import type { ListLevel, ListPlace } from "../numbering.ts";
import { fontOf } from "../word/run-fonts.ts";
import type { Fib } from "./fib.ts";
import { changeCharacters, PLAIN_CHARACTERS, type PropertyContext } from "./properties.ts";

/** Finds where a paragraph counts: the number of its list use (LFO), from 1, and its level. */
export type FindList = (use: number, level: number) => ListPlace | undefined;

interface ListUse extends Omit<ListPlace, "level"> {}

/** Reads the lists (LST and LFO, MS-DOC 2.9.147 and 2.9.131) of Word 97 and later. */
export function readLists(fib: Fib, tables: ByteView, context: PropertyContext): FindList {
  const lists = readListTable(fib, tables, context);
  const uses = readUses(fib, tables, { lists, context });
  return (use, level) => {
    const found = uses[use - 1];
    return found && { ...found, level };
  };
}

const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const USE_SIZE = 16;
const OVERRIDE_SIZE = 8;

function readListTable(fib: Fib, tables: ByteView, context: PropertyContext): Map<number, ListLevel[]> {
  const { offset, length } = fib.table("lists");
  const lists = new Map<number, ListLevel[]>();
  if (length === 0) return lists;
  const count = tables.u16(offset);
  let at = offset + 2 + count * LIST_SIZE;
  for (let i = 0; i < count && at < tables.length; i++) {
    const head = offset + 2 + i * LIST_SIZE;
    const simple = (tables.u8(head + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const { value, end } = readLevel(tables, at, context);
      levels.push(value);
      at = end;
    }
    lists.set(tables.u32(head), levels);
  }
  return lists;
}

interface ListsSoFar {
  readonly lists: ReadonlyMap<number, ListLevel[]>;
  readonly context: PropertyContext;
}

function readUses(fib: Fib, tables: ByteView, { lists, context }: ListsSoFar): ListUse[] {
  const { offset, length } = fib.table("listUses");
  if (length === 0) return [];
  const count = Math.min(tables.u32(offset), Math.floor(length / USE_SIZE));
  const uses: ListUse[] = [];
  let at = offset + 4 + count * USE_SIZE;
  for (let i = 0; i < count; i++) {
    const head = offset + 4 + i * USE_SIZE;
    const levels = [...(lists.get(tables.u32(head)) ?? [])];
    const starts = new Map<number, number>();
    at += 4;
    for (let k = 0; k < tables.u8(head + 12) && at < tables.length; k++) {
      const flags = tables.u32(at + 4);
      const level = flags & 15;
      if ((flags & 16) !== 0) starts.set(level, tables.i32(at));
      at += OVERRIDE_SIZE;
      if ((flags & 32) === 0) continue;
      const { value, end } = readLevel(tables, at, context);
      levels[level] = value;
      if ((flags & 16) !== 0) starts.set(level, value.start);
      at = end;
    }
    uses.push({ key: String(tables.u32(head)), use: String(i + 1), levels, ...(starts.size > 0 && { starts }) });
  }
  return uses;
}

function readLevel(tables: ByteView, at: number, context: PropertyContext): { value: ListLevel; end: number } {
  const flags = tables.u8(at + 5);
  const characterSize = tables.u8(at + 24);
  const paragraphSize = tables.u8(at + 25);
  const characters = tables.slice(at + LEVEL_SIZE + paragraphSize, characterSize);
  const text = at + LEVEL_SIZE + paragraphSize + characterSize;
  const length = tables.u16(text);
  const template = tables.utf16(text + 2, length);
  const { fonts } = changeCharacters(PLAIN_CHARACTERS, characters, PLAIN_CHARACTERS, context);
  return {
    value: {
      start: tables.i32(at),
      format: formatOf(tables.u8(at + 4)),
      template: numberedTemplate(template),
      restartAfter: (flags & NO_RESTART) !== 0 ? tables.u8(at + 26) : undefined,
      legal: (flags & LEGAL) !== 0,
      tight: tables.u8(at + 15) === NOTHING_FOLLOWS,
      font: fontOf(template, fonts),
    },
    end: text + 2 + length * 2,
  };
}

/** In the file, the characters 0 to 8 stand for the numbers of the levels. */
const numberedTemplate = (text: string): string =>
  [...text].map((char) => (char.charCodeAt(0) < 9 ? `%${char.charCodeAt(0) + 1}` : char)).join("");

const LEGAL = 4;
const NO_RESTART = 8;
const NOTHING_FOLLOWS = 2;

/** Number formats by their numbers in the file (MSONFC, MS-OSHARED 2.2.1.3). */
const FORMATS: Readonly<Record<number, NumberFormat>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  5: "ordinal",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};

export const formatOf = (number: number): NumberFormat => FORMATS[number] ?? "decimal";
