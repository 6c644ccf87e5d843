import type { Citation } from "../citation.ts";
import type { Cited, Resolution, Tie } from "./cited.ts";
import { withoutNearDuplicates } from "./near-duplicates.ts";

/** Gathers sorted citations into cited documents, in the order of their first mention. Citations that lead nowhere are left out. */
export function resolved(citations: readonly Citation[]): Resolution {
  const found: Found = { all: [], byKey: new Map(), byNumber: new Map(), lastOfType: new Map(), ties: [] };
  const early: Citation[] = [];
  for (const one of citations) {
    const cited = isShort(one) ? shortMeans(found, one) : (known(found, one) ?? begun(found));
    if (cited) enter(found, cited, one);
    else if (one.rule !== "above") early.push(one);
  }
  for (const one of early) {
    const cited = shortMeans(found, one) ?? (standsAlone(one) ? begun(found) : null);
    if (cited) enter(found, cited, one);
  }
  return { cited: inOrder(withoutNearDuplicates(found.all)), ties: found.ties.filter(isOpen) };
}

/** Candidates that turned out to be spellings of one document are no tie. */
const isOpen = ({ candidates }: Tie): boolean => candidates.filter(({ citations }) => citations.length > 0).length > 1;

function inOrder(all: readonly Cited[]): readonly Cited[] {
  for (const cited of all) cited.citations.sort((a, b) => a.span.start - b.span.start);
  return [...all].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ citations: [first] }: Cited): number => first?.span.start ?? 0;
/** Whether it says too little to cite a document by itself. */
const isShort = ({ form, code }: Citation): boolean => form === "short" && code === null;

interface Found {
  readonly all: Cited[];
  /** By code or by what tells a name from others. */
  readonly byKey: Map<string, Cited[]>;
  /** Those with type and number, the one mentioned last before the others. */
  readonly byNumber: Map<string, readonly Cited[]>;
  /** The two mentioned last of those with a type. */
  readonly lastOfType: Map<string, readonly Place[]>;
  readonly ties: Tie[];
}

interface Place {
  readonly cited: Cited;
  readonly start: number;
  readonly end: number;
}

function begun({ all }: Found): Cited {
  const cited: Cited = { citations: [], types: new Set(), years: new Set(), days: new Set() };
  all.push(cited);
  return cited;
}

const numberKey = ({ type, number }: Citation): string => `${type}|${number?.replace(/^0+(?=\d)/u, "")}`;
const keysOf = ({ code, key }: Citation): readonly string[] => [code?.key, key].filter((one) => one != null);

function enter({ byKey, byNumber, lastOfType }: Omit<Found, "ties">, cited: Cited, one: Citation): void {
  cited.citations.push(one);
  if (one.type !== null) cited.types.add(one.type);
  if (one.year !== null) cited.years.add(one.year);
  if (one.issuedOn !== null) cited.days.add(one.issuedOn);
  for (const key of keysOf(one)) {
    const peers = byKey.get(key) ?? [];
    if (!peers.includes(cited)) byKey.set(key, [...peers, cited]);
  }
  if (one.number !== null) {
    const peers = (byNumber.get(numberKey(one)) ?? []).filter((peer) => peer !== cited);
    byNumber.set(numberKey(one), [cited, ...peers]);
  }
  if (one.type === null) return;
  const others = (lastOfType.get(one.type) ?? []).filter((place) => place.cited !== cited);
  lastOfType.set(one.type, [{ cited, ...one.span }, ...others].slice(0, 2));
}

const known = ({ byKey }: Found, one: Citation): Cited | undefined =>
  keysOf(one)
    .flatMap((key) => byKey.get(key) ?? [])
    .findLast((cited) => mayBe(cited, one));

/** The same code is another document where type or date say so: numbers begin anew every year or term. */
const mayBe = ({ types, years, days }: Cited, { type, year, issuedOn, name }: Citation): boolean =>
  (type === null || types.size === 0 || types.has(type) || name !== null) &&
  (year === null || years.size === 0 || years.has(year)) &&
  (issuedOn === null || days.size === 0 || [...days].some((day) => mayBeOneDay(day, issuedOn)));

/** Two dates of one document, one of them mistyped: the same year, or the same day of another year. */
const mayBeOneDay = (a: string, b: string): boolean => a.slice(0, 4) === b.slice(0, 4) || a.slice(5) === b.slice(5);

function shortMeans(found: Found, one: Citation): Cited | null {
  const above = one.rule === "above";
  const candidates = above
    ? (found.lastOfType.get(one.type ?? "") ?? []).map(({ cited }) => cited)
    : (found.byNumber.get(numberKey(one)) ?? []).filter((cited) => mayBe(cited, one));
  const taken = above ? clearlyLast(found, one) : (candidates[0] ?? null);
  if (candidates.length > 1 && (!above || !taken)) found.ties.push({ citation: one, candidates, taken });
  return taken;
}

/** How far two documents of one type must stand apart for `Chỉ thị trên` to mean the later one, in characters. */
const APART = 160;

function clearlyLast({ lastOfType }: Found, { type }: Citation): Cited | null {
  const [last, other] = lastOfType.get(type ?? "") ?? [];
  return last && (!other || last.start - other.end > APART) ? last.cited : null;
}

/** Types whose number alone is no name: programmes and projects are called `Chương trình 135`. */
const CALLED_BY_NUMBER = new Set(["Chương trình", "Đề án", "Kế hoạch", "Báo cáo", "Văn bản"]);

/** `Nghị quyết số 19 của Quốc hội`: no symbol anywhere, but number and body or day name one document. */
const standsAlone = ({ rule, type, issuedOn, issuer }: Citation): boolean =>
  (rule === "number-word" || (rule === "number-alone" && !CALLED_BY_NUMBER.has(type ?? ""))) &&
  (issuedOn !== null || issuer !== null);
