import { threadTime, threadTimeOf } from "../thread-time.ts";
import { attacksOn, type Hostile, tailsOf } from "./attacks.ts";
import type { Pattern } from "./patterns.ts";

/** What wears a pattern down when it comes again and again. */
const PUMPS: readonly string[] = [
  ...[" ", "\t", "\n", " \n", "\n\n", "1", "12 ", "1.", "1/", ".", "…", "a", "A", "ạ", "a ", "A ", "a\n", "Ấ b "],
  ...[
    "(",
    ")",
    "((a) ",
    "(1)",
    "“",
    "-",
    "- ",
    "_",
    "*",
    "|",
    "| a ",
    ",",
    ", ",
    ":",
    ";",
    "; a",
    "<",
    "<a ",
    "&",
    "\\",
    "=",
    "\0",
    "\ue000",
  ],
];
/** What follows a word that opens a pattern. */
const AFTER: readonly string[] = [" ", "\n", "1", "a", "A ", "a b ", ".", ",", "(", "-"];

/** The words of a pattern as they are written in it. */
const wordsOf = (source: string): readonly string[] =>
  source
    .replace(/\(\?<[a-zA-Z]+>|\\[A-Za-z](?:\{[^}]*\})?|\[[^\]]*\]|[{(]\?[<!=:]*/gu, "\n")
    .split(/[^A-Za-zÀ-ỹ\d<>&;:/="' -]+/u)
    .filter((word) => word.trim().length > 0)
    .slice(0, 3);

/** A text of nothing but a repeat. */
export const filled = (repeat: string, length: number): string => repeat.repeat(Math.ceil(length / repeat.length));

const textOf = ({ head, pump, tail }: Hostile, length: number): string => head + filled(pump, length) + tail;

/** What is tried on a pattern: by its build, all pumps, and its own words, alone and with pumps behind. */
export function hostilesOf(pattern: Pattern): readonly Hostile[] {
  const own = [...new Set(wordsOf(pattern.source))];
  const repeats = own.flatMap((word) => [word, `${word} `, `${word.slice(0, -1)}`, `${word}\n`]);
  const [tail = ""] = tailsOf(pattern.source);
  return [
    ...attacksOn(pattern),
    ...[...PUMPS, ...repeats].filter((pump) => pump.length > 0).map((pump) => ({ head: "", pump, tail })),
    ...own.flatMap((head) => AFTER.map((pump) => ({ head, pump, tail }))),
  ];
}

/** All places of a text that a pattern takes, as the program looks for them. */
function find(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  if (pattern.sticky) for (let at = 0; at < text.length; at += text.length >> 2) findAt(pattern, text, at);
  else if (pattern.global) for (const _ of text.matchAll(pattern));
  else pattern.test(text);
}

/** What one search costs, in microseconds of this thread. */
function costOf(pattern: RegExp, text: string): number {
  const time = threadTime();
  find(pattern, text);
  return time();
}

function findAt(pattern: RegExp, text: string, at: number): void {
  pattern.lastIndex = at;
  pattern.exec(text);
}

/** Less than this many microseconds says nothing of growth. */
const NOISE = 8000;
/** Cost that grows with the square is four times as much for the double. */
const MOST = 3;
/** What never ends shows in a short text, where a bounded repeat may still grow with the square. */
const MOST_SHORT = 6;

/** How many times as much a text costs as its half; 0 where it is too quick to tell. */
function growthOf(pattern: RegExp, hostile: Hostile, length: number): number {
  const [half, whole] = [textOf(hostile, length / 2), textOf(hostile, length)];
  if (costOf(pattern, whole) < NOISE) return 0;
  return (
    threadTimeOf(() => find(pattern, whole)) /
    Math.max(
      threadTimeOf(() => find(pattern, half)),
      1,
    )
  );
}

/** What a pattern costs with a hostile text of that length, in microseconds. */
export const costAt = ({ source, flags }: Pattern, hostile: Hostile, length: number): number =>
  costOf(new RegExp(source, flags), textOf(hostile, length));

/** A pattern with the text that wears it down. */
export interface Wear {
  readonly pattern: Pattern;
  readonly hostile: Hostile;
  readonly growth: number;
}

/** What grows with the square does so again from the double on: one measurement on a busy machine says little. */
const isSquare = (pattern: RegExp, hostile: Hostile, { length, growth }: { length: number; growth: number }): boolean =>
  growth > MOST && growthOf(pattern, hostile, 2 * length) > MOST;

/** Short steps first: there are patterns that never come to the end of a longer one. */
const STEPS = [40, 60, 90, 135, 200, 300, 450, 675];

/** Long patterns are compiled for milliseconds, for narrow and wide letters each, once and again where they come back: that says nothing of growth. */
function compile({ source, flags }: Pattern): RegExp {
  const compiled = new RegExp(source, flags);
  for (const text of ["a", "ạ"]) for (let n = 0; n < 3; n++) find(compiled, text.repeat(8));
  return compiled;
}

/** The first hostile text of at most this length that costs far more than twice its half. */
export function findWear(pattern: Pattern, hostiles: readonly Hostile[], length: number): Wear | null {
  const compiled = compile(pattern);
  for (const hostile of hostiles)
    for (const part of [...STEPS, length]) {
      const growth = growthOf(compiled, hostile, part);
      if (growth > MOST_SHORT || (part === length && isSquare(compiled, hostile, { length, growth })))
        return { pattern, hostile, growth };
    }
  return null;
}

/** In words for whoever mends it. */
export const tell = ({ pattern, hostile, growth }: Wear): string =>
  `${pattern.place} /${pattern.source.slice(0, 200)}/${pattern.flags}: ${growth.toFixed(1)} times as long for the double of ${JSON.stringify([hostile.head, hostile.pump])}`;
