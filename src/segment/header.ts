import type { Draft, Findings, Stage } from "../record/draft.ts";
import type { Line } from "../record/lines.ts";
import { EMPTY_HEADER, type Header } from "../record/schema.ts";
import { singleSpaced } from "../text/single-spaced.ts";
import { articleTitle } from "./header/article-title.ts";
import { headlessTitle } from "./header/headless.ts";
import { issuers } from "./header/issuers.ts";
import { joined } from "./header/joined.ts";
import { type Letterhead, readLetterhead } from "./header/letterhead.ts";
import { subjectOf } from "./header/subject-of.ts";
import { trusted } from "./header/trust.ts";

/** Superior, issuer, number, place, date, type and subject. */
export const header: Stage = {
  name: "header",
  version: 13,
  find(draft) {
    const letterhead = readLetterhead(draft.lines);
    if (isLetterhead(letterhead)) return findLetterhead(draft, letterhead);
    const type = headlessTitle(draft.lines);
    return type ? findLetterhead(draft, { ...letterhead, type, names: [], next: 1 }) : findArticle(draft);
  },
};

/** Whether a document has a header at all: a number, a type, an address, or the name of the state or the Party. */
const isLetterhead = (found: Letterhead): boolean =>
  found.number !== null || found.type !== null || found.addressed || found.mottos.length > 0;

function findLetterhead(draft: Draft, found: Letterhead): Findings {
  const { superior, issuer } = issuers(found);
  const { subject, next } = subjectOf(draft.lines, found);
  const { number = null, symbol = null, code = null } = found.number ?? {};
  const header: Header = {
    superior,
    issuer: issuer ?? found.author,
    motto: joined(found.mottos, 0.98),
    number,
    symbol,
    code,
    place: found.placeDate?.place ?? null,
    issuedOn: found.placeDate?.issuedOn ?? null,
    documentType: found.type
      ? { value: found.type.name, span: found.type.span, confidence: found.number ? 0.97 : 0.85 }
      : null,
    subject,
  };
  return {
    header: trusted(header, draft.document),
    body: { start: draft.lines[next]?.span.start ?? draft.document.text.length, end: draft.document.text.length },
  };
}

/** Longer than a line of a table. */
const TEXT_LINE = 150;

/** Who made a spreadsheet stands in its first cells; above an article it is the name of the site. */
function bodiesAbove(lines: readonly Line[], title: Line): Partial<Header> {
  if (title.cell === null || lines.some(({ text }) => text.length > TEXT_LINE)) return {};
  const above = lines.slice(0, lines.indexOf(title)).map((line) => ({ ...line, cell: null, column: null }));
  return issuers(readLetterhead(above));
}

function findArticle(draft: Draft): Findings {
  const title = articleTitle(draft.lines);
  if (!title) return {};
  return {
    header: {
      ...EMPTY_HEADER,
      ...bodiesAbove(draft.lines, title),
      subject: { value: singleSpaced(title.text), span: title.span, confidence: 0.7 },
    },
    body: { start: title.span.end, end: draft.document.text.length },
  };
}
