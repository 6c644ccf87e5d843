import { type Scene, tellsOnlyTime } from "../place/scene.ts";
import { HEADS, QUANTIFIERS, WORD_END } from "../words/words.ts";
import { EVENT_NAME } from "./actor-words.ts";
import { holderOf } from "./holder.ts";
import { passiveAgent } from "./passive-agent.ts";

const BODY = String.raw`(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END}[^,;:()\n]{0,80}?`;
const ACTS = String.raw`(?:chủ\s+trì|thực\s+hiện|phụ\s+trách|đảm\s+nhiệm|tổ\s+chức|phát\s+động|lập|làm(?!\s+(?:trưởng|tổ\s+trưởng|đội\s+trưởng|chủ(?!\s+đầu\s+tư)|phó|đầu))|soạn|biên\s+soạn|cấp|chuẩn\s+bị)`;

/** (Văn phòng chủ trì) | (Văn phòng; quý II) | trách nhiệm chính là Sở Y tế | phương án phải do … | kết quả sẽ được Sở công bố … */
const AGENT = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?:(?:dự\s+kiến|sẽ)\s+được\s+(?<decider>${BODY})\s+(?:công\s+bố|phê\s+duyệt|ban\s+hành|thông\s+qua|thẩm\s+định|nghiệm\s+thu|xem\s+xét)(?![A-Za-zÀ-ỹ])|\((?<beside>${BODY})\s+${ACTS}\s*\)|\((?<timed>${BODY})\s*[,;]\s*(?:(?:trước|trong|xong|từ|ngày|tháng|quý|tuần|năm)\s|\d)|trách\s+nhiệm\s+(?:chính\s+)?(?:là|thuộc\s+về)\s+(?<charged>${BODY})\s*(?=[,;.()]|$))`,
  "iu",
);

/** `Riêng báo cáo của Ban Kinh tế về các khoản thu | gửi trước …`: whose it is sends it. */
const PAPER_OF = String.raw`^\s*(?:riêng\s+)?(?:báo\s+cáo|hồ\s+sơ|danh\s+sách|kế\s+hoạch|dự\s+toán|tài\s+liệu|văn\s+bản)(?=\s)[^,;:.]{0,60}?\scủa\s`;
const SENT = new RegExp(
  String.raw`${PAPER_OF}+(?<whose>${BODY}(?:,\s+${BODY}){0,3})\s+(?:(?:về|trong|năm|quý|tháng|để|phải|được|phục\s+vụ|kèm)\s[^,;:.]{0,80}?)?(?:g[ửở]i|nộp|trình)(?![A-Za-zÀ-ỹ])`,
  "iu",
);

/** `Thời gian: trong quý II, | do đồng chí Phó Bí thư làm trưởng đoàn`: who leads what only has a time. */
const LED = new RegExp(
  String.raw`^[\s,(]*do\s+(?<who>${BODY})\s+làm\s+(?:tổ\s+trưởng|đội\s+trưởng|trưởng\s+(?:đoàn|ban))(?![A-Za-zÀ-ỹ])`,
  "iu",
);

/** `Việc kiểm điểm của ban thường vụ | tiến hành từ …`: whose doing it is. */
const THEIRS = new RegExp(
  String.raw`^\s*việc\s[^,;:]{2,80}?\scủa\s+(?<whose>${BODY})\s+(?:được\s+)?(?:tiến\s+hành|thực\s+hiện|hoàn\s+thành|bắt\s+đầu|kết\s+thúc)(?![A-Za-zÀ-ỹ])`,
  "iu",
);

/** What these need, asked first because it is quick: few sentences hold it, and an engine takes long to compile them. */
const OWNED = /của/iu;
const OWNED_PAPER = new RegExp(PAPER_OF, "iu");
const TELLS_AGENT = new RegExp(
  String.raw`(?:kiến|sẽ)\s+được\s|\([^,;:()\n]+(?:\s${ACTS}\s*\)|[,;]\s*(?:trước|trong|xong|từ|ngày|tháng|quý|tuần|năm|\d))|trách\s+nhiệm\s+(?:chính\s+)?(?:là|thuộc)\s`,
  "iu",
);
const GIVES = /giao|phân\s+công/iu;
const CHARGES = /chủ\s+trì|phụ\s+trách|nhiệm/iu;

/** `các đơn vị này | chậm nhất là ngày 10/10`: no name goes on behind a limit. */
const TIMED = /\s(?:chậm|muộn)\s+nhất\s/iu;

const whoseIsSent = (words: string): string | undefined =>
  OWNED_PAPER.test(words) ? SENT.exec(words)?.groups?.whose : undefined;

const withoutRemarks = (words: string): string =>
  words.includes("(") ? words.replace(/(?<!\s)\s*\([^()]*\)/gu, "") : words;

/** Who does what another is the subject of, named in the same sentence. */
export function agentIn({ draft, clause: { sentence }, left, right, lead }: Scene): string | null {
  const words = draft.document.text.slice(sentence.start, sentence.end);
  const isOwned = OWNED.test(words);
  const whose = isOwned ? whoseIsSent(withoutRemarks(words)) : undefined;
  if (whose && !whose.includes(" do ")) return whose.split(TIMED, 1)[0] as string;
  const leads = tellsOnlyTime(left.trim() || (lead ?? "")) ? LED.exec(right)?.groups?.who : undefined;
  if (leads) return leads;
  const theirs = isOwned ? THEIRS.exec(words)?.groups?.whose : undefined;
  if (theirs && !theirs.endsWith(" và")) return theirs;
  const agent = passiveAgent(left) ?? passiveAgent(right) ?? passiveAgent(words);
  if (agent || !TELLS_AGENT.test(words)) return agent;
  const { decider, beside, timed, charged } = AGENT.exec(words)?.groups ?? {};
  return decider ?? beside ?? timed ?? charged ?? null;
}

/** `…, | đ/c Nguyễn Văn A chủ trì.`, `…, giao | Phòng Nghiệp vụ chủ trì.`, `…. | Ban Thường vụ chịu trách nhiệm tổ chức.`: who is charged, told last. */
const CHARGED_LAST = new RegExp(
  String.raw`(?:^|[,;.])\s*(?:(?:giao|phân\s+công)\s+(?:cho\s+)?)?(?<who>(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END}[^;:()\n.]{0,80}?)\s+(?:chủ\s+trì|phụ\s+trách|đảm\s+nhiệm|chịu\s+trách\s+nhiệm(?:\s+(?:chính|tổ\s+chức|thực\s+hiện|chuẩn\s+bị|chủ\s+trì)){0,2})[\s.;/]*$`,
  "iu",
);

/** `…, giao | Ban Nữ công chuẩn bị.`: to whom it is given, told last. */
const GIVEN_LAST = new RegExp(
  String.raw`[,;.]\s*(?:giao|phân\s+công)\s+(?:cho\s+)?(?<who>(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END}[^;:()\n.]{0,80}?)\s+(?:chuẩn\s+bị|thực\s+hiện|triển\s+khai|tham\s+mưu|tổ\s+chức(?:\s+thực\s+hiện)?)[\s.;/]*$`,
  "iu",
);

/** `Báo cáo gửi trước ngày 10/6; theo mẫu gửi kèm. | Trách nhiệm thuộc các huyện ủy.` */
const ANSWERABLE = new RegExp(
  String.raw`[.;]\s*trách\s+nhiệm\s+(?:này\s+)?(?:là\s+của|thuộc(?:\s+về)?)\s+(?<who>(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END}[^;:()\n.]{0,100})`,
  "iu",
);

/** `…; | đơn vị thực hiện: Trạm Y tế xã.`, `…. | Cơ quan chủ trì là Sở Nội vụ`: a label behind the time. */
const LABELLED = new RegExp(
  String.raw`[.;,]\s*(?:đơn\s+vị|cơ\s+quan|bộ\s+phận|người)\s+(?:thực\s+hiện|chủ\s+trì|phụ\s+trách|chịu\s+trách\s+nhiệm|tổ\s+chức)(?:\s+là|\s*:)\s*(?<who>(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END}[^;:()\n.]{0,80})`,
  "iu",
);

/** Whether some words behind a time only say who is charged. */
export const tellsOnlyWho = (words: string): boolean => chargedAtEnd(words)?.index === 0;

const chargedAtEnd = (words: string): RegExpExecArray | null =>
  (CHARGES.test(words) ? CHARGED_LAST.exec(words) : null) ?? (GIVES.test(words) ? GIVEN_LAST.exec(words) : null);

/** Who is charged behind the time: at the end of the sentence, or in a sentence of its own. */
export function chargedLast({ draft, clause: { line, sentence, right } }: Scene): string | null {
  const { text } = draft.document;
  const behind = text.slice(right.start, sentence.end);
  const own = (chargedAtEnd(behind) ?? LABELLED.exec(behind))?.groups?.who;
  if (own) return own;
  const rest = text.slice(sentence.end, Math.min(line.span.end, sentence.end + 160));
  const answerable = (ANSWERABLE.exec(rest) ?? LABELLED.exec(rest))?.groups?.who;
  if (answerable) return answerable;
  return chargedAtEnd(/^[.;]\s*[^.;]*/u.exec(rest)?.[0] ?? "")?.groups?.who ?? null;
}

/** `…; thành phần gồm | trưởng các khoa, phòng.`, `Thành phần: | bí thư các chi bộ. Thời gian: …`: who comes, told in the same line. */
const COMES = new RegExp(
  String.raw`(?:^|[.;])\s*(?:[-–+•]\s*)?thành\s+phần(?:\s+(?:tham\s+)?dự(?:\s+họp)?)?(?:\s+gồm)?[\s:]+(?:gồm\s+)?(?:các\s+đồng\s+chí\s+)?(?<who>(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END}[^;:.()\n]{0,200})(?=[.;]|$)`,
  "iu",
);

/** Who comes to what only has a time or a name. */
export function participants({ clause: { line } }: Scene): string | null {
  return /thành\s+phần/iu.test(line.text) ? (COMES.exec(line.text)?.groups?.who ?? null) : null;
}

/** `Đại hội chi hội làm trước, xong trong tháng 8`: what is held names who holds it. */
export function holderIn({ draft, clause: { sentence } }: Scene, action: string | null): string | null {
  const words = draft.document.text.slice(sentence.start, sentence.end);
  return action !== null && words.startsWith(action.slice(0, 12)) && EVENT_NAME.test(action) ? holderOf(action) : null;
}
