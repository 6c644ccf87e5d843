import sharp from "sharp";
import { coverAll } from "../../layout/box.ts";
import type { Word } from "../../layout/page.ts";
import type { Box } from "../../text/raw-document.ts";
import type { Grey } from "./ink.ts";

/** Printed lines cut out of a page and set below each other, to be read apart from all that stands around them. */
export interface Sheet {
  readonly picture: Grey;
  readonly strips: readonly Strip[];
  readonly scale: number;
}

interface Strip {
  /** Where it lies on the page and at which height on the sheet before that is scaled. */
  readonly box: Box;
  readonly top: number;
  /** What of it is cut out: a line that leans or bends keeps clear of its neighbours. */
  readonly pieces: readonly Box[];
}

/** In heights of the line: what is cut around it, and the white between two strips. */
const [AROUND, BETWEEN] = [0.15, 0.8] as const;
/** White at the sheet's sides, in dots. */
const MARGIN = 24;

/** Cuts lines out of a page, given as the boxes of their words from left to right, and sets them below each other, scaled and softened. */
export async function stripSheet(page: Grey, lines: readonly (readonly Box[])[], look: Look): Promise<Sheet> {
  let top = MARGIN;
  const strips = lines.map((line): Strip => {
    const pieces = piecesOf(line, page);
    const box = coverAll(pieces);
    const strip = { box, top, pieces };
    top += Math.round((box[3] - box[1]) * (1 + BETWEEN));
    return strip;
  });
  const width = Math.max(...strips.map(({ box }) => box[2] - box[0])) + 2 * MARGIN;
  const sheet = { grey: new Uint8Array(width * (top + MARGIN)).fill(255), width, height: top + MARGIN };
  for (const strip of strips) paste(page, sheet, strip);
  return { picture: await seen(sheet, look), strips, scale: look.scale };
}

/** How a sheet is shown to the recogniser. */
export interface Look {
  readonly scale: number;
  /** Standard deviation in dots before scaling; 0 leaves edges as they are. */
  readonly blur: number;
}

/** What was read on each strip, in its place on the page. */
export function wordsOfStrips({ strips, scale }: Sheet, words: readonly Word[]): readonly (readonly Word[])[] {
  const back = words.map((word) => ({ ...word, box: word.box.map((v) => Math.round(v / scale)) as unknown as Box }));
  return strips.map(({ box, top }) =>
    back
      .filter((word) => isWithin((word.box[1] + word.box[3]) / 2, top, top + box[3] - box[1]))
      .map((word) => ({ ...word, box: moved(word.box, box[0] - MARGIN, box[1] - top) }))
      .sort((a, b) => a.box[0] - b.box[0]),
  );
}

const isWithin = (y: number, from: number, to: number): boolean => from <= y && y < to;

const moved = ([left, top, right, bottom]: Box, x: number, y: number): Box => [
  left + x,
  top + y,
  right + x,
  bottom + y,
];

/** The words of a line as boxes that touch each other, each as high as the words beside it and a little more. */
function piecesOf(words: readonly Box[], { width, height }: Grey): readonly Box[] {
  const line = coverAll(words);
  const pad = Math.round(AROUND * Math.min(...words.map(([, top, , bottom]) => bottom - top), line[3] - line[1])) + 2;
  return words.map((word, i): Box => {
    const [before, after] = [words[i - 1], words[i + 1]];
    const [, top, , bottom] = coverAll([before, word, after].filter((box) => box !== undefined));
    return [
      before ? middle(before[2], word[0]) : Math.max(0, word[0] - 3 * pad),
      Math.max(0, top - pad),
      after ? middle(word[2], after[0]) : Math.min(width, word[2] + 3 * pad),
      Math.min(height, bottom + pad),
    ];
  });
}

const middle = (a: number, b: number): number => Math.round((a + b) / 2);

function paste({ grey, width }: Grey, sheet: Grey, { box, top: at, pieces }: Strip): void {
  for (const [left, top, right, bottom] of pieces)
    for (let y = top; y < bottom; y++)
      sheet.grey.set(
        grey.subarray(y * width + left, y * width + right),
        (at + y - box[1]) * sheet.width + MARGIN + left - box[0],
      );
}

async function seen({ grey, width, height }: Grey, { scale, blur }: Look): Promise<Grey> {
  const raw = sharp(grey, { raw: { width, height, channels: 1 } });
  const soft = blur > 0 ? raw.blur(blur) : raw;
  const scaled = soft.resize(Math.round(width * scale), Math.round(height * scale), { fit: "fill", kernel: "cubic" });
  const { data, info } = await scaled.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { grey: data, width: info.width, height: info.height };
}
