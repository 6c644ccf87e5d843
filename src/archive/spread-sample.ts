/** Of every group at least so many, where it has them. */
const LEAST = 5;

/** About so many members of all groups together, of each in its proportion, taken at even distances. */
export function spreadSample<T>(
  groups: ReadonlyMap<string, readonly T[]>,
  size: number,
): ReadonlyMap<string, readonly T[]> {
  const total = [...groups.values()].reduce((sum, members) => sum + members.length, 0);
  const share = (members: readonly T[]): number =>
    Math.min(members.length, Math.max(LEAST, Math.round((size * members.length) / total)));
  return new Map([...groups].map(([name, members]) => [name, evenly(members, share(members))]));
}

const evenly = <T>(members: readonly T[], count: number): readonly T[] =>
  Array.from({ length: count }, (_, i) => members[Math.floor(((i + 0.5) * members.length) / count)] as T);
