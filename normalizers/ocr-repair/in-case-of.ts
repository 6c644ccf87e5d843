/** A word in small letters written in the case of another: `KÉ` and `kế` give `KẾ`. */
export function inCaseOf(model: string, word: string): string {
  if (model === model.toLowerCase()) return word;
  if (model === model.toUpperCase() && model.length > 1) return word.toUpperCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}
