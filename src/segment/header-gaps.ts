import type { Draft, Stage } from "../record/draft.ts";
import { type Diagnostic, warning } from "../text/diagnostic.ts";

/** Number and day of issue that a document should have and does not. */
export const headerGaps: Stage = {
  name: "header-gaps",
  version: 1,
  find: (draft) => ({ diagnostics: isIssued(draft) ? gapsIn(draft) : [] }),
};

/** Articles, forms and tables have neither number nor day; what names its type or its issuer has both. */
const isIssued = ({ kind, header }: Draft): boolean =>
  kind !== "article" && (header.documentType !== null || (header.issuer !== null && kind !== "other"));

const gapsIn = ({ header, options }: Draft): readonly Diagnostic[] => [
  ...(header.number ? [] : [warning("missing-number", "The document has no number.")]),
  ...(header.issuedOn || options.issuedOn
    ? []
    : [warning("missing-issue-date", "The document does not say on which day it was issued.")]),
];
