import { singleSpaced } from "../../../src/text/single-spaced.ts";
import { isDelivery } from "../actor/delivery.ts";
import { deedsIn } from "../words/deed.ts";
import { HEADS, QUANTIFIERS, WORD_END } from "../words/words.ts";

/** What is to be done as the subject of a sentence, and who does it. */
export interface Undertaking {
  readonly what: string;
  readonly who: string;
}

/** `Việc sửa đường vào bãi tắm | do | Ban Quản lý dự án | thực hiện`, `… phải được Ban Quản lý dự án hoàn thành`, `… giao Hội Nông dân …`. */
const UNDERTAKING = new RegExp(
  `^(?:(?:riêng|còn|về phần|về [^,;:]{2,40},) )?việc (?<what>[^;:]{6,160}?) (?:do|giao(?: cho)?|(?:phải |sẽ |cần )?được) (?<who>(?:(?:${QUANTIFIERS}) )*(?:${HEADS})${WORD_END}[^,;:]{0,80}?)(?:$| (?:(?:chủ động|tự|trực tiếp) )?(?:chủ trì|bố trí|phối hợp|thực hiện|tổ chức|hoàn (?:thành|tất)|tiến hành|triển khai|đảm nhận|đảm nhiệm|phụ trách|làm|thi công)${WORD_END})`,
  "iu",
);

/** Its first words, asked first: few clauses begin so. */
const BEGINS = /^\s*(?:riêng|còn|về|việc)\s/iu;

/** What the words before a time tell as undertaken by somebody; `null` where its result is handed over by that time. */
export function undertakingIn(words: string): Undertaking | null {
  if (!BEGINS.test(words)) return null;
  const sentence = singleSpaced(words).trim();
  const match = UNDERTAKING.exec(sentence);
  const { what, who } = match?.groups ?? {};
  if (!match || !what || !who) return null;
  const rest = sentence.slice(match[0].length);
  return deedsIn(rest).some(({ start }) => isDelivery(rest.slice(start))) ? null : { what, who };
}
