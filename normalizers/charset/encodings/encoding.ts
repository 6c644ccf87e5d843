/** A way in which Vietnamese words may have been written or damaged. */
export interface Encoding {
  readonly name: string;
  /** `charset`: a table of codes. `damage`: what a wrong conversion or another program made of Unicode. */
  readonly kind: "charset" | "damage";
  /** Characters that are letters in it and separate words everywhere else. */
  readonly letters?: string;
  /** The words that this one may stand for; none where it cannot have been written so. */
  read(word: string): readonly string[];
  /** What it takes to believe in it (as costs of the usage model): small for what is common in real files. */
  readonly doubt: number;
}
