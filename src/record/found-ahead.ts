import type { Span } from "../text/span.ts";

/**
 * Answers, for stretches of a text that come in order, whether a pattern is found to begin in them. Most lines hold
 * nothing of what is rare: one search tells that of all lines up to the next that does.
 * @param pattern with the flag `g`
 */
export function foundAhead(text: string, pattern: RegExp): (stretch: Span) => boolean {
  let next = -1;
  return ({ start, end }) => {
    if (next < start) {
      pattern.lastIndex = start;
      next = pattern.exec(text)?.index ?? text.length;
    }
    return next < end;
  };
}
