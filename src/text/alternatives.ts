/** A phrase as the pieces of its pattern: `s`, `ở`, `\s+`, `y`. */
type Pieces = readonly string[];

/**
 * A pattern of any of some phrases, the longest that fits first, in which phrases with one beginning share it: an engine
 * tries alternatives one after another, and of hundreds it then tries those with the right letter only. No two
 * different pieces that begin an alternative may fit the same words.
 */
export const alternatives = (phrases: readonly Pieces[]): string =>
  branches([...phrases].sort((a, b) => b.length - a.length)).join("|");

function branches(phrases: readonly Pieces[]): readonly string[] {
  return [...Map.groupBy(phrases, ([first = ""]) => first)].map(([first, members]) => {
    const rest = first === "" ? [""] : branches(members.map((pieces) => pieces.slice(1)));
    return first + (rest.length > 1 ? `(?:${rest.join("|")})` : rest[0]);
  });
}
