import type { Draft } from "../../../src/record/draft.ts";
import { hasDeed } from "../words/deed.ts";
import { bodyOf, subjectOf } from "./actor.ts";
import { BODY } from "./actor-words.ts";

/** `Công tác năm 2013 của Thường trực Hội đồng nhân dân huyện`, `Kiểm tra, giám sát của Đảng ủy Sở năm 2013`: whose work a plan or programme is. */
const OWNED =
  /^(?:chương\s+trình\s+|kế\s+hoạch\s+)?(?:công\s+tác|hoạt\s+động|(?<visits>kiểm\s+tra|giám\s+sát|thanh\s+tra))(?![A-Za-zÀ-ỹ])[^;:]{0,80}\scủa\s+(?<who>[^,;:]{2,80}?)(?:\s+năm\s+(?:học\s+)?\d{4}.*)?$/iu;

/** `Ủy ban Kiểm tra Huyện ủy xây dựng chương trình công tác năm 2013 như sau:` */
const DRAWN_UP =
  /(?:^|[,;.]\s)(?<who>[^,;:.]{4,80}?)\s+(?:xây\s+dựng|ban\s+hành)\s+(?:chương\s+trình|kế\s+hoạch)\s+(?:công\s+tác|hoạt\s+động|(?<visits>kiểm\s+tra|giám\s+sát|thanh\s+tra))(?![A-Za-zÀ-ỹ])[^;:.]{0,80}\snhư\s+sau/iu;

/** How far down a programme says who drew it up. */
const HEAD = 3000;

/** `Huyện đoàn Thạch Hải | sẵn sàng cho …`: the words of a name begin with capitals. */
const CAPITALS = /^(?:\s+\p{Lu}[^\s,;:.]*)+/u;

/** Whom the title of an article names first: what is held is held by them. */
function titledIn(title: string): string | null {
  const subject = subjectOf(title);
  if (subject && hasDeed(title.slice(subject.end))) return subject.name;
  const head = BODY.exec(title)?.[0] ?? "";
  const name = head && CAPITALS.exec(title.slice(head.length))?.[0];
  return name ? head + name : null;
}

/** What the body that draws up a plan of inspection does itself. */
const VISITS = /^(?:kiểm\s+tra|giám\s+sát|thanh\s+tra)(?![A-Za-zÀ-ỹ])/iu;

/**
 * Whose work a plan or programme is, by its subject line or by who drew up a programme of work, or whom an article is
 * about; `null` where it names nobody. Of a plan of inspection only the visits are the work of who drew it up.
 */
export function ownerOf({ kind, header, document, body }: Draft, action: string | null): string | null {
  if (kind === "article") return titledIn(header.subject?.value ?? "");
  if (kind !== "plan" && kind !== "programme") return null;
  const told =
    OWNED.exec(header.subject?.value ?? "") ?? DRAWN_UP.exec(document.text.slice(body.start, body.start + HEAD));
  const { who, visits } = told?.groups ?? {};
  return who && (!visits || VISITS.test(action ?? "")) ? bodyOf(who) : null;
}
