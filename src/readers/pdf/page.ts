import type { PDFPageProxy } from "pdfjs-dist";
import type { PageFrame, Word } from "../../layout/page.ts";
import type { Box, RawPage } from "../../text/raw-document.ts";
import { applyToBox, type Matrix, times } from "./matrix.ts";
import { type Glyph, printOf } from "./print.ts";
import { type ScannedPage, scannedPage } from "./scanned-page.ts";
import { judgeTextLayer, type TextLayer } from "./text-layer.ts";
import { wordsOf } from "./words.ts";

/** A page of a PDF with its text layer and what that is worth. */
export interface PdfPage {
  readonly frame: PageFrame;
  readonly words: readonly Word[];
  readonly layer: TextLayer;
  readonly rotation: RawPage["rotation"];
  /** The one picture that fills the page; null where the page is anything else. */
  readonly scan: ScannedPage | null;
}

/** Reads the text layer of a page, set upright. */
export async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const print = await printOf(page);
  const view = page.getViewport({ scale: 1 });
  const turn = quarterTurn(print.glyphs, view.transform as unknown as Matrix);
  const toPage = times(turned(turn, view), view.transform as unknown as Matrix);
  const [width, height] = turn % 180 === 0 ? [view.width, view.height] : [view.height, view.width];
  const place = (box: Box): Box => applyToBox(toPage, box);
  const frame: PageFrame = { number: page.pageNumber, width, height, rules: print.rules.map(place) };
  const words = wordsOf(print.glyphs.filter(isStraight), toPage);
  const pictures = print.pictures.map(({ box }) => place(box));
  const hidden = print.glyphs.filter((glyph) => glyph.hidden).length / (print.glyphs.length || 1);
  const layer = judgeTextLayer({ words, pictures, drawings: print.drawings, hidden }, frame);
  const scan = scannedPage(print.pictures, view);
  return { frame, words, layer, rotation: turn, scan };
}

/** The turn, clockwise, that sets most of the print upright. */
function quarterTurn(glyphs: readonly Glyph[], view: Matrix): RawPage["rotation"] {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { along } of glyphs) {
    const dx = view[0] * along[0] + view[2] * along[1];
    const dy = view[1] * along[0] + view[3] * along[1];
    if (Math.abs(dx) >= Math.abs(dy)) counts[dx >= 0 ? 0 : 180]++;
    else counts[dy < 0 ? 90 : 270]++;
  }
  const turns = [0, 90, 180, 270] as const;
  return turns.reduce((best, turn) => (counts[turn] > counts[best] ? turn : best), 0);
}

const turned = (turn: RawPage["rotation"], { width, height }: { width: number; height: number }): Matrix =>
  (
    ({
      0: [1, 0, 0, 1, 0, 0],
      90: [0, 1, -1, 0, height, 0],
      180: [-1, 0, 0, -1, width, height],
      270: [0, -1, 1, 0, 0, width],
    }) satisfies Record<RawPage["rotation"], Matrix>
  )[turn];

/** Print that leans (a watermark across the page) is no part of the text. */
const isStraight = ({ along: [dx, dy] }: Glyph): boolean => Math.min(Math.abs(dx), Math.abs(dy)) < 0.2;
