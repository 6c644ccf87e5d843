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

/** The words of a page in rows from top to bottom. */
export function printedRows(words: readonly Word[]): readonly Row[] {
  const rows: { clusters: Cluster[]; middle: number; size: number }[] = [];
  for (const cluster of clusters(words).sort((a, b) => a.middle - b.middle)) {
    const last = rows.at(-1);
    if (last && cluster.middle - last.middle < 0.4 * Math.max(last.size, cluster.size)) {
      last.clusters.push(cluster);
      const weight = 1 / last.clusters.length;
      last.middle += (cluster.middle - last.middle) * weight;
      last.size = Math.max(last.size, cluster.size);
    } else rows.push({ clusters: [cluster], middle: cluster.middle, size: cluster.size });
  }
  return rows.map((row) =>
    rowOf(row.clusters.sort((a, b) => leftOf(a) - leftOf(b)).flatMap((cluster) => cluster.words)),
  );
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
