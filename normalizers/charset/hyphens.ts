import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { LEGAL, usageModel } from "../../src/vietnamese/usage.ts";
import { tcvn3 } from "./encodings/encodings.ts";
import { standIn } from "./warnings.ts";

// nh-ng | ®-îc | nh- | -u tiªn: the hyphen stands inside or beside a few letters or codes
const HYPHENED = /(?<![\p{L}\p{N}¡-ÿ-])[a-zA-Z§®]{0,3}-[a-z¨-ÿ]{0,4}(?![\p{L}\p{N}¡-ÿ-])/gu;

/** TCVN3 whose `ư` was made a hyphen: the hyphen becomes the soft one that it was. */
export const hyphens: Normalizer = {
  name: "hyphens",
  version: 2,
  edits({ text }) {
    if (!HINT.test(text) || !SURE.test(text)) return { edits: [] };
    const edits: Edit[] = [];
    for (const { 0: word, index } of text.matchAll(HYPHENED)) {
      const at = index + word.indexOf("-");
      if (isWord(word)) edits.push({ start: at, end: at + 1, insert: "\u00ad" });
    }
    const [first] = edits;
    return { edits, diagnostics: first ? [standIn("-", edits.length, { start: first.start, end: first.end })] : [] };
  },
};

// a hyphen before a code of ơ, or in the most usual word with ư
const HINT = /-[¬íêëîì]|nh-ng/;

// ®-îc | ng-êi | tr-íc: codes of ơ with a tone right after a hyphen; nh-ng
const SURE = /(?<![\p{L}¡-ÿ])(?:(?:[a-z]{1,3}|®)-[¬íêëîì][a-z]{0,2}|nh-ng)(?![\p{L}¡-ÿ])/u;

function isWord(hyphened: string): boolean {
  const [text] = tcvn3.read(hyphened.replace("-", "\u00ad"));
  return text !== undefined && usageModel().idOf(text) > LEGAL;
}
