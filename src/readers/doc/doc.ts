import type { RawDocument } from "../../text/raw-document.ts";
import { Numbering } from "../numbering.ts";
import type { Reader, ReadOptions } from "../reader.ts";
import { Fields } from "../word/fields.ts";
import { finish, lacksText, writePartially } from "../word/finish.ts";
import { footersWithGap, headersWithGap } from "../word/furniture.ts";
import { type Paragraph, textOf } from "../word/paragraph.ts";
import { WordText } from "../word/word-text.ts";
import { findHangings } from "./hangings.ts";
import { ParagraphReader } from "./paragraphs.ts";
import { readSectionStories, readSections } from "./sections.ts";
import { openWordFile, type WordFile } from "./word-file.ts";

/** Word 97 to 2003, Word 6 and 95 (`.doc`, `.dot`). */
export const doc: Reader = {
  async read(bytes: Uint8Array, options: ReadOptions): Promise<RawDocument> {
    const file = openWordFile(bytes);
    const text = new WordText();
    const write = writePartially("doc", text, options);
    const comments: string[] = [];
    for (const paragraph of paragraphsOf(file, comments)) write(paragraph);
    const losses = file.cut ? ["The Word file is damaged or cut off, and text may be missing."] : [];
    const raw = finish("doc", text, { losses, comments });
    if (!lacksText(raw)) return raw;
    const { readPictures } = await import("../word/pictures.ts");
    return readPictures(raw, file.pictures(), options);
  },
};

/** The paragraphs of all stories in their order; those of comments go apart. */
function* paragraphsOf(file: WordFile, comments: string[]): Generator<Paragraph> {
  const hangings = findHangings(file);
  const sections = readSections(file);
  const ends = sections.map((section) => section.end);
  const reader = new ParagraphReader(file, new Numbering(), hangings, ends);
  const stories = readSectionStories(file, reader);
  const fields = new Fields(false);
  const footers: Paragraph[] = [];
  for (const [i, { start, end, titlePage }] of sections.entries()) {
    yield* headersWithGap(stories.headers(i, titlePage));
    footers.push(...stories.footers(i, titlePage));
    yield* reader.read(start, end, fields);
  }
  for (const { start, end } of hangings.loose) yield* reader.read(start, end);
  const { start, end } = file.story("comments");
  for (const paragraph of reader.read(start, end)) comments.push(textOf(paragraph));
  yield* footersWithGap([...footers, ...stories.others()]);
}
