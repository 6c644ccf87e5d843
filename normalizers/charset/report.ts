import type { Diagnostic } from "../../src/text/diagnostic.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { CharsetStretch, Normalization } from "../../src/text/normalizer.ts";
import type { Span } from "../../src/text/span.ts";
import { isStandIn } from "./byte-view.ts";
import type { Encoding } from "./encoding.ts";
import { mixedCharset, repair, standIn, uncertain } from "./warnings.ts";

/** What became of one word. */
export interface Outcome extends Span {
  readonly text: string;
  /** `null`: it stands in Unicode. */
  readonly encoding: Encoding | null;
  /** Whether it was read in the encoding; else it is the same in all. */
  readonly isRead: boolean;
  /** Whether it is a syllable as it stood. */
  readonly isSyllable: boolean;
  /** Whether letters were put right that no table puts right. */
  readonly isRestored: boolean;
  /** Whether it makes no sense as it was left, and would in another charset. */
  readonly isDoubtful: boolean;
  readonly evidence: CharsetStretch["evidence"];
}

/** Gathers what becomes of the words of a text, in order. */
export interface Report {
  add(word: Outcome): void;
  /** A word that stands in Unicode beyond doubt. */
  pass(): void;
  /** @param unicodeWords that are Unicode beyond doubt */
  result(unicodeWords: number): Normalization;
}

/** Words in a row in one encoding. */
interface Stretch {
  readonly encoding: Encoding;
  readonly words: Outcome[];
}

export function createReport(text: string): Report {
  const edits: Edit[] = [];
  const charsets: CharsetStretch[] = [];
  const diagnostics: Diagnostic[] = [];
  const standIns = new Map<string, { span: Span; times: number }>();
  let stretch: Stretch | null = null;
  let shift = 0;

  const moved = ({ start, end }: Span, by = shift): Span => ({ start: start + by, end: end + by });

  function write(word: Outcome): void {
    const old = text.slice(word.start, word.end);
    if (old === word.text) return;
    edits.push({ start: word.start, end: word.end, insert: word.text });
    const span = { start: word.start + shift, end: word.start + shift + word.text.length };
    shift += word.text.length - old.length;
    if (word.isRestored) diagnostics.push(repair(old, word.text, span, word.isSyllable));
    const sign = [...old].find(isStandIn);
    if (sign !== undefined)
      standIns.set(sign, { span, ...standIns.get(sign), times: (standIns.get(sign)?.times ?? 0) + 1 });
  }

  function close(): void {
    if (!stretch) return;
    const { encoding, words } = stretch;
    stretch = null;
    const read = words.filter((word) => word.isRead);
    const [first, last] = [read[0], read.at(-1)];
    if (!first || !last) return;
    const certain = read.filter((word) => word.evidence !== "content" || word.isRestored || !word.isSyllable).length;
    if (certain === 0) {
      diagnostics.push(uncertain(encoding.name, moved({ start: first.start, end: last.end })));
      return;
    }
    const start = first.start + shift;
    words.forEach(write);
    if (encoding.kind === "damage") return;
    const span = { start, end: last.end + shift };
    charsets.push({ charset: encoding.name, span, ...evidenceOf(read, certain) });
  }

  return {
    add(word) {
      if (word.encoding !== (stretch?.encoding ?? null)) close();
      if (word.encoding) {
        stretch ??= { encoding: word.encoding, words: [] };
        stretch.words.push(word);
      } else if (word.isDoubtful) diagnostics.push(uncertain(null, moved(word)));
    },
    pass: close,
    result(unicodeWords) {
      close();
      const signs = [...standIns].map(([sign, { span, times }]) => standIn(sign, times, span));
      const mixed = unicodeWords > edits.length ? mixedCharset(charsets) : [];
      return { edits, charsets, diagnostics: [...mixed, ...signs, ...diagnostics] };
    },
  };
}

/** Half of the doubt goes with each word that can be nothing else. */
function evidenceOf(read: readonly Outcome[], certain: number): Pick<CharsetStretch, "evidence" | "confidence"> {
  const named = read.find((word) => word.evidence !== "content");
  if (named) return { evidence: named.evidence, confidence: 0.99 };
  return { evidence: "content", confidence: Math.min(0.99, Math.round((1 - 0.5 ** (certain + 1)) * 100) / 100) };
}
