/** White space that is no single space. */
const UNEVEN = /[^\S ]| {2}/u;

/** The words with one space between two. Most have that already, and are then not copied. */
export const singleSpaced = (words: string): string => (UNEVEN.test(words) ? words.replace(/\s+/gu, " ") : words);
