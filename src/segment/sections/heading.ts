import type { Line } from "../../record/lines.ts";
import { singleSpaced } from "../../text/single-spaced.ts";
import { withoutEnd } from "../../text/without-end.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { readLabel } from "./label.ts";

/** How many characters of a paragraph make its heading. */
const LONGEST = 80;
/** So much of a paragraph holds its heading, unless most of it is white space. */
const ENOUGH = 3 * LONGEST;

/** The heading behind a label: the rest of its line or, where that is empty, the lines below it. */
export function headingOf(rest: string, below: readonly Line[]): string {
  const own = rest.trim();
  const words = own === "" ? titleIn(below) : own;
  return withoutEnd(clip(words), ":;.,/");
}

/** The title under `Chương I`: one line or, in capitals, several; the first words below, where a label follows at once. */
function titleIn(below: readonly Line[]): string {
  const lines: string[] = [];
  const [first] = below;
  const label = first && readLabel(first.text);
  if (label) return first.text.slice(label.length);
  for (const { text } of below) {
    const goesOn = lines.length === 0 || (isAllCapitals(text) && lines.every(isAllCapitals));
    if (!goesOn || readLabel(text) !== null || /^[-–+•]\s/u.test(text)) break;
    lines.push(text);
  }
  return lines.join(" ");
}

/** At most the first words that fit, with single spaces. */
function clip(words: string): string {
  const first = singleSpaced(words.slice(0, ENOUGH));
  const text = first.length > LONGEST || words.length <= ENOUGH ? first : singleSpaced(words);
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf(" ", LONGEST);
  return text.slice(0, end > 0 ? end : LONGEST);
}
