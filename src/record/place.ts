import { countAhead } from "../text/count-ahead.ts";
import type { RawPage } from "../text/raw-document.ts";
import type { Span } from "../text/span.ts";
import type { Draft } from "./draft.ts";
import type { Section } from "./schema.ts";

/** The page on which a span begins; `null` where the format knows no pages. */
export function pageOf(pages: readonly RawPage[], s: Span): number | null {
  const page = pages[countAhead(pages, ({ span }) => span.start <= s.start) - 1];
  return page && s.start <= page.span.end ? page.number : null;
}

/** The sections that hold a span, outermost first. */
export function sectionsAround(sections: readonly Section[], s: Span): readonly Section[] {
  const around: Section[] = [];
  for (let holder = holderIn(sections, s); holder; holder = holderIn(holder.children, s)) around.push(holder);
  return around;
}

function holderIn(sections: readonly Section[], { start }: Span): Section | undefined {
  if (sections.length === 0) return undefined;
  const last = sections[countAhead(sections, ({ span }) => span.start <= start) - 1];
  return last && start < last.span.end ? last : undefined;
}

/** Page and innermost section of a span, as facts carry them. */
export const placeOf = (draft: Draft, s: Span): { page: number | null; section: string | null } => ({
  page: pageOf(draft.document.pages, s),
  section: innermost(draft.sections, s),
});

function innermost(sections: readonly Section[], s: Span): string | null {
  let id: string | null = null;
  for (let holder = holderIn(sections, s); holder; holder = holderIn(holder.children, s)) id = holder.id;
  return id;
}
