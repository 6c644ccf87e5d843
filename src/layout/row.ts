import type { Box } from "../text/raw-document.ts";
import { coverAll, heightOf, median, middleY } from "./box.ts";
import type { Word } from "./page.ts";

/** Words at one height of the page, from left to right. */
export interface Row {
  readonly words: readonly Word[];
  readonly box: Box;
  /** The height of its type. */
  readonly size: number;
}

export const sizeOf = (word: Word): number => word.size ?? heightOf(word.box);

export const rowOf = (words: readonly Word[]): Row => ({
  words,
  box: coverAll(words.map((word) => word.box)),
  size: median(words.map(sizeOf)),
});

/** A word with what is glued to it, which stays beside it whatever its height. */
interface Cluster {
  readonly words: Word[];
  readonly middle: number;
  readonly size: number;
}

/** A row that grows to the right. */
interface Growing {
  readonly clusters: Cluster[];
  middle: number;
  size: number;
  right: number;
  /** The strip of the page that its right end lies in. */
  place: number;
}

/** How far a word may stand above or below the row it follows, in heights of type. */
const DRIFT = 0.45;
/** How much of that a row gives in to the last word: lines of a scan lean and bend. */
const GIVE = 0.6;
/** A gap this wide, in heights of type, weighs as much as standing one height off the row. */
const FAR = 40;

/** More rows than these at one height are no print; the newest are looked at. */
const MOST_NEAR = 40;

/** The words of a page in rows from top to bottom. Rows are followed from left to right, so that they may lean. */
export function printedRows(words: readonly Word[]): readonly Row[] {
  const all = clusters(words);
  const strip = median(all.map((cluster) => cluster.size)) || 1;
  const strips = new Map<number, Growing[]>();
  const rows: Growing[] = [];
  for (const cluster of all.sort((a, b) => leftOf(a) - leftOf(b))) {
    const key = Math.floor(cluster.middle / strip);
    const near = [key - 1, key, key + 1].flatMap((k) => strips.get(k) ?? []);
    const row = bestRow(near, cluster) ?? {
      clusters: [],
      middle: cluster.middle,
      size: 0,
      right: 0,
      place: Number.NaN,
    };
    if (row.clusters.length === 0) rows.push(row);
    row.clusters.push(cluster);
    row.middle += GIVE * (cluster.middle - row.middle);
    row.size = Math.max(row.size, cluster.size);
    row.right = cluster.words.at(-1)?.box[2] ?? row.right;
    const place = Math.floor(row.middle / strip);
    if (place !== row.place) strips.set(place, [...(strips.get(place) ?? []).slice(1 - MOST_NEAR), row]);
    row.place = place;
  }
  return rows
    .map((row) => rowOf(row.clusters.flatMap((cluster) => cluster.words)))
    .sort((a, b) => middleY(a.box) - middleY(b.box));
}

/** The row that a word follows: at its height, and near rather than far. */
function bestRow(rows: readonly Growing[], cluster: Cluster): Growing | null {
  let best: { readonly row: Growing; readonly cost: number } | null = null;
  for (const row of rows) {
    const size = Math.max(row.size, cluster.size);
    const off = Math.abs(cluster.middle - row.middle) / size;
    const gap = (leftOf(cluster) - row.right) / size;
    const cost = off + Math.max(0, gap) / FAR;
    if (off < DRIFT && gap > -0.5 && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { row, cost };
  }
  return best?.row ?? null;
}

const leftOf = (cluster: Cluster): number => cluster.words[0]?.box[0] ?? 0;

function clusters(words: readonly Word[]): Cluster[] {
  const out: Cluster[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (word.glued && last) last.words.push(word);
    else out.push({ words: [word], middle: middleY(word.box), size: sizeOf(word) });
  }
  return out;
}
