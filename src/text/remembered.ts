/** How many readings are kept. */
const RECENT = 256;

/**
 * A reading of words that keeps what it read last: several rules in turn ask the same clause, and a document names few
 * bodies. `read` must give the same for the same words, and never `undefined`.
 */
export function remembered<T>(read: (words: string) => T): (words: string) => T {
  const recent = new Map<string, T>();
  return (words) => {
    const known = recent.get(words);
    if (known !== undefined) return known;
    const found = read(words);
    if (recent.size >= RECENT) recent.clear();
    recent.set(words, found);
    return found;
  };
}
