import type { Reference, Relation } from "../../src/record/schema.ts";
import type { Citation } from "./citation.ts";
import type { Code } from "./code.ts";
import { withoutNearDuplicates } from "./near-duplicates.ts";
import { bestCode } from "./spelling.ts";

/** One cited document and the places that cite it. */
export interface Cited {
  readonly citations: Citation[];
}

/** Gathers sorted citations into cited documents, in the order of their first mention. Citations that lead nowhere are left out. */
export function resolved(citations: readonly Citation[]): readonly Cited[] {
  const all: Cited[] = [];
  const index: Index = { byKey: new Map(), byNumber: new Map(), byType: new Map() };
  const later: Citation[] = [];
  for (const one of citations) {
    if (isShort(one)) {
      later.push(one);
      continue;
    }
    const cited = known(index, one) ?? { citations: [] };
    if (cited.citations.length === 0) all.push(cited);
    cited.citations.push(one);
    enter(index, cited, one);
  }
  for (const one of later) shortMeans(index, all, one)?.citations.push(one);
  return inOrder(withoutNearDuplicates(all));
}

function inOrder(all: readonly Cited[]): readonly Cited[] {
  for (const cited of all) cited.citations.sort((a, b) => a.span.start - b.span.start);
  return [...all].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ citations: [first] }: Cited): number => first?.span.start ?? 0;
const isShort = ({ form, code }: Citation): boolean => form === "short" && code === null;

interface Index {
  readonly byKey: Map<string, Cited[]>;
  readonly byNumber: Map<string, Cited[]>;
  readonly byType: Map<string, Cited[]>;
}

function enter(index: Index, cited: Cited, { code, key, type }: Citation): void {
  if (code) {
    add(index.byKey, code.key, cited);
    add(index.byNumber, `${type}|${plainNumber(code.number)}`, cited);
  }
  if (key) add(index.byKey, key, cited);
  if (type) add(index.byType, type, cited);
}

function add(map: Map<string, Cited[]>, key: string, cited: Cited): void {
  const list = map.get(key);
  if (!list) map.set(key, [cited]);
  else if (!list.includes(cited)) list.push(cited);
}

const plainNumber = (number: string): string => number.replace(/^0+(?=\d)/u, "");

function known({ byKey }: Index, one: Citation): Cited | undefined {
  const candidates = [
    ...(one.code ? (byKey.get(one.code.key) ?? []) : []),
    ...(one.key ? (byKey.get(one.key) ?? []) : []),
  ];
  return candidates.findLast((cited) => mayBe(cited, one));
}

/** The same code is another document where type or date say so: numbers begin anew every year or term. */
function mayBe({ citations }: Cited, one: Citation): boolean {
  return citations.every(
    (other) =>
      (other.type === null ||
        one.type === null ||
        other.type === one.type ||
        other.name !== null ||
        one.name !== null) &&
      (other.year === null || one.year === null || other.year === one.year) &&
      (other.issuedOn === null || one.issuedOn === null || mayBeOneDay(other.issuedOn, one.issuedOn)),
  );
}

/** Two dates of one document, one of them mistyped: the same year, or the same day of another year. */
const mayBeOneDay = (a: string, b: string): boolean => a.slice(0, 4) === b.slice(0, 4) || a.slice(5) === b.slice(5);

function shortMeans(index: Index, all: Cited[], one: Citation): Cited | null {
  if (one.rule === "above") return lastBefore(index.byType.get(one.type ?? "") ?? [], one);
  const numbered = index.byNumber.get(`${one.type}|${plainNumber(one.number ?? "")}`) ?? [];
  const means = lastBefore(numbered, one) ?? numbered[0];
  if (means) return means;
  return one.rule === "number-word" && (one.issuedOn || one.issuer) ? alone(all, index, one) : null;
}

/** `Nghị quyết số 19 của Quốc hội`: no symbol anywhere, but number and body or day name one document. */
function alone(all: Cited[], index: Index, one: Citation): Cited {
  const cited = { citations: [] };
  all.push(cited);
  add(index.byNumber, `${one.type}|${plainNumber(one.number ?? "")}`, cited);
  return cited;
}

function lastBefore(candidates: readonly Cited[], { span }: Citation): Cited | null {
  let nearest: Cited | null = null;
  let end = -1;
  for (const cited of candidates)
    for (const other of cited.citations)
      if (other.span.end <= span.start && other.span.end > end) [nearest, end] = [cited, other.span.end];
  return nearest;
}

const RANK: readonly Relation[] = ["basis", "replaces", "amends", "cites"];

/** The reference without its mentions; what several citations say, the first one that says it decides. */
export function describe(
  cited: Cited,
  relations: ReadonlyMap<Citation, Relation>,
): Omit<Reference, "id" | "mentions" | "confidence"> {
  const { citations } = cited;
  const first = <K extends keyof Citation>(key: K): Citation[K] | null =>
    citations.find((one) => one[key] !== null)?.[key] ?? null;
  const codes = citations.flatMap(({ code }) => code ?? []);
  const code: Code | null = bestCode(codes);
  const number = code?.number ?? first("number");
  return {
    type: first("type"),
    code: code?.text ?? (number === null ? null : number),
    number,
    symbol: code?.symbol ?? null,
    name: first("name"),
    issuedOn: first("issuedOn"),
    issuer: first("issuer"),
    title: first("title"),
    relation: RANK.find((relation) => citations.some((one) => relations.get(one) === relation)) ?? "cites",
    variants: [...new Set(codes.map(({ text }) => text))].filter((text) => text !== code?.text),
  };
}
