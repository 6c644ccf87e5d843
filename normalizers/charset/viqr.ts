import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { readSyllable, withTone } from "../../src/vietnamese/syllables.ts";
import { BREAK, LEGAL, type UsageModel, usageModel } from "../../src/vietnamese/usage.ts";
import { withStretches } from "./stretches.ts";
import tables from "./viqr.json" with { type: "json" };

// ho^.i | lu+o+.ng | Dda?ng: letters with the marks of VIQR among them
const WORD = /(?<![^\s("“‘[/-])[A-Za-z][A-Za-z^(+*`'?~.\\]*/gu;
// o^. | u+ | dd before a vowel: what no other writing has
const SURE =
  /(?<![A-Za-z])[b-df-hj-np-tv-z]{0,3}[aeouy]{0,2}(?:[aeo]\^|[ou][+*](?=[a-z`'?~.])|a\()[`'?~.]?[A-Za-z]|(?<![A-Za-z])[Dd][Dd][aeiouy]/iu;
/** One of them stands in every line of VIQR. */
const HINTS = ["^", "u+", "o+", "u*", "o*", "U+", "O+"];
const PIECE = /dd|[aeiouy][\^(+*]?[`'?~.]?|\\[\^(+*`'?~.\\]|./giu;

/** VIQR, the writing of Vietnamese in e-mail: `Co^.ng ho`a`. Only where several words can be nothing else. */
export const viqr: Normalizer = {
  name: "viqr",
  version: 1,
  edits({ text }) {
    if (!HINTS.some((hint) => text.includes(hint))) return { edits: [] };
    const model = usageModel();
    const lines = linesOf(text).filter((line) => isViqr(line.text, model));
    const edits = lines.flatMap((line) => editsOf(line.text, line.start, model));
    return withStretches(text, edits, "viqr");
  },
};

function linesOf(text: string): { text: string; start: number }[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const found = { text: line, start };
    start += line.length + 1;
    return found;
  });
}

/** Whether two words at least are VIQR beyond doubt, and Vietnamese. */
function isViqr(line: string, model: UsageModel): boolean {
  if (!SURE.test(line)) return false;
  const sure = [...line.matchAll(WORD)].filter(
    ({ 0: word }) =>
      /[\^(+*]|dd/iu.test(word) && readings(word).some((r) => model.idOf(r.replace(/[^\p{L}]/gu, "")) > LEGAL),
  );
  return sure.length >= 2;
}

function editsOf(line: string, offset: number, model: UsageModel): Edit[] {
  const edits: Edit[] = [];
  let previous: number = BREAK;
  const words = [...line.matchAll(WORD)];
  for (const [i, { 0: word, index }] of words.entries()) {
    if (/[@:/]/u.test(line.charAt(index + word.length))) continue;
    const atEnd = /^(?:\s*$|\s+["“(]?\p{Lu})/u.test(line.slice(index + word.length, index + word.length + 4));
    const insert = withForgottenTone(likeliest(word, previous, atEnd, model), words[i + 1]?.[0] ?? "", model);
    previous = model.idOf(insert.replace(/[^\p{L}]/gu, ""));
    if (insert !== word) edits.push({ start: offset + index, end: offset + index + word.length, insert });
  }
  return edits;
}

/** With all marks read, and with the last one as punctuation. */
function readings(word: string): readonly string[] {
  const all = decode(word);
  const last = /[.?'(]$/u.exec(word);
  return last ? [all, decode(word.slice(0, -1)) + last[0]] : [all];
}

/** What the end of a sentence says for a full stop. */
const SENTENCE_END = 3;

function likeliest(word: string, previous: number, atEnd: boolean, model: UsageModel): string {
  const costs = readings(word).map((text) => {
    const isStop = /[.?]$/u.test(text) && !word.endsWith(`\\${text.slice(-1)}`);
    return {
      text,
      cost:
        model.cost(model.idOf(text.replace(/[.?'(]+$/u, "")), previous, BREAK) - (atEnd && isStop ? SENTENCE_END : 0),
    };
  });
  const best = costs.reduce((a, b) => (b.cost < a.cost ? b : a));
  return model.idOf(best.text.replace(/[.?'(]+$/u, "")) < LEGAL && !word.includes("\\") ? word : best.text;
}

/** How often a pair has to occur for a forgotten tone to be put in. */
const USUAL = 20;

/** People forget marks when they type them: `Ddai ho^.i` is `Đại hội`, since no `đai` stands before `hội`. */
function withForgottenTone(text: string, next: string, model: UsageModel): string {
  const after = model.idOf(decode(next));
  if (!/^đ\p{L}*$/iu.test(text) || readSyllable(text)?.tone !== 0 || model.pairCount(model.idOf(text), after) > 0)
    return text;
  const toned = ([1, 2, 3, 4, 5] as const).map((tone) => withTone(text, tone)).filter((word) => word !== null);
  const usual = toned.filter((word) => model.pairCount(model.idOf(word), after) >= USUAL);
  return usual.length === 1 ? (usual[0] as string) : text;
}

const decode = (word: string): string =>
  word.replace(PIECE, (piece) => {
    if (piece.startsWith("\\")) return piece.length > 1 ? piece.charAt(1) : piece;
    const stroke = (tables.strokes as Replacements)[piece];
    if (stroke !== undefined) return stroke;
    const shape = (tables.shapes as Replacements)[piece.slice(0, 2)];
    const base = shape ?? piece.charAt(0);
    const rest = piece.slice(shape === undefined ? 1 : 2);
    const tone = (tables.tones as Replacements)[rest];
    return (base + (tone ?? rest)).normalize("NFC");
  });

type Replacements = Readonly<Record<string, string>>;
