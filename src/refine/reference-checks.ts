import type { CalendarDate } from "../record/calendar.ts";
import type { Draft, Stage } from "../record/draft.ts";
import type { DateFact, Mention, Reference } from "../record/schema.ts";
import { countAhead } from "../text/count-ahead.ts";
import { type Diagnostic, warning } from "../text/diagnostic.ts";
import { contains } from "../text/span.ts";

/** What does not fit together in the cited documents: spellings, dates, order in time. */
export const referenceChecks: Stage = {
  name: "reference-checks",
  version: 1,
  find: (draft) => ({ diagnostics: draft.references.flatMap((reference) => checked(draft, reference)) }),
};

const checked = (draft: Draft, reference: Reference): readonly Diagnostic[] => [
  ...variants(draft, reference),
  ...otherDates(draft, reference),
  ...laterThanThis(draft, reference),
  ...strayLetters(reference),
];

/** `TƯ` for `TW` and a leading zero more or less are habits, no slips. */
const habitual = (code: string): string => packed(code).replace(/T\.?Ư/gu, "TW").replace(/^0+/u, "");

/** On scanned pages the stroke of `Đ` gets lost, which tells nothing of the document. */
const withoutStrokes = (code: string): string => code.replace(/Đ/gu, "D");

const packed = (text: string): string =>
  text
    .replace(/\s+/gu, "")
    .replace(/[‐‑–—−]/gu, "-")
    .toUpperCase();

function variants({ document }: Draft, { code, variants, mentions }: Reference): readonly Diagnostic[] {
  const scanned = document.pages.some(({ origin }) => origin === "ocr");
  const compared = (one: string): string => (scanned ? withoutStrokes(habitual(one)) : habitual(one));
  return variants.flatMap((variant) => {
    const mention = mentions.find(({ quote }) => packed(quote).includes(packed(variant)));
    const message = `The document cited as ${code} is also written ${variant}.`;
    const slip = code !== null && compared(code) !== compared(variant);
    return mention && slip ? warning("reference-code-variant", message, mention.span, variant) : [];
  });
}

function otherDates({ dates }: Draft, { code, issuedOn, mentions }: Reference): readonly Diagnostic[] {
  if (code === null || issuedOn === null) return [];
  return mentions.flatMap((mention) =>
    daysIn(dates, mention)
      .filter(({ start }) => start !== issuedOn)
      .map((date) => {
        const message = `The document ${code} is dated ${issuedOn} in one place and ${date.start} in another.`;
        return warning("reference-date-conflict", message, date.span);
      }),
  );
}

/** The dates that stand inside a mention. */
function daysIn(dates: readonly DateFact[], { span }: Mention): readonly DateFact[] {
  const low = countAhead(dates, (date) => date.span.start < span.start);
  const inside: DateFact[] = [];
  for (let i = low; i < dates.length && contains(span, (dates[i] as DateFact).span); i++)
    inside.push(dates[i] as DateFact);
  return inside.filter(({ precision }) => precision === "day");
}

/** Letters that no code has, which the symbol is given without. */
function strayLetters({ code, symbol, mentions }: Reference): readonly Diagnostic[] {
  const stray = symbol === null ? null : /[FJZ]|(?<!T)W/u.exec(code ?? "");
  if (!stray || symbol?.includes(stray[0])) return [];
  const message = `The code ${code} holds the letter ${stray[0]}, which no code has; its symbol is read as ${symbol}.`;
  return [warning("ocr-suspect-code", message, mentions[0]?.span, code ?? "")];
}

function laterThanThis(
  { header, options }: Draft,
  { code, name, issuedOn, mentions }: Reference,
): readonly Diagnostic[] {
  const own: CalendarDate | null = header.issuedOn?.value ?? options.issuedOn ?? null;
  if (own === null || issuedOn === null || issuedOn <= own) return [];
  const message = `The cited document ${code ?? name} is dated ${issuedOn}, after this one (${own}).`;
  return [warning("reference-after-issue", message, mentions[0]?.span)];
}
