import type { Draft } from "../../record/draft.ts";
import type { Line } from "../../record/lines.ts";
import type { Annex } from "../../record/schema.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { markOf } from "../header/marks.ts";
import { mayBeAnnexHeading, readAnnexHeading } from "./annexes.ts";
import { linesAboveAttachment, readAttachedTitle, statesAttachment } from "./attached.ts";
import type { Zone } from "./zone.ts";

interface Heading {
  readonly label: string;
  readonly title: string | null;
  readonly start: number;
}

/** How many lines below the heading of an annex its own title can take. */
const TITLE_LINES = 4;

/** What is attached below the closing: annexes, forms, regulations; without a closing, annexes alone on their line. */
export function allAnnexes({ lines, document, body }: Draft, zone: Zone | null): readonly Annex[] {
  const from = zone?.end ?? 0;
  const titled = linesAboveAttachment(lines);
  const found: Heading[] = [];
  lines.forEach((line, i) => {
    if (i < from || line.span.start < body.start || line.cell !== null) return;
    const annex = annexAt(lines, i, zone !== null);
    const attached = annex || !zone || (i !== from && !titled.has(i)) ? null : attachedAt(lines, i, i === from);
    if (annex) found.push(annex);
    else if (attached && !isTitleOf(found.at(-1), lines, i)) found.push(attached);
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

/** `Mẫu số 01` above the name of the state: a form to be filled in, with a head of its own. */
const isForm = (lines: readonly Line[], i: number): boolean =>
  /^mẫu\s/iu.test((lines[i] as Line).text) && lines.slice(i + 1, i + 4).some(({ text }) => markOf(text) === "motto");

function annexAt(lines: readonly Line[], i: number, closed: boolean): Heading | null {
  const line = lines[i] as Line;
  if (!mayBeAnnexHeading(line.text)) return null;
  const form = isForm(lines, i);
  const heading = readAnnexHeading(form ? line.text.charAt(0).toUpperCase() + line.text.slice(1) : line.text);
  if (!heading || (!closed && !form && (heading.rest !== "" || !heading.division))) return null;
  return { label: heading.label, title: heading.rest || titleBelow(lines[i + 1]?.text), start: line.span.start };
}

/** The line below `PHỤ LỤC 1`, where it is a title. */
const titleBelow = (below: string | undefined): string | null =>
  below !== undefined &&
  below.length <= 250 &&
  (isAllCapitals(below) || !/[.;:]$/u.test(below)) &&
  !statesAttachment(below)
    ? below
    : null;

/** A regulation, plan or list without the word `Phụ lục`. */
function attachedAt(lines: readonly Line[], i: number, signedAbove: boolean): Heading | null {
  const attached = readAttachedTitle(lines, i, signedAbove);
  const { start } = (lines[i] as Line).span;
  return attached && { label: attached.type ?? "Kèm theo", title: attached.title, start };
}
