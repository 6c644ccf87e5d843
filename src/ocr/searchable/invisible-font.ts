import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from "@cantoo/pdf-lib";

/** Width of every glyph in thousandths of the height of the type. */
const GLYPH = 500;
const CODES = 256;

/**
 * A font without shapes that stands for any characters: each gets the next free code, and the code's meaning is told in
 * Unicode. A PDF's simple fonts have 256 codes; when they are used up another font is begun.
 */
export class InvisibleFonts {
  readonly #codes = new Map<string, number>();

  /** The words as runs of codes of one font each. */
  encode(text: string): readonly { readonly font: string; readonly codes: PDFHexString; readonly length: number }[] {
    const runs: { font: number; codes: number[] }[] = [];
    for (const character of text) {
      const code = this.#codes.get(character) ?? this.#codes.size;
      this.#codes.set(character, code);
      const font = Math.floor(code / CODES);
      const last = runs.at(-1);
      if (last?.font === font) last.codes.push(code % CODES);
      else runs.push({ font, codes: [code % CODES] });
    }
    return runs.map(({ font, codes }) => ({
      font: nameOf(font),
      codes: PDFHexString.of(codes.map((code) => code.toString(16).padStart(2, "0")).join("")),
      length: codes.length,
    }));
  }

  /** Writes the fonts into a document: their names and where they stand. */
  embed(pdf: PDFDocument): readonly (readonly [name: string, font: PDFRef])[] {
    const characters = [...this.#codes.keys()];
    const fonts = Array.from({ length: Math.ceil(characters.length / CODES) }, (_, i) =>
      characters.slice(i * CODES, (i + 1) * CODES),
    );
    return fonts.map((held, i) => [nameOf(i), embedFont(pdf, held)]);
  }
}

const nameOf = (font: number): string => `VanthuText${font}`;
/** Width of a glyph for type of height 1. */
export const GLYPH_WIDTH = GLYPH / 1000;

function embedFont({ context }: PDFDocument, characters: readonly string[]): PDFRef {
  const empty = context.register(context.stream(`${GLYPH} 0 0 0 0 0 d1`));
  const glyph = PDFName.of("g");
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type3",
      FontBBox: [0, 0, GLYPH, 1000],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      Resources: {},
      FirstChar: 0,
      LastChar: characters.length - 1,
      Widths: characters.map(() => GLYPH),
      CharProcs: { g: empty },
      Encoding: { Type: "Encoding", Differences: [0, ...characters.map(() => glyph)] },
      ToUnicode: context.register(context.stream(unicodeMap(characters))),
    }),
  );
}

/** What the codes mean, as PDF wants it told (ISO 32000-1, 9.10.3). */
function unicodeMap(characters: readonly string[]): string {
  const lines = characters.map((character, code) => {
    const units = [...Array(character.length).keys()].map((i) => character.charCodeAt(i).toString(16).padStart(4, "0"));
    return `<${code.toString(16).padStart(2, "0")}> <${units.join("")}>`;
  });
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => lines.slice(100 * i, 100 * (i + 1)));
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /VanthuText def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${blocks.map((block) => `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`).join("\n")}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}
