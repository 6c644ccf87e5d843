import { singleSpaced } from "../../../src/text/single-spaced.ts";
import { deedsIn } from "../words/deed.ts";
import { FIRST_HEADS, HEADS, QUANTIFIERS, syllables } from "../words/words.ts";
import type { Subject } from "./actor.ts";

/** `Các hộ | đã được duyệt vay năm nay | phải …`, `4 xã | là vùng trọng điểm | phải …`: which ones are meant, before the duty begins. */
const QUALIFIED = /^\s*(?:(?<which>(?:đã\s+)?được)|là)\s[^,;:]{1,80}?\s(?=(?:phải|có\s+trách\s+nhiệm)\s)/iu;

/** `Đồng chí Phó Bí thư | phụ trách công tác kiểm tra | có nhiệm vụ …`, `cơ sở | được chọn làm điểm | tổ chức …`: of several, the one meant. */
const CHOSEN =
  /^\s*(?:phụ\s+trách\s+(?!chung)(?:[A-Za-zÀ-ỹ]+\s+){1,5}?(?=(?:có|chịu|phải|dự|tham\s+mưu|chủ\s+trì|chuẩn\s+bị|xây\s+dựng|tổng\s+hợp|hướng\s+dẫn|theo\s+dõi|đôn\s+đốc|báo\s+cáo|soạn|lập)\s)|được\s+chọn\s+(?:làm\s+)?(?:điểm|thí\s+điểm)\s)/iu;

/** `Chi bộ | có đảng viên cao tuổi thì | cử …`, `các chi đoàn | được giao chăm sóc phải | kiểm đếm …`: of a kind of bodies, those that the duty is for. */
const WHICH =
  /^\s*(?:[^,;:]{1,60}?(?<!\s(?:và|nhưng|cũng|đều))\s(?=(?:phải|có\s+thể)\s)|(?:đăng\s+ký|nộp|g[ửở]i|báo\s+cáo|hoàn\s+thành|có)(?![A-Za-zÀ-ỹ])[^,;:]{0,50}?\s(?=thì\s)|(?:có|chưa|không|còn|đang|đã|được|bị|nào|mới|ở|xin)\s[^,;:]{1,60}?\s(?=thì\s))/iu;

/** What these three need, asked first because it is quick: few clauses say which ones are meant. */
const TELLS_WHICH = /phải|thì|trách|chọn|có\s+thể/iu;

/** A kind of bodies and no name: `Các đơn vị`, `Xã nào`. */
const KIND = new RegExp(
  String.raw`^(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS}|${FIRST_HEADS})(?:,\s+(?:${HEADS}))*(?:\s+nào(?:\s+\S+){0,2})?(?:\s+chưa)?$`,
  "iu",
);

/** `Các đơn vị | còn nợ báo cáo | khẩn trương …`, `được giao chủ trì nhiệm vụ | xây dựng …`: which ones, before what they are to do. */
const SUCH =
  /^\s*(?:còn\s+(?:nợ|thiếu)|không\s+(?:có\s+tên|thuộc)|được\s+(?:giao|phân\s+công|lựa\s+chọn|chọn)|thuộc\s+diện|có\s+(?:nhu\s+cầu|nguyện\s+vọng|đủ\s+điều\s+kiện))\s(?!phải\s)/iu;
const HASTE = /\s(?=(?:khẩn\s+trương|nghiêm\s+túc|chủ\s+động|kịp\s+thời|tiếp\s+tục|có\s+trách\s+nhiệm|phải|tự)\s)/iu;

/** `Đảng viên | là thành viên tổ bầu cử | trực …`: of what they are part, before what they do. */
const PART = /^\s*là\s+(?:đối\s+tượng|thành\s+viên|ủy\s+viên|uỷ\s+viên|người)\s/iu;

/** Where the words that say of what they are part end, or 0. */
function partEnd(rest: string): number {
  const part = PART.exec(rest)?.[0].length ?? 0;
  const next = part && deedsIn(rest).find(({ start }) => start > part);
  return next && !rest.slice(0, next.start).includes(",") ? next.start : 0;
}

/** `Những chi bộ | có trên 30 đảng viên | tiến hành …`, `Các trường | được khảo sát | gửi …`: how many, or what is done to them, makes them such. */
const MADE_SUCH =
  /^\s*(?:có\s+(?:trên|dưới|hơn|từ|đủ|ít\s+nhất)\s+(?=\d)|được\s+(?:kiểm\s+tra|giám\s+sát|thanh\s+tra|khảo\s+sát)\s)/iu;

/** Where the words that say which ones are meant end, or 0: what they are to do is another deed. */
function suchEnd(rest: string): number {
  const made = MADE_SUCH.exec(rest)?.[0].length ?? 0;
  if (made > 0) {
    const acts = deedsIn(rest).find(({ start }) => start >= made)?.start ?? 0;
    return rest.slice(0, acts).includes(",") ? 0 : acts;
  }
  const such = SUCH.exec(rest)?.[0].length ?? 0;
  const haste = such && HASTE.exec(rest);
  if (haste) return haste.index;
  const [first, ...others] = such ? deedsIn(rest.slice(such)) : [];
  const next = first && others.find(({ start }) => syllables(rest.slice(such + first.end, such + start)) > 0);
  return next && !/[,;]/u.test(rest.slice(0, such + next.start)) ? such + next.start : 0;
}

/** `cán bộ diện Ban Thường vụ Tỉnh ủy | quản lý | dự …`: in whose charge they are. */
const IN_CHARGE = /^\s*quản\s+lý(?=\s)/iu;
const OF_CHARGE = /\s(?:thuộc\s+)?(?:diện|do)\s/iu;

/** A subject with the words that say which ones are meant; `from` is where its name begins in the clause. */
export function qualified(clause: string, from: number, subject: Subject): Subject {
  const rest = clause.slice(subject.end);
  const charge = OF_CHARGE.test(subject.name) ? (IN_CHARGE.exec(rest)?.[0].length ?? 0) : 0;
  if (charge > 0)
    return { name: singleSpaced(clause.slice(from, subject.end + charge)).trim(), end: subject.end + charge };
  const such =
    partEnd(rest) || ((SUCH.test(rest) || MADE_SUCH.test(rest)) && KIND.test(subject.name) ? suchEnd(rest) : 0);
  if (such > 0)
    return {
      name: singleSpaced(clause.slice(from, subject.end + such).replace(/(?<!\s)\s*\([^()]*\)/gu, "")).trim(),
      end: subject.end + such,
    };
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
