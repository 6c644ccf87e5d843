import { median, widthOf } from "./box.ts";
import type { LaidLine, LaidWord, PageFrame } from "./page.ts";
import { sizeOf } from "./row.ts";

// 1 | (1) | [1] | 1. | *
const LABEL = /^[([]?(?<label>\d{1,2}|\*{1,3})[)\].]?$/u;

// "1Tờ trình số 112/TTr-SKHĐT": LibreOffice puts no space behind the label
const GLUED_LABEL = /^(?<label>\d{1,2})(?=\p{L})/u;

/** The lines of a page, those of the footnotes at its foot told from the rest. */
export function withFootnotes(lines: readonly LaidLine[], frame: PageFrame): readonly LaidLine[] {
  const body = median(lines.map(typeOf));
  const marks = new Set(lines.flatMap((line) => line.words.slice(1).flatMap((word) => word.mark ?? [])));
  const small = (line: LaidLine): boolean => typeOf(line) < 0.95 * body && !line.cell && line.column === undefined;
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0 && small(lines[i] as LaidLine); i--) {
    const line = lines[i] as LaidLine;
    const label = labelOf(line);
    const ruled = isUnderRule(line, frame) || isTypedRule(lines[i - 1]);
    if (label && (marks.has(label) || line.words[0]?.mark || ruled)) start = i;
  }
  let label = "";
  return lines.map((line, i) => {
    if (i === start - 1 && isTypedRule(line)) return { ...line, role: "furniture" };
    if (i < start) return line;
    const next = labelOf(line);
    const isLabel =
      next !== undefined && (line.words[0]?.mark || i === start || marks.has(next) || follows(next, label));
    if (!isLabel) return { ...line, role: "footnote" };
    label = next;
    return { ...line, words: withoutLabel(line.words, next), opens: true, role: "footnote", note: next };
  });
}

const follows = (next: string, label: string): boolean => Number(next) === Number(label) + 1;

/** The label is a word of its own, or stands right before the first word. */
function withoutLabel([first, ...rest]: readonly LaidWord[], label: string): readonly LaidWord[] {
  const isGlued = first !== undefined && first.mark === undefined && GLUED_LABEL.test(first.text);
  return isGlued ? [{ ...first, text: first.text.slice(label.length) }, ...rest] : rest;
}

const typeOf = (line: LaidLine): number => median(line.words.map(sizeOf));

const labelOf = (line: LaidLine): string | undefined => {
  const first = line.words[0];
  const text = first?.text ?? "";
  return first?.mark ?? (LABEL.exec(text) ?? GLUED_LABEL.exec(text))?.groups?.label;
};

// ____________
const TYPED_RULE = /^[_–—-]{5,}$/u;

/** A rule that was typed rather than drawn. */
const isTypedRule = (line: LaidLine | undefined): boolean =>
  line !== undefined && TYPED_RULE.test(line.words.map((word) => word.text).join(""));

/** A short rule stands over the footnotes of a page. */
const isUnderRule = (line: LaidLine, frame: PageFrame): boolean =>
  (frame.rules ?? []).some(
    (rule) =>
      widthOf(rule) < 0.5 * frame.width &&
      rule[3] <= line.box[1] + 2 &&
      line.box[1] - rule[3] < 2 * typeOf(line) &&
      rule[0] < line.box[0] + 2 * typeOf(line),
  );
