import type { Deed } from "../words/deed.ts";
import { syllables } from "../words/words.ts";
import { clipped, LONGEST } from "./phrase.ts";

/** What stands before a member of a series. */
export const JOINT = /(?:[,)]|(?<![A-Za-zÀ-ỹ])(?:và|để|rồi|đồng thời))\s*$/iu;

/** The longest end of the words that begins with a verb of its own behind a joint and is short enough, else the last of them. */
export function lastMember(words: string, deeds: readonly Deed[]): string | null {
  let last: string | null = null;
  for (const { start } of deeds) {
    const from = start - (/kết\s+thúc\s+$/iu.exec(words.slice(0, start))?.[0].length ?? 0);
    if (!JOINT.test(words.slice(0, from))) continue;
    const member = words.slice(from);
    const count = syllables(member);
    if (count < 3) break;
    last = clipped(member);
    if (count <= LONGEST) break;
  }
  return last;
}
