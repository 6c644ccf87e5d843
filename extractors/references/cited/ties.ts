import type { Draft } from "../../../src/record/draft.ts";
import type { Diagnostic } from "../../../src/text/diagnostic.ts";
import type { Span } from "../../../src/text/span.ts";
import { isPartyCode } from "../../../src/vietnamese/issuers.ts";
import type { Citation } from "../citation.ts";
import { typesAbbreviated } from "../cited-types.ts";
import type { Cited, Tie } from "./cited.ts";

const tie = (message: string, span: Span): Diagnostic => ({
  code: "ambiguous-reference",
  severity: "info",
  message,
  span,
});

/** Words that may mean several cited documents, with all of these. */
export const tiesOf = ({ document }: Draft, ties: readonly Tie[]): readonly Diagnostic[] =>
  ties.map(({ citation: { span }, candidates, taken }) => {
    const words = document.text.slice(span.start, span.end).replace(/\s+/gu, " ");
    const counted = taken === null ? "it is counted with none of them" : `it is counted with ${nameOf(taken)}`;
    return tie(`“${words}” may mean ${candidates.map(nameOf).join(" or ")}; ${counted}.`, span);
  });

/** Codes that are written without their type and whose letters may stand for two: `QĐ` of the Party. */
export const openTypes = (all: readonly Cited[]): readonly Diagnostic[] =>
  all.flatMap(({ citations, types }) => {
    const [first] = citations;
    const possible = types.size === 0 && first ? possibleTypes(first) : [];
    return possible.length < 2 || !first
      ? []
      : [tie(`${nameOf({ citations })} does not say whether it is a ${possible.join(" or a ")}.`, first.span)];
  });

function possibleTypes({ code }: Citation): readonly string[] {
  const [type = "", body = ""] = code?.groups ?? [];
  return typesAbbreviated(type, isPartyCode(body));
}

/** The code of a cited document with the day or year that tells it from others of the same number. */
function nameOf({ citations }: Pick<Cited, "citations">): string {
  const first = <K extends keyof Citation>(key: K): Citation[K] | null =>
    citations.find((one) => one[key] !== null)?.[key] ?? null;
  const name = first("code")?.text ?? first("name") ?? [first("type"), first("number")].filter(Boolean).join(" ");
  const day = first("issuedOn");
  return day === null ? name : `${name} of ${day}`;
}
