import { EditColumns } from "../src/text/edit-columns.ts";
import { eachMatch } from "../src/text/matches.ts";
import type { Normalizer } from "../src/text/normalizer.ts";
import { linesWith } from "./lines-with.ts";

/** A line end of another kind than `\n`, and the white space before any line end. */
const LINE_END = /\r\n?|[\u2028\u2029\v\f]/u;
const TRAILING = /(?<!BLANK)BLANK+(?=[\n\r\u2028\u2029\v\f])/u;
/** Also what nobody sees, so that no space is left between it and the line end. */
const BLANK = /[ \t\u00a0\0-\u0008\u000e-\u001f\u007f\p{Cf}]/u;
/** Spaces of a fixed width, as Word and web pages write them. */
const OTHER_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;
/** Characters without width and control characters, which nobody sees; those from 80 to 9F may be letters of a legacy charset. */
const UNSEEN = /\p{Cf}|(?![\t\n\u0080-\u009f])\p{Cc}/u;
/** The private characters of symbol fonts with which Word begins the items of a list. */
const SYMBOL_BULLET = /^(?<indent>[ \t]*)[\uf000-\uf0ff](?=\s)/u;

/** What may be one of them; of the format characters those that stand outside of this range are none of ours. */
const UNUSUAL =
  /[\0-\x08\v-\x1f\x7f\u00a0\u00ad\u0600-\u08ff\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udbff\uf000-\uf0ff\ufeff\ufff9-\ufffb]/g;
const ANY = new RegExp(
  `(?<end>${LINE_END.source})|(?<trailing>${TRAILING.source.replaceAll("BLANK", BLANK.source)})|${SYMBOL_BULLET.source}|(?<space>${OTHER_SPACE.source})|(?<unseen>${UNSEEN.source})`,
  "gmu",
);

/** `\n` line ends without spaces before them, plain spaces, nothing unseen, `-` for the bullets of symbol fonts. */
export const whiteSpace: Normalizer = {
  name: "white-space",
  version: 2,
  edits({ text }) {
    const edits = new EditColumns();
    let read = 0;
    for (const line of linesWith(text, UNUSUAL)) {
      trailing(text, read, line.start, edits);
      for (const { 0: run, index, groups = {} } of eachMatch(line.text, ANY)) {
        const start = line.start + index;
        edits.push(start, start + run.length, insertFor(groups));
      }
      read = line.start + line.text.length;
    }
    trailing(text, read, text.length, edits);
    return { edits };
  },
};

/** Takes the white space before the line ends of usual lines off. */
function trailing(text: string, from: number, to: number, edits: EditColumns): void {
  for (let end = text.indexOf("\n", from); end >= 0 && end < to; end = text.indexOf("\n", end + 1)) {
    let start = end;
    while (start > from && isBlank(text.charCodeAt(start - 1))) start--;
    if (start < end) edits.push(start, end, "");
  }
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 9;

function insertFor(found: Readonly<Record<string, string | undefined>>): string {
  if (found.end !== undefined) return "\n";
  if (found.indent !== undefined) return `${found.indent}-`;
  return found.space === undefined ? "" : " ";
}
