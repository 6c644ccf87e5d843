import type { Span } from "../../../src/text/span.ts";
import { NEW_LINE, type Words } from "./words.ts";

/** How many lines around a suspicious word are judged with it: the rows and cells that may be in its charset too. */
const LINES_AROUND = 3;

/**
 * The words (by their place in the row) of the lines that hold something to decide on, and of some lines around them.
 * The others of a Unicode text are what they seem to be.
 * @param goesOn whether the words before the first were in a charset
 */
export function placesIn(words: Words, goesOn: boolean, isSuspect: (i: number) => boolean): readonly Span[] {
  const places: { start: number; end: number }[] = [];
  const lines = new Int32Array(LINES_AROUND + 1);
  let open = goesOn ? LINES_AROUND : -1;
  if (goesOn) places.push({ start: 0, end: 0 });
  for (let i = 0; i < words.count; i++) {
    if (i === 0 || words.gaps[i] === NEW_LINE) {
      lines.copyWithin(0, 1);
      lines[LINES_AROUND] = i;
      if (open >= 0) (places.at(-1) as { end: number }).end = i;
      if (open >= 0) open--;
    }
    if (!isSuspect(i)) continue;
    if (open < 0) places.push({ start: lines[0] as number, end: i });
    open = LINES_AROUND;
  }
  if (open >= 0) (places.at(-1) as { end: number }).end = words.count;
  return merged(places);
}

/** Places whose lines around them meet are one. */
function merged(places: readonly { start: number; end: number }[]): readonly Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const place of places) {
    const last = whole.at(-1);
    if (last && place.start <= last.end) last.end = place.end;
    else whole.push(place);
  }
  return whole;
}
