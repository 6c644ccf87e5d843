import { highest, lowest, median, middleX } from "./box.ts";
import { type Gutter, gaps, isLeftOf, isRightOf, narrowed, WIDE } from "./gutter.ts";
import { printedRows, type Row, rowOf } from "./row.ts";

/** Rows that are read one after the other; `column` where they stand beside others, counted from the left. */
export interface Block {
  readonly rows: readonly Row[];
  readonly column?: number;
}

/**
 * The blocks of a stretch of page in reading order: what stands beside something else comes as columns, each read to
 * its end before the next (the header's issuer before the motto, the recipients before the signature, newspaper columns).
 */
export function splitColumns(rows: readonly Row[]): readonly Block[] {
  const blocks: Block[] = [];
  let plain: Row[] = [];
  const beside = besideEachOther(rows);
  for (let i = 0; i < beside.length; ) {
    const pair = pairAt(beside, i);
    if (pair) {
      const above = pair.start - i;
      const kept = above < 0 ? plain.slice(0, above) : plain;
      if (kept.length > 0) blocks.push({ rows: kept });
      plain = [];
      blocks.push(...sides(beside.slice(pair.start, pair.end), pair.gutter));
      i = pair.end;
    } else plain.push(beside[i++] as Row);
  }
  return plain.length > 0 ? [...blocks, { rows: plain }] : blocks;
}

/** Columns whose lines stand at different heights: rows that overlap in height but not in width count as one. */
function besideEachOther(rows: readonly Row[]): readonly Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    const shared = last ? last.box[3] - row.box[1] : 0;
    const apart = last && (row.box[0] > last.box[2] + row.size || row.box[2] < last.box[0] - row.size);
    if (last && apart && shared > 0.3 * Math.min(row.size, last.size))
      out[out.length - 1] = rowOf([...last.words, ...row.words].sort((a, b) => a.box[0] - b.box[0]));
    else out.push(row);
  }
  return out;
}

interface Pair {
  readonly start: number;
  readonly end: number;
  readonly gutter: Gutter;
}

function pairAt(rows: readonly Row[], i: number): Pair | null {
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
  const widest = highest(both.map((row) => gapAt(row, gutter) / row.size));
  const far = both.length === 1 && widest > 2 * WIDE;
  if (!(both.length > 1 && widest > WIDE) && !far) return null;
  let start = from;
  while (start > 0 && continuesUpwards(rows[start - 1] as Row, members, gutter)) members.unshift(rows[--start] as Row);
  return { start, end, gutter };
}

const gapAt = (row: Row, { left, right }: Gutter): number => {
  const middle = (left + right) / 2;
  const before = highest(row.words.filter((w) => middleX(w.box) < middle).map((w) => w.box[2]));
  return lowest(row.words.filter((w) => middleX(w.box) >= middle).map((w) => w.box[0])) - before;
};

function continuesUpwards(row: Row, members: readonly Row[], gutter: Gutter): boolean {
  const next = members[0] as Row;
  if (!isLeftOf(gutter, row) && !isRightOf(gutter, row)) return false;
  return next.box[1] - row.box[3] < 1.5 * row.size && standsWith(row, members, gutter);
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
  return follows || agrees(row.box[0], lefts, 2 * row.size) || agrees(middleX(row.box), middles, row.size);
}

/** Whether most of the values lie within `reach` of each other, and this one with them. */
function agrees(value: number, values: readonly number[], reach: number): boolean {
  const middle = median(values);
  const near = values.filter((other) => Math.abs(other - middle) < reach);
  return near.length > values.length / 2 && Math.abs(value - middle) < reach;
}

function partOf(row: Row, { left, right }: Gutter, side: "left" | "right"): Row | null {
  const middle = (left + right) / 2;
  const words = row.words.filter((word) => middleX(word.box) < middle === (side === "left"));
  return words.length > 0 ? rowOf(words) : null;
}

function sides(rows: readonly Row[], gutter: Gutter): readonly Block[] {
  const middle = (gutter.left + gutter.right) / 2;
  const words = rows.flatMap((row) => row.words);
  const left = splitColumns(printedRows(words.filter((word) => middleX(word.box) < middle)));
  const right = splitColumns(printedRows(words.filter((word) => middleX(word.box) >= middle)));
  const columns = highest([0, ...left.map((block) => block.column ?? 0)]) + 1;
  return [
    ...left.map((block) => ({ ...block, column: block.column ?? 0 })),
    ...right.map((block) => ({ ...block, column: columns + (block.column ?? 0) })),
  ];
}
