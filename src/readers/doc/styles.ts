import { ByteView } from "../byte-view.ts";
import type { Fib } from "./fib.ts";
import {
  type CharacterProperties,
  changeCharacters,
  changeParagraph,
  type ParagraphProperties,
  PLAIN_CHARACTERS,
  PLAIN_PARAGRAPH,
  type PropertyContext,
} from "./properties.ts";

/** What a paragraph style, with all it is based on, says. */
export interface Style {
  readonly characters: CharacterProperties;
  readonly paragraph: ParagraphProperties;
}

export interface Styles {
  paragraph(index: number): Style;
  /** The changes that a character style makes to a run. */
  character(index: number): ByteView | undefined;
}

interface Definition {
  readonly kind: number;
  readonly base: number;
  /** Number of the built-in style: 1 to 9 are the headings. */
  readonly builtIn: number;
  /** The lists of changes: of the paragraph and its characters, or of the characters alone. */
  readonly changes: readonly ByteView[];
}

const PARAGRAPH = 1;
const CHARACTER = 2;
const LONGEST_CHAIN = 50;
const NOTHING = new ByteView(new Uint8Array());

/** Reads the style sheet (STSH, MS-DOC 2.9.271). */
export function readStyles(fib: Fib, tables: ByteView, fontNames: readonly string[]): Styles {
  const { offset, length } = fib.table("styles");
  const sheet = tables.slice(offset, length);
  const definitions = readDefinitions(sheet, fib);
  const standard = [sheet.u16(14), sheet.u16(18)].map((index) => fontNames[index]);
  const context: PropertyContext = { version: fib.version, fontNames, characterStyle: () => undefined };
  const plain: Style = {
    characters: { ...PLAIN_CHARACTERS, fonts: { ascii: standard[0], other: standard[fib.version === 8 ? 1 : 0] } },
    paragraph: PLAIN_PARAGRAPH,
  };
  const known = new Map<number, Style>();
  const resolve = (index: number, seen: number): Style => {
    const definition = definitions[index];
    if (definition?.kind !== PARAGRAPH || seen > LONGEST_CHAIN) return plain;
    const found = known.get(index) ?? inherit(resolve(definition.base, seen + 1), definition, context);
    known.set(index, found);
    return found;
  };
  return {
    paragraph: (index) => resolve(index, 0),
    character(index) {
      const definition = definitions[index];
      return definition?.kind === CHARACTER ? characterChanges(index, definitions) : undefined;
    },
  };
}

function inherit(base: Style, { builtIn, changes }: Definition, context: PropertyContext): Style {
  const characters = changeCharacters(base.characters, changes[1] ?? NOTHING, base.characters, context);
  const paragraph = changeParagraph(
    base.paragraph,
    changes[0]?.slice(2, changes[0].length) ?? NOTHING,
    context.version,
  );
  const heading = builtIn >= 1 && builtIn <= 9 && paragraph.outline === 9;
  return { characters, paragraph: heading ? { ...paragraph, outline: builtIn - 1 } : paragraph };
}

/** A character style after all it is based on. */
function characterChanges(index: number, definitions: readonly (Definition | undefined)[]): ByteView {
  const lists: Buffer[] = [];
  let at = index;
  for (let seen = 0; seen < LONGEST_CHAIN; seen++) {
    const definition = definitions[at];
    if (definition?.kind !== CHARACTER) break;
    lists.unshift(definition.changes[0]?.bytes ?? Buffer.alloc(0));
    at = definition.base;
  }
  return new ByteView(Buffer.concat(lists));
}

function readDefinitions(sheet: ByteView, fib: Fib): (Definition | undefined)[] {
  const count = sheet.u16(2);
  const headSize = sheet.u16(4);
  const definitions: (Definition | undefined)[] = [];
  let at = 2 + sheet.u16(0);
  for (let i = 0; i < count && at < sheet.length; i++) {
    const size = sheet.u16(at);
    definitions.push(size === 0 ? undefined : readDefinition(sheet.slice(at + 2, size), headSize, fib));
    at += 2 + size;
  }
  return definitions;
}

function readDefinition(style: ByteView, headSize: number, fib: Fib): Definition {
  const name = fib.version === 8 ? 2 + style.u16(headSize) * 2 + 2 : 1 + style.u8(headSize) + 1;
  const changes: ByteView[] = [];
  let at = headSize + name;
  for (let i = 0; i < (style.u16(4) & 15) && at < style.length; i++) {
    at += at % 2;
    const size = style.u16(at);
    changes.push(style.slice(at + 2, size));
    at += 2 + size;
  }
  return { kind: style.u16(2) & 15, base: style.u16(2) >> 4, builtIn: style.u16(0) & 0xfff, changes };
}
