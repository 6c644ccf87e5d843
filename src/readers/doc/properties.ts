import type { ByteView } from "../byte-view.ts";
import type { RunFonts } from "../word/run-fonts.ts";
import type { WordVersion } from "./fib.ts";
import { readSprms, SPRM, type Sprm } from "./sprm.ts";

/** What the properties of characters say as far as text is concerned. */
export interface CharacterProperties {
  readonly fonts: RunFonts;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** A sign of a font, shown in place of the character. */
  readonly symbol?: { readonly font: string | undefined; readonly code: number } | undefined;
  readonly style?: number | undefined;
}

export interface ParagraphProperties {
  readonly style: number;
  /** How many tables are around the paragraph. */
  readonly depth: number;
  readonly rowEnd: boolean;
  readonly innerCellEnd: boolean;
  /** Number of the list use (LFO) from 1; 0 for none. */
  readonly list: number;
  readonly level: number;
  /** 0 to 8 for headings, 9 for body text. */
  readonly outline: number;
  /** The automatic number of Word 6 (ANLD). */
  readonly oldNumber?: ByteView | undefined;
  /** Left edges of the cells and the right one of the last, in twentieths of a point, on row ends. */
  readonly edges?: readonly number[] | undefined;
}

/** What the interpretation of properties needs to know of the document. */
export interface PropertyContext {
  readonly version: WordVersion;
  readonly fontNames: readonly string[];
  characterStyle(index: number): ByteView | undefined;
}

export const PLAIN_CHARACTERS: CharacterProperties = { fonts: {}, hidden: false, deleted: false };

export const PLAIN_PARAGRAPH: ParagraphProperties = {
  style: 0,
  depth: 0,
  rowEnd: false,
  innerCellEnd: false,
  list: 0,
  level: 0,
  outline: 9,
};

/** The properties after a list of changes; `base` is what the paragraph's style says. */
export function changeCharacters(
  before: CharacterProperties,
  list: ByteView,
  base: CharacterProperties,
  context: PropertyContext,
): CharacterProperties {
  let now = before;
  for (const sprm of readSprms(list, context.version)) now = changeCharacter(now, { list, sprm, base }, context);
  return now;
}

interface CharacterChange {
  readonly list: ByteView;
  readonly sprm: Sprm;
  readonly base: CharacterProperties;
}

function changeCharacter(
  now: CharacterProperties,
  { list, sprm: { code, at }, base }: CharacterChange,
  context: PropertyContext,
): CharacterProperties {
  const fontName = (): string | undefined => context.fontNames[list.u16(at)];
  switch (code) {
    case SPRM.fontAll:
      return { ...now, fonts: { ascii: fontName(), other: fontName() } };
    case SPRM.fontAscii:
      return { ...now, fonts: { ...now.fonts, ascii: fontName() } };
    case SPRM.fontOther:
      return { ...now, fonts: { ...now.fonts, other: fontName() } };
    case SPRM.hidden:
      return { ...now, hidden: toggled(list.u8(at), base.hidden) };
    case SPRM.deleted:
      return { ...now, deleted: list.u8(at) === 1 };
    case SPRM.plain:
      return { ...base, symbol: now.symbol };
    case SPRM.symbol:
      return { ...now, symbol: { font: fontName(), code: context.version === 8 ? list.u16(at + 2) : list.u8(at + 2) } };
    case SPRM.characterStyle: {
      const style = context.characterStyle(list.u16(at));
      const styled = { ...now, style: list.u16(at) };
      return style && now.style === undefined ? changeCharacters(styled, style, base, context) : styled;
    }
    default:
      return now;
  }
}

/** 128 is what the style says, 129 its opposite. */
const toggled = (value: number, base: boolean): boolean => (value === 128 ? base : value === 129 ? !base : value === 1);

export function changeParagraph(
  before: ParagraphProperties,
  list: ByteView,
  version: WordVersion,
): ParagraphProperties {
  let now = before;
  for (const sprm of readSprms(list, version)) now = changeOne(now, list, sprm);
  return now;
}

function changeOne(now: ParagraphProperties, list: ByteView, { code, at, size }: Sprm): ParagraphProperties {
  switch (code) {
    case SPRM.inTable:
      return { ...now, depth: list.u8(at) === 1 ? Math.max(1, now.depth) : 0 };
    case SPRM.tableDepth:
      return { ...now, depth: Math.min(list.u32(at), DEEPEST_TABLE) };
    case SPRM.rowEnd:
    case SPRM.innerRowEnd:
      return { ...now, rowEnd: list.u8(at) === 1 };
    case SPRM.innerCellEnd:
      return { ...now, innerCellEnd: list.u8(at) === 1 };
    case SPRM.list:
      return { ...now, list: list.u16(at) <= MOST_LISTS ? list.u16(at) : 0 };
    case SPRM.listLevel:
      return { ...now, level: list.u8(at) };
    case SPRM.outline:
      return { ...now, outline: list.u8(at) };
    case SPRM.oldNumber:
      return { ...now, oldNumber: list.slice(at, size) };
    case SPRM.tableEdges:
      return { ...now, edges: edgesOf(list, at) };
    default:
      return now;
  }
}

const DEEPEST_TABLE = 100;
/** Numbers above mean no list (0xF801 …) or the numbering of Word 6 (0x7FF). */
const MOST_LISTS = 0x7fe;

const edgesOf = (list: ByteView, at: number): number[] =>
  Array.from({ length: Math.min(list.u8(at), 63) + 1 }, (_, i) => (list.u16(at + 1 + i * 2) << 16) >> 16);
