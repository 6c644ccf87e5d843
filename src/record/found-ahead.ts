import type { Span } from "../text/span.ts";

/**
 * Answers, for stretches of a text that come in order, whether a pattern is found to begin in them. Most lines hold
 * nothing of what is rare: one search tells that of all lines up to the next that does. A class, since an engine
 * compiles anew whoever calls a function that is another one for every document.
 */
export class FoundAhead {
  private readonly text: string;
  private readonly pattern: RegExp;
  private next = -1;

  /** @param pattern with the flag `g` */
  constructor(text: string, pattern: RegExp) {
    this.text = text;
    this.pattern = pattern;
  }

  beginsIn({ start, end }: Span): boolean {
    if (this.next < start) {
      this.pattern.lastIndex = start;
      this.next = this.pattern.exec(this.text)?.index ?? this.text.length;
    }
    return this.next < end;
  }
}
