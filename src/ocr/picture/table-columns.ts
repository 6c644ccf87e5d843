import type { Box } from "../../text/raw-document.ts";
import type { Grey } from "./ink.ts";

/** A part of a page that is read for itself, and where it lay. */
export interface Part {
  readonly picture: Grey;
  readonly left: number;
  readonly top: number;
  /** A column of a table holds lines of one width and nothing else. */
  readonly column: boolean;
}

/** In inches: borders of one table end at the same height; white around a part, as recognisers want it. */
const SAME_END = 0.12;
const MARGIN = 0.1;

/**
 * A page with its ruled tables taken apart into columns: where a recogniser sees a row of cells as one line of print,
 * it loses the spaces between words and finds marks at the ends of cells.
 */
export function tableColumns(page: Grey, rules: readonly Box[], dpi: number): readonly Part[] {
  const tables = tablesOf(rules, SAME_END * dpi);
  if (tables.length === 0) return [{ picture: page, left: 0, top: 0, column: false }];
  const rest = new Uint8Array(page.grey);
  const margin = Math.round(MARGIN * dpi);
  const columns = tables.flatMap((borders) => {
    const [top, bottom] = [Math.min(...borders.map((b) => b[1])), Math.max(...borders.map((b) => b[3]))];
    const [first, last] = [borders[0] as Box, borders.at(-1) as Box];
    blank({ ...page, grey: rest }, [first[0], top, last[2], bottom]);
    return borders.slice(1).map((right, i): Part => {
      const box: Box = [(borders[i] as Box)[2], top, right[0], bottom];
      return { picture: cut(page, box, margin), left: box[0] - margin, top: top - margin, column: true };
    });
  });
  return [{ picture: { ...page, grey: rest }, left: 0, top: 0, column: false }, ...columns];
}

/** The borders that run down a table from its head to its foot, three at least, from left to right; merged cells have none. */
function tablesOf(rules: readonly Box[], tolerance: number): readonly (readonly Box[])[] {
  const tables: Box[][] = [];
  for (const rule of rules.filter(([left, top, right, bottom]) => bottom - top > right - left)) {
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance;
    const table = tables.find(([other]) => other && near(other[1], rule[1]) && near(other[3], rule[3]));
    if (table) table.push(rule);
    else tables.push([rule]);
  }
  return tables
    .filter((borders) => borders.length >= 3)
    .map((borders) =>
      borders.sort((a, b) => a[0] - b[0]).filter((b, i) => i === 0 || b[0] - (borders[i - 1] as Box)[2] > tolerance),
    );
}

function blank({ grey, width }: Grey, [left, top, right, bottom]: Box): void {
  for (let y = top; y < bottom; y++) grey.fill(255, y * width + left, y * width + right);
}

/** A piece of a page with white around it. */
function cut({ grey, width }: Grey, [left, top, right, bottom]: Box, margin: number): Grey {
  const [w, h] = [right - left + 2 * margin, bottom - top + 2 * margin];
  const piece = new Uint8Array(w * h).fill(255);
  for (let y = top; y < bottom; y++)
    piece.set(grey.subarray(y * width + left, y * width + right), (y - top + margin) * w + margin);
  return { grey: piece, width: w, height: h };
}
