import type { Draft, Stage } from "../../src/record/draft.ts";
import { placeOf } from "../../src/record/place.ts";
import type { Header, Mention, Reference } from "../../src/record/schema.ts";
import { matchesOf } from "../../src/text/matches.ts";
import { anaphora } from "./anaphora.ts";
import type { Citation } from "./citation.ts";
import { CODE, codeOf } from "./code.ts";
import { confidenceOf } from "./confidence.ts";
import { congress } from "./congress.ts";
import { described } from "./description.ts";
import { instrument } from "./instrument.ts";
import { withNumbers } from "./number-of-name.ts";
import { numbered } from "./numbered.ts";
import { pinpointBefore } from "./pinpoint.ts";
import { plenum } from "./plenum.ts";
import { type Reading, readingOf } from "./reading.ts";
import { relationsOf } from "./relation.ts";
import { resolved } from "./resolution.ts";
import { withSharedIssuers } from "./shared-issuer.ts";
import { shortNumber } from "./short-number.ts";
import { withStrokes } from "./strokes.ts";
import { openTypes, tiesOf } from "./ties.ts";
import { titleBehind } from "./title.ts";
import { workingRules } from "./working-rules.ts";

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
  version: 7,
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
