import type { Document } from "../../src/text/document.ts";
import type { Normalization } from "../../src/text/normalizer.ts";
import { LEGAL, type UsageModel, usageModel } from "../../src/vietnamese/usage.ts";
import type { Encoding } from "./encoding.ts";
import { ENCODINGS, findTable } from "./encodings.ts";
import { type Found, report } from "./findings.ts";
import { follow, fontStretches } from "./hints.ts";
import { judge } from "./judgement.ts";
import { bestPath, type Chosen, type Step } from "./path.ts";
import { type Readings, readingsOf } from "./readings.ts";
import { survey } from "./survey.ts";
import { ASCII, alphabet, scanWords, type Words } from "./words.ts";

/** Length of the pieces that are judged at once: one pass each over long texts, in bounded memory. */
const PIECE = 1 << 16;

/** What is known of a text on the way through it. */
interface Progress {
  readonly model: UsageModel;
  encodings: readonly Encoding[];
  readings: Readings;
  /** The encoding at the end of what was read. */
  last: Encoding | null;
  /** Words that look odd and that no encoding explains. */
  readonly hopeless: Set<string>;
  /** Words that make sense as they stand, or do not. */
  readonly odd: Map<string, boolean>;
  readonly declared: Encoding | null;
}

/** Finds and converts legacy text in a document. */
export function recover(document: Document): Normalization {
  const { text, locators, raw } = document;
  const fonts = fontStretches(locators);
  const declared = findTable(raw.declaredCharset ?? "") ?? null;
  const progress = begin(
    declared,
    fonts.map((f) => f.charset),
  );
  const fontAt = follow(fonts);
  const found: Found[] = [];
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    const words = scanWords(text, from, to, alphabet);
    if (isSuspect(text, words, progress) || fonts.length > 0) found.push(...decide(text, words, progress, fontAt));
    from = to;
  }
  return report(text, found);
}

function begin(declared: Encoding | null, fontCharsets: readonly string[]): Progress {
  const model = usageModel();
  const named = new Set([...(declared ? [declared.name] : []), ...fontCharsets]);
  const encodings = ENCODINGS.filter((encoding) => named.has(encoding.name));
  return {
    model,
    encodings,
    readings: readingsOf(model, encodings, LOST_U),
    last: null,
    hopeless: new Set(),
    odd: new Map(),
    declared,
  };
}

const LOST_U = 6;

function pieceEnd(text: string, from: number): number {
  if (from + PIECE >= text.length) return text.length;
  const line = text.lastIndexOf("\n", from + PIECE);
  if (line > from) return line + 1;
  const space = text.lastIndexOf(" ", from + PIECE);
  return space > from ? space + 1 : from + PIECE;
}

/** Looks for words that make no sense as they stand, and for the encodings that explain them. */
function isSuspect(text: string, words: Words, progress: Progress): boolean {
  const odd = oddWords(text, words, progress);
  if (odd.size === 0) return progress.last !== null;
  const open = new Map([...odd].filter(([word]) => progress.readings.isOpen(word, 0)));
  const more = survey(
    open,
    ENCODINGS.filter((e) => !progress.encodings.includes(e)),
    progress.model,
  );
  if (more.length > 0) {
    progress.encodings = [...progress.encodings, ...more];
    progress.readings = readingsOf(progress.model, progress.encodings, LOST_U);
    progress.hopeless.clear();
  } else for (const word of open.keys()) progress.hopeless.add(word);
  return progress.encodings.length > 0;
}

function oddWords(text: string, words: Words, { odd, hopeless, model }: Progress): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i < words.count; i++) {
    if (words.kinds[i] === ASCII) continue;
    const word = text.slice(words.starts[i], words.ends[i]);
    let isOdd = odd.get(word);
    if (isOdd === undefined) odd.set(word, (isOdd = judge(word, model).odd));
    if (isOdd && !hopeless.has(word)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return found;
}

function decide(text: string, words: Words, progress: Progress, fontAt: ReturnType<typeof follow>): Found[] {
  const { encodings, model, readings, last, declared } = progress;
  const stateOf = (name: string | undefined): number => encodings.findIndex((e) => e.name === name) + 1;
  const steps: (Step & { start: number; end: number; capitals: boolean })[] = [];
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i] as number;
    const end = words.ends[i] as number;
    const font = fontAt(start);
    steps.push({
      start,
      end,
      readings: readings.of(text.slice(start, end), words.kinds[i] as number),
      gap: words.gaps[i] as number,
      hint: stateOf(font?.charset ?? declared?.name),
      capitals: font?.capitals ?? false,
    });
  }
  const path = bestPath(steps, { model, encodings, start: stateOf(last?.name) });
  progress.last = encodings[(path.at(-1)?.state ?? 0) - 1] ?? null;
  return path.map((chosen, i) => foundOf(chosen, steps[i] as (typeof steps)[number], text, progress));
}

function foundOf(
  { reading, state }: Chosen,
  step: Step & { start: number; end: number; capitals: boolean },
  text: string,
  { encodings, model }: Progress,
): Found {
  const word = text.slice(step.start, step.end);
  return {
    start: step.start,
    end: step.end,
    text: state > 0 && step.capitals ? reading.text.toUpperCase() : reading.text,
    encoding: encodings[state - 1] ?? null,
    certain: reading.state > 0 && (reading.restored || model.idOf(word) < LEGAL),
    restored: reading.restored,
    font: state > 0 && step.hint === state,
    gap: step.gap,
  };
}
