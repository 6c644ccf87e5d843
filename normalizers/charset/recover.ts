import type { Document } from "../../src/text/document.ts";
import type { Normalization } from "../../src/text/normalizer.ts";
import { BREAK, LEGAL } from "../../src/vietnamese/usage.ts";
import { addressesIn } from "./addresses.ts";
import type { Encoding } from "./encoding.ts";
import { findTable } from "./encodings.ts";
import { type FontStretch, follow, fontStretches } from "./hints.ts";
import { isDoubtful, type Knowledge, learn, learnWide, numberAt, readingsAt, startKnowledge } from "./knowledge.ts";
import { lacksU } from "./lost-u.ts";
import { bestPath } from "./path.ts";
import { ANY, asItStands, type Reading } from "./readings.ts";
import { createReport, type Report } from "./report.ts";
import { ASCII, scanWords, UNICODE, type Words } from "./words.ts";

/** Length of the pieces that are judged at once: one pass over long texts, in bounded memory. */
const PIECE = 1 << 16;

/** Finds and converts legacy text in a document, word by word. */
export function recover({ text, locators, raw }: Document): Normalization {
  const fonts = fontStretches(locators);
  const declared = findTable(raw.declaredCharset ?? "")?.name;
  const knowledge = startKnowledge([...(declared ? [declared] : []), ...fonts.map(({ charset }) => charset)]);
  const way: Way = {
    text,
    knowledge,
    declared,
    hasFonts: fonts.length > 0,
    fontAt: follow(fonts),
    report: createReport(text),
    last: null,
  };
  let unicodeWords = 0;
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    learnWide(text, from, to, knowledge);
    const { alphabet } = knowledge;
    const words = scanWords(text, from, to, alphabet);
    const isSuspect = learn(text, words, knowledge) || way.hasFonts || declared !== undefined || way.last !== null;
    if (isSuspect) decide(knowledge.alphabet === alphabet ? words : scanWords(text, from, to, knowledge.alphabet), way);
    else doubt(words, way);
    unicodeWords += unicodeWordsOf(words);
    from = to;
  }
  return way.report.result(unicodeWords);
}

const unicodeWordsOf = ({ kinds, count }: Words): number =>
  kinds.subarray(0, count).reduce((sum, kind) => sum + ((kind & UNICODE) === 0 ? 0 : 1), 0);

/** Where the way through the text stands. */
interface Way {
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

function pieceEnd(text: string, from: number): number {
  if (from + PIECE >= text.length) return text.length;
  const line = text.lastIndexOf("\n", from + PIECE);
  if (line > from) return line + 1;
  const space = text.lastIndexOf(" ", from + PIECE);
  return space > from ? space + 1 : from + PIECE;
}

/** Tells of words in good text that would make sense in a charset. */
function doubt(words: Words, { text, knowledge, report }: Way): void {
  const { starts, ends, kinds, count } = words;
  for (let i = 0; i < count; i++)
    if (kinds[i] !== ASCII && isDoubtful(numberAt(text, words, i, knowledge), knowledge))
      report.doubt({ start: starts[i] as number, end: ends[i] as number });
}

function decide(words: Words, way: Way): void {
  const { text, knowledge, declared, report } = way;
  if (!knowledge.lostU && lacksU(text, words, knowledge)) Object.assign(knowledge, { lostU: true, readings: [] });
  const stateOf = (name: string | undefined): number => knowledge.encodings.findIndex((e) => e.name === name) + 1;
  const fonts = fontsOf(words, way);
  const readings = readingsIn(words, way);
  const declaredState = stateOf(declared);
  const row = {
    length: words.count,
    readings,
    gap: (i: number) => words.gaps[i] as number,
    hint: (i: number) => (fonts[i] ? stateOf(fonts[i]?.charset) : declaredState),
  };
  const choice = { model: knowledge.model, start: stateOf(way.last?.name), ...changes(words, knowledge) };
  const last = bestPath(row, choice, (i, reading, state) => {
    const encoding = knowledge.encodings[state - 1];
    const font = fonts[i];
    if (encoding && reading.state === ANY && !font?.capitals) {
      report.keep(encoding);
      return;
    }
    const [start, end] = [words.starts[i] as number, words.ends[i] as number];
    if (encoding) {
      const insert = font?.capitals && reading.id !== BREAK ? reading.text.toUpperCase() : reading.text;
      const evidence = font?.charset === encoding.name ? "font" : declared === encoding.name ? "declared" : "content";
      report.read(
        { start, end, insert, ...(insert !== reading.text && { typed: reading.text }), reading, evidence },
        encoding,
      );
    } else if (reading.id < LEGAL && isRivalled(readings(i))) report.doubt({ start, end });
    else if (isDoubtful(numberAt(text, words, i, knowledge), knowledge)) report.doubt({ start, end });
    else report.pass();
  });
  way.last = knowledge.encodings[last - 1] ?? null;
}

/** What each word may be; addresses are left alone. */
function readingsIn(words: Words, { text, knowledge }: Way): (i: number) => readonly Reading[] {
  const { starts, ends, kinds, count } = words;
  const addresses = count === 0 ? [] : addressesIn(text, starts[0] as number, ends[count - 1] as number);
  const addressAt = follow(addresses);
  const isAddress =
    addresses.length === 0 ? [] : Array.from({ length: count }, (_, i) => addressAt(starts[i] as number) !== null);
  return (i) => {
    const number = numberAt(text, words, i, knowledge);
    if (isAddress[i]) return [asItStands(knowledge.lexicon.word(number))];
    return readingsAt(number, kinds[i] === ASCII, knowledge);
  };
}

/** The font of each word, where fonts speak at all. */
const fontsOf = ({ count, starts }: Words, { hasFonts, fontAt }: Way): readonly (FontStretch | null)[] =>
  hasFonts ? Array.from({ length: count }, (_, i) => fontAt(starts[i] as number)) : [];

/** Costs of going over from Unicode to an encoding inside a line. */
const ENTER_CHARSET = 5;
const ENTER_DAMAGE = 6;
const ENTER_SURE_DAMAGE = 2;
/** And back; more where the text shows nothing else that is Unicode. */
const LEAVE_CHARSET = 3;
const LEAVE_LEGACY_TEXT = 8;

const costOf = ({ kind, doubt }: Encoding): number =>
  kind === "charset" ? ENTER_CHARSET : Math.min(ENTER_DAMAGE, doubt);

function changes({ kinds, count }: Words, { encodings, sure }: Knowledge): { enter: number[]; leave: number[] } {
  const out = kinds.subarray(0, count).some((kind) => (kind & UNICODE) !== 0) ? LEAVE_CHARSET : LEAVE_LEGACY_TEXT;
  return {
    enter: [
      0,
      ...encodings.map((encoding) =>
        encoding.kind === "damage" && sure.has(encoding)
          ? Math.min(ENTER_SURE_DAMAGE, costOf(encoding))
          : costOf(encoding),
      ),
    ],
    leave: [0, ...encodings.map(({ kind }) => (kind === "charset" ? out : 0))],
  };
}

/** Whether a charset would make a usual word of it. */
const isRivalled = (readings: readonly Reading[]): boolean =>
  readings.some(({ state, id, restored }) => state > 0 && id > LEGAL && !restored);
