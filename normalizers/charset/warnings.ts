import { type Diagnostic, warning } from "../../src/text/diagnostic.ts";
import type { CharsetStretch } from "../../src/text/normalizer.ts";
import type { Span } from "../../src/text/span.ts";

/** Stretches that are nearer than this are one place to a reader: about three printed lines. */
const ONE_PLACE = 300;

/** A letter that was put right by the company of its word. Where the word made sense before, somebody should look. */
export const repair = (old: string, text: string, span: Span, madeSense: boolean): Diagnostic => ({
  ...warning(
    "charset-repair",
    `"${old}" was read as "${text}": letters got lost or were converted wrongly.`,
    span,
    old,
  ),
  severity: madeSense ? "warning" : "info",
});

/** A character that stands for another one throughout. */
export const standIn = (sign: string, times: number, span: Span): Diagnostic => ({
  ...warning("charset-repair", `${nameOf(sign)} stands for a letter, ${times} times from here on.`, span, sign),
  severity: "info",
});

const nameOf = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Text that nothing decides about: it stays as it is. */
export const uncertain = (charset: string | null, span: Span): Diagnostic =>
  warning(
    "charset-uncertain",
    `This may be ${charset ?? "a legacy charset"} rather than Unicode; nothing decides, so it stays as it is.`,
    span,
  );

/** Text that was converted, though it is so little that it may as well be in another charset. */
export const rivalled = (charset: string, rival: string, span: Span): Diagnostic =>
  warning(
    "charset-uncertain",
    `This was read as ${charset}, but so few words may as well be ${rival}; name the charset if you know it.`,
    span,
  );

/** One warning for each place with legacy text in a document that is otherwise Unicode. */
export function mixedCharset(stretches: readonly CharsetStretch[]): readonly Diagnostic[] {
  const places: { charsets: Set<string>; span: Span }[] = [];
  for (const { charset, span } of stretches) {
    const last = places.at(-1);
    if (last && span.start - last.span.end < ONE_PLACE) {
      last.charsets.add(charset);
      last.span = { start: last.span.start, end: span.end };
    } else places.push({ charsets: new Set([charset]), span });
  }
  return places.map(({ charsets, span }) =>
    warning(
      "mixed-charset",
      `Text in ${[...charsets].join(" and ")} stands in a document that is otherwise Unicode; it was converted.`,
      span,
    ),
  );
}
