/** What a document made here says: whatever stands around it, a reader finds it. */
export interface Said {
  /** Labels from the outermost to the section's own: `I.2.a`. */
  readonly sections: readonly string[];
  /** Codes, once each. */
  readonly cited: readonly string[];
  /** Days, once each. */
  readonly days: readonly string[];
  /** Modality, first day, last day and rule. */
  readonly deadlines: readonly string[];
  readonly notes: readonly string[];
  readonly recipients: readonly string[];
  readonly signers: readonly string[];
  readonly annexes: readonly string[];
  /** Code, day, type and subject of the document itself. */
  readonly header: readonly string[];
}

/** Words with what they say. */
export interface Words extends Partial<Said> {
  readonly text: string;
}

const FIELDS = [
  "sections",
  "cited",
  "days",
  "deadlines",
  "notes",
  "recipients",
  "signers",
  "annexes",
  "header",
] as const;

/** Words one behind the other. */
export function joined(...parts: readonly (string | Words)[]): Words {
  const words = parts.map((part) => (typeof part === "string" ? { text: part } : part));
  return { text: words.map(({ text }) => text).join(""), ...saidBy(words) };
}

/** All that is said, codes and days once. */
export function saidBy(words: readonly Words[]): Said {
  const all = Object.fromEntries(FIELDS.map((field) => [field, words.flatMap((one) => one[field] ?? [])]));
  const { cited, days, ...rest } = all as unknown as Said;
  return { ...rest, cited: [...new Set(cited)], days: [...new Set(days)] };
}

/** Words with a capital, as a sentence begins. */
export const capital = (words: Words): Words => ({
  ...words,
  text: words.text.charAt(0).toUpperCase() + words.text.slice(1),
});
