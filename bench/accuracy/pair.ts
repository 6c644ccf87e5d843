/** What of the gold was found, what was not, and what was found beyond it. */
export interface Pairing<G, F> {
  readonly pairs: readonly (readonly [G, F])[];
  readonly missed: readonly G[];
  readonly spurious: readonly F[];
}

/** Pairs each item of the gold with at most one found, the likest first; a likeness of 0 pairs nothing. */
export function pair<G, F>(gold: readonly G[], found: readonly F[], likeness: (g: G, f: F) => number): Pairing<G, F> {
  const candidates = gold
    .flatMap((g, i) => found.map((f, j) => ({ i, j, likeness: likeness(g, f) })))
    .filter((candidate) => candidate.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  const [takenGold, takenFound] = [new Set<number>(), new Set<number>()];
  const pairs: (readonly [G, F])[] = [];
  for (const { i, j } of candidates) {
    if (takenGold.has(i) || takenFound.has(j)) continue;
    takenGold.add(i);
    takenFound.add(j);
    pairs.push([gold[i] as G, found[j] as F]);
  }
  return {
    pairs,
    missed: gold.filter((_, i) => !takenGold.has(i)),
    spurious: found.filter((_, j) => !takenFound.has(j)),
  };
}
