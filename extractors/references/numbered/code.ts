import { detached } from "../../../src/text/detached.ts";
import { foldIssuerCode, ISSUER_CODES, isIssuerCode, isPartyCode } from "../../../src/vietnamese/issuers.ts";
import { isTypeAbbreviation } from "../cited-types.ts";
import { MIXED_CASE_GROUPS } from "./code-groups.ts";

/** Number and symbol of a document, as `35-CT/TW`, `30/2020/NĐ-CP` or `83/2025/QH15`. */
export interface Code {
  /** As written, without spaces and with plain hyphens. */
  readonly text: string;
  /** As `text`, before any repair. */
  readonly written: string;
  readonly number: string;
  readonly year: string | null;
  /** Type and body with the separator of their system: `NQ/TW` where `NQ-TW` is written. */
  readonly symbol: string;
  readonly groups: readonly string[];
  /** Equal for spellings that can only mean the same document. */
  readonly key: string;
}

const DASH = "[-‐‑–—−]";
const GAP = "\\s{0,3}";
const SEPARATOR = `${GAP}(?:${DASH}|/)${GAP}`;
const GROUP = `(?:T\\.Ư|(?:${MIXED_CASE_GROUPS}|[A-ZĐÐƯ](?:[a-zđ]?[A-ZĐÐƯ])*)\\d{0,4})`;
const KNOWN_ISSUER = ISSUER_CODES.map((code) => code.replace(".", "\\.")).join("|");
const BEFORE_ISSUER = `(?:${SEPARATOR}|\\.|\\s(?=(?:${KNOWN_ISSUER})(?![A-Za-zÀ-ỹ0-9])))`;
const END = "(?=ngày|của|về|và|ra|do|(?![A-Za-zÀ-ỹ0-9]))";

/** `35-CT/TW`, `44 /2005/QĐ-UBND`, `05 - CT/TW`, `84 QĐ/TWĐTN`, `90TC/TCT`, `số31-QĐ/TW`, `10-KH/ĐUngày`. */
export const CODE = new RegExp(
  "(?<![0-9\\p{M}]|[0-9][./,:]|[0-9]-)(?<=[^A-Za-zÀ-ỹ]|^|[Ss]ố|SỐ)" +
    "(?<number>\\d[\\dO]{0,4}[a-z]?)" +
    `(?:${GAP}[/-]${GAP}(?<year>(?:19|20)\\d\\d)(?!\\d))?` +
    `(?<separator>${SEPARATOR}|\\s?(?=[A-ZĐÐ]{2,4}\\s?[-/]))` +
    `(?<symbol>${GROUP}(?:${BEFORE_ISSUER}${GROUP})?(?:[-‐‑–—−/.&+]${GROUP})*)${END}`,
  "gu",
);

const compact = (text: string): string =>
  text
    .replace(/\s+/gu, "")
    .replace(/[‐‑–—−]/gu, "-")
    .replaceAll("Ð", "Đ");

/** Takes a match of `CODE` apart. */
export function codeOf(match: RegExpMatchArray): Code {
  const { number = "", year = null, symbol = "" } = match.groups ?? {};
  const mark = raisedMark(symbol);
  const written = symbol.slice(0, symbol.length - mark.length);
  const groups = groupsOf(compact(written.replace(/(?<=[A-Za-zÀ-ỹ])\s(?=[A-Za-zÀ-ỹ])/gu, "-"))).map(
    withoutStrayLetters,
  );
  const plain = number.replaceAll("O", "0");
  const text = detached(
    compact(match[0].slice(0, match[0].length - mark.length)).replace(/^\d[\dO]*/u, (digits) =>
      digits.replaceAll("O", "0"),
    ),
  );
  return {
    text,
    written: text,
    number: plain,
    year,
    symbol: detached(symbolOf(groups, compact(written))),
    groups,
    key: [plain.replace(/^0+(?=\d)/u, ""), year ?? "", ...groups.map(foldIssuerCode)].join("|"),
  };
}

/** `05-CT/TW1`: no Party body has a number in its code, it is the mark of a footnote that lost its raise. */
function raisedMark(symbol: string): string {
  const { body = "", mark = "" } = /(?<!\p{Lu})(?<body>\p{Lu}+)(?<mark>\d{1,2})$/u.exec(symbol)?.groups ?? {};
  return isPartyCode(body) ? mark : "";
}

/** `NĐ-CP` → NĐ, CP; also `NĐCP`, where the hyphen was dropped. */
function groupsOf(symbol: string): readonly string[] {
  const groups = symbol.split(/(?<!T)\.|[-/&+]/u);
  const [only = ""] = groups;
  if (groups.length > 1 || isIssuerCode(only)) return groups;
  for (let i = 2; i < only.length - 1; i++)
    if (isTypeAbbreviation(only.slice(0, i)) && isIssuerCode(only.slice(i))) return [only.slice(0, i), only.slice(i)];
  return groups;
}

/** No code has F, J, Z, or W outside `TW`: `ĐUJK` is `ĐUK` misread. */
function withoutStrayLetters(group: string): string {
  const plain = group.replace(/[FJZ]|(?<!T)W/gu, "");
  return plain !== group && isIssuerCode(plain) ? plain : group;
}

/** Party symbols have a slash before the body, State symbols a hyphen. */
function symbolOf(groups: readonly string[], written: string): string {
  const [type = "", body, ...units] = groups;
  if (body === undefined) return written;
  if (isTypeAbbreviation(type) && isPartyCode(body)) return `${type}/${[restored(body), ...units].join("-")}`;
  return groups.length === 2 && !/[-/.]/u.test(written) ? `${type}-${body}` : written;
}

const restored = (body: string): string => body.replace(/T\.?Ư/gu, "TW");
