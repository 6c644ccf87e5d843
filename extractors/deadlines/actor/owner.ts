import type { Draft } from "../../../src/record/draft.ts";
import { hasDeed } from "../words/deed.ts";
import { bodyOf, subjectOf } from "./actor.ts";
import { BODY } from "./actor-words.ts";

/** `Công tác năm 2013 của Thường trực Hội đồng nhân dân huyện`, `Kiểm tra, giám sát của Đảng ủy Sở năm 2013`: whose work a plan or programme is. */
const OWNED =
  /^(?:chương\s+trình\s+|kế\s+hoạch\s+)?(?:công\s+tác|hoạt\s+động|(?<visits>kiểm\s+tra|giám\s+sát|thanh\s+tra))(?![A-Za-zÀ-ỹ])[^;:]{0,80}\scủa\s+(?<who>[^,;:]{2,80}?)(?:\s+(?:(?:quý|tháng|học\s+kỳ)\s+[\dIVX]|(?:6|sáu)\s+tháng|năm\s+(?:học\s+)?\d{4}).*)?$/iu;

/** `Ủy ban Kiểm tra Huyện ủy xây dựng chương trình công tác năm 2013 như sau:` */
const DRAWN_UP =
  /(?:^|[,;.]\s)(?<who>[^,;:.]{4,80}?)\s+(?:xây\s+dựng|ban\s+hành)\s+(?:chương\s+trình|kế\s+hoạch)\s+(?:công\s+tác|hoạt\s+động|(?<visits>kiểm\s+tra|giám\s+sát|thanh\s+tra))(?![A-Za-zÀ-ỹ])[^;:.]{0,80}\snhư\s+sau/iu;

/** The same of a plan whose subject line tells that it is one of visits: `Ủy ban Kiểm tra Đảng ủy xây dựng kế hoạch như sau:` */
const PLANNED =
  /(?:^|[,;.]\s)(?<visits>(?<who>[^,;:.]{4,80}?))\s+(?:xây\s+dựng|ban\s+hành|lập)\s+kế\s+hoạch\s(?:[^;:.]{0,60}\s)?như\s+sau/iu;

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

/** What a plan of inspection is about, and what the body that draws it up does itself. */
const INSPECTION = /^(?:kiểm\s+tra|giám\s+sát|thanh\s+tra)(?![A-Za-zÀ-ỹ])/iu;
const VISITS = /^(?:kiểm\s+tra|giám\s+sát|thanh\s+tra|khảo\s+sát|làm\s+việc(?=\s+(?:với|tại)))(?![A-Za-zÀ-ỹ])/iu;

type Told = Readonly<Record<string, string | undefined>>;
const KNOWN = new WeakMap<Draft, Told>();

/** What the subject line or the head of a programme says of whose work it is; read once for all that names nobody. */
function toldBy(draft: Draft): Told {
  const known = KNOWN.get(draft);
  if (known) return known;
  const { header, document, body } = draft;
  const subject = header.subject?.value ?? "";
  const opening = document.text.slice(body.start, body.start + HEAD);
  const told =
    OWNED.exec(subject) ?? DRAWN_UP.exec(opening) ?? (INSPECTION.test(subject) ? PLANNED.exec(opening) : null);
  KNOWN.set(draft, told?.groups ?? {});
  return told?.groups ?? {};
}

/**
 * Whose work a plan or programme is, by its subject line or by who drew up a programme of work, or whom an article is
 * about; `null` where it names nobody. Of a plan of inspection only the visits are the work of who drew it up.
 */
export function ownerOf(draft: Draft, action: string | null): string | null {
  if (draft.kind === "article") return titledIn(draft.header.subject?.value ?? "");
  if (draft.kind !== "plan" && draft.kind !== "programme") return null;
  const { who, visits } = toldBy(draft);
  return who && (!visits || VISITS.test(action ?? "")) ? bodyOf(who) : null;
}
