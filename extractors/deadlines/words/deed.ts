import { remembered } from "../../../src/text/remembered.ts";
import { type Lengths, Lexicon, lengthIn } from "./lexicon.ts";
import { Syllables } from "./syllables.ts";
import type { Tokens } from "./tokens.ts";
import vocabulary from "./vocabulary.json" with { type: "json" };
import { EVENTS, WORD_END, WORD_START } from "./words.ts";

/** A verb that says what is done. */
export interface Deed {
  readonly start: number;
  readonly end: number;
  /** Whether it names a result that somebody waits for (`gửi`, `báo cáo`, `hoàn thành`). */
  readonly strong: boolean;
  /** Behind `được`, `bị`: done to the subject, not by it. */
  readonly passive: boolean;
}

/** Bodies named after what they do: `ban chỉ đạo`. */
const BODY_NAMES = ["ban", "ủy ban", "hội đồng", "tổ", "tiểu ban", "đoàn", "đội", "phòng"];
const { verbs, verbsStrong, compounds, nominal, bodyVerbs } = vocabulary;
const SYLLABLES = new Syllables(
  [verbs, verbsStrong, compounds, nominal, BODY_NAMES, bodyVerbs, "được bị", "hội kỳ cuộc thi mỗi"].flat(),
);

/** The lists of the lexicon. */
const VERB = 0;
const STRONG = 1;
/** Words in which a verb is none: `quá trình`, `chi bộ`. */
const COMPOUND = 2;
/** Nouns that a verb behind only explains: `kết quả thực hiện`. */
const NOMINAL = 3;
const BODY = 4;
const BODY_VERB = 5;
const LEXICON = new Lexicon([verbs, verbsStrong, compounds, nominal, BODY_NAMES, bodyVerbs], SYLLABLES);
const [REPORT, REPORTED] = SYLLABLES.numbersOf("báo cáo");
const [CLASS, MEETS] = SYLLABLES.numbersOf("lớp họp");
const PASSIVE = SYLLABLES.numbersOf("được bị");
const [HOLDS, HOLDING] = SYLLABLES.numbersOf("tổ chức");
const [YOUTH] = SYLLABLES.numbersOf("đoàn");
const [EACH] = SYLLABLES.numbersOf("mỗi");
/** `hội thi` is held; nobody in it competes. */
const [CONTEST] = SYLLABLES.numbersOf("thi");
const CONTESTS = SYLLABLES.numbersOf("hội kỳ cuộc");
const EVENT = new RegExp(`${WORD_START}(?:${EVENTS})${WORD_END}`, "iu");

/** How many tokens the longest phrase of a list takes that begins with the `i`th. */
const longestAt = (tokens: Tokens, i: number, list: number): number => lengthIn(LEXICON.longestAt(tokens, i), list);

function readDeeds(words: string): readonly Deed[] {
  const tokens = SYLLABLES.read(words);
  const found: Deed[] = [];
  for (let i = 0; i < tokens.length; ) {
    const longest = LEXICON.longestAt(tokens, i);
    const name = longest === 0 ? 0 : nameAt(words, tokens, i, longest);
    const verb = name > 0 ? 0 : lengthIn(longest, VERB);
    if (verb > 0 && isDeed(words, tokens, i)) found.push(deedAt(tokens, i, verb, lengthIn(longest, STRONG) === verb));
    i += Math.max(1, name, verb);
  }
  return found;
}

/** The verbs of some words, in order. */
export const deedsIn = remembered(readDeeds);

/** How many tokens a phrase takes in which a verb is none; `longest` are those that begin there. */
function nameAt(words: string, tokens: Tokens, i: number, longest: Lengths): number {
  const compound = lengthIn(longest, COMPOUND);
  if (compound > 0) return compound;
  const noun = lengthIn(longest, NOMINAL);
  const explained =
    noun === 0 ||
    isClassMeeting(tokens, i) ||
    isDash(signAt(words, tokens, i - 1), i) ||
    isReported(words, tokens, i) ||
    isInName(words, tokens, i)
      ? 0
      : longestAt(tokens, i + noun, VERB);
  if (explained > 0) return noun + explained;
  const body = lengthIn(longest, BODY);
  const does = body === 0 || isOfBody(tokens, i) ? 0 : longestAt(tokens, i + body, BODY_VERB);
  return does > 0 && !isEachDoing(words, tokens, i, body + does) ? teamAt(words, tokens, i, body + does) : 0;
}

/** `Đoàn kiểm tra, giám sát | hoàn chỉnh …`: two verbs of a name before what is done; `Đoàn | thẩm tra, xác minh.`: what it does, and no name. */
function teamAt(words: string, tokens: Tokens, i: number, length: number): number {
  const comma = i + length;
  const second = signAt(words, tokens, comma) === "," ? longestAt(tokens, comma + 1, VERB) : 0;
  if (second === 0) return length;
  return longestAt(tokens, comma + 1 + second, VERB) > 0 ? length + 1 + second : 0;
}

/** `các Ban | mỗi ban giám sát 01 chuyên đề`: what each of them does, so often. */
const isEachDoing = (words: string, tokens: Tokens, i: number, length: number): boolean =>
  tokens.numbers[i - 1] === EACH &&
  /^\d/u.test(words.slice(tokens.starts[i + length], tokens.ends[i + length])) &&
  i + length < tokens.length;

/** `cơ sở đoàn | tổ chức …`, `huyện đoàn | tổ chức …`: a branch of the Youth Union is no team named after what it does. */
const isOfBody = ({ numbers }: Tokens, i: number): boolean =>
  numbers[i] === YOUTH && numbers[i + 1] === HOLDS && numbers[i + 2] === HOLDING;

/** The sign that a token is; empty where it is none, or there is no such token. */
const signAt = (words: string, { starts, ends }: Tokens, i: number): string =>
  i >= 0 && (ends[i] as number) - (starts[i] as number) === 1 ? words.charAt(starts[i] as number) : "";

/** `…, báo cáo tổng kết vụ trước …`, `và báo cáo tổng kết …`: at the head of a clause a report is given. */
const isReported = (words: string, tokens: Tokens, i: number): boolean =>
  tokens.numbers[i] === REPORT &&
  i + 1 < tokens.length &&
  tokens.numbers[i + 1] === REPORTED &&
  (i === 0 || /^[,;]$/u.test(signAt(words, tokens, i - 1)) || (i === 1 && /^\s*và\s/iu.test(words)));

/** `Các lớp họp phụ huynh`: a class is held for what is taught; whoever meets does something. */
const isClassMeeting = ({ numbers }: Tokens, i: number): boolean => numbers[i] === CLASS && numbers[i + 1] === MEETS;

/** `Tiểu ban Nội dung hoàn thành …`: with a capital behind another word, a noun ends a name, too. */
function isInName(words: string, { starts, ends }: Tokens, i: number): boolean {
  const first = words.charAt(starts[i] as number);
  return i > 0 && first !== first.toLowerCase() && /[A-Za-zÀ-ỹ]/u.test(words.charAt((ends[i - 1] as number) - 1));
}

/** `Phòng Tài chính - Kế hoạch cân đối …`: behind a dash a noun ends a name. */
const isDash = (sign: string, i: number): boolean => i > 1 && DASH.test(sign);

const DASH = /^[–-]$/u;
const SIGN = /^[:.;(•*]$/u;

/** A verb that begins with a capital is one only at the head of a clause; elsewhere it belongs to a name (`Ban Tổ chức`, `Văn phòng - Thống kê`). */
function isDeed(words: string, tokens: Tokens, i: number): boolean {
  if (tokens.numbers[i] === CONTEST && CONTESTS.includes(tokens.numbers[i - 1] as number)) return false;
  if (isCounted(words, tokens, i)) return false;
  const first = words.charAt(tokens.starts[i] as number);
  if (i === 0 || first === first.toLowerCase()) return true;
  const before = signAt(words, tokens, i - 1);
  return DASH.test(before) ? i === 1 || SIGN.test(signAt(words, tokens, i - 2)) : SIGN.test(before);
}

/** `06 tổ chức`: a zero before the figure counts bodies; `đợt 2 tổ chức` holds something. */
const isCounted = (words: string, { numbers, starts, ends }: Tokens, i: number): boolean =>
  numbers[i] === HOLDS &&
  numbers[i + 1] === HOLDING &&
  i > 0 &&
  /^0\d$/u.test(words.slice(starts[i - 1], ends[i - 1])) &&
  !/(?:[/:.-]|(?:ngày|tháng|năm|quý|đợt|lần|số|bước|lớp)\s{1,3})$/iu.test(
    words.slice(Math.max(0, (starts[i - 1] as number) - 8), starts[i - 1]),
  );

const deedAt = (tokens: Tokens, i: number, length: number, strong: boolean): Deed => ({
  start: tokens.starts[i] as number,
  end: tokens.ends[i + length - 1] as number,
  strong,
  passive: i > 0 && PASSIVE.includes(tokens.numbers[i - 1] as number),
});

export const hasDeed = (words: string): boolean => deedsIn(words).length > 0;

/** Whether nothing stands behind what is done. */
export const endsWithDeed = (words: string): boolean => deedsIn(words).at(-1)?.end === words.trimEnd().length;

/** Whether nothing stands before what is done. */
export const opensWithDeed = (words: string): boolean => beginsWithDeed(words.trimStart());

/** How many letters hold the longest name in which a verb is none, so that no more need be read to tell one. */
const LONGEST_NAME = 60;

/** The same where no blank goes before. */
export const beginsWithDeed = (words: string): boolean => deedsIn(words.slice(0, LONGEST_NAME))[0]?.start === 0;

/** `giữa tháng 12 | dự thảo báo cáo tổng kết`: behind a time a paper is drafted. */
export const opensWithDraft = (words: string): boolean =>
  /^\s*dự\s+thảo\s+(?:báo\s+cáo|kế\s+hoạch|tờ\s+trình|đề\s+án|văn\s+kiện)(?![A-Za-zÀ-ỹ])/iu.test(words);

/** Whether something is done or held. */
export const hasWork = (words: string): boolean => EVENT.test(words) || hasDeed(words);
