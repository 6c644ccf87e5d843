import { subjectOf } from "../actor/actor.ts";
import { hasDeed } from "../words/deed.ts";

/** `Về thực hiện Thông báo 97-TB/ĐU, | Ủy ban Kiểm tra lập bảng theo dõi`: of what it is, before who acts. */
export function behindTopic(words: string): string {
  const topic = /^\s*về\s[^,;:]{2,80},\s+(?=\S)/iu.exec(words)?.[0] ?? "";
  return topic !== "" && subjectOf(words.slice(topic.length)) ? words.slice(topic.length) : words;
}

/** `cấp bản đồ trước ngày 10/4, | đồng thời mở hai lớp`, `đo hai lần: lần 1 vào tháng 5, | lần 2`: behind another time what is done next, else what was done before it. */
export function besideTime(words: string): string {
  const time = words.search(/(?<=\S) ,/u);
  if (time < 0) return words;
  const next = words.slice(time + 2);
  return hasDeed(next) ? besideTime(next) : words.slice(0, time);
}
