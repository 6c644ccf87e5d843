import type { Edit } from "../src/text/edit.ts";
import type { Normalizer } from "../src/text/normalizer.ts";

/** A line end of another kind than `\n`, and the white space before any line end. */
const LINE_END = /\r\n?|[\u2028\u2029\v\f]/u;
const TRAILING = /(?<![ \t\u00a0])[ \t\u00a0]+(?=[\n\r\u2028\u2029\v\f])/u;
/** Spaces of a fixed width, as Word and web pages write them. */
const OTHER_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;
/** Characters without width and control characters, which nobody sees; those from 80 to 9F may be letters of a legacy charset. */
const UNSEEN = /\p{Cf}|(?![\t\n\u0080-\u009f])\p{Cc}/u;
/** The private characters of symbol fonts with which Word begins the items of a list. */
const SYMBOL_BULLET = /^(?<indent>[ \t]*)[\uf000-\uf0ff](?=\s)/u;

const ANY = new RegExp(
  `(?<end>${LINE_END.source})|(?<trailing>${TRAILING.source})|${SYMBOL_BULLET.source}|(?<space>${OTHER_SPACE.source})|(?<unseen>${UNSEEN.source})`,
  "gmu",
);

/** `\n` line ends without spaces before them, plain spaces, nothing unseen, `-` for the bullets of symbol fonts. */
export const whiteSpace: Normalizer = {
  name: "white-space",
  version: 2,
  edits({ text }) {
    const edits: Edit[] = [];
    for (const { 0: run, index, groups = {} } of text.matchAll(ANY))
      edits.push({ start: index, end: index + run.length, insert: insertFor(groups) });
    return { edits };
  },
};

function insertFor(found: Readonly<Record<string, string | undefined>>): string {
  if (found.end !== undefined) return "\n";
  if (found.indent !== undefined) return `${found.indent}-`;
  return found.space === undefined ? "" : " ";
}
