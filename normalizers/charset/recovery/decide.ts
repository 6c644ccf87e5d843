import type { Span } from "../../../src/text/span.ts";
import { BREAK, LEGAL } from "../../../src/vietnamese/usage.ts";
import type { Encoding } from "../encodings/encoding.ts";
import { addressesIn } from "./addresses.ts";
import { choiceOf } from "./choice.ts";
import { drawn, type FontStretch, type WordFont } from "./hints.ts";
import { type Knowledge, numberAt, readingsAt } from "./knowledge.ts";
import { isDoubtful, suspicion } from "./looks.ts";
import { lacksU } from "./lost-u.ts";
import { bestPath, type Row } from "./path.ts";
import { placesIn } from "./places.ts";
import { ANY, asItStands, type Reading } from "./readings.ts";
import type { Report } from "./report.ts";
import { fontsOf, hintsOf } from "./word-fonts.ts";
import type { Word } from "./word-row.ts";
import { ASCII, type Words } from "./words.ts";

/** Where the way through a text stands. */
export interface Way {
  readonly text: string;
  readonly knowledge: Knowledge;
  /** The charset that the file or the caller names. */
  readonly declared: string | undefined;
  readonly hasFonts: boolean;
  readonly fontAt: (offset: number) => FontStretch | null;
  readonly report: Report;
  /** What the words before were in. */
  last: Encoding | null;
}

/** Decides what the words of a piece are, and reports it. */
export function decide(words: Words, way: Way): void {
  const { knowledge } = way;
  let places = placesOf(words, way);
  if (!knowledge.lostU && lacksU(words, places, way)) {
    Object.assign(knowledge, { lostU: true, readings: [], suspects: [] });
    places = placesOf(words, way);
  }
  let read = 0;
  for (const place of places) {
    doubt(words, { start: read, end: place.start }, way);
    if (place.start > read) way.last = null;
    settlePlace(words, place, way);
    read = place.end;
  }
  doubt(words, { start: read, end: words.count }, way);
  if (read < words.count) way.last = null;
}

/** Where there is something to decide: near suspicious words where the text is Unicode, everywhere else. */
function placesOf(words: Words, { text, knowledge, hasFonts, declared, last }: Way): readonly Span[] {
  if (!knowledge.mixed || hasFonts || declared !== undefined) return [{ start: 0, end: words.count }];
  const isOdd = suspicion(knowledge);
  return placesIn(words, last !== null, (i) => isOdd(numberAt(text, words, i, knowledge), words.kinds[i] as number));
}

/** Tells of words in good text that would make sense in a charset. */
export function doubt({ starts, ends, kinds, numbers }: Words, { start, end }: Span, { knowledge, report }: Way): void {
  if (start < end) report.pass();
  if (!knowledge.doubtful) return;
  for (let i = start; i < end; i++)
    if (kinds[i] !== ASCII && isDoubtful(numbers[i] as number, knowledge))
      report.doubt({ start: starts[i] as number, end: ends[i] as number });
}

function settlePlace(words: Words, place: Span, way: Way): void {
  const { knowledge, declared, report } = way;
  const readings = readingsIn(words, place, way);
  const fonts = fontsOf(words, way);
  const settle = (i: number, reading: Reading, state: number): void => {
    if (state === 0) {
      if (reading.id < LEGAL && isRivalled(readings(i)))
        report.doubt({ start: words.starts[i] as number, end: words.ends[i] as number });
      else if (knowledge.doubtful && reading.id < LEGAL) doubt(words, { start: i, end: i + 1 }, way);
      else report.pass();
      return;
    }
    const encoding = knowledge.encodings[state - 1] as Encoding;
    const font = fonts === null ? null : (fonts[i] as WordFont | null);
    if (reading.state === ANY && !font?.capitals) report.keep(encoding);
    else report.read(wordOf(words, i, { reading, font, evidence: evidenceOf(encoding, font, declared) }), encoding);
  };
  const row: Row = { ...place, gaps: words.gaps, hints: hintsOf(words, fonts, way), readings };
  const last = bestPath(row, choiceOf(knowledge, way.last, words.unicode > 0), settle);
  way.last = knowledge.encodings[last - 1] ?? null;
}

type Read = Pick<Word, "reading" | "evidence"> & { readonly font: WordFont | null };

function wordOf(words: Words, i: number, { reading, evidence, font }: Read): Word {
  const insert = font && reading.id !== BREAK ? drawn(reading.text, font) : reading.text;
  return {
    start: words.starts[i] as number,
    end: words.ends[i] as number,
    insert,
    typed: insert === reading.text ? undefined : reading.text,
    reading,
    evidence,
  };
}

const evidenceOf = ({ name }: Encoding, font: WordFont | null, declared: string | undefined): Word["evidence"] =>
  font?.charset === name ? "font" : declared === name ? "declared" : "content";

/** Whether a charset would make a usual word of it. */
const isRivalled = (readings: readonly Reading[]): boolean =>
  readings.some(({ state, id, restored }) => state > 0 && id > LEGAL && !restored);

/** What each word may be; addresses are left alone. */
function readingsIn(words: Words, place: Span, { text, knowledge }: Way): (i: number) => readonly Reading[] {
  const { starts, ends, kinds } = words;
  const [from, to] = [starts[place.start] ?? 0, ends[place.end - 1] ?? 0];
  const addresses = new Set<number>();
  const read = (i: number) => readingsAt(numberAt(text, words, i, knowledge), kinds[i] === ASCII, knowledge);
  let i = place.start;
  for (const { start, end } of addressesIn(text, from, to)) {
    while (i < place.end && (ends[i] as number) <= start) i++;
    for (; i < place.end && (starts[i] as number) < end; i++) addresses.add(i);
  }
  if (addresses.size === 0) return read;
  return (i) => (addresses.has(i) ? [asItStands(text.slice(starts[i], ends[i]))] : read(i));
}
