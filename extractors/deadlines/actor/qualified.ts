import { HEADS, QUANTIFIERS } from "../words/words.ts";
import type { Subject } from "./actor.ts";

/** `Các hộ | đã được duyệt vay năm nay | phải …`, `4 xã | là vùng trọng điểm | phải …`: which ones are meant, before the duty begins. */
const QUALIFIED = /^\s*(?:(?<which>(?:đã\s+)?được)|là)\s[^,;:]{1,80}?\s(?=(?:phải|có\s+trách\s+nhiệm)\s)/iu;

/** `Đồng chí Phó Bí thư | phụ trách công tác kiểm tra | có nhiệm vụ …`, `cơ sở | được chọn làm điểm | tổ chức …`: of several, the one meant. */
const CHOSEN =
  /^\s*(?:phụ\s+trách\s+(?!chung)(?:[A-Za-zÀ-ỹ]+\s+){1,5}?(?=(?:có|chịu|phải|dự|tham\s+mưu|chủ\s+trì|chuẩn\s+bị|xây\s+dựng|tổng\s+hợp|hướng\s+dẫn|theo\s+dõi|đôn\s+đốc|báo\s+cáo|soạn|lập)\s)|được\s+chọn\s+(?:làm\s+)?(?:điểm|thí\s+điểm)\s)/iu;

/** `Chi bộ | có đảng viên cao tuổi thì | cử …`, `các chi đoàn | được giao chăm sóc phải | kiểm đếm …`: of a kind of bodies, those that the duty is for. */
const WHICH =
  /^\s*(?:[^,;:]{1,60}?(?<!\s(?:và|nhưng|cũng|đều))\s(?=phải\s)|(?:đăng\s+ký|nộp|gửi|báo\s+cáo|hoàn\s+thành|có)(?![A-Za-zÀ-ỹ])[^,;:]{0,50}?\s(?=thì\s)|(?:có|chưa|không|còn|đang|đã|được|bị|nào|mới|ở|xin)\s[^,;:]{1,60}?\s(?=thì\s))/iu;

/** What all of them need, asked first because it is quick: few clauses say which ones are meant. */
const TELLS_WHICH = /phải|thì|trách|chọn/iu;

/** A kind of bodies and no name: `Các đơn vị`, `Xã nào`. */
const KIND = new RegExp(String.raw`^(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})(?:\s+nào(?:\s+\S+)?)?(?:\s+chưa)?$`, "iu");

/** A subject with the words that say which ones are meant; `from` is where its name begins in the clause. */
export function qualified(clause: string, from: number, subject: Subject): Subject {
  const rest = clause.slice(subject.end);
  if (!TELLS_WHICH.test(rest)) return subject;
  const chosen = CHOSEN.exec(rest);
  const told = WHICH.exec(rest);
  const which = told && KIND.test(subject.name) ? told : null;
  const match = chosen ?? which ?? QUALIFIED.exec(rest);
  if (!match) return subject;
  const end = subject.end + match[0].length;
  return {
    name: chosen || which || match.groups?.which ? clause.slice(from, end).replace(/\s+/gu, " ").trim() : subject.name,
    end,
  };
}
