import { subjectOf } from "../actor/actor.ts";

/** `Về thực hiện Thông báo 97-TB/ĐU, | Ủy ban Kiểm tra lập bảng theo dõi`: of what it is, before who acts. */
export function behindTopic(words: string): string {
  const topic = /^\s*về\s[^,;:]{2,80},\s+(?=\S)/iu.exec(words)?.[0] ?? "";
  return topic !== "" && subjectOf(words.slice(topic.length)) ? words.slice(topic.length) : words;
}
