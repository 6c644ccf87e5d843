import { remembered } from "../text/remembered.ts";
import { foldMarks } from "./fold.ts";
import facts from "./issuers.json" with { type: "json" };

/** Codes of issuing bodies in symbols (`BTCTU`); sources stand in `issuers.json`. */

const { prefixes, suffixes } = facts.about.composition;
const COMPOSED = prefixes.flatMap((prefix) => suffixes.map((suffix) => prefix + suffix));

/** Every code that is known as such, composed ones (`BTC` + `TU`) and aliases included. */
export const ISSUER_CODES: readonly string[] = [
  ...new Set([...facts.issuers.flatMap(({ code, aliases = [] }) => [code, ...aliases.filter(isCode)]), ...COMPOSED]),
];

function isCode(alias: string): boolean {
  return !alias.includes(" ");
}

/** One spelling for comparison: `T.Ư` and `TƯ` are `tw`; case and the stroke of `Đ` do not count. */
export const foldIssuerCode = remembered((code) => foldMarks(code.replace(/T\.?Ư/gu, "TW")));

const KNOWN = new Set(ISSUER_CODES.map(foldIssuerCode));

/** Whether the letters are the code of a body, the number of a legislature after it included (`QH15`). */
export const isIssuerCode = (code: string): boolean => KNOWN.has(foldIssuerCode(code.replace(/(?<!\d)\d+$/u, "")));

/** Codes that a State body may bear as well (`BTC`, `VP`) tell nothing. */
const SHARED_LEVELS = ["ambiguous", "any", "unit", "congress", "cell"];
const PARTY = new Set(
  facts.issuers
    .filter(({ system, level }) => system === "party" && !SHARED_LEVELS.includes(level))
    .map(({ code }) => foldIssuerCode(code)),
);
const PARTY_SUFFIX = /(?:tw|tu|hu|qu|du|duk)$/u;

/** Whether the body can only belong to the Party, whose symbols are written `26-NQ/TW`. */
export const isPartyCode = (code: string): boolean => {
  const folded = foldIssuerCode(code);
  return PARTY.has(folded) || PARTY_SUFFIX.test(folded);
};
