/** A line of a text, with its line end, and where it begins. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
}

/**
 * The lines in which a pattern is found: what is rare is looked for at the speed of the pattern, and only the lines
 * that have it are looked at closely.
 * @param pattern with the flag `g`; a class of characters is fastest
 */
export function* linesWith(text: string, pattern: RegExp): Generator<TextLine> {
  for (let at = 0; at < text.length; ) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return;
    const start = text.lastIndexOf("\n", found.index - 1) + 1;
    const newline = text.indexOf("\n", Math.max(found.index, start));
    at = newline < 0 ? text.length : newline + 1;
    yield { text: text.slice(start, at), start };
  }
}
