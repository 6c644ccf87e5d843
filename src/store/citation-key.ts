import type { DocumentRecord, Reference } from "../record/schema.ts";
import { foldMarks, foldPhrase } from "../vietnamese/fold.ts";
import issuers from "../vietnamese/issuers.json" with { type: "json" };

/** Bodies of which the country has only one; every other code names a kind of body. */
const CENTRAL = new Set(issuers.issuers.filter((body) => !body.scopeRequired).map((body) => body.code));

/**
 * The key under which a citation and the cited document meet in a store. `CT/TW` is one body, but there is a `KH/TU` in
 * each province: symbols of local bodies get the place of the citing document as their scope. A document cited without
 * a number meets by its name, without marks. Numbers start again each year or term: whoever joins by key compares the dates, too,
 * where both are known.
 */
export const citationKey = ({ code, name }: Pick<Reference, "code" | "name">, place: string | null): string | null => {
  if (code !== null) return codeKey(code, place);
  return name === null ? null : `name:${foldMarks(foldPhrase(name))}`.slice(0, LONGEST);
};

/** Keys are indexed; no code or name is so long. */
const LONGEST = 400;

/** The key under which others cite a document; `null` where it has no code. */
export const ownKey = ({ header }: DocumentRecord): string | null =>
  header.code && codeKey(header.code.value, header.place?.value ?? null);

/** The keys that a document may have of which only the code or name is known: of a body of the whole country, or a name. */
export const keysWithoutPlace = (codeOrName: string): readonly string[] => [
  foldedCode(codeOrName).slice(0, LONGEST),
  citationKey({ code: null, name: codeOrName }, null) as string,
];

const foldedCode = (code: string): string => foldMarks(code.replace(/\s+/gu, "")).replace(/[^a-z0-9]+/gu, "-");

function codeKey(code: string, place: string | null): string {
  const folded = foldedCode(code);
  return (isCentral(code) ? folded : `${folded}@${place === null ? "?" : foldMarks(place)}`).slice(0, LONGEST);
}

/** `35-CT/TW`, `26-HD/BTCTW`, `1850/QĐ-TTg`, `83/2025/QH15`: the last part names a body of the whole country. */
function isCentral(code: string): boolean {
  const body =
    code
      .split(/[/-]/u)
      .at(-1)
      ?.replace(/(?<!\d)\d+$/u, "") ?? "";
  return CENTRAL.has(body) || body.endsWith("TW");
}
