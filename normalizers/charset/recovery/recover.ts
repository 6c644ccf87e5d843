import type { Document } from "../../../src/text/document.ts";
import type { Normalization } from "../../../src/text/normalizer.ts";
import { findTable } from "../encodings/encodings.ts";
import { decide, doubt, type Way } from "./decide.ts";
import { follow, fontStretches } from "./hints.ts";
import { forgetWords, startKnowledge } from "./knowledge.ts";
import { learn, learnWide } from "./odd-words.ts";
import { Report } from "./report.ts";
import { Words } from "./words.ts";

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
    report: new Report(text, knowledge.rivals),
    last: null,
  };
  const words = new Words(Math.min(text.length, PIECE));
  let unicodeWords = 0;
  for (let start = 0; start < text.length; ) {
    const piece = { start, end: pieceEnd(text, start) };
    forgetWords(knowledge);
    learnWide(text, piece, knowledge);
    const { alphabet } = knowledge;
    unicodeWords += words.scan(text, piece, alphabet).unicode;
    if (unicodeWords > 0 && !knowledge.mixed) Object.assign(knowledge, { mixed: true, readings: [], suspects: [] });
    const isSuspect = learn(text, words, knowledge) || way.hasFonts || declared !== undefined || way.last !== null;
    if (isSuspect) decide(knowledge.alphabet === alphabet ? words : words.scan(text, piece, knowledge.alphabet), way);
    else doubt(words, { start: 0, end: words.count }, way);
    start = piece.end;
  }
  return way.report.result(unicodeWords);
}

function pieceEnd(text: string, from: number): number {
  if (from + PIECE >= text.length) return text.length;
  const line = text.lastIndexOf("\n", from + PIECE);
  if (line > from) return line + 1;
  const space = text.lastIndexOf(" ", from + PIECE);
  return space > from ? space + 1 : from + PIECE;
}
