import { remembered } from "../../../src/text/remembered.ts";
import { type Deed, deedsIn, hasDeed } from "../words/deed.ts";
import { syllables } from "../words/words.ts";
import {
  ASIDE,
  BODY,
  BODY_INSIDE,
  CASE,
  CHARGED,
  CHARGES,
  EVENT_NAME,
  HELD,
  INSPECTED,
  INVITES,
  LEAD_IN,
  LEVEL,
  LISTED,
  MEETING,
  MODAL,
  OBJECT,
  REPORTS,
  REQUEST,
} from "./actor-words.ts";
import { named } from "./named.ts";
import { qualified } from "./qualified.ts";

/** Somebody who does something, and where the deed begins. */
export interface Subject {
  readonly name: string;
  /** In the clause: where the words behind the name begin. */
  readonly end: number;
}

/** Who acts in a clause: whom the subject charges, who is spoken of, or the subject itself. */
export const actorIn = (clause: string): Subject | null => chargedIn(clause) ?? subjectOf(clause);

/** Who is spoken of as doing something although another is the subject, or none. */
export function chargedIn(clause: string): Subject | null {
  if (!CHARGES.test(clause)) return null;
  const charged = CHARGED.exec(clause);
  const meets =
    charged !== null && /[Gg]iao\s+ban(?![A-Za-zÀ-ỹ])/u.test(clause.slice(charged.index, charged.index + 12));
  const match = (meets ? null : charged) ?? OBJECT.exec(clause);
  if (!match) return null;
  const start = match.index + match[0].length;
  const behind = clause.slice(start);
  const held = HELD.exec(behind)?.index ?? clause.length;
  const end = start + Math.min(deedAt(behind, deedsIn(behind)), held);
  const name = named(clause.slice(start, end), BODY);
  return name === null || (end === clause.length && handsOver(clause, match.index)) ? null : { name, end };
}

/** `Sở Tư pháp làm thủ tục thu hồi đất, | giao cho các huyện`: what was done before is handed over to whom nothing is said to do. */
const handsOver = (clause: string, at: number): boolean =>
  /^giao\s/iu.test(clause.slice(at)) &&
  /(?:,|\svà)\s*$/u.test(clause.slice(0, at)) &&
  (subjectOf(clause.slice(0, at)) !== null || passiveOf(clause.slice(0, at)));

/** `Đề thi do Phòng Giáo dục in sao`: another than the subject is told to act. */
const passiveOf = (words: string): boolean => /\s(?:do|được)\s/iu.test(words) && hasDeed(words);

/** The subject at the head of a clause: a body, office or group of people before the first verb or modal. */
export const subjectOf = remembered(readSubject);

function readSubject(clause: string): Subject | null {
  const start = afterCircumstances(clause);
  const rest = clause.slice(start);
  if (MEETING.test(rest) && !/^\S+\s+Ban/u.test(rest)) return null;
  if (/^(?:là|cùng|giúp|phục\s+vụ|(?:riêng\s+)?việc)\s/iu.test(rest)) return null;
  const request = REQUEST.exec(rest)?.[0] ?? "";
  const from = start + request.length;
  const words = request === "" ? rest : clause.slice(from);
  const deeds = deedsIn(words);
  if (deeds[0]?.start === 0 || (deeds.length === 0 && INVITES.test(request))) return null;
  const end = from + (whichEnd(words, deeds) ?? deedAt(words, deeds));
  if (COUNTED.test(clause.slice(from, end)) && deeds.find(({ start }) => from + start >= end)?.passive) return null;
  const direct = named(untilAside(clause.slice(from, end)), BODY);
  if (direct) {
    const idle = INSPECTED.test(clause.slice(end)) || (end === clause.length && LEVEL.test(direct));
    return idle ? null : qualified(clause, from, { name: direct, end });
  }
  if (end === clause.length || EVENT_NAME.test(words)) return null;
  const level = LEVEL_ACTS.exec(clause.slice(from, end))?.groups?.level;
  if (level) return { name: level, end };
  const inside = BODY_INSIDE.exec(clause.slice(from, end));
  if (inside && OF_EVENT.test(clause.slice(from, from + inside.index))) return null;
  if (inside && LISTED.test(clause.slice(from, from + inside.index + inside[0].length))) return null;
  const name = inside && named(clause.slice(from + inside.index, end), BODY);
  return name ? { name, end } : null;
}

/** `Hộ nào có khó khăn | làm đơn …`, `Đơn vị nào có vướng mắc | báo cáo …`: which ones are meant goes up to what they do. */
function whichEnd(words: string, deeds: readonly Deed[]): number | null {
  const which = words.includes(" nào ") ? (WHICH_OF.exec(words)?.[0].length ?? 0) : 0;
  if (which === 0) return null;
  const act = deeds.find(({ start }) => start >= which)?.start;
  return act !== undefined && !/[,;:]/u.test(words.slice(0, act)) && !/\sthì\s/iu.test(words) ? act : null;
}

const WHICH_OF = /^\s*\S+(?:\s\S+)?\s+nào\s+(?:có|chưa|không|còn|muốn)\s/iu;

/** `Tuần 3: hội thi "Rung chuông vàng" | khối THPT: …`: for whom something is held. */
const OF_EVENT = new RegExp(`:\\s+${HELD.source}[^,;:]*$`, "iu");

/** `100% cơ sở giết mổ được | kiểm kê`, `50% doanh nghiệp | có nguy cơ cao được hướng dẫn`: how many something is done to; they do nothing. */
const COUNTED = /^\s*\d[\d.,]*\s*%/u;

/** `Hiệu trưởng các trường | , sau khi rà soát, …`: what stands before an aside. */
const untilAside = (words: string): string => (words.includes(",") ? words.slice(0, ASIDE.exec(words)?.index) : words);

/** `xã | lập danh sách gửi huyện`: a level, right before what it does. */
const LEVEL_ACTS = /^(?<level>tỉnh|huyện|xã|thôn|thành\s+phố|thị\s+xã|quận|phường)\s+$/iu;

function afterCircumstances(clause: string): number {
  let at = Math.max(0, clause.search(/[^\s,]/u));
  for (let round = 0; round < 3; round++) {
    const rest = clause.slice(at);
    const circumstance = LEAD_IN.exec(rest) ?? (rest.includes(" thì ") && CASE.exec(rest));
    if (!circumstance) break;
    at += circumstance[0].length;
  }
  return at;
}

/** How far behind a verb its object shows what it is. */
const AHEAD = 12;

/** How many letters a modal takes at most, with the word behind it that is asked for. */
const LONGEST_MODAL = 40;

/** Where the first modal of some words begins, or the first of their verbs behind their head; their end where there is none. */
function deedAt(words: string, deeds: readonly Deed[]): number {
  const deed = deeds.find(({ start }) => start > 0)?.start ?? words.length;
  const modal = modalIn(words.slice(0, deed + LONGEST_MODAL)) ?? words.length;
  const end = Math.min(deed, modal);
  const reports = REPORTS.exec(words.slice(0, end + AHEAD))?.index ?? end;
  return Math.min(end, reports);
}

/** Where the first modal begins; `các tỉnh từ Quảng Bình đến Ninh Thuận` are named by their ends. */
function modalIn(words: string): number | null {
  MODAL.lastIndex = 1;
  for (let match = MODAL.exec(words); match; match = MODAL.exec(words))
    if (!ENDS.test(words.slice(match.index))) return match.index;
  return null;
}

const ENDS = /^(?:từ\s+\p{Lu}|đến\s+\p{Lu})/u;

/** Whether a phrase is a body or group and nothing else: `1. Ban Tổ chức Đảng ủy`. */
export function bodyOf(phrase: string): string | null {
  if (/^[Gg]iao\s+ban\s/u.test(phrase)) return null;
  const plain = phrase
    .replace(
      /^(?:đối\s+với|trách\s+nhiệm\s+của|nhiệm\s+vụ\s+của|lịch\s+(?:làm\s+việc|công\s+tác|hoạt\s+động|kiểm\s+tra|giám\s+sát|thanh\s+tra|khảo\s+sát)\s+của|về\s+phía|giao|đề\s+nghị)\s+/iu,
      "",
    )
    .replace(/[:.;,]\s*$/u, "");
  const subject = subjectOf(plain);
  const rest = subject ? plain.slice(subject.end) : "";
  if (!subject || syllables(rest) > 2) return null;
  return PROPER.test(subject.name) && NAMED_AFTER.test(rest) && plain.startsWith(subject.name)
    ? plain.trim()
    : subject.name;
}

/** `Phòng Quản lý tiêm chủng`: what a body is named after may be a verb, too. */
const PROPER = /^\p{Lu}\p{Ll}+\s+\p{Lu}[\p{Ll}]+\s+\p{Ll}+$/u;
const NAMED_AFTER = /^\s*\p{Ll}+\s+\p{Ll}+$/u;
