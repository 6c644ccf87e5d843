import type { Word } from "../../layout/page.ts";
import type { Box } from "../../text/raw-document.ts";
import { apply, type Matrix } from "./matrix.ts";
import type { Glyph } from "./print.ts";

/** Of the height of the type: a wider gap parts words … */
const WORD_GAP = 0.17;
/** … and letters may overlap by so much where marks are set over them. */
const OVERLAP = 0.7;
const ASCENT = 0.78;
const DESCENT = 0.22;

/** The printed words of a page, placed by `toPage` from the file's coordinates (upwards) to the page's (downwards). */
export function wordsOf(glyphs: readonly Glyph[], toPage: Matrix): readonly Word[] {
  const words: Word[] = [];
  let run: Glyph[] = [];
  let glued = false;
  const flush = (nextGlued: boolean): void => {
    if (run.length > 0) words.push(wordOf(run, toPage, glued));
    run = [];
    glued = nextGlued;
  };
  for (const glyph of glyphs) {
    const last = run.at(-1);
    if (isBlank(glyph)) {
      if (!last || glyph.to[0] - glyph.from[0] > 0.1 * glyph.size || isTurned(glyph)) flush(false);
      continue;
    }
    if (last) {
      const joint = jointOf(last, glyph);
      if (joint !== "same") flush(joint === "glued");
    }
    run.push(glyph);
  }
  flush(false);
  return words;
}

const isBlank = (glyph: Glyph): boolean => glyph.text.trim() === "";

const isTurned = ({ from, to }: Glyph): boolean => Math.abs(to[1] - from[1]) > Math.abs(to[0] - from[0]);

/** How a glyph stands to the one before: in the same word and type, in the same word but another type, or apart. */
function jointOf(last: Glyph, glyph: Glyph): "same" | "glued" | "apart" {
  const [along, across] = distance(last, glyph);
  const size = Math.max(last.size, glyph.size);
  const near = along - last.tracking < WORD_GAP * size && along > -OVERLAP * size;
  if (!near || Math.abs(across) > 0.6 * size) return "apart";
  const sameType = last.font === glyph.font && Math.abs(last.size - glyph.size) < 0.1 * size;
  return sameType && Math.abs(across) < 0.1 * size ? "same" : "glued";
}

/** From the end of one glyph to the start of the next, along its direction of print and across it. */
function distance(last: Glyph, glyph: Glyph): readonly [along: number, across: number] {
  const [dx, dy] = [last.to[0] - last.from[0], last.to[1] - last.from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [x, y] = [glyph.from[0] - last.to[0], glyph.from[1] - last.to[1]];
  return [(x * dx + y * dy) / length, (y * dx - x * dy) / length];
}

function wordOf(run: readonly Glyph[], toPage: Matrix, glued: boolean): Word {
  const first = run[0] as Glyph;
  const last = run.at(-1) as Glyph;
  return {
    text: run.map((glyph) => glyph.text).join(""),
    box: boxOf(first, last, toPage),
    size: first.size,
    font: first.font,
    ...(glued && { glued }),
  };
}

function boxOf(first: Glyph, last: Glyph, toPage: Matrix): Box {
  const [dx, dy] = [last.to[0] - first.from[0], last.to[1] - first.from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [upX, upY] = [(-dy / length) * first.size, (dx / length) * first.size];
  const corners = [first.from, last.to].flatMap(([x, y]) => [
    apply(toPage, x + ASCENT * upX, y + ASCENT * upY),
    apply(toPage, x - DESCENT * upX, y - DESCENT * upY),
  ]);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
