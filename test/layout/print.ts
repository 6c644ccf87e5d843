import { composePages } from "../../src/layout/compose.ts";
import { layoutPage } from "../../src/layout/layout-page.ts";
import type { PageFrame, Word } from "../../src/layout/page.ts";

/** Every letter is half as wide as the type is high. */
const LETTER = 0.5;
const SIZE = 12;

export const A4: PageFrame = { number: 1, width: 595, height: 842 };

/** The words of one printed line that begins at `x` with its foot at `y`. */
export function line(x: number, y: number, text: string, size = SIZE): readonly Word[] {
  let left = x;
  return text.split(" ").map((word) => {
    const right = left + word.length * LETTER * size;
    const box = [left, y - size, right, y] as const;
    left = right + LETTER * size;
    return { text: word, box, size };
  });
}

export const widthOf = (text: string, size = SIZE): number => text.length * LETTER * size;

/** A line set in the middle of the page, or around `middle`. */
export const centred = (y: number, text: string, middle = A4.width / 2, size = SIZE): readonly Word[] =>
  line(middle - widthOf(text, size) / 2, y, text, size);

/** Lines one below the other, from `y` on. */
export const lines = (x: number, y: number, texts: readonly string[], pitch = 1.3 * SIZE): readonly Word[] =>
  texts.flatMap((text, i) => line(x, y + i * pitch, text));

/** The text of one page, its paragraphs one to a line as the line-joins normalizer will leave them. */
export const read = (words: readonly Word[], frame: PageFrame = A4): string => readPages([{ words, frame }]);

/** The text of several pages. */
export function readPages(pages: readonly { words: readonly Word[]; frame: PageFrame }[]): string {
  const { text, locators } = compose(pages);
  const paragraphs = locators.filter((locator) => locator.paragraph !== undefined);
  return paragraphs
    .map(({ span, paragraph }, i) => {
      const goesOn = paragraphs[i - 1]?.paragraph === paragraph;
      const blank = i > 0 && text.slice(paragraphs[i - 1]?.span.end, span.start).split("\n").length > 2;
      return `${i === 0 ? "" : goesOn ? " " : blank ? "\n\n" : "\n"}${text.slice(span.start, span.end)}`;
    })
    .join("");
}

export const compose = (pages: readonly { words: readonly Word[]; frame: PageFrame }[]) =>
  composePages(
    pages.map(({ words, frame }) => ({
      ...layoutPage(words, frame),
      origin: "text" as const,
      confidence: null,
      rotation: 0 as const,
    })),
  );
