import { lastAtMost } from "../last-at-most.ts";
import { type CharacterProperties, changeCharacters, changeParagraph, type ParagraphProperties } from "./properties.ts";
import type { Style } from "./styles.ts";
import type { WordFile } from "./word-file.ts";

/** Characters of one kind of formatting. */
export interface CharacterRun {
  readonly start: number;
  readonly end: number;
  readonly properties: CharacterProperties;
}

/** Looks up the formatting of the characters of a Word file. */
export class FormattedText {
  readonly #file: WordFile;
  readonly #pieceStarts: readonly number[];
  readonly #known = new Map<string, CharacterProperties>();

  constructor(file: WordFile) {
    this.#file = file;
    this.#pieceStarts = file.pieces.map((piece) => piece.start);
  }

  /** The properties of the paragraph that ends with the character `mark`. */
  paragraph(mark: number): ParagraphProperties {
    const { piece, offset } = this.#place(mark);
    if (!piece) return this.#file.styles.paragraph(0).paragraph;
    const { style, properties } = this.#file.paragraphFormatting.at(offset);
    const { version } = this.#file.context;
    const base = { ...this.#file.styles.paragraph(style).paragraph, style };
    const own = changeParagraph(base, properties, version);
    return piece.added ? changeParagraph(own, piece.added, version) : own;
  }

  /** The runs of formatting between two characters. */
  *runs(start: number, end: number, style: number): Generator<CharacterRun> {
    const base = this.#file.styles.paragraph(style);
    let at = start;
    while (at < end) {
      const { piece, offset } = this.#place(at);
      if (!piece) return;
      const run = this.#file.characterFormatting.at(offset);
      const left = Math.ceil((run.end - offset) / piece.width);
      const next = Math.min(end, piece.end, at + Math.max(1, left));
      const key = `${style} ${run.start} ${piece.start * Number(piece.added !== undefined)}`;
      const properties = this.#known.get(key) ?? this.#characters(base, run.properties, piece.added);
      this.#known.set(key, properties);
      yield { start: at, end: next, properties };
      at = next;
    }
  }

  #characters(base: Style, ...lists: (Parameters<typeof changeCharacters>[1] | undefined)[]): CharacterProperties {
    return lists.reduce<CharacterProperties>(
      (now, list) => (list ? changeCharacters(now, list, base.characters, this.#file.context) : now),
      base.characters,
    );
  }

  #place(character: number): { piece: WordFile["pieces"][number] | undefined; offset: number } {
    const piece = this.#file.pieces[lastAtMost(this.#pieceStarts, character)];
    if (!piece || character >= piece.end) return { piece: undefined, offset: 0 };
    return { piece, offset: piece.offset + (character - piece.start) * piece.width };
  }
}
