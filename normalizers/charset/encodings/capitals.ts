/**
 * TCVN3 has no capitals with tones. Without a capital font they are written as a capital base with the small code
 * after it (`Aµ` is `À`), or as small codes among capitals (`NH©N` is `NHÂN`).
 */
export function restoreCapitals(word: string): string {
  const paired = word.replace(CAPITAL_PAIR, (pair, base: string, toned: string) =>
    baseOf(toned) === base.toLowerCase() ? toned.toUpperCase() : pair,
  );
  return isAmongCapitals(paired) ? paired.toUpperCase() : paired;
}

// Uñ (Ủ) | ¢Ê (Ấ)
const CAPITAL_PAIR = /([AEIOUYĂÂÊÔƠƯ])((?![a-z])\p{Ll})/gu;

/** `NHâN`, `NộI`, but not `Nội`: two capitals at least, and small letters from codes alone. */
const isAmongCapitals = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word) && /\p{Ll}/u.test(word) && !/[a-z]/u.test(word);

/** The letter without its tone, in lower case. */
const baseOf = (letter: string): string =>
  letter
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, "")
    .normalize("NFC");
