import { hasDeed } from "../words/deed.ts";
import { EVENTS, syllables, WORD_END, WORD_START } from "../words/words.ts";
import { clipped } from "./phrase.ts";

const EVENT = new RegExp(`${WORD_START}(?:${EVENTS})${WORD_END}`, "iu");

/** A clause whose subject is what is held: `Theo quy định, Hội nghị …`. */
const FIRST = new RegExp(String.raw`^\s*(?:[^,;]{0,40},\s*)?(?<event>(?:${EVENTS})${WORD_END})`, "iu");

/** Behind a comma, to the end: `…, lễ phát động cấp tỉnh`. */
const LAST = new RegExp(String.raw`,\s*(?<event>(?:${EVENTS})${WORD_END}[^,;]{0,80})$`, "iu");

/** What is held, where the clause speaks of nothing else that is done. */
export function heldFirst(words: string): string | null {
  const held = FIRST.exec(words);
  const start = held ? held[0].length - (held.groups?.event?.length ?? 0) : 0;
  return held && !hasDeed(words.slice(0, start)) ? clipped(words.slice(start)) : null;
}

/** `phát động phong trào, | lễ phát động cấp tỉnh | tổ chức`: what is held behind what else is done; `approach` ends before `tổ chức`. */
export function heldAtLast(words: string, approach: string): string | null {
  if (
    !/^[\s,]*(?:dự\s+kiến\s+)?(?:được\s+)?(?:tổ\s+chức|khai\s+mạc|diễn\s+ra)/iu.test(
      words.slice(approach.trimEnd().length),
    )
  )
    return null;
  const event = LAST.exec(approach.trimEnd())?.groups?.event;
  return event ? clipped(event) : null;
}

/** The event that some words name; with who holds it where its name alone is too short: `Các chi bộ còn lại | đại hội`. */
export function eventIn(words: string): string | null {
  const match = EVENT.exec(words);
  const event = match && clipped(words.slice(match.index));
  return event && syllables(event) < 3 ? clipped(words) : event;
}
