import { foldPhrase } from "../../../src/vietnamese/fold.ts";
import type { Scene } from "../place/scene.ts";
import { sentenceBefore } from "../place/sentence.ts";
import { bodyOf, subjectOf } from "./actor.ts";
import { inHeadingsAbove } from "./in-headings.ts";
import { isPronoun } from "./pronoun.ts";
import { inSentencesBefore } from "./sentences-before.ts";

/** `Đoàn`, `Tổ`, `Đội`: the one that was named in full before. */
const SHORT = /^(?:Đoàn|Đội|Tổ|Ban|Hội đồng|Hội|Trung tâm|Trường|Viện|Công ty|Chi nhánh)$/u;

/** `Sở`, `Phòng`: the one that its own item named; there are too many of them to look for it further away. */
const OFFICE =
  /^(?:Sở|Bộ|Cục|[Cc]hi cục|Vụ|Phòng|Kho bạc|[Nn]gân hàng|[Bb]ệnh viện|công ty|trung tâm|chi nhánh|hội đồng)$/u;

/** `hai đơn vị này`, `cơ quan đó`: those that were just named. */
const POINTS =
  /^(?:(?:hai|ba|các|những|cả\s+hai)\s+)?(?:đơn\s+vị|cơ\s+quan|địa\s+phương|xã|chi\s+bộ|đảng\s+bộ|trường|huyện)\s+(?:này|đó)$/iu;

/** `hai Ban`, `các phòng`: those that were named one by one. */
const SEVERAL = /^(?:các|hai|ba|bốn|cả\s+hai)\s+(?<kind>ban|phòng|sở|hội|trường|đoàn|tổ|đội|cục|vụ|viện|xã)$/iu;

/** A name that points back or is cut short as its item, or the heading above it, says it in full: `Đội PCCC cơ sở chủ trì …; | Đội | xây dựng kịch bản`. */
export function fullName(scene: Scene, name: string): string {
  return withFellows(scene, inFull(scene, name));
}

/** How many of several are looked for before the last. */
const FELLOWS = 4;

/** `Trưởng các phòng; | Chủ tịch UBND các xã | xây dựng kế hoạch …`: those who act together, set off by semicolons. */
function withFellows({ draft: { document }, clause: { line, sentence } }: Scene, name: string): string {
  const { text } = document;
  if (!text.startsWith(name, sentence.start)) return name;
  let first = sentence;
  for (let n = 0; n < FELLOWS; n++) {
    const before = sentenceBefore(text, line, first);
    const words = before && text.slice(before.start, before.end);
    if (!before || !words || !/^;\s*$/u.test(text.slice(before.end, first.start)) || bodyOf(words) !== words) break;
    first = before;
  }
  return first === sentence ? name : `${text.slice(first.start, sentence.start)}${name}`;
}

function inFull(scene: Scene, name: string): string {
  const kind = SEVERAL.exec(name)?.groups?.kind;
  if (kind) return headed(scene, kind, 2) ?? name;
  if (OFFICE.test(name)) {
    const full = name.charAt(0).toUpperCase() + name.slice(1);
    return inItem(scene, full) ?? headed(scene, full, 1) ?? name;
  }
  if (POINTS.test(name)) return inSentencesBefore(scene) ?? name;
  if (!isPronoun(name) && !SHORT.test(name)) return name;
  return inItem(scene, name) ?? headed(scene, name, 1) ?? before(scene, name) ?? name;
}

function inItem({ draft, clause: { line, sentence, left } }: Scene, name: string): string | null {
  const { text } = draft.document;
  const end = isPronoun(name) ? Math.max(sentence.start, left.start) : sentence.start;
  const before = text.slice(line.span.start, end);
  const at = before.lastIndexOf(`${name} `);
  const full = at < 0 ? null : subjectOf(before.slice(at))?.name;
  return full && full.length > name.length ? full : null;
}

/** How far back in the text, and at how many places, a name is looked for. */
const BACK = 4000;
const PLACES = 4;

/** Whom the text before names so in full. */
function before({ draft, clause: { sentence } }: Scene, name: string): string | null {
  if (isPronoun(name)) return null;
  const words = draft.document.text.slice(Math.max(draft.body.start, sentence.start - BACK), sentence.start);
  let at = words.length;
  for (let place = 0; place < PLACES && at > 0; place++) {
    at = words.lastIndexOf(`${name} `, at - 1);
    if (at < 0) return null;
    const full = subjectOf(/^[^\n.;:,]{0,120}/u.exec(words.slice(at, at + 120))?.[0] ?? "")?.name;
    if (full && full.length > name.length && full.length < 80) return full;
  }
  return null;
}

/** Whom the headings name, where at least so many of the kind are among them. */
function headed({ draft, clause }: Scene, kind: string, least: number): string | null {
  const name = inHeadingsAbove(draft, clause.index);
  const begins = `${foldPhrase(kind)} `;
  const members =
    name?.split(/,|(?<!\s)\s+và\s/u).filter((member) => foldPhrase(member.trim()).startsWith(begins)) ?? [];
  return name && members.length >= least ? name : null;
}
