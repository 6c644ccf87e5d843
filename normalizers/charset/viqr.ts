import type { Normalizer } from "../../src/text/normalizer.ts";
import { readSyllable, withTone } from "../../src/vietnamese/syllables.ts";
import { BREAK, LEGAL, type UsageModel, usageModel } from "../../src/vietnamese/usage.ts";
import { linesWith, type TextLine } from "../lines-with.ts";
import { addressesIn } from "./recovery/addresses.ts";
import { follow } from "./recovery/hints.ts";
import { type Converted, withStretches } from "./stretches.ts";
import { type Reading, type Token, tokenizer } from "./viqr-words.ts";

// ho^.i | lu+o+.ng | Dda?ng: letters with the marks of VIQR among them
const WORD = /(?<![^\s("“‘[/0-9.-])[A-Za-z][A-Za-z^(+*`'?~.\\]*/gu;
// o^. | u+ | dd before a vowel: what no other writing has
const SURE =
  /(?<![A-Za-z])[b-df-hj-np-tv-z]{0,3}[aeouy]{0,2}(?:[aeo]\^|[ou][+*](?=[a-z`'?~.])|a\()[`'?~.]?[A-Za-z]|(?<![A-Za-z])[Dd][Dd][aeiouy]/iu;
/** What stands in most lines of VIQR. */
const HINT = /\^|[uo][+*]/gi;
const ANY_LINE = /[^\n]/g;

/** VIQR, the writing of Vietnamese in e-mail: `Co^.ng ho`a`. Only where several words can be nothing else. */
export const viqr: Normalizer = {
  name: "viqr",
  version: 1,
  edits({ text }) {
    const hinted = [...linesWith(text, HINT)].filter((line) => SURE.test(line.text));
    if (hinted.length === 0) return { edits: [] };
    const model = usageModel();
    const tokenOf = tokenizer(model);
    const sure = new Map(hinted.map((line) => [line.start, sureWords(line.text, tokenOf)]));
    const all = [...sure.values()].reduce((sum, words) => sum + words, 0);
    const edits: Converted[] = [];
    for (const line of all >= SURE_TEXT ? linesWith(text, ANY_LINE) : hinted)
      if ((sure.get(line.start) ?? 0) >= SURE_LINE || (all >= SURE_TEXT && isAscii(line.text)))
        for (const edit of editsOf(line, tokenOf, model)) edits.push(edit);
    return withStretches(text, edits, "viqr");
  },
};

/** Words that can be nothing else, in a line of VIQR; and in a text whose other lines are then VIQR too. */
const SURE_LINE = 2;
const SURE_TEXT = 8;

const isAscii = (line: string): boolean => !/[\u0080-\uffff]/.test(line);

/** How many words are VIQR beyond doubt, and Vietnamese. */
function sureWords(line: string, tokenOf: (word: string) => Token): number {
  let sure = 0;
  for (const [word] of line.matchAll(WORD)) if (tokenOf(word).isSure) sure++;
  return sure;
}

function editsOf(line: TextLine, tokenOf: (word: string) => Token, model: UsageModel): Converted[] {
  const edits: Converted[] = [];
  let previous: number = BREAK;
  const addressAt = follow(addressesIn(line.text, 0, line.text.length));
  const words = Array.from(line.text.matchAll(WORD), ({ 0: word, index }) => ({ index, token: tokenOf(word) }));
  words.forEach(({ token, index }, i) => {
    if (addressAt(index)) return;
    const { word } = token;
    const atEnd = AT_END.test(line.text.slice(index + word.length, index + word.length + 4));
    const next = words[i + 1]?.token ?? null;
    const { text: written, id } = likeliest(token, { previous, after: next?.id ?? BREAK, atEnd }, model);
    const insert = withForgottenTone(written, next, model);
    previous = insert === written ? id : model.idOf(insert);
    const start = line.start + index;
    if (insert !== word) edits.push({ start, end: start + word.length, insert, guessed: insert !== written });
  });
  return edits;
}

const AT_END = /^(?:\s*$|\s+["“(]?\p{Lu})/u;

/** What the end of a sentence says for a full stop. */
const SENTENCE_END = 3;

interface Place {
  readonly previous: number;
  readonly after: number;
  readonly atEnd: boolean;
}

function likeliest(token: Token, { previous, after, atEnd }: Place, model: UsageModel): Reading {
  let best = token.readings[0] as Reading;
  if (token.readings.length > 1) {
    const costOf = ({ id, isStop }: Reading): number => {
      const company = after > LEGAL && !atEnd ? model.cost(after, id, previous) : 0;
      return model.cost(id, previous, BREAK) + company - (atEnd && isStop ? SENTENCE_END : 0);
    };
    best = token.readings.reduce((a, b) => (costOf(b) < costOf(a) ? b : a));
  }
  return best.id < LEGAL && !token.word.includes("\\") ? { ...best, text: token.word } : best;
}

/** How often a pair has to occur for a forgotten tone to be put in. */
const USUAL = 20;

/** People forget marks when they type them: `Ddai ho^.i` is `Đại hội`, since no `đai` stands before `hội`. */
function withForgottenTone(text: string, next: Token | null, model: UsageModel): string {
  if (!next || !/^đ\p{L}*$/iu.test(text) || readSyllable(text)?.tone !== 0) return text;
  const after = model.idOf(next.decoded);
  if (model.pairCount(model.idOf(text), after) > 0) return text;
  const toned = ([1, 2, 3, 4, 5] as const).map((tone) => withTone(text, tone)).filter((word) => word !== null);
  const usual = toned.filter((word) => model.pairCount(model.idOf(word), after) >= USUAL);
  return usual.length === 1 ? (usual[0] as string) : text;
}
