import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { doc } from "../../src/readers/doc/doc.ts";
import { docx } from "../../src/readers/docx/docx.ts";

/** Files of the project that two well-known packages can read too: no word that they find may be missing here. */
const files = (extension: string): string[] => globSync(`fixtures/**/*.${extension}`, { cwd: ROOT }).sort();
const ROOT = join(import.meta.dirname, "../..");

interface Extracted {
  getBody(): string;
  getFootnotes(): string;
  getEndnotes(): string;
  getTextboxes(): string;
}
const WordExtractor = createRequire(import.meta.url)("word-extractor") as new () => {
  extract(bytes: Buffer): Promise<Extracted>;
};

/** The words of a text without soft and hard hyphens, which the packages spell in ways of their own. */
const wordsOf = (text: string): string[] =>
  text.replace(/[\u00ad\u001e\u001f\u2011-]|undefined/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];

function missing(expected: string, text: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(expected).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** What the packages get wrong: hidden text, and two words that a line break parts. */
const WRONG = ["ẩn", "cuốidòng"];

test.each(files("docx"))("%s holds every word that mammoth finds", async (file) => {
  const bytes = readFileSync(join(ROOT, file));
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const { text } = await docx.read(bytes, {});
  expect(missing(value, text).filter((word) => !WRONG.includes(word))).toEqual([]);
});

test.each(files("doc"))("%s holds every word that word-extractor finds", async (file) => {
  const bytes = readFileSync(join(ROOT, file));
  const found = await new WordExtractor().extract(bytes);
  const { text } = await doc.read(bytes, {});
  const expected = [found.getBody(), found.getFootnotes(), found.getEndnotes(), found.getTextboxes()].join("\n");
  expect(missing(expected, text).filter((word) => !WRONG.includes(word))).toEqual([]);
});
