/**
 * Some words without the white space and the given signs at their end. Read from there: a pattern is tried at every
 * letter before it, and most words end in none of them.
 */
export function withoutEnd(words: string, signs: string): string {
  let end = words.length;
  while (end > 0 && (words.charAt(end - 1).trim() === "" || signs.includes(words.charAt(end - 1)))) end--;
  return words.slice(0, end);
}
