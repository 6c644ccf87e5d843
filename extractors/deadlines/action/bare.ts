import { bodyOf } from "../actor/actor.ts";
import { deedsIn, hasDeed } from "../words/deed.ts";

/** Words that say only that something is held, not what: `Đồng loạt tổ chức`, `dự kiến khai mạc`, `năm 2011 tổ chức`. */
const BARE =
  /^(?:(?:tổ\s+chức|để|đồng\s+loạt|dự\s+kiến(?:\s+họp)?|khai\s+mạc|diễn\s+ra|tiến\s+hành|thực\s+hiện|triển\s+khai|hoàn\s+thành|được|sẽ|trong|vào|riêng|năm\s+\d{4}|tháng|quý|đợt|tuần|xong|dứt\s+điểm|cùng|chịu\s+trách\s+nhiệm|phụ\s+trách|chủ\s+trì|đảm\s+nhiệm|sau\s+đó|duy\s+trì|ra\s+quyết\s+định|(?:\d{1,2}|một|hai|ba)\s+(?:ngày|buổi))(?![A-Za-zÀ-ỹ])[\s,]*)+$/iu;

/** `Bê tông hóa 3 km đường; nghiệm thu trong …`: the last step of what was named. */
const LAST_STEP =
  /^(?:nghiệm\s+thu|khởi\s+công|khánh\s+thành|bàn\s+giao|quyết\s+toán|khai\s+giảng|bế\s+giảng|khai\s+mạc|bế\s+mạc|thông\s+qua)$/iu;

/** `hoàn thành tại 100% số xã`, `hoàn thành đợt một`, `tiến hành ngay trong kỳ sinh hoạt`: how far or when, not what. */
const HOW_FAR =
  /^(?:tiến\s+hành|thực\s+hiện)\s+(?:ngay\s+)?(?:trong|vào)\s|^(?:hoàn\s+thành|xong)\s+(?:(?:sớm|muộn)\s+hơn$|tại\s|ở\s|toàn\s+bộ$|(?:đợt|lần|bước|giai\s+đoạn)\s+(?:\d{1,2}|[IVX]{1,4}|một|hai|ba|đầu)$)/iu;

/** `Lắp máy lấy số: Phòng Vật tư | phối hợp Phòng Hành chính`: with whom, not what. */
const WITH_WHOM = /^(?:chủ\s+trì,?\s+)?phối\s+hợp\s+(?:(?:với|cùng)\s+)?(?=\S)/iu;

const isWithWhom = (words: string): boolean => {
  const partner = words.slice(WITH_WHOM.exec(words)?.[0].length ?? words.length);
  return partner !== "" && bodyOf(partner) !== null && !hasDeed(partner);
};

/** Whether some words say only that something is held, how far or with whom. */
export const isBare = (words: string): boolean => BARE.test(words) || HOW_FAR.test(words) || isWithWhom(words);

/** `chỉ tiêu 350 đơn vị máu, tổ chức`: from its first verb on, only that it is held. */
export const endsBare = (words: string): boolean => {
  const first = deedsIn(words)[0];
  return first !== undefined && isBare(words.slice(first.start));
};

/** Whether some words are only the last step of what was named before them. */
export const isLastStep = (words: string): boolean => LAST_STEP.test(words);
