import type { Draft, Stage } from "../record/draft.ts";
import type { Kind } from "../record/schema.ts";
import { lazily } from "../text/lazily.ts";
import { DOCUMENT_TYPES, documentTypeNamed } from "../vietnamese/document-types.ts";

/** Plan, directive, letter, article, … */
export const kind: Stage = { name: "kind", version: 5, find: (draft) => ({ kind: kindOf(draft) }) };

/**
 * By the type's name, else by what only letters and articles have, else by the type's abbreviation in the symbol, else by
 * what the document calls itself.
 */
function kindOf({ document, header, lines }: Draft): Kind {
  const { documentType, symbol, issuer, motto, subject, superior } = header;
  if (documentType) return kindNamed(documentType.value);
  const letterhead = issuer ?? motto ?? superior ?? symbol;
  if (!letterhead)
    return subject && lines.some((line) => line.text.length > 150) ? "article" : kindNamingItself(document.text);
  if (isAddressed(lines)) return "official-letter";
  return (
    (symbol && kindAbbreviated(symbol.value)) ?? kindNamingItself(document.text, symbol ? "official-letter" : "other")
  );
}

const isAddressed = (lines: Draft["lines"]): boolean =>
  lines.slice(0, 40).some((line) => /^\P{L}*Kính\s+g[ửở]i/iu.test(line.text));

/** `Kế hoạch liên tịch` is of the kind of `Kế hoạch`. */
const kindNamed = (name: string): Kind =>
  documentTypeNamed(name)?.kind ??
  documentTypeNamed(name.replace(/(?<!\s)\s+(?:liên tịch|liên ngành|phối hợp)$/iu, ""))?.kind ??
  "other";

function kindAbbreviated(symbol: string): Kind | null {
  const parts = symbol.split(/[-/]/u);
  return (
    DOCUMENT_TYPES.find((type) => type.abbreviations.some((abbreviation) => parts.includes(abbreviation)))?.kind ?? null
  );
}

// …tổ chức thực hiện Kế hoạch này.
const ITSELF = lazily(
  () => new RegExp(`(?<![A-Za-zÀ-ỹ])(${DOCUMENT_TYPES.map(({ name }) => name).join("|")}) này(?![A-Za-zÀ-ỹ])`, "giu"),
);

/** Drafts and scans without a readable title still say `Kế hoạch này`: the type that does so most often. */
function kindNamingItself(text: string, otherwise: Kind = "other"): Kind {
  const times = new Map<string, number>();
  for (const [, name = ""] of text.matchAll(ITSELF()))
    times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  const [name] = [...times].sort(([, a], [, b]) => b - a)[0] ?? [];
  return name === undefined ? otherwise : kindNamed(name);
}
