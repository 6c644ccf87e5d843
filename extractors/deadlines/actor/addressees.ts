import type { Draft } from "../../../src/record/draft.ts";
import { labelLength } from "../place/sentence.ts";
import { bodyOf } from "./actor.ts";

/** How far down a letter its address may stand, and how many lines it may have. */
const HEAD_LINES = 40;
const ADDRESS_LINES = 8;

/** To whom a letter is written (`Kính gửi: …`): who is asked wherever the letter names nobody else. */
export function addresseesOf({ kind, lines }: Draft): string | null {
  if (kind !== "official-letter") return null;
  const first = lines.slice(0, HEAD_LINES).findIndex(({ text }) => /^\**kính\s+g[ửở]i/iu.test(text));
  if (first < 0) return null;
  const named = [lines[first]?.text.replace(/^\**kính\s+g[ửở]i\s*:?\**\s*/iu, "") ?? ""];
  for (const { text } of lines.slice(first + 1, first + 1 + ADDRESS_LINES)) {
    if (!/^[-–+•]/u.test(text)) break;
    named.push(text.slice(labelLength(text)));
  }
  const bodies = named.flatMap((words) => bodyOf(words.trim()) ?? []);
  return bodies.length > 0 ? bodies.join(", ") : null;
}
