import { BREAK, LEGAL } from "../../src/vietnamese/usage.ts";
import { addressesIn } from "./addresses.ts";
import type { Encoding } from "./encoding.ts";
import { type FontStretch, follow } from "./hints.ts";
import { type Knowledge, numberAt, readingsAt } from "./knowledge.ts";
import { lacksU } from "./lost-u.ts";
import { isDoubtful } from "./odd-words.ts";
import { bestPath, type Choice, type Row } from "./path.ts";
import { ANY, asItStands, type Reading } from "./readings.ts";
import type { Report, Word } from "./report.ts";
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
  const { text, knowledge, declared, report } = way;
  if (!knowledge.lostU && lacksU(text, words, knowledge)) Object.assign(knowledge, { lostU: true, readings: [] });
  const readings = readingsIn(words, way);
  const fonts = fontsOf(words, way);
  const settle = (i: number, reading: Reading, state: number): void => {
    const encoding = knowledge.encodings[state - 1];
    const font = fonts === null ? null : (fonts[i] as FontStretch | null);
    if (encoding) {
      if (reading.state === ANY && !font?.capitals) report.keep(encoding);
      else report.read(wordOf(words, i, { reading, font, evidence: evidenceOf(encoding, font, declared) }), encoding);
    } else if (
      reading.id < LEGAL &&
      (isRivalled(readings(i)) || isDoubtful(numberAt(text, words, i, knowledge), knowledge))
    )
      report.doubt({ start: words.starts[i] as number, end: words.ends[i] as number });
    else report.pass();
  };
  const hints = hintsOf(words, fonts, way);
  const row: Row = {
    length: words.count,
    readings,
    gap: (i) => words.gaps[i] as number,
    hint: (i) => hints[i] as number,
  };
  const last = bestPath(row, choiceOf(words, way), settle);
  way.last = knowledge.encodings[last - 1] ?? null;
}

type Read = Pick<Word, "reading" | "evidence"> & { readonly font: FontStretch | null };

function wordOf(words: Words, i: number, { reading, evidence, font }: Read): Word {
  const isShown = font?.capitals === true && reading.id !== BREAK;
  return {
    start: words.starts[i] as number,
    end: words.ends[i] as number,
    insert: isShown ? reading.text.toUpperCase() : reading.text,
    typed: isShown ? reading.text : undefined,
    reading,
    evidence,
  };
}

const evidenceOf = ({ name }: Encoding, font: FontStretch | null, declared: string | undefined): Word["evidence"] =>
  font?.charset === name ? "font" : declared === name ? "declared" : "content";

/** Whether a charset would make a usual word of it. */
const isRivalled = (readings: readonly Reading[]): boolean =>
  readings.some(({ state, id, restored }) => state > 0 && id > LEGAL && !restored);

/** What each word may be; addresses are left alone. */
function readingsIn(words: Words, { text, knowledge }: Way): (i: number) => readonly Reading[] {
  const { starts, ends, kinds, count } = words;
  const addresses = count === 0 ? [] : addressesIn(text, starts[0] as number, ends[count - 1] as number);
  const read = (i: number) => readingsAt(numberAt(text, words, i, knowledge), kinds[i] === ASCII, knowledge);
  if (addresses.length === 0) return read;
  const addressAt = follow(addresses);
  const isAddress = Array.from({ length: count }, (_, i) => addressAt(starts[i] as number) !== null);
  return (i) => (isAddress[i] ? [asItStands(text.slice(starts[i], ends[i]))] : read(i));
}

/** The font of each word; `null` where fonts say nothing in the whole text. */
const fontsOf = ({ count, starts }: Words, { hasFonts, fontAt }: Way): readonly (FontStretch | null)[] | null =>
  hasFonts ? Array.from({ length: count }, (_, i) => fontAt(starts[i] as number)) : null;

/**
 * The state that font or declaration speak for, word by word. A declaration is not believed where the text has letters
 * that only Unicode has: the page was converted and kept its old header.
 */
function hintsOf({ count }: Words, fonts: readonly (FontStretch | null)[] | null, way: Way): Uint8Array {
  const stateOf = (name: string | undefined): number => way.knowledge.encodings.findIndex((e) => e.name === name) + 1;
  const hints = new Uint8Array(count).fill(way.knowledge.mixed ? 0 : stateOf(way.declared));
  fonts?.forEach((font, i) => {
    if (font) hints[i] = stateOf(font.charset);
  });
  return hints;
}

/** Costs of going over from Unicode to an encoding inside a line. */
const ENTER_CHARSET = 5;
const ENTER_DAMAGE = 6;
const ENTER_SURE_DAMAGE = 2;
/** And back; more where the text shows nothing else that is Unicode. */
const LEAVE_CHARSET = 3;
const LEAVE_LEGACY_TEXT = 8;

function choiceOf({ unicode }: Words, { knowledge, last }: Way): Choice {
  const { model, encodings, sure } = knowledge;
  const out = unicode > 0 ? LEAVE_CHARSET : LEAVE_LEGACY_TEXT;
  const enter = (encoding: Encoding): number => {
    if (encoding.kind === "charset") return ENTER_CHARSET;
    return Math.min(sure.has(encoding) ? ENTER_SURE_DAMAGE : ENTER_DAMAGE, encoding.doubt);
  };
  return {
    model,
    start: last ? encodings.indexOf(last) + 1 : 0,
    enter: [0, ...encodings.map(enter)],
    leave: [0, ...encodings.map(({ kind }) => (kind === "charset" ? out : 0))],
  };
}
