import type { Draft, Stage } from "../../src/record/draft.ts";
import { placeOf } from "../../src/record/place.ts";
import type { Header, Mention, Reference } from "../../src/record/schema.ts";
import { matchesOf } from "../../src/text/matches.ts";
import type { Citation } from "./citation.ts";
import { confidenceOf } from "./cited/confidence.ts";
import { described } from "./cited/description.ts";
import { relationsOf } from "./cited/relation.ts";
import { resolved } from "./cited/resolution.ts";
import { openTypes, tiesOf } from "./cited/ties.ts";
import { anaphora } from "./named/anaphora.ts";
import { congress } from "./named/congress.ts";
import { instrument } from "./named/instrument.ts";
import { plenum } from "./named/plenum.ts";
import { titleBehind } from "./named/title.ts";
import { workingRules } from "./named/working-rules.ts";
import { CODE, codeOf } from "./numbered/code.ts";
import { withNumbers } from "./numbered/number-of-name.ts";
import { numbered } from "./numbered/numbered.ts";
import { withSharedIssuers } from "./numbered/shared-issuer.ts";
import { shortNumber } from "./numbered/short-number.ts";
import { withStrokes } from "./numbered/strokes.ts";
import { pinpointBefore } from "./pinpoint.ts";
import { type Reading, readingOf } from "./reading.ts";

/** The ways to cite a document, each in a file of its own. */
const CONSTRUCTS: readonly ((reading: Reading) => readonly Citation[])[] = [
  numbered,
  shortNumber,
  plenum,
  congress,
  instrument,
  workingRules,
  anaphora,
];

/** Cited documents, one entry each with all its mentions; never the document itself. */
export const references: Stage = {
  name: "references",
  version: 10,
  find(draft: Draft) {
    const reading = readingOf(draft);
    const citations = citationsOf(draft, reading);
    const relations = relationsOf(draft, reading.text, citations);
    const { cited: all, ties } = resolved(citations);
    return {
      references: all.map((cited, i): Reference => {
        const facts = described(cited, relations);
        const mentions = cited.citations.map((one) => mentionOf(draft, one));
        const doubts = [...facts.variants, ...ties.filter(({ taken }) => taken === cited)].length;
        return { id: `r${i + 1}`, ...facts, mentions, confidence: confidenceOf(cited, doubts) };
      }),
      diagnostics: [...tiesOf(draft, ties), ...openTypes(all)],
    };
  },
};

function citationsOf(draft: Draft, reading: Reading): readonly Citation[] {
  const found = CONSTRUCTS.flatMap((find) => find(reading));
  const sorted = found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const joined = withStrokes(draft, withSharedIssuers(reading, withNumbers(reading, withoutPartial(sorted))));
  const own = draft.header.code && ownKey(draft.header.code.value);
  return joined
    .filter((one) => own === null || one.code?.key !== own || !isOwn(draft, one))
    .map((one, i, all) => ({
      ...one,
      title: titleBehind(reading, one, all[i + 1]?.span.start ?? null),
      pinpoint: pinpointBefore(reading.text.slice(Math.max(0, one.span.start - 120), one.span.start)),
    }));
}

/** `Thông tư số 04 TC/TCT` is not `Thông tư số 04` as well. */
function withoutPartial(sorted: readonly Citation[]): readonly Citation[] {
  const codes = new Set(sorted.filter(({ code }) => code).map(({ span }) => span.start));
  return sorted.filter(({ form, code, span }) => form !== "short" || code !== null || !codes.has(span.start));
}

/** Whether a citation of the document's own number stands at its head or where an annex says what it belongs to. */
function isOwn({ header }: Draft, { issuedOn, rule }: Citation): boolean {
  if (rule === "type-and-code" && !isLetterhead(header)) return false;
  return issuedOn === null || header.issuedOn === null || header.issuedOn.value === issuedOn;
}

/** A number alone at the beginning of a text may be that of a cited document. */
const isLetterhead = ({ issuer, superior, motto, issuedOn, documentType }: Header): boolean =>
  [issuer, superior, motto, issuedOn, documentType].some((field) => field !== null);

function ownKey(code: string): string | null {
  const [match] = matchesOf(code, CODE);
  return match ? codeOf(match).key : null;
}

function mentionOf(draft: Draft, { span, form, pinpoint, rule }: Citation): Mention {
  const { page, section } = placeOf(draft, span);
  return { span, quote: draft.document.text.slice(span.start, span.end), page, section, form, pinpoint, rule };
}
