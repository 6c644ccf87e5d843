import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { romanNumeral, romanValue } from "../../vietnamese/numerals.ts";
import type { Label } from "./label.ts";

/** A line that begins with a label, as it waits for its place in the outline. */
export interface Entry {
  readonly label: Label;
  /** What the label must have been, should it find no place as it is read. */
  readonly alternative: Label | null;
  readonly heading: string;
  readonly introduced: boolean;
}

/**
 * `1I. NHIỆM VỤ`, `IL NHIỆM VỤ`, `HI. KINH PHÍ`, `1V, THỜI GIAN`: recognisers take the strokes of Roman numbers for
 * ones, for `l` and `L`, two of them for `H`. The heading is in capitals.
 */
const MISREAD_ROMAN = /^(?<sign>[IVXHLl1|]{1,6})(?:\s?[.,–-])?\s+(?=\p{Lu}[^\p{Ll}]{3,}$)/u;
/** `L Mục đích`, `|. Mục đích`: the one stroke of `I.` taken for a letter. */
const MISREAD_ONE = /^(?<sign>[Ll|])\s?[.,]?\s+(?=\p{Lu}.{3,60}$)/u;

/** The Roman number that a line begins with, misread; `null` where there is none. Small headings count on scans alone. */
export function readMisreadRoman(line: string, scanned: boolean): Label | null {
  const match = MISREAD_ROMAN.exec(line) ?? (scanned ? MISREAD_ONE.exec(line) : null);
  if (!match) return null;
  const misread = match.groups?.sign ?? "";
  const sign = misread.replace(/H/gu, "II").replace(/[Ll1|]/gu, "I");
  const ordinal = romanValue(sign);
  if (ordinal === null || sign === misread) return null;
  return { kind: "roman", text: sign, ordinal, prefix: null, length: match[0].length, doubtful: true, misread };
}

/** The labels of a scan as they were printed, where their neighbours leave no doubt. */
export const reread = <E extends Entry>(entries: readonly E[]): readonly E[] =>
  strokesAdded(onesRestored(withoutLoneOnes(entries)));

/** A letter alone is `I.` only where `II.` comes next. */
function withoutLoneOnes<E extends Entry>(entries: readonly E[]): readonly E[] {
  const romans = entries.filter(({ label, alternative }) => label.kind === "roman" || alternative !== null);
  const isSecond = (entry: E | undefined): boolean => (entry?.alternative ?? entry?.label)?.ordinal === 2;
  const lone = romans.filter(
    ({ label }, i) => /^[Ll|H1]$/u.test(label.misread ?? "") && label.ordinal === 1 && !isSecond(romans[i + 1]),
  );
  const dropped = new Set(lone);
  return entries.filter((entry) => !dropped.has(entry));
}

/** `I. Nhiệm vụ` among `I. MỤC ĐÍCH`, `III. THỜI GIAN` was `1. Nhiệm vụ`. */
function onesRestored<E extends Entry>(entries: readonly E[]): readonly E[] {
  const romans = entries.filter(({ label }) => label.kind === "roman");
  const capital = romans.filter(({ heading }) => isAllCapitals(heading)).length;
  if (capital < 2) return entries;
  return entries.map((entry) =>
    entry.label.text === "I" && entry.label.kind === "roman" && !isAllCapitals(entry.heading)
      ? { ...entry, label: { ...entry.label, kind: "arabic", text: "1", misread: "I" } }
      : entry,
  );
}

/** `II.` between `II.` and `IV.`, or last of all, was `III.`: a stroke was lost. */
function strokesAdded<E extends Entry>(entries: readonly E[]): readonly E[] {
  const romans = entries.filter(({ label }) => label.kind === "roman");
  const printed = new Map<E, number>();
  for (const [i, entry] of romans.entries()) {
    const [above, below] = [romans[i - 1], romans[i + 1]];
    const { ordinal } = entry.label;
    const stroke = romanNumeral(ordinal + 1) === `${entry.label.text}I`;
    if (above?.label.ordinal !== ordinal) continue;
    if (below ? below.label.ordinal === ordinal + 2 : stroke) printed.set(entry, ordinal + 1);
  }
  return entries.map((entry) => {
    const ordinal = printed.get(entry);
    if (ordinal === undefined) return entry;
    return { ...entry, label: { ...entry.label, ordinal, text: romanNumeral(ordinal), misread: entry.label.text } };
  });
}
