import type { Draft, Stage } from "../record/draft.ts";
import type { Kind } from "../record/schema.ts";
import { DOCUMENT_TYPES, documentTypeNamed } from "../vietnamese/document-types.ts";

/** Plan, directive, letter, article, … */
export const kind: Stage = { name: "kind", version: 2, find: (draft) => ({ kind: kindOf(draft) }) };

/** By the type's name, else by what only letters and articles have, else by the type's abbreviation in the symbol. */
function kindOf({ header, lines }: Draft): Kind {
  const { documentType, symbol, issuer, motto, subject, superior } = header;
  if (documentType) return kindNamed(documentType.value);
  const letterhead = issuer ?? motto ?? superior ?? symbol;
  if (!letterhead) return subject && lines.some((line) => line.text.length > 150) ? "article" : "other";
  if (symbol && !isAddressed(lines)) return kindAbbreviated(symbol.value) ?? "official-letter";
  return isAddressed(lines) || symbol ? "official-letter" : "other";
}

const isAddressed = (lines: Draft["lines"]): boolean =>
  lines.slice(0, 40).some((line) => /^\P{L}*Kính\s+gửi/iu.test(line.text));

/** `Kế hoạch liên tịch` is of the kind of `Kế hoạch`. */
const kindNamed = (name: string): Kind =>
  documentTypeNamed(name)?.kind ??
  documentTypeNamed(name.replace(/\s+(?:liên tịch|liên ngành|phối hợp)$/iu, ""))?.kind ??
  "other";

function kindAbbreviated(symbol: string): Kind | null {
  const parts = symbol.split(/[-/]/u);
  return (
    DOCUMENT_TYPES.find((type) => type.abbreviations.some((abbreviation) => parts.includes(abbreviation)))?.kind ?? null
  );
}
