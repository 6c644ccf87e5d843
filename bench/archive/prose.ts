import usage from "../../src/vietnamese/usage.json" with { type: "json" };

interface Followers {
  readonly words: readonly string[];
  /** Counts summed up from the first. */
  readonly sums: readonly number[];
}

const countsOf = (cells: readonly (readonly [string, number])[]): Followers => {
  let sum = 0;
  return { words: cells.map(([word]) => word), sums: cells.map(([, count]) => (sum += count)) };
};

const rows = usage.rows.split("\n").map((row) => {
  const [head = "", ...pairs] = row.split("|");
  const [word = "", count = "1"] = head.split(" ");
  const cells = (pairs[0] ?? "").split(" ");
  const followers = cells.flatMap((cell, i) => (i % 2 ? [] : [[cell, Number(cells[i + 1] ?? 0)] as const]));
  return { word, count: Number(count), followers: followers.filter(([next]) => next !== "") };
});
const ALL = countsOf(rows.map(({ word, count }) => [word, count] as const));
const AFTER = new Map(rows.map(({ word, followers }) => [word, countsOf(followers)]));

/** How often a sentence goes on with any word at all. */
const LEAP = 0.2;

/** So many words in which each follows the one before as often as in documents: their index looks like a real one. */
export function prose(words: number, next: () => number): string {
  const text: string[] = [];
  for (let word = picked(ALL, next); text.length < words; ) {
    text.push(word);
    const after = AFTER.get(word);
    word = picked(after && after.words.length > 0 && next() > LEAP ? after : ALL, next);
  }
  return text.join(" ");
}

function picked({ words, sums }: Followers, next: () => number): string {
  const wanted = next() * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) <= wanted) low = middle + 1;
    else high = middle;
  }
  return words[low] as string;
}
