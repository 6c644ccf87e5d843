import type { Draft } from "../../../src/record/draft.ts";
import type { Span } from "../../../src/text/span.ts";

/** Whether a place may hold a duty: behind the letterhead, where there is one. */
export const isInScope = (draft: Draft, s: Span): boolean => s.start >= (hasLetterhead(draft) ? draft.body.start : 0);

const hasLetterhead = ({ header }: Draft): boolean =>
  header.documentType !== null || header.number !== null || header.issuer !== null || header.motto !== null;
