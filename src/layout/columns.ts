import { highest, middleX } from "./box.ts";
import { pairAt } from "./column-pair.ts";
import type { Gutter } from "./gutter.ts";
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
