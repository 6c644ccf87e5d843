import type { Span } from "../../../text/span.ts";
import { foldMarks } from "../../../vietnamese/fold.ts";

/** Some of a text, and where in it the words stand that were searched for. */
export interface Extract {
  readonly text: string;
  readonly hits: readonly Span[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

const AROUND = 70;
const LONGEST = 260;
const MOST = 2;

/** A letter as it is compared: its base in lower case, and one unit long, so that places stay what they are. */
const foldedLetter = (letter: string): string => (letter < "\u0080" ? letter.toLowerCase() : foldMarks(letter)) || " ";

export const foldedAlike = (text: string): string =>
  [...text].map((letter) => (letter.length === 1 ? (foldedLetter(letter)[0] ?? " ") : "  ")).join("");

/** Where the words stand, with or without their marks. */
export function hitsOf(text: string, words: string): readonly Span[] {
  const folded = foldedAlike(text);
  const hits = termsOf(words).flatMap((term) => placesOf(folded, term));
  return hits.sort((a, b) => a.start - b.start);
}

/** What is searched for: words, and phrases in quotes. */
const termsOf = (words: string): readonly string[] =>
  [...words.normalize("NFC").matchAll(/"([^"]+)"|([^\s"]+)/gu)].map((m) => foldedAlike((m[1] ?? m[2] ?? "").trim()));

function placesOf(folded: string, term: string): readonly Span[] {
  const places: Span[] = [];
  if (!term) return places;
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
    if (!isLetter(folded[at - 1]) && !isLetter(folded[at + term.length]))
      places.push({ start: at, end: at + term.length });
  return places;
}

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[a-z0-9]/u.test(unit);

/** The places of a text with most of the words closest together, whole words at both ends. */
export function extractsOf(text: string, words: string): readonly Extract[] {
  const hits = hitsOf(text, words);
  const windows = hits.map((_, i) => windowFrom(text, hits, i));
  windows.sort((a, b) => b.terms - a.terms || lengthOf(a) - lengthOf(b));
  const chosen: Window[] = [];
  for (const window of windows) {
    if (chosen.length === MOST || window.terms < (windows[0] as Window).terms) break;
    if (chosen.every((one) => isApart(one, window))) chosen.push(window);
  }
  return chosen.map((window) => extractAround(text, window.hits));
}

/** Hits beside each other, and how many different words they are. */
interface Window {
  readonly hits: readonly Span[];
  readonly terms: number;
}

/** From one hit to the last that brings another word. */
function windowFrom(text: string, hits: readonly Span[], first: number): Window {
  const start = (hits[first] as Span).start;
  const terms = new Set<string>();
  let last = first;
  for (let i = first; i < hits.length && (hits[i] as Span).end - start <= LONGEST - 2 * AROUND; i++) {
    const hit = hits[i] as Span;
    const before = terms.size;
    if (terms.add(foldedAlike(text.slice(hit.start, hit.end))).size > before) last = i;
  }
  return { hits: hits.slice(first, last + 1), terms: terms.size };
}

const lengthOf = ({ hits }: Window): number => (hits.at(-1) as Span).end - (hits[0] as Span).start;

const isApart = (a: Window, b: Window): boolean =>
  (a.hits.at(-1) as Span).end + AROUND < (b.hits[0] as Span).start ||
  (b.hits.at(-1) as Span).end + AROUND < (a.hits[0] as Span).start;

/** Words beside each other are shown as one. */
function joined(text: string, hits: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const hit of hits) {
    const last = spans.at(-1);
    if (last && text.slice(last.end, hit.start).trim() === "")
      spans[spans.length - 1] = { start: last.start, end: hit.end };
    else spans.push(hit);
  }
  return spans;
}

function extractAround(text: string, hits: readonly Span[]): Extract {
  const [first, last] = [hits[0] as Span, hits.at(-1) as Span];
  const before = text.indexOf(" ", Math.max(0, first.start - AROUND));
  const start = first.start <= AROUND ? 0 : Math.min(first.start, before < 0 ? first.start : before + 1);
  const after = text.indexOf(" ", last.end + AROUND);
  const end = after < 0 ? text.length : after;
  return {
    text: text.slice(start, end).replace(/\s/gu, " "),
    hits: joined(text, hits).map((hit) => ({ start: hit.start - start, end: hit.end - start })),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}
