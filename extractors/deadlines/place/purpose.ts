import { hasDeed } from "../words/deed.ts";
import { syllables } from "../words/words.ts";
import type { Scene } from "./scene.ts";

/** `Trước ngày 20/11 Sở hoàn chỉnh dự thảo | để Ủy ban nhân dân trình Hội đồng nhân dân | trước ngày 10/12`. */
const PURPOSE_LAST = /\sđể\s+(?<what>(?!làm\s)[^;:]{6,})$/iu;

/** A day, month or year told with its figures. */
const TIMED = /(?<![A-Za-zÀ-ỹ])(?:ngày|tháng|quý|năm|trước|từ|đến)\s+(?:\d|[IVX]+(?![A-Za-zÀ-ỹ]))/iu;

/** What something is done for, where that has a time of its own and what is done for it another, told before it. */
export function purposeOf({ draft, clause: { sentence, left: place }, left, ahead }: Scene): string | null {
  if (ahead || place.start === sentence.start) return null;
  const what = PURPOSE_LAST.exec(left)?.groups?.what;
  return what &&
    syllables(what) > 3 &&
    hasDeed(what) &&
    TIMED.test(draft.document.text.slice(sentence.start, place.start))
    ? what
    : null;
}
