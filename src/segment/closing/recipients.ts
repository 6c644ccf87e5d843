import type { Piece } from "../../record/pieces.ts";
import type { Recipient } from "../../record/schema.ts";
import { matchesOf } from "../../text/matches.ts";
import { singleSpaced } from "../../text/single-spaced.ts";
import { cover, type Span } from "../../text/span.ts";

const BULLET = /^\s*[-–—+•*▪]\s*/u;
/** The end of an entry: `;`, `,`, `.`, `./.`. */
const END = /(?<![\s;,.:/])[\s;,.:/]*$/u;

/** `Như trên`, `Như Điều 3`: whole by themselves. */
const AS_ABOVE = /^\P{L}*như\s+(?:trên|kính g[ửở]i|điều\s+\d+)\W*$/iu;

interface Entry {
  text: string;
  span: Span;
}

/** The entries under `Nơi nhận`, one per bullet; without bullets one per line, where a line does not go on. */
export function recipientsOf(pieces: readonly Piece[]): readonly Recipient[] {
  const bullets = pieces.some(({ text }) => BULLET.test(text));
  const closed = pieces.filter(({ text }) => /[;.]$/u.test(text)).length * 2 > pieces.length;
  const entries: Entry[] = [];
  const inText = !bullets && pieces.length < 3 ? IN_TEXT : NEXT_ENTRY;
  for (const { text, span } of pieces.flatMap((piece) => inlineEntries(piece, inText))) {
    const last = entries.at(-1);
    const bare = !bullets || (last !== undefined && (!BULLET.test(last.text) || isClosed(last.text, text)));
    const begins = !last || BULLET.test(text) || (bare && beginsEntry(last.text, text, closed));
    if (begins) entries.push({ text, span });
    else {
      last.text = `${last.text} ${text}`;
      last.span = cover(last.span, span);
    }
  }
  return entries.map(tidy).filter(({ value }) => /[A-Za-zÀ-ỹ0-9]/u.test(value));
}

/** A line in capitals below an entry that `;` ends has lost its bullet. */
const isClosed = (above: string, text: string): boolean => /;$/u.test(above) && /^\p{Lu}/u.test(text);

/** Without bullets: a line begins an entry unless it goes on in small letters or the one above is open. */
const beginsEntry = (above: string, text: string, closed: boolean): boolean =>
  AS_ABOVE.test(above) || (closed && /[;.]$/u.test(above)) || !(closed || /^[\p{Ll}(]/u.test(text));

const NEXT_ENTRY = /;\s*(?=[-–+•]\s*[A-Za-zÀ-ỹ])|;(?:\s[([|~'"*«»_]){1,3}\s(?=\p{Lu})/gu;

/** `Nơi nhận: Như trên; Sở Nội vụ; Lưu: VT.`: a list in running text. */
const IN_TEXT = /;\s+(?=\p{Lu})/gu;

/** `- Như trên; - Lưu: VT.` on one line are two entries; a scan may have taken the bullet for brackets: `; ( ( Các phòng`. */
function inlineEntries({ text, span }: Piece, gapBefore: RegExp): readonly Entry[] {
  const entries: Entry[] = [];
  let start = 0;
  for (const { index, 0: gap } of matchesOf(text, gapBefore)) {
    entries.push({
      text: text.slice(start, index + 1),
      span: { start: span.start + start, end: span.start + index + 1 },
    });
    start = index + gap.length;
  }
  entries.push({ text: text.slice(start), span: { start: span.start + start, end: span.end } });
  return entries;
}

function tidy({ text, span }: Entry): Recipient {
  const lead = BULLET.exec(text)?.[0].length ?? 0;
  const tail = END.exec(text.slice(lead))?.[0].length ?? 0;
  return {
    value: singleSpaced(text.slice(lead, text.length - tail)),
    span: { start: span.start + lead, end: span.end - tail },
  };
}
