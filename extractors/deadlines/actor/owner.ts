import type { Draft } from "../../../src/record/draft.ts";
import { hasDeed } from "../words/deed.ts";
import { bodyOf, subjectOf } from "./actor.ts";
import { BODY } from "./actor-words.ts";

/** `Công tác năm 2013 của Thường trực Hội đồng nhân dân huyện`: whose work a plan or programme is. */
const OWNED =
  /^(?:chương\s+trình\s+|kế\s+hoạch\s+)?(?:công\s+tác|hoạt\s+động)(?![A-Za-zÀ-ỹ])[^;:]{0,80}\scủa\s+(?<who>[^,;:]{2,80}?)(?:\s+năm\s+(?:học\s+)?\d{4}.*)?$/iu;

/** `Ủy ban Kiểm tra Huyện ủy xây dựng chương trình công tác năm 2013 như sau:` */
const DRAWN_UP =
  /(?:^|[,;.]\s)(?<who>[^,;:.]{4,80}?)\s+(?:xây\s+dựng|ban\s+hành)\s+(?:chương\s+trình|kế\s+hoạch)\s+(?:công\s+tác|hoạt\s+động)(?![A-Za-zÀ-ỹ])[^;:.]{0,80}\snhư\s+sau/iu;

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

/**
 * Whose work a plan or programme is, by its subject line or by who drew up a programme of work, or whom an article is
 * about; `null` where it names nobody.
 */
export function ownerOf({ kind, header, document, body }: Draft): string | null {
  if (kind === "article") return titledIn(header.subject?.value ?? "");
  if (kind !== "plan" && kind !== "programme") return null;
  const owned = OWNED.exec(header.subject?.value ?? "")?.groups?.who;
  const who = owned ?? DRAWN_UP.exec(document.text.slice(body.start, body.start + HEAD))?.groups?.who;
  return who ? bodyOf(who) : null;
}
