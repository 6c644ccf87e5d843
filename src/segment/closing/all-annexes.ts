import type { Draft } from "../../record/draft.ts";
import type { Annex } from "../../record/schema.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { readAnnexHeading } from "./annexes.ts";
import type { Zone } from "./zone.ts";

/** The annexes below the closing; without a closing, those whose heading stands on a line of its own. */
export function allAnnexes({ lines, document }: Draft, zone: Zone | null): readonly Annex[] {
  const found = lines.flatMap((line, i) => {
    const heading = i >= (zone?.end ?? 0) && line.cell === null ? readAnnexHeading(line.text) : null;
    if (!heading || (!zone && (heading.rest !== "" || !heading.division))) return [];
    const title = heading.rest || titleBelow(lines[i + 1]?.text);
    return [{ label: heading.label, title: title || null, start: line.span.start }];
  });
  return found.map(({ label, title, start }, i) => ({
    label,
    title,
    span: { start, end: found[i + 1]?.start ?? document.text.trimEnd().length },
  }));
}

/** The line below `PHỤ LỤC 1`, where it is a title. */
const titleBelow = (below: string | undefined): string =>
  below !== undefined &&
  below.length <= 250 &&
  (isAllCapitals(below) || !/[.;:]$/u.test(below)) &&
  !/^\(?kèm theo/iu.test(below)
    ? below
    : "";
