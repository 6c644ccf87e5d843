import { ReadError } from "../../errors.ts";
import { ByteView } from "../byte-view.ts";
import { openOle } from "../ole.ts";
import { type Fib, readFib, STORIES, type StoryName } from "./fib.ts";
import { readFontNames } from "./fonts.ts";
import { type Formatting, readFormatting } from "./formatting.ts";
import { beginsWord, FIRST_SECTOR } from "./is-doc.ts";
import { type FindList, readLists } from "./lists.ts";
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
  /** Whether less text was found than the file promises. */
  readonly cut: boolean;
}

/**
 * Opens a Word file, in its compound file or bare.
 * @throws ReadError `encrypted` where it needs a password, `corrupt` where it holds no Word document.
 */
export function openWordFile(bytes: Uint8Array): WordFile {
  const { main, read } = openStreams(bytes);
  const fib = readFib(main);
  if (fib.encrypted)
    throw new ReadError(
      "encrypted",
      "The Word file is protected by a password; open it in Word and save it without one.",
    );
  const tables = fib.tableStream === "WordDocument" ? main : new ByteView(read(fib.tableStream) ?? new Uint8Array());
  const pieces = readPieces(fib, main, tables);
  const characters = readCharacters(pieces, main);
  const fontNames = readFontNames(fib, tables);
  const styles = readStyles(fib, tables, fontNames);
  const context = { version: fib.version, fontNames, characterStyle: styles.character };
  const promised = Object.values(fib.counts).reduce((sum, count) => sum + count, 0);
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
    cut: characters.length < promised || pieces.some((p) => p.offset + (p.end - p.start) * p.width > main.length),
  };
}

interface Streams {
  readonly main: ByteView;
  read(name: string): Uint8Array | undefined;
}

/** Word itself writes the main stream first, so it is found even where the directory of the file is lost. */
function openStreams(bytes: Uint8Array): Streams {
  if (beginsWord(bytes, 0)) return { main: new ByteView(bytes), read: () => undefined };
  const ole = openOle(bytes);
  if (ole.names.includes("EncryptedPackage"))
    throw new ReadError(
      "encrypted",
      "The Word file is protected by a password; open it in Word and save it without one.",
    );
  const main = [ole.read("WordDocument"), bytes.subarray(FIRST_SECTOR)].find((found) => found && beginsWord(found, 0));
  if (!main) throw new ReadError("corrupt", "The file holds no Word document that could be read; get the file again.");
  return { main: new ByteView(main), read: ole.read };
}
