import type { Draft } from "../../record/draft.ts";
import type { Line } from "../../record/lines.ts";
import type { Annex } from "../../record/schema.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { readTypeLine } from "../header/title.ts";
import { readAnnexHeading } from "./annexes.ts";
import type { Zone } from "./zone.ts";

interface Heading {
  readonly label: string;
  readonly title: string | null;
  readonly start: number;
}

/** `(Kèm theo Kế hoạch số …)`, `(Ban hành kèm theo Quyết định …)` under the title of what is attached. */
const ATTACHED = /^\(\s*(?:được\s+)?(?:ban hành\s+)?kèm\s+theo/iu;
/** How many lines of title can stand above that. */
const TITLE_LINES = 4;

/** What is attached below the closing: annexes, forms, regulations; without a closing, annexes alone on their line. */
export function allAnnexes({ lines, document }: Draft, zone: Zone | null): readonly Annex[] {
  const from = zone?.end ?? 0;
  const found: Heading[] = [];
  lines.forEach((line, i) => {
    if (i < from || line.cell !== null) return;
    const annex = annexAt(lines, i, zone !== null);
    const attached = annex || !zone || isTitleOf(found.at(-1), lines, i) ? null : attachedAt(lines, i, from);
    if (annex) found.push(annex);
    else if (attached) found.push(attached);
  });
  return found.map(({ label, title, start }, i) => ({
    label,
    title,
    span: { start, end: found[i + 1]?.start ?? document.text.trimEnd().length },
  }));
}

/** Whether a line stands right below the heading of an annex: it is that annex's own title. */
const isTitleOf = (heading: Heading | undefined, lines: readonly Line[], i: number): boolean =>
  lines.slice(Math.max(0, i - TITLE_LINES), i).some((line) => line.span.start === heading?.start);

function annexAt(lines: readonly Line[], i: number, closed: boolean): Heading | null {
  const line = lines[i] as Line;
  const heading = readAnnexHeading(line.text);
  if (!heading || (!closed && (heading.rest !== "" || !heading.division))) return null;
  return { label: heading.label, title: heading.rest || titleBelow(lines[i + 1]?.text), start: line.span.start };
}

/** The line below `PHỤ LỤC 1`, where it is a title. */
const titleBelow = (below: string | undefined): string | null =>
  below !== undefined &&
  below.length <= 250 &&
  (isAllCapitals(below) || !/[.;:]$/u.test(below)) &&
  !ATTACHED.test(below)
    ? below
    : null;

/** A regulation or list without the word `Phụ lục`: its type in capitals, or a title above `(Kèm theo …)`. */
function attachedAt(lines: readonly Line[], i: number, from: number): Heading | null {
  const line = lines[i] as Line;
  const type = line.text.length <= 60 && isAllCapitals(line.text) ? readTypeLine(line.text) : null;
  const below = lines.slice(i + 1, i + 1 + TITLE_LINES).findIndex(({ text }) => ATTACHED.test(text));
  if (below < 0 || !isAllCapitals(line.text) || (i > from && isAllCapitals(lines[i - 1]?.text ?? "") && !type))
    return null;
  const title = lines
    .slice(i, i + 1 + below)
    .map(({ text }) => text)
    .join(" ");
  return { label: type?.name ?? "Kèm theo", title, start: line.span.start };
}
