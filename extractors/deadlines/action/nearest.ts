import { subjectOf } from "../actor/actor.ts";
import { isDelivery } from "../actor/delivery.ts";
import { deedsIn } from "../words/deed.ts";

/** The words of a clause that are nearer to the time than a remark or what it is about. */
export const nearest = (words: string): string => behindTopic(behindRemark(words));

/** `Lập danh sách (theo mẫu), niêm yết`: what is done behind a remark is nearer to the time; what is sent was named before it. */
function behindRemark(words: string): string {
  const end = words.lastIndexOf(")") + 1;
  const rest = words.slice(end);
  const next = rest.replace(/^[\s,;]+/u, "");
  if (end === 0 || deedsIn(next)[0]?.start !== 0) return words;
  return isDelivery(next) ? words : next;
}

/** `Về thực hiện Thông báo 97-TB/ĐU, | Ủy ban Kiểm tra lập bảng theo dõi`: of what it is, before who acts. */
function behindTopic(words: string): string {
  const topic = /^\s*về\s[^,;:]{2,80},\s+(?=\S)/iu.exec(words)?.[0] ?? "";
  return topic !== "" && subjectOf(words.slice(topic.length)) ? words.slice(topic.length) : words;
}
