import type { Span } from "../../../text/span.ts";
import { t } from "../../i18n/words.ts";
import type { Repair } from "./repairs.ts";
import type { Mark } from "./segments.ts";
import { isHeading, type ShownFact } from "./shown-facts.ts";

/** What the choices above the text may show or hide. */
export interface Shown {
  readonly facts: boolean;
  readonly repairs: boolean;
}

interface Showing {
  readonly text: string;
  readonly shown: Shown;
  readonly chosen: readonly Span[];
}

/** All that is shown in a text: facts, what was chosen, and repairs with what stood there before. */
export function marksOf(
  facts: readonly ShownFact[],
  repairs: readonly Repair[],
  { text, shown, chosen }: Showing,
): readonly Mark[] {
  return [
    ...facts
      .filter((fact) => isHeading(fact, text))
      .flatMap(({ spans }) => spans.map((span) => ({ ...span, name: "headings" }))),
    ...facts
      .filter(({ part }) => shown.facts && part !== "sections")
      .flatMap(({ part, spans }) => spans.map((span) => ({ ...span, name: part }))),
    ...(shown.repairs ? repairs : []).map(({ start, end, was, charset, code }) => ({
      ...span(start, end),
      name: charset ? "legacy" : "repair",
      was,
      by: charset ? t(`charset.${charset}`) : code ? t(`warning.${code}`) : "",
    })),
    ...chosen.map(({ start, end }) => ({ ...span(start, end), name: "chosen" })),
  ];
}

const span = (start: number, end: number): Span => ({ start, end });

/** The strongest colour comes last, since later rules of the style win: the order here is that of the style. */
export const classOf = (marks: readonly Mark[]): string | undefined => {
  const names = new Set(marks.map(({ name }) => name));
  if (names.size === 0) return undefined;
  return [...names]
    .map((name) => (name === "repair" || name === "legacy" ? `repair ${name}` : `m m-${name}`))
    .join(" ");
};
