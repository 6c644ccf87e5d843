import { singleSpaced } from "../../../src/text/single-spaced.ts";
import { subjectOf } from "../actor/actor.ts";
import { hasDeed, opensWithDeed } from "../words/deed.ts";
import { isOfSyllable } from "../words/syllables.ts";
import { syllables } from "../words/words.ts";

/** How many syllables an action has at most: room for what is made, to whom it is handed over and their names. */
export const LONGEST = 35;

/** Signs, and how many at least, at the end of a phrase; read once, from there. */
const TRAILING = /$(?<=(?<![\s,./–-])(?<end>(?:[\s,./–-](?:(?:mỗi\s+\S+\s+)?(?:ít\s+nhất|tối\s+thiểu)\s+\d+)?)+))/u;

/** To the end of the clause, with names in quotation marks and remarks in its midst: `công trình "Thắp sáng đường quê"`. */
const UNBROKEN =
  /^(?:[^;:()\n“”"]|[“"][^;:()\n“”"]{2,160}[”"]|\((?!(?:thông\s+)?qua\s)[^()\n]{1,120}\)(?=[\s,]*[^\s,;:.]))*/u;

/** The first syllables of a phrase, to the end of its clause; `null` where fewer than two are left. */
export function clipped(phrase: string): string | null {
  const first = firstWords(
    clauseOf(
      phrase.replace(
        /^[\s,.;:)–-]*(?:(?:và|để)\s+)?(?:riêng\s+(?=(?:báo\s+cáo|hồ\s+sơ|danh\s+sách|việc)(?![A-Za-zÀ-ỹ])))?/iu,
        "",
      ),
    ),
  );
  const words = withoutLink(first.slice(0, first.length - (TRAILING.exec(first)?.groups?.end?.length ?? 0)));
  return syllables(words) >= 2 ? words : null;
}

/** `Kiểm tra tài chính đảng: | kiểm tra việc thu đảng phí`: a label goes on with what is done. */
function clauseOf(phrase: string): string {
  const clause = UNBROKEN.exec(phrase)?.[0] ?? "";
  if (phrase.charAt(clause.length) !== ":") return clause;
  const told = UNBROKEN.exec(phrase.slice(clause.length + 1).trimStart())?.[0] ?? "";
  const who = subjectOf(told);
  const isDone = opensWithDeed(told) || (who !== null && hasDeed(told.slice(who.end)));
  return isDone ? `${clause}: ${told}` : clause;
}

/** A word at the end that only leads on, and the white space before it; looked for in as many letters as it takes. */
const LINK =
  /(?:(?<!\s),?\s+(?:tức(?:\s+là)?|bắt\s+đầu)|\s(?:và|của|các|những|cho|về|để|(?<!(?:tiếp|kèm)\s)theo|tại|với|từ|đến|ít\s+nhất|tối\s+thiểu|ngay|(?<!nhà\s)ở|trong|là|(?<!(?:công|cá|bệnh|nạn|tư|quân|doanh|phạm|hôn|nguyên|pháp|chứng)\s)nhân(?:\s+dịp)?))$/iu;
const LONGEST_LINK = 12;

const withoutLink = (words: string): string => {
  const link = LINK.exec(words.slice(-LONGEST_LINK))?.[0];
  return link === undefined ? words : words.slice(0, words.length - link.length).trimEnd();
};

/** The first syllables of a clause, with one space between two; a dash between two years counts for none. */
function firstWords(clause: string): string {
  const words = singleSpaced(clause);
  let end = -1;
  for (let count = 0; count < LONGEST; ) {
    const start = end + 1;
    end = words.indexOf(" ", start);
    if (end < 0) return words;
    if (end - start > 1 || isOfSyllable(words.charCodeAt(start))) count++;
  }
  return untilMember(words.slice(0, end)).replace(/\s(?:khóa|nhiệm\s+kỳ|lần\s+thứ|giai\s+đoạn|số)$/iu, "");
}

/** `…, phục vụ đại hội đảng các`: what is too long ends with its last whole member, where that is most of it. */
function untilMember(words: string): string {
  const comma = words.lastIndexOf(",");
  return comma > words.length / 2 ? words.slice(0, comma) : words;
}
