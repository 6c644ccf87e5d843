import { foldIssuerCode, isIssuerCode } from "../../../src/vietnamese/issuers.ts";
import { similarity } from "../../../src/vietnamese/similarity.ts";
import type { Citation } from "../citation.ts";
import { isTypeAbbreviation } from "../cited-types.ts";
import type { Cited } from "./cited.ts";

/** Spellings and names that differ and still mean one document. */
interface Likeness {
  /** Only documents with the same group are compared; `null` where the rule does not apply. */
  readonly group: (one: Citation) => string | null;
  readonly same: (earlier: Citation, later: Citation) => boolean;
}

/** Two bodies' codes this much alike are one code, once damaged: `UBND`, `UBNO` (0.88), but not `TW`, `TU` (0.7). */
const ALIKE = 0.88;

const damagedCode: Likeness = {
  group: ({ code, type }) => code && `${type}|${code.key.split("|").slice(0, 3).join("|")}`,
  same: (a, b) => {
    const [one, other] = [bodyOf(a), bodyOf(b)];
    if (!sameDay(a, b)) return false;
    if (isTransposed(one, other)) return true;
    if (isIssuerCode(one) === isIssuerCode(other) && (a.issuedOn === null || a.issuedOn !== b.issuedOn)) return false;
    return similarity(foldIssuerCode(one), foldIssuerCode(other)) >= ALIKE;
  },
};
/** `TĐTN`, `TĐNT`: two letters beside each other changed places; codes of two or three letters may both exist. */
function isTransposed(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, i) => letter !== other[i]);
  if (at < 0 || one.length < 4 || one.length !== other.length) return false;
  return one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2) === other;
}

const bodyOf = ({ code }: Citation): string => code?.groups.slice(1).join("-") ?? "";

const sameDay = (a: Citation, b: Citation): boolean =>
  a.issuedOn === null || b.issuedOn === null || a.issuedOn === b.issuedOn;

/** `Kế hoạch 15/KH` beside `Kế hoạch số 15/KH-UBND`: the body is left out. */
const bodyLeftOut: Likeness = {
  group: ({ code, type }) => code && `${type}|${code.key.split("|").slice(0, 3).join("|")}`,
  same: (a, b) => (a.code?.groups.length === 1) !== (b.code?.groups.length === 1) && sameDay(a, b),
};

/** Types that have been numbered with the year since Luật Ban hành văn bản quy phạm pháp luật 1996, article 9. */
const WITH_YEAR = new Set(["Nghị định", "Thông tư", "Thông tư liên tịch"]);

/** `Nghị định 30/NĐ-CP` beside `Nghị định số 30/2020/NĐ-CP`. */
const yearLeftOut: Likeness = {
  group: ({ code, type }) =>
    code && type && WITH_YEAR.has(type) ? `${type}|${code.key.replace(/\|\d{4}\|/u, "||")}` : null,
  same: (a, b) => (a.code?.year === null) !== (b.code?.year === null) && sameDay(a, b),
};

const partOfKey = (one: Citation, kind: string): readonly string[] | null => {
  const parts = one.key?.split("|") ?? [];
  return parts[0] === kind ? parts : null;
};

/** `Đại hội Đảng bộ Khối … lần thứ VIII` with and without `tỉnh`. */
const sameCongress: Likeness = {
  group: (one) => partOfKey(one, "congress")?.[1] ?? null,
  same: (a, b) => isPart(whose(a), whose(b)) || isPart(whose(b), whose(a)),
};
const whose = (one: Citation): readonly string[] => partOfKey(one, "congress")?.[2]?.split(" ").filter(Boolean) ?? [];
const isPart = (words: readonly string[], whole: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => whole.includes(word));

/** `Nghị quyết Trung ương 4` after `Nghị quyết Trung ương 4 khóa XII`. */
const samePlenum: Likeness = {
  group: (one) => (partOfKey(one, "plenum") ? `${one.type}|${partOfKey(one, "plenum")?.[1]}` : null),
  same: (a, b) => partOfKey(a, "plenum")?.[2] === "" || partOfKey(b, "plenum")?.[2] === "",
};

/** `Luật Bầu cử` after `Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân`. */
const shortenedLaw: Likeness = {
  group: ({ key, rule }) => (key && isLaw(rule) ? key.split(" ").slice(0, 3).join(" ") : null),
  same: (a, b) =>
    (b.rule === "law-by-shape" && a.key?.startsWith(`${b.key} `)) === true ||
    (a.rule === "law-by-shape" && b.key?.startsWith(`${a.key} `)) === true,
};
const isLaw = (rule: string): boolean => rule === "law-by-shape" || rule === "listed-name";

/** `15-TTr/TU` beside `15-TT/TU`, both called Thông tri: one number of one body, the type shortened in two ways. */
const typeShortened: Likeness = {
  group: ({ code, type, rule }) => {
    const [number, year, , ...body] = code?.key.split("|") ?? [];
    return type && rule === "type-and-code" && body.length > 0 ? [type, number, year, ...body].join("|") : null;
  },
  same: (a, b) =>
    isTypeAbbreviation(a.code?.groups[0] ?? "") && isTypeAbbreviation(b.code?.groups[0] ?? "") && sameDay(a, b),
};

const LIKENESSES: readonly Likeness[] = [
  damagedCode,
  typeShortened,
  bodyLeftOut,
  yearLeftOut,
  sameCongress,
  samePlenum,
  shortenedLaw,
];

/** Where so many documents share a number, likeness tells nothing, and comparing all of them takes long. */
const CROWD = 50;

/** Joins cited documents that are one by any of the rules. */
export const withoutNearDuplicates = (all: readonly Cited[]): readonly Cited[] => LIKENESSES.reduce(joined, all);

function joined(all: readonly Cited[], { group, same }: Likeness): readonly Cited[] {
  const groups = new Map<string, Cited[]>();
  return all.filter((cited) => {
    const [first] = cited.citations;
    const key = first && group(first);
    if (!first || !key) return true;
    const peers = groups.get(key) ?? [];
    const peer = peers.length > CROWD ? undefined : peers.find(({ citations: [other] }) => other && same(other, first));
    if (peer) peer.citations.push(...cited.citations);
    else groups.set(key, peers.length > CROWD ? peers : [...peers, cited]);
    return peer === undefined;
  });
}
