import { ReadError } from "../../errors.ts";
import { ByteView } from "../byte-view.ts";
import { isOle, type Ole, type OleStream, openOle } from "../ole.ts";
import { type Fib, promisedCharacters, readFib, STORIES, type StoryName } from "./fib.ts";
import { readFontNames } from "./fonts.ts";
import { type Formatting, readFormatting } from "./formatting.ts";
import { beginsWord, findMainStream } from "./is-doc.ts";
import { type FindList, readLists } from "./lists.ts";
import { findPictures } from "./pictures.ts";
import { type Piece, readCharacters, readPieces } from "./pieces.ts";
import type { PropertyContext } from "./properties.ts";
import { readStyles, type Styles } from "./styles.ts";

/** A Word file with all its tables at hand. Characters are counted over all stories. */
export interface WordFile {
  readonly fib: Fib;
  readonly main: ByteView;
  readonly tables: ByteView;
  readonly pieces: readonly Piece[];
  readonly characters: Uint16Array;
  readonly characterFormatting: Formatting;
  readonly paragraphFormatting: Formatting;
  readonly styles: Styles;
  readonly context: PropertyContext;
  readonly findList: FindList;
  /** The characters of a story: the first and the one after the last. */
  story(name: StoryName): { readonly start: number; readonly end: number };
  /** The picture files in the document. */
  pictures(): Uint8Array[];
  /** Whether less text was found than the file promises. */
  readonly cut: boolean;
}

/**
 * Opens a Word file, in its compound file or bare.
 * @throws ReadError `encrypted` where it needs a password, `corrupt` where it holds no Word document.
 */
export function openWordFile(bytes: Uint8Array): WordFile {
  const ole = isOle(bytes) ? openOle(bytes) : undefined;
  if (ole?.names.includes("EncryptedPackage")) throw encrypted();
  const stream = ole ? mainStream(bytes, ole) : { bytes, complete: true };
  if (!stream || !beginsWord(stream.bytes, 0))
    throw new ReadError("corrupt", "The file holds no Word document that could be read; get the file again.");
  const main = new ByteView(stream.bytes);
  const fib = readFib(main);
  if (fib.encrypted) throw encrypted();
  const table = fib.tableStream === "WordDocument" ? stream : ole?.read(fib.tableStream);
  const tables = new ByteView(table?.bytes ?? new Uint8Array());
  const pieces = readPieces(fib, main, tables);
  const characters = readCharacters(pieces, main);
  const fontNames = readFontNames(fib, tables);
  const styles = readStyles(fib, tables, fontNames);
  const context = { version: fib.version, fontNames, characterStyle: styles.character };
  return {
    ...{ fib, main, tables, pieces, characters, styles, context },
    characterFormatting: readFormatting(fib, main, tables, "character"),
    paragraphFormatting: readFormatting(fib, main, tables, "paragraph"),
    findList: readLists(fib, tables, context),
    story(name) {
      const before = STORIES.slice(0, STORIES.indexOf(name)).reduce((sum, earlier) => sum + fib.counts[earlier], 0);
      const start = Math.min(before, characters.length);
      return { start, end: Math.min(before + fib.counts[name], characters.length) };
    },
    pictures: () => [...findPictures(ole?.read("Data")?.bytes ?? new Uint8Array()), ...findPictures(stream.bytes)],
    cut: !stream.complete || !table?.complete || characters.length < promisedCharacters(fib),
  };
}

const encrypted = (): ReadError =>
  new ReadError("encrypted", "The Word file is protected by a password; open it in Word and save it without one.");

/** Where the directory of the file is lost, the main stream is taken to reach from its first sector to the end. */
function mainStream(bytes: Uint8Array, ole: Ole): OleStream | undefined {
  const named = ole.read("WordDocument");
  if (named && beginsWord(named.bytes, 0)) return named;
  const found = findMainStream(bytes);
  return found < 0 ? undefined : { bytes: bytes.subarray(found), complete: false };
}
