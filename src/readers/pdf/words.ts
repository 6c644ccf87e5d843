import type { Word } from "../../layout/page.ts";
import type { Box } from "../../text/raw-document.ts";
import { apply, type Matrix } from "./matrix.ts";
import type { Glyph } from "./print.ts";

/** Of the height of the type: a gap so wide parts words, or half of it where the file has a space there. */
const WORD_GAP = 0.17;
const SPACE_GAP = 0.08;
/** Letters may overlap by so much where marks are set over them. */
const OVERLAP = 0.7;
/** Raised and lowered letters stand so far from the line at most. */
const LINE_SHIFT = 0.45;
const ASCENT = 0.78;
const DESCENT = 0.22;

/** A glyph by its way along the direction of print and across it. */
interface Placed {
  readonly glyph: Glyph;
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

/**
 * The printed words of a page, placed by `toPage` from the file's coordinates (upwards) to the page's (downwards). Only
 * the places of the letters count: a file may print the letters of one font first and fill in those of another.
 */
export function wordsOf(glyphs: readonly Glyph[], toPage: Matrix): readonly Word[] {
  const byDirection = Map.groupBy(glyphs, ({ along: [dx, dy] }) => `${Math.round(dx)} ${Math.round(dy)}`);
  return [...byDirection.values()].flatMap((group) =>
    linesOf(withoutOverprint(group.map(placed))).flatMap((line) => {
      const words = lineWords(line, toPage);
      return isLevel(group[0] as Glyph, toPage) ? words : asOneWord(words);
    }),
  );
}

function placed(glyph: Glyph): Placed {
  const { from, to, along } = glyph;
  const way = ([x, y]: readonly [number, number]): number => x * along[0] + y * along[1];
  return { glyph, from: way(from), to: way(to), across: from[1] * along[0] - from[0] * along[1] };
}

/** Old printer drivers made bold type by printing it twice, a hair apart and in one size: a hair is another length in another size. */
function withoutOverprint(glyphs: readonly Placed[]): readonly Placed[] {
  const printed = new Set<string>();
  return glyphs.filter((glyph) => {
    const { text, size } = glyph.glyph;
    const hair = 0.12 * size || 1;
    const [x, y] = [Math.round(glyph.from / hair), Math.round(glyph.across / hair)];
    const isNear = (dx: number, dy: number): boolean => printed.has(`${x + dx} ${y + dy} ${hair} ${text}`);
    const found = NEIGHBOURS.some(([dx, dy]) => isNear(dx, dy));
    if (!found) printed.add(`${x} ${y} ${hair} ${text}`);
    return !found;
  });
}

const NEIGHBOURS = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

/** Glyphs of one line, raised and lowered ones with it, each line in the direction of print. */
function linesOf(glyphs: readonly Placed[]): readonly (readonly Placed[])[] {
  const lines: { across: number; size: number; glyphs: Placed[] }[] = [];
  for (const placed of [...glyphs].sort((a, b) => b.across - a.across)) {
    const last = lines.at(-1);
    const size = placed.glyph.size;
    if (last && last.across - placed.across < LINE_SHIFT * Math.max(last.size, size)) {
      last.glyphs.push(placed);
      last.size = Math.max(last.size, size);
    } else lines.push({ across: placed.across, size, glyphs: [placed] });
  }
  return lines.map((line) => line.glyphs.sort((a, b) => a.from - b.from));
}

function lineWords(line: readonly Placed[], toPage: Matrix): readonly Word[] {
  const words: Word[] = [];
  let run: Placed[] = [];
  let spaced = false;
  let glued = false;
  for (const next of line) {
    if (next.glyph.text.trim() === "") {
      spaced = true;
      continue;
    }
    const last = run.at(-1);
    const joint = last ? jointOf(last, next, spaced) : "same";
    if (joint !== "same") {
      words.push(wordOf(run, toPage, glued));
      run = [];
      glued = joint === "glued";
    }
    run.push(next);
    spaced = false;
  }
  return run.length > 0 ? [...words, wordOf(run, toPage, glued)] : words;
}

/** How a glyph stands to the one before: in the same word and type, in the same word but another type, or apart. */
function jointOf(last: Placed, next: Placed, spaced: boolean): "same" | "glued" | "apart" {
  const size = Math.max(last.glyph.size, next.glyph.size);
  const gap = next.from - last.to - last.glyph.tracking;
  if (gap > (spaced ? SPACE_GAP : WORD_GAP) * size || gap < -OVERLAP * size) return "apart";
  const sameFont = last.glyph.font === next.glyph.font && Math.abs(last.glyph.size - next.glyph.size) < 0.1 * size;
  return sameFont && Math.abs(last.across - next.across) < 0.1 * size ? "same" : "glued";
}

function wordOf(run: readonly Placed[], toPage: Matrix, glued: boolean): Word {
  const first = (run[0] as Placed).glyph;
  const last = (run.at(-1) as Placed).glyph;
  return {
    text: run.map(({ glyph }) => glyph.text).join(""),
    box: boxOf(first, last, toPage),
    size: first.size,
    font: first.font,
    ...(glued && { glued }),
  };
}

function boxOf({ from, along: [dx, dy], size }: Glyph, { to }: Glyph, toPage: Matrix): Box {
  const corners = [from, to].flatMap(([x, y]) => [
    apply(toPage, x - ASCENT * size * dy, y + ASCENT * size * dx),
    apply(toPage, x + DESCENT * size * dy, y - DESCENT * size * dx),
  ]);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const isLevel = ({ along: [dx, dy] }: Glyph, toPage: Matrix): boolean => {
  const [x, y] = [toPage[0] * dx + toPage[2] * dy, toPage[1] * dx + toPage[3] * dy];
  return Math.abs(x) >= Math.abs(y);
};

/** A line of print that runs up or down the page is kept in one piece, since its words stand above each other. */
function asOneWord(words: readonly Word[]): readonly Word[] {
  const first = words[0];
  if (!first) return [];
  const boxes = words.map((word) => word.box);
  const side = (i: 0 | 1 | 2 | 3, of: (...values: number[]) => number): number => of(...boxes.map((box) => box[i]));
  return [
    {
      ...first,
      text: words.map((word, i) => (i === 0 || word.glued ? word.text : ` ${word.text}`)).join(""),
      box: [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)],
    },
  ];
}
