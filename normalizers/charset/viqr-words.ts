import { LEGAL, type UsageModel } from "../../src/vietnamese/usage.ts";
import tables from "./viqr.json" with { type: "json" };

const PIECE = /dd|[aeiouy][\^(+*]?[`'?~.]?|\\[\^(+*`'?~.\\]|./giu;

/** A word of VIQR and what it may be. */
export interface Token {
  readonly word: string;
  readonly decoded: string;
  readonly readings: readonly Reading[];
  /** In the usage model, without the punctuation behind it. */
  readonly id: number;
  /** Whether it is VIQR beyond doubt, and Vietnamese. */
  readonly isSure: boolean;
}

export interface Reading {
  readonly text: string;
  readonly id: number;
  readonly isStop: boolean;
}

const SURE_WORD = /[\^(+*]|dd/iu;
const OTHERS = /[^\p{L}]/gu;

/** The tokens of a text; each word is decoded once. */
export function tokenizer(model: UsageModel): (word: string) => Token {
  const known = new Map<string, Token>();
  const made = (word: string): Token => {
    const decoded = decode(word);
    const all = readings(word).map((text) => ({
      text,
      id: model.idOf(text.replace(/(?<![.?'(])[.?'(]+$/u, "")),
      isStop: text.endsWith(".") && !word.endsWith("\\."),
    }));
    const isSure = SURE_WORD.test(word) && all.some(({ text }) => model.idOf(text.replace(OTHERS, "")) > LEGAL);
    return { word, decoded, readings: all, id: model.idOf(decoded.replace(OTHERS, "")), isSure };
  };
  return (word) => {
    let token = known.get(word);
    if (!token) {
      token = made(word);
      known.set(word, token);
    }
    return token;
  };
}

/** With all marks read, and with the last one as punctuation. */
function readings(word: string): readonly string[] {
  const all = decode(word);
  const last = /[.?(]$/u.exec(word);
  return last ? [all, decode(word.slice(0, -1)) + last[0]] : [all];
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
