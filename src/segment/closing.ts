import type { Draft, Findings, Stage } from "../record/draft.ts";
import { type Piece, piecesOf } from "../record/pieces.ts";
import { allAnnexes } from "./closing/all-annexes.ts";
import { splitClosing } from "./closing/columns.ts";
import { recipientsOf } from "./closing/recipients.ts";
import { signatoriesOf } from "./closing/signatories.ts";
import { closingZone, type Zone } from "./closing/zone.ts";
import { readPlaceDate } from "./header/place-date.ts";

/** Recipients, signatories and annexes, and with them the end of the body. */
export const closing: Stage = {
  name: "closing",
  version: 2,
  find(draft) {
    if (!isDocument(draft)) return {};
    const zone = closingZone(draft);
    const annexes = allAnnexes(draft, zone);
    const end = Math.min(
      zone ? (draft.lines[zone.start]?.span.start ?? draft.body.end) : draft.body.end,
      annexes[0]?.span.start ?? draft.body.end,
    );
    const body = { start: draft.body.start, end: Math.max(draft.body.start, end) };
    return { body, annexes, ...(zone && closingFacts(draft, zone)) };
  },
};

/** An article has a header of its title alone, and nobody signs it. */
const isDocument = ({ header }: Draft): boolean =>
  [header.documentType, header.number, header.symbol, header.motto, header.issuer].some((field) => field !== null);

function closingFacts(draft: Draft, zone: Zone): Findings {
  const pieces = draft.lines.slice(zone.start, zone.end).flatMap(piecesOf);
  const { recipients, columns } = splitClosing(pieces);
  return {
    recipients: recipientsOf(recipients),
    signatories: columns.flatMap(signatoriesOf).sort((a, b) => a.span.start - b.span.start),
    header: withDate(draft, pieces),
  };
}

/** Place and day stand above the signature where the header has none. */
function withDate({ header }: Draft, pieces: readonly Piece[]): Draft["header"] {
  if (header.issuedOn || header.place) return header;
  const dated = pieces.flatMap(({ text, span }) => (text.length <= 90 ? (readPlaceDate(text, span) ?? []) : []))[0];
  return dated ? { ...header, place: dated.place, issuedOn: dated.issuedOn } : header;
}
