import type { Reference, Relation } from "../../../src/record/schema.ts";
import type { Citation } from "../citation.ts";
import type { Code } from "../numbered/code.ts";
import { bestCode } from "../numbered/spelling.ts";
import type { Cited } from "./cited.ts";

const RANK: readonly Relation[] = ["basis", "replaces", "amends", "cites"];

/** The reference without its mentions; what several citations say, the first one that says it decides. */
export function described(
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
    name: nameOf(citations.flatMap(({ name }) => name ?? [])),
    issuedOn: first("issuedOn"),
    issuer: first("issuer"),
    title: first("title"),
    relation: RANK.find((relation) => citations.some((one) => relations.get(one) === relation)) ?? "cites",
    variants: [...new Set(codes.map(({ written }) => written))].filter((text) => text !== code?.text),
  };
}

/** The first name met, a heading in capitals only where there is no other. */
function nameOf(names: readonly string[]): string | null {
  const name = names.find((one) => one !== one.toUpperCase()) ?? names[0];
  return name === undefined ? null : name.charAt(0).toUpperCase() + name.slice(1);
}
