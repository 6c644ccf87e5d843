import type { Document } from "../src/text/document.ts";
import { EditColumns } from "../src/text/edit-columns.ts";
import { eachMatch } from "../src/text/matches.ts";
import type { Normalizer } from "../src/text/normalizer.ts";
import { linesWith } from "./lines-with.ts";

/** Formats that may hold Markdown; in the others a star is a star. */
const FORMATS: readonly string[] = ["markdown", "text"];

/** `<sup>(1)</sup>`, `<b>`, `<br/>` and the other inline tags that Markdown writers use. */
const TAG = /<(?<slash>\/?)(?<tag>sup|sub|b|i|u|em|strong|span|center|br|p|div)(?:\s[^<>\n]{0,200})?\/?>/u;
/** `[^1]: text` and `[^1]`. */
const NOTE = /\[\^(?<note>[\p{L}\p{N}]{1,4})\]:?/u;
/** `## ` before a heading, `> ` before a quotation. */
const LINE_MARK = /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]+)/u;
/** A line of nothing but cell marks, or a table's rule: `|`, `|---|:--:|`. */
const CELL_LINE = /^[ \t]*\|[ \t|:-]*$/u;
/** `\*` is a star that is meant. */
const ESCAPE = /\\(?=[*_#|<>[\]().!`~+-])/u;
/** `**bold**`, `*italic*`. */
const EMPHASIS = /(?<!\\)\*{1,3}/u;

/** One of these is in every mark. */
const MARK = /[<[#>|\\*]/g;
const ANY = new RegExp(
  [TAG, NOTE, LINE_MARK, CELL_LINE, ESCAPE, EMPHASIS].map((pattern) => pattern.source).join("|"),
  "gimu",
);

/** Takes Markdown marks and inline tags off the text. */
export const markdown: Normalizer = {
  name: "markdown",
  version: 2,
  edits({ raw, text }: Document) {
    if (!FORMATS.includes(raw.format)) return { edits: [] };
    const edits = new EditColumns();
    for (const line of linesWith(text, MARK))
      for (const match of eachMatch(line.text, ANY)) {
        const insert = insertFor(match, line.text);
        const start = line.start + match.index;
        if (insert !== null) edits.push(start, start + match[0].length, insert);
      }
    return { edits };
  },
};

/** What stands for a mark: nothing, a line end, the mark of a note as readers write it; `null` where it is no mark. */
function insertFor(match: RegExpExecArray, text: string): string | null {
  const { tag, note } = match.groups ?? {};
  const [mark] = match;
  if (note !== undefined) return `(${note})`;
  if (tag !== undefined) return /^(?:br|p|div)$/iu.test(tag) ? "\n" : noteBracket(match, text);
  return /^\*+$/u.test(mark) && !isEmphasis(mark, match.index, text) ? null : "";
}

/** `<sup>1</sup>` is `(1)`, the mark of a note, as `<sup>(1)</sup>` is. */
function noteBracket(match: RegExpExecArray, text: string): string {
  const { tag = "", slash } = match.groups ?? {};
  if (tag.toLowerCase() !== "sup") return "";
  const around = text.slice(Math.max(0, match.index - 8), match.index + 14);
  if (!/<sup>\d{1,3}<\/sup>/iu.test(around)) return "";
  return slash === "/" ? ")" : "(";
}

/** Not: a line of stars alone, the bullet `* `, a star between spaces, `(*)`. */
function isEmphasis(mark: string, at: number, text: string): boolean {
  const before = text[at - 1] ?? "\n";
  const after = text[at + mark.length] ?? "\n";
  if (before === "(" && after === ")") return false;
  if (/[*\\]/u.test(before + after)) return false;
  if (!/\s/u.test(before) || !/\s/u.test(after)) return true;
  return mark.length > 1 && !isRule(text.slice(Math.max(0, at - 80), at), text.slice(at + mark.length, at + 80));
}

/** Whether the line around a mark holds nothing but stars. */
const isRule = (before: string, after: string): boolean =>
  /^[\s*]*$/u.test(before.slice(before.lastIndexOf("\n") + 1)) && /^[\s*]*$/u.test(after.split("\n", 1)[0] ?? "");
