import type { Draft, Stage } from "../record/draft.ts";
import { pageOf } from "../record/place.ts";
import type { Section } from "../record/schema.ts";
import { type Diagnostic, warning } from "../text/diagnostic.ts";
import { type Span, trimmed } from "../text/span.ts";
import { entriesOf, isScanned, type Part } from "./sections/entries.ts";
import { reread } from "./sections/misread.ts";
import { type Division, Outline } from "./sections/tree.ts";

/** Numbered divisions, nested. */
export const sections: Stage = {
  name: "sections",
  version: 7,
  find(draft) {
    const parts = partsOf(draft).map((part) => ({ ...part, divisions: outline(draft, part) }));
    let count = 0;
    const name = () => `s${++count}`;
    return {
      sections: parts.flatMap(({ divisions, span }) => nest(draft, divisions, span, name)),
      diagnostics: parts.flatMap(({ divisions }) => divisions.flatMap(noticed)),
    };
  },
};

const partsOf = ({ body, annexes }: Draft): readonly Part[] => [
  { span: body, annex: null },
  ...annexes.filter(({ label }) => !/^(?:Mẫu|Biểu)/u.test(label)).map((annex) => ({ span: annex.span, annex })),
];

/** The divisions of one part, in order. */
function outline(draft: Draft, part: Part): readonly Division[] {
  const entries = entriesOf(draft, part);
  const spoilt = isScanned(draft) || entries.some(({ label }) => label.misread !== undefined);
  const found = new Outline();
  for (const { label, alternative, heading, span, introduced } of spoilt ? reread(entries) : entries)
    if (!found.add(label, heading, span, { introduced }) && alternative)
      found.add(alternative, heading, { ...span, end: span.start + alternative.length }, { introduced });
  return found.divisions;
}

/** The divisions as a tree, each reaching to the next that is not inside it. */
function nest(draft: Draft, divisions: readonly Division[], part: Span, name: () => string): readonly Section[] {
  const { text, pages } = draft.document;
  const ends = endsOf(divisions, part);
  const roots: Section[] = [];
  const around: Section[] = [];
  divisions.forEach(({ label, heading: words, span: { start }, depth }, i) => {
    const span = trimmed(text, { start, end: ends[i] ?? part.end });
    // `a)` above `b) Tập huấn`: the words below are those of the next
    const heading = span.end - span.start <= label.length ? "" : words;
    const path = [...around.slice(0, depth).map((outer) => outer.label), label.text];
    const section = { id: name(), label: label.text, path, heading, span, page: pageOf(pages, span), children: [] };
    (around[depth - 1]?.children ?? roots).push(section);
    around.length = depth;
    around.push(section);
  });
  return roots;
}

/** Where each division ends: at the next one that is not inside it. */
function endsOf(divisions: readonly Division[], part: Span): readonly number[] {
  const ends: number[] = [];
  /** By depth, where the next division of that depth begins. */
  const next: number[] = [];
  for (let i = divisions.length - 1; i >= 0; i--) {
    const { depth, span } = divisions[i] as Division;
    while (next.length <= depth) next.push(part.end);
    ends[i] = Math.min(...next.slice(0, depth + 1));
    next.length = depth + 1;
    next[depth] = span.start;
  }
  return ends;
}

/** What is odd about the number of a division. */
function noticed({ label, span, unbalanced }: Division): readonly Diagnostic[] {
  const { text, misread } = label;
  if (!unbalanced && misread === undefined) return [];
  const message = `The number ${text} does not follow the one before it.`;
  const repair = `The number read as ${misread} must have been ${text}.`;
  return [
    ...(unbalanced ? [warning("unbalanced-section-numbering", message, span)] : []),
    ...(misread === undefined
      ? []
      : [{ ...warning("section-label-repaired", repair, span, misread), severity: "info" as const }]),
  ];
}
