import { Fields } from "../word/fields.ts";
import { keepRealText } from "../word/furniture.ts";
import type { Paragraph } from "../word/paragraph.ts";
import { storyParts } from "./hangings.ts";
import type { ParagraphReader } from "./paragraphs.ts";
import { readPlc } from "./plc.ts";
import { readSprms, SPRM } from "./sprm.ts";
import type { WordFile } from "./word-file.ts";

/** A section of the body and whether its first page has a header of its own. */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly titlePage: boolean;
}

const SECTION_RECORD = 12;

/** The sections of the body; the body itself where they are not known. */
export function readSections(file: WordFile): Section[] {
  const { end } = file.story("main");
  const { offset, length } = file.fib.table("sections");
  const table = file.tables.slice(offset, length);
  const { positions, records } = readPlc(table, SECTION_RECORD);
  const sections = records
    .map((record, i) => ({
      start: Math.min(end, positions[i] as number),
      end: Math.min(end, positions[i + 1] as number),
      titlePage: hasTitlePage(file, table.u32(record + 2)),
    }))
    .filter((section) => section.end > section.start);
  const first = sections[0];
  const last = sections.at(-1);
  if (!first || !last) return [{ start: 0, end, titlePage: false }];
  return sections.map((section) => ({
    ...section,
    ...(section === first && { start: 0 }),
    ...(section === last && { end }),
  }));
}

function hasTitlePage({ main, fib }: WordFile, at: number): boolean {
  const properties = main.slice(at + 2, main.u16(at));
  for (const { code, at: value } of readSprms(properties, fib.version))
    if (code === SPRM.titlePage) return properties.u8(value) === 1;
  return false;
}

/** The real text of the headers and footers of each section. */
export interface SectionStories {
  headers(section: number, titlePage: boolean): Paragraph[];
  footers(section: number, titlePage: boolean): Paragraph[];
  /** Headers and footers of Word 6, which does not tell them apart, and the text of boxes in them. */
  others(): Paragraph[];
}

/** Stories of a section in their order: headers of even and odd pages, footers of the same, those of the first page. */
const STORY = { oddHeader: 1, oddFooter: 3, firstHeader: 4, firstFooter: 5, evenHeader: 0, evenFooter: 2 } as const;
const PER_SECTION = 6;
/** Before them come the separators of notes. */
const SEPARATORS = 6;
const FACING_PAGES = 1;

export function readSectionStories(file: WordFile, reader: ParagraphReader): SectionStories {
  const parts = storyParts(file, "headers");
  const seen = new Set<string>();
  const facing = (file.tables.u8(file.fib.table("settings").offset) & FACING_PAGES) !== 0;
  const read = (indexes: readonly number[]): Paragraph[] =>
    indexes.flatMap((index) => {
      const part = parts[index];
      return part ? keepRealText([...reader.read(part.start, part.end, new Fields(true))], seen) : [];
    });
  const stories = (section: number, kinds: readonly (number | false)[]): Paragraph[] =>
    file.fib.version === 6
      ? []
      : read(kinds.filter((kind) => kind !== false).map((kind) => SEPARATORS + section * PER_SECTION + kind));
  return {
    headers: (section, titlePage) =>
      stories(section, [titlePage && STORY.firstHeader, STORY.oddHeader, facing && STORY.evenHeader]),
    footers: (section, titlePage) =>
      stories(section, [titlePage && STORY.firstFooter, STORY.oddFooter, facing && STORY.evenFooter]),
    others() {
      const boxes = storyParts(file, "headerBoxes").flatMap(({ start, end }) => [
        ...reader.read(start, end, new Fields(true)),
      ]);
      return [...(file.fib.version === 6 ? read(parts.map((_part, i) => i)) : []), ...keepRealText(boxes, seen)];
    },
  };
}
