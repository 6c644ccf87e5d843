import { type Document, toRaw } from "../text/document.ts";
import { matchesOf } from "../text/matches.ts";
import { FoundAhead } from "./found-ahead.ts";
import type { Line } from "./lines.ts";

/** `(1) Thực hiện theo …`, `[2] …`, `(*) …`, `¹ …`. */
export const NOTE_LABEL =
  /^\s*(?:[([](?=[\d*]))?(?<label>(?<=[([])(?:\d{1,3}|\*{1,3})(?=[)\]])|[¹²³⁰⁴-⁹]{1,2})[)\]]?\s*/u;
/** `____` above `1 Thực hiện theo …`: notes whose raised labels were read as plain digits, and their marks (`Tỉnh ủy1.`). */
export const NOTE_RULE = /^[_–—-]{5,}$/u;
export const BARE_LABEL = /^(?<label>\d{1,2})\s+(?=\p{Lu})/u;
const BARE_MARK = /(?=\d)(?<=[a-zà-ỹ]{3}|[”»)])(?<label>\d{1,2})(?=[\s.,;:]|$)/gu;
/** `Tỉnh ủy(1).`, `Tỉnh ủy¹.`: the mark of a note hangs on a word. */
const NOTE_MARK =
  /(?=[([¹²³⁰⁴-⁹])(?<=[A-Za-zÀ-ỹ\d"”»)])(?:[([](?=[\d*]))?(?<label>(?<=[([])(?:\d{1,3}|\*{1,3})(?=[)\]])|[¹²³⁰⁴-⁹]{1,2})[)\]]?/gu;

/** What a mark or a label begins with, or a bare mark and the letter before it. */
const MARK_SIGN = /[([¹²³⁰⁴-⁹]|[a-zà-ỹ”»)]\d/gu;

/** Tells of lines that come in order whether they may hold a mark or a label: few do. */
export const noteSignsOf = (text: string): FoundAhead => new FoundAhead(text, MARK_SIGN);

/** The labels of the marks on a line's words. */
export const noteMarksIn = (text: string): readonly string[] => labelsIn(text, NOTE_MARK);
export const bareMarksIn = (text: string): readonly string[] => labelsIn(text, BARE_MARK);

const labelsIn = (text: string, mark: RegExp): readonly string[] =>
  matchesOf(text, mark).map(({ groups }) => groups?.label ?? "");

/** The label of a note in plain digits: `¹` is `1`. */
export const plainLabel = (label: string): string =>
  label.replace(/[¹²³⁰⁴-⁹]/gu, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)));

/** Whether the source raised the label at the beginning of a line: `<sup>(1)</sup>`, `[^1]:`. */
export function isRaised(document: Document, line: Line): boolean {
  const { start } = toRaw(document, { start: line.span.start, end: line.span.start + 1 });
  const source = document.raw.text.slice(Math.max(0, start - 6), start + 4);
  return /<sup>|\[\^/iu.test(source);
}
