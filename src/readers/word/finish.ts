import { ReadError } from "../../errors.ts";
import { warning } from "../../text/diagnostic.ts";
import type { Format, RawDocument } from "../../text/raw-document.ts";
import { commentsNote } from "../comments.ts";
import type { ReadOptions } from "../reader.ts";
import type { Paragraph } from "./paragraph.ts";
import type { WordText } from "./word-text.ts";

/**
 * The document of what was written, with a warning for each loss (a full sentence) and a note of the comments beside it.
 * @throws ReadError `corrupt` where nothing but losses is left.
 */
export function finish(
  format: Format,
  written: WordText,
  { losses, comments }: { readonly losses: readonly string[]; readonly comments: readonly string[] },
): RawDocument {
  const pages = written.pages();
  const { text, locators } = written;
  if (losses[0] !== undefined && text.trim() === "") throw new ReadError("corrupt", `${losses[0]} Get the file again.`);
  const diagnostics = [...losses.map((loss) => warning("text-lost", loss)), ...commentsNote(comments)];
  return { format, text, locators, pages, diagnostics };
}

/** A document of more paragraphs than this takes long enough that its beginning is worth having. */
const FIRST_PARTIAL = 20_000;

/** Writes paragraphs and tells from time to time, ever more seldom, what has been read so far. */
export function writePartially(
  format: Format,
  written: WordText,
  options: ReadOptions,
): (paragraph: Paragraph) => void {
  let count = 0;
  let next = FIRST_PARTIAL;
  return (paragraph) => {
    written.write(paragraph);
    if (++count < next || !options.onPartial) return;
    next *= 2;
    options.onPartial({ format, text: written.text, locators: [...written.locators], pages: [], diagnostics: [] });
  };
}

/** A document with fewer letters than this at its beginning has no text of its own: somebody put scanned pages into it. */
const FEWEST_LETTERS = 40;
const BEGINNING = 10_000;

/** Whether the pages of a document may be pictures. */
export const lacksText = ({ text }: RawDocument): boolean =>
  (text.slice(0, BEGINNING).match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS;
