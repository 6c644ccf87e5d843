import type { Subject } from "./actor.ts";

/** `Các hộ | đã được duyệt vay năm nay | phải …`, `4 xã | là vùng trọng điểm | phải …`: which ones are meant, before the duty begins. */
const QUALIFIED = /^\s*(?:(?<which>(?:đã\s+)?được)|là)\s[^,;:]{1,80}?\s(?=(?:phải|có\s+trách\s+nhiệm)\s)/iu;

/** A subject with the words that say which ones are meant; `from` is where its name begins in the clause. */
export function qualified(clause: string, from: number, subject: Subject): Subject {
  const match = QUALIFIED.exec(clause.slice(subject.end));
  if (!match) return subject;
  const end = subject.end + match[0].length;
  return { name: match.groups?.which ? clause.slice(from, end).replace(/\s+/gu, " ").trim() : subject.name, end };
}
