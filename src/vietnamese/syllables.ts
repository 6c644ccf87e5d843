/**
 * The grammar of the Vietnamese syllable, as rules: onset, rime, tone. After Đoàn Thiện Thuật, "Ngữ âm tiếng Việt"
 * (1977), and the spelling rules of the Ministry of Education (1980, 1984).
 */

/** 0 ngang, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

export interface Syllable {
  readonly onset: string;
  /** Without tone: `iêt` of `việt`. */
  readonly rime: string;
  readonly tone: Tone;
  /** Whether the tone stands where neither of the two accepted placements puts it (`qúa`, `tòan`). */
  readonly misplaced: boolean;
}

/** The letters of one base in the order of the tones. */
const TONED = [
  "aàáảãạ",
  "ăằắẳẵặ",
  "âầấẩẫậ",
  "eèéẻẽẹ",
  "êềếểễệ",
  "iìíỉĩị",
  "oòóỏõọ",
  "ôồốổỗộ",
  "ơờớởỡợ",
  "uùúủũụ",
  "ưừứửữự",
  "yỳýỷỹỵ",
] as const;

/** Vowels, the glide included, with what may follow them; `-` is nothing. */
const RIMES: readonly (readonly [vowels: string, codas: string])[] = [
  ["a", "- c ch i m n ng nh o p t u y"],
  ["ă", "c k m n ng p t"],
  ["â", "c m n ng p t u y"],
  ["e", "- c m n ng o p t"],
  ["ê", "- ch m n nh p t u"],
  ["i", "- a ch m n nh p t u"],
  ["iê", "c m n ng p t u"],
  ["yê", "m n ng t u"],
  ["o", "- c i m n ng p t"],
  ["oo", "c ng"],
  ["ô", "- c i m n ng p t"],
  ["ơ", "- i m n p t"],
  ["u", "- a c i m n ng p t"],
  ["uô", "c i m n ng t"],
  ["ư", "- a c i m ng t u"],
  ["ươ", "c i m n ng p t u"],
  ["y", "-"],
  ["oa", "- c ch i m n ng nh o p t y"],
  ["oă", "c m n ng t"],
  ["oe", "- m n o t"],
  ["uâ", "n ng t y"],
  ["uê", "- ch nh"],
  ["uơ", "-"],
  ["uy", "- a ch n nh p t u"],
  ["uyê", "n t"],
];

/** What `qu` may have after it besides: its `u` is the glide. */
const AFTER_QU =
  "a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eo et ê ên ênh êch êt i in inh it ich ơ ơn ôc y ych yên yêt ynh yt";

const FRONT = /^[eêiy]/u;
const STOP = /(?:c|ch|k|p|t)$/u;

const RIME_SET: ReadonlySet<string> = new Set(
  RIMES.flatMap(([vowels, codas]) => codas.split(" ").map((coda) => vowels + (coda === "-" ? "" : coda))),
);
const QU_SET: ReadonlySet<string> = new Set(AFTER_QU.split(" "));

const BEGINNINGS: ReadonlySet<string> = new Set(
  [...RIME_SET].flatMap((rime) => [...rime].map((_, i) => rime.slice(0, i + 1))),
);

/** Which rimes an onset may stand before. */
const anyRime = (): boolean => true;
const frontRime = (rime: string): boolean => FRONT.test(rime);
const backRime = (rime: string): boolean => !FRONT.test(rime);
const ONSETS: ReadonlyMap<string, (rime: string) => boolean> = new Map([
  ...["b", "ch", "d", "đ", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s", "t", "th", "tr", "v", "x"].map(
    (onset) => [onset, (rime: string) => !rime.startsWith("yê")] as const,
  ),
  ["", anyRime] as const,
  ["c", backRime] as const,
  // Bắc Kạn and Đắk Lắk are official spellings.
  ["k", (rime: string) => (frontRime(rime) && !rime.startsWith("yê")) || rime === "an"] as const,
  ["g", (rime: string) => backRime(rime) || rime === "i" || rime === "in"] as const,
  ["gh", frontRime] as const,
  ["ng", backRime] as const,
  ["ngh", frontRime] as const,
]);

const LETTERS: ReadonlyMap<string, readonly [plain: string, tone: Tone]> = new Map(
  TONED.flatMap((row) => [row, row.toUpperCase()]).flatMap((row) =>
    [...row].map((letter, tone) => [letter, [row.charAt(0), tone as Tone]] as const),
  ),
);

/** The syllable that a word is, whatever its case; `null` for what the grammar forbids. NFC expected. */
export function readSyllable(word: string): Syllable | null {
  if (word.length === 0 || word.length > 7) return null;
  const { plain, tone, at } = withoutTone(word.toLowerCase());
  if (at === MANY_TONES) return null;
  const onset = onsetOf(plain);
  const rime = plain.slice(onset.length);
  if (!isLegal(onset, rime) || (STOP.test(rime) && tone !== 2 && tone !== 5)) return null;
  return { onset, rime, tone, misplaced: tone !== 0 && !mayBear(rime, at - onset.length) };
}

/** Whether the grammar allows a word; words whose tone is only misplaced count too. */
export const isSyllable = (word: string): boolean => readSyllable(word) !== null;

/**
 * Whether a word looks like a syllable with a slip in it: the end is missing (`thiế`), or the tone that its stop asks
 * for (`quyêt`).
 */
export function isAlmostSyllable(word: string): boolean {
  if (word.length < 2 || word.length > 7) return false;
  const { plain, at } = withoutTone(word.toLowerCase());
  const onset = onsetOf(plain);
  return (
    at !== MANY_TONES &&
    (onset === "qu" || onset === "gi" || ONSETS.has(onset)) &&
    BEGINNINGS.has(plain.slice(onset.length))
  );
}

/** A syllable with a tone, put where the new placement has it; `null` where there is no such syllable. */
export function withTone(word: string, tone: Tone): string | null {
  const { plain } = withoutTone(word.normalize("NFC"));
  const start = onsetOf(plain.toLowerCase()).length;
  for (let i = start; i < plain.length; i++) {
    const toned = plain.slice(0, i) + tonedLetter(plain.charAt(i), tone) + plain.slice(i + 1);
    const syllable = readSyllable(toned);
    if (syllable?.tone === tone && !syllable.misplaced) return toned;
  }
  return null;
}

function tonedLetter(letter: string, tone: Tone): string {
  const row = TONED.find((letters) => letters.startsWith(letter.toLowerCase()));
  const toned = row?.charAt(tone) ?? letter;
  return letter === letter.toLowerCase() ? toned : toned.toUpperCase();
}

const MANY_TONES = -2;

function withoutTone(word: string): { plain: string; tone: Tone; at: number } {
  let plain = "";
  let tone: Tone = 0;
  let at = -1;
  for (let i = 0; i < word.length; i++) {
    const [letter, mark] = LETTERS.get(word.charAt(i)) ?? [word.charAt(i), 0 as Tone];
    plain += letter;
    if (mark === 0) continue;
    at = at === -1 ? i : MANY_TONES;
    tone = mark;
  }
  return { plain, tone, at };
}

const CONSONANTS = /^(?:qu|gi(?=[aăâeêoôơuư])|[bcdđghklmnpqrstvx]*)/u;

const onsetOf = (plain: string): string => (CONSONANTS.exec(plain) as RegExpExecArray)[0];

function isLegal(onset: string, rime: string): boolean {
  if (onset === "qu") return QU_SET.has(rime);
  if (onset === "gi") return (RIME_SET.has(rime) && rime !== "ê") || rime === "êng" || rime === "êc";
  return RIME_SET.has(rime) && (ONSETS.get(onset)?.(rime) ?? false);
}

/** Whether the letter at `i` of a rime may bear the tone, in the old or the new placement. */
function mayBear(rime: string, i: number): boolean {
  const marked = /[ăâêơô]|ư(?!ơ)/u.exec(rime);
  if (marked) return i === marked.index;
  if (/^(?:oa|oe|uy)$/u.test(rime)) return i === 0 || i === 1;
  if (/^(?:oa|oe|oo|uy)/u.test(rime)) return i === 1;
  return i === 0;
}
