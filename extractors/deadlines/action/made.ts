import type { Scene } from "../place/scene.ts";
import { syllables } from "../words/words.ts";
import { LONGEST } from "./phrase.ts";

/** `lập đề án; trình Ban Thường vụ`: what is made stands before the semicolon; both where they are not too long. */
export function withMade(scene: Scene, own: string, made: string | null): string | null {
  const { text } = scene.draft.document;
  const { sentence } = scene.clause;
  const start = made === null ? -1 : text.lastIndexOf(made, sentence.start);
  const end = text.indexOf(own, sentence.start) + own.length;
  const both = start < scene.clause.line.span.start || end < sentence.start ? "" : text.slice(start, end);
  return both !== "" && syllables(both) <= LONGEST ? both : made;
}

/** `…; trình Chủ tịch Ủy ban nhân dân tỉnh trước …`: behind a semicolon the sentence goes on. */
export const isGoingOn = ({ draft, clause: { sentence, left } }: Scene): boolean =>
  left.start === sentence.start && draft.document.text.slice(sentence.start - 3, sentence.start).includes(";");
