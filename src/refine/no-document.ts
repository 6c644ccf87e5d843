import type { Draft } from "../record/draft.ts";
import { type Diagnostic, warning } from "../text/diagnostic.ts";
import { isSyllable } from "../vietnamese/syllables.ts";

/** How much of a text tells its language. */
const SAMPLE = 20_000;
/** Fewer words tell nothing. */
const FEWEST = 20;
/** Of words without a mark that are Vietnamese nearly all fit the syllable's grammar, of English or of code about a third. */
const FITTING = 0.5;
const MARKED = 0.02;
const WORD = /[A-Za-zÀ-ỹ]+/gu;
const HAS_MARK = /[À-ỹ]/u;

/** Files that are taken for text and are no papers of an office: settings, programs, tables of figures. */
export const noDocument = (draft: Draft): readonly Diagnostic[] =>
  hasNothing(draft) && isForeign(draft.document.text)
    ? [warning("no-document", "The file has neither Vietnamese text nor any part of an official paper.")]
    : [];

const hasNothing = ({ header, references, deadlines, signatories, recipients }: Draft): boolean =>
  header.documentType === null &&
  header.code === null &&
  header.issuer === null &&
  [references, deadlines, signatories, recipients].every((found) => found.length === 0);

function isForeign(text: string): boolean {
  const words = text.slice(0, SAMPLE).match(WORD) ?? [];
  if (words.length < FEWEST) return false;
  const share = (fits: (word: string) => boolean): number => words.filter(fits).length / words.length;
  return share((word) => HAS_MARK.test(word) && isSyllable(word)) < MARKED && share(isSyllable) < FITTING;
}
