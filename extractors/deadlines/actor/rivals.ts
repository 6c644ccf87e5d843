import { foldPhrase } from "../../../src/vietnamese/fold.ts";
import { announcedBody } from "../place/announced-body.ts";
import type { Scene } from "../place/scene.ts";
import { inHeadings } from "./in-headings.ts";

/**
 * Who else may be meant where who acts was taken over from elsewhere: whom the headings or an announcement above name,
 * unless that is the same name, longer or shorter, or both mean all who are asked.
 */
export function rivalsOf({ draft, clause }: Scene, name: string): readonly string[] {
  const others = [announcedBody(draft, clause.index)?.name, inHeadings(draft, clause.index)?.name];
  const distinct: string[] = [];
  for (const other of others)
    if (other !== undefined && [name, ...distinct].every((one) => !isSame(one, other))) distinct.push(other);
  return distinct;
}

const isSame = (a: string, b: string): boolean => {
  const [one, other] = [foldPhrase(a), foldPhrase(b)];
  return one.includes(other) || other.includes(one) || (EACH.test(one) && EACH.test(other));
};

/** `các đơn vị` behind `Ban Thường vụ Hội các huyện`: all those that are asked, in other words. */
const EACH = /(?:^|\s)(?:các|mỗi|từng)\s/u;
