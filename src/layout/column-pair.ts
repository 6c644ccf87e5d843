import { highest, lowest, median, middleX } from "./box.ts";
import { type Gutter, gaps, isLeftOf, isRightOf, narrowed, WIDE } from "./gutter.ts";
import { type Row, rowOf } from "./row.ts";

/** Rows `[start, end)` that stand on both sides of a gutter. */
export interface Pair {
  readonly start: number;
  readonly end: number;
  readonly gutter: Gutter;
}

/** The pair of columns that begins with a row, or with rows above it that stand on one side; null where there is none. */
export function pairAt(rows: readonly Row[], i: number): Pair | null {
  const first = rows[i] as Row;
  for (const gap of gaps(first).slice(0, 3)) {
    const grown = grow(rows, i, gap);
    if (grown) return grown;
  }
  return null;
}

/** How far below its column's last line a line still belongs to it, in heights of type: the right one leaves room to sign. */
const REACH = { left: 3, right: 12, both: 12 } as const;

function grow(rows: readonly Row[], from: number, gap: Gutter): Pair | null {
  let gutter = gap;
  const members: Row[] = [];
  const add = (row: Row): boolean => {
    const rest = narrowed(gutter, row);
    if (!rest || !belongs(row, members, rest)) return false;
    gutter = rest;
    members.push(row);
    return true;
  };
  let end = from;
  while (end < rows.length && add(rows[end] as Row)) end++;
  const both = members.filter((row) => !isLeftOf(gutter, row) && !isRightOf(gutter, row));
  const widths = both.map((row) => gapAt(row, gutter) / row.size);
  const isPair = both.length > 1 ? highest(widths) > WIDE && median(widths) > USUAL : isFarApart(both[0], gutter);
  if (!isPair) return null;
  let start = from;
  for (let above = rows[start - 1]; above; above = rows[start - 1]) {
    const rest = continuesUpwards(above, members, gutter);
    if (!rest) break;
    gutter = rest;
    members.unshift(above);
    start--;
  }
  return { start, end, gutter };
}

/** In heights of type: half the rows of a pair of columns have a gap of more than that. */
const USUAL = 0.9;

/** A single line with words on both sides of a very wide gap: "Số: 12/KH-UBND", "Hà Nội, ngày 5 tháng 3 năm 2005". */
function isFarApart(row: Row | undefined, gutter: Gutter): boolean {
  if (!row || gapAt(row, gutter) < 2 * WIDE * row.size) return false;
  return (["left", "right"] as const).every((side) =>
    /[\p{L}\p{N}]{2}/u.test(
      partOf(row, gutter, side)
        ?.words.map((word) => word.text)
        .join(" ") ?? "",
    ),
  );
}

const gapAt = (row: Row, { left, right }: Gutter): number => {
  const middle = (left + right) / 2;
  const before = highest(row.words.filter((w) => middleX(w.box) < middle).map((w) => w.box[2]));
  return lowest(row.words.filter((w) => middleX(w.box) >= middle).map((w) => w.box[0])) - before;
};

/** What is left of the gutter beside a row above the pair that belongs to one of its columns; null where it does not. */
function continuesUpwards(row: Row, members: readonly Row[], gutter: Gutter): Gutter | null {
  const next = members[0] as Row;
  const rest = narrowed(gutter, row);
  if (!rest || (!isLeftOf(rest, row) && !isRightOf(rest, row))) return null;
  return next.box[1] - row.box[3] < 1.5 * row.size && standsWith(row, members, rest) ? rest : null;
}

/** A row on one side only belongs to the column there if it begins where its lines do or is centred as they are. */
function belongs(row: Row, members: readonly Row[], gutter: Gutter): boolean {
  if (members.length === 0) return true;
  const side = isLeftOf(gutter, row) ? "left" : isRightOf(gutter, row) ? "right" : "both";
  const above = side === "both" ? members : members.filter((member) => partOf(member, gutter, side));
  const bottom = highest(above.map((member) => member.box[3]));
  if (row.box[1] - bottom > REACH[side] * row.size) return false;
  return side === "both" || standsWith(row, members, gutter);
}

/** Begins where the column's lines begin, is centred as they are, or follows the last one closely. */
function standsWith(row: Row, members: readonly Row[], gutter: Gutter): boolean {
  const side = isLeftOf(gutter, row) ? "left" : "right";
  const parts = members.flatMap((member) => partOf(member, gutter, side) ?? []);
  const follows = parts.some((part) => Math.abs(row.box[1] - part.box[3]) < 0.7 * row.size);
  const lefts = parts.map((part) => part.box[0]);
  const middles = parts.map((part) => middleX(part.box));
  const isCentred = spread(middles) < spread(lefts);
  const off = isCentred ? middleX(row.box) - median(middles) : row.box[0] - median(lefts);
  return follows || Math.abs(off) < (isCentred ? 1 : 2) * row.size;
}

/** How far the values lie from their middle one, at the median. */
const spread = (values: readonly number[]): number => median(values.map((value) => Math.abs(value - median(values))));

function partOf(row: Row, { left, right }: Gutter, side: "left" | "right"): Row | null {
  const middle = (left + right) / 2;
  const words = row.words.filter((word) => middleX(word.box) < middle === (side === "left"));
  return words.length > 0 ? rowOf(words) : null;
}
