import type { Locator, RawPage } from "../text/raw-document.ts";
import { span } from "../text/span.ts";
import { continues, type PlacedLine } from "./continues.ts";
import { withoutRunningHeads } from "./furniture.ts";
import type { LaidLine, LaidPage } from "./page.ts";
import { numberTables } from "./page-tables.ts";
import { marginsOf } from "./paragraphs.ts";
import { Writer } from "./writer.ts";

/** A page as the reader got it: its lines and where they come from. */
export interface SourcePage extends LaidPage, Pick<RawPage, "origin" | "confidence" | "rotation" | "picture"> {}

export interface Composed {
  readonly text: string;
  readonly locators: readonly Locator[];
  readonly pages: readonly RawPage[];
}

/**
 * The text of all pages with its locators. Page furniture (numbers, heads that stand on several pages) is left out,
 * paragraphs go on over the page's end, and the text of a footnote follows the paragraph that holds its mark.
 */
export function composePages(pages: readonly SourcePage[]): Composed {
  const writer = new Writer();
  const starts: number[] = [];
  let above: PlacedLine | undefined;
  const clean = withoutRunningHeads(pages);
  const bodies = numberTables(clean.map(({ lines }) => lines.filter((line) => line.role === "body")));
  clean.forEach(({ lines, frame }, p) => {
    const body = bodies[p] ?? [];
    const margins = marginsOf(body.filter(isPlain));
    const [first] = body;
    const goesOn = !!first && isPlain(first) && !!above && continues({ line: first, margins }, above);
    if (!goesOn) writer.closeParagraph(true);
    starts.push(writer.next);
    writer.expect(
      lines.filter((line) => line.role === "footnote"),
      frame.number,
    );
    body.forEach((line, i) => {
      writer.line(i === 0 ? { ...line, spaced: false } : line, {
        page: frame.number,
        goesOn: i === 0 ? goesOn : !line.opens,
      });
    });
    const last = body.at(-1);
    if (last) above = isPlain(last) ? { line: last, margins } : undefined;
  });
  writer.closeParagraph(true);
  const text = writer.text();
  return { text, locators: writer.locators, pages: pages.map((page, i) => placeOf(page, starts, i, text.length)) };
}

/** Neither in a table nor beside another column. */
const isPlain = (line: LaidLine): boolean => !line.cell && line.column === undefined;

/** A page reaches to the next one's start. */
const placeOf = (page: SourcePage, starts: readonly number[], i: number, length: number): RawPage => ({
  number: page.frame.number,
  span: span(Math.min(starts[i] ?? length, length), Math.min(starts[i + 1] ?? length, length)),
  origin: page.origin,
  confidence: page.confidence,
  rotation: page.rotation,
  ...(page.picture && { picture: page.picture }),
});
