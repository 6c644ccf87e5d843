import type { Draft, Stage } from "../record/draft.ts";
import { type Diagnostic, warning } from "../text/diagnostic.ts";
import { statesAttachment } from "./closing/attached.ts";

/** Number and day of issue that a document should have and does not. */
export const headerGaps: Stage = {
  name: "header-gaps",
  version: 2,
  find: (draft) => ({ diagnostics: isIssued(draft) && !isAttached(draft) ? gapsIn(draft) : [] }),
};

/** `QUY CHẾ … (Ban hành kèm theo Quyết định số …)` without a letterhead: number and day are those of the decision. */
const isAttached = ({ header: { issuer, motto, documentType }, lines, body }: Draft): boolean =>
  issuer === null &&
  motto === null &&
  (documentType?.value === "Phụ lục" ||
    lines.some(({ text, span }) => span.start < body.start && statesAttachment(text)));

/** Articles, forms and tables have neither number nor day; what names its type or its issuer has both. */
const isIssued = ({ kind, header }: Draft): boolean =>
  kind !== "article" && (header.documentType !== null || (header.issuer !== null && kind !== "other"));

const gapsIn = ({ header, options }: Draft): readonly Diagnostic[] => [
  ...(header.number ? [] : [warning("missing-number", "The document has no number.")]),
  ...(header.issuedOn || options.issuedOn
    ? []
    : [warning("missing-issue-date", "The document does not say on which day it was issued.")]),
];
