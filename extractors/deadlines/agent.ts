import { holderOf } from "./actor.ts";
import { EVENT_NAME } from "./actor-words.ts";
import type { Scene } from "./scene.ts";
import { HEADS, QUANTIFIERS, WORD_END } from "./words.ts";

const BODY = String.raw`(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END}[^,;:()\n]{0,80}?`;
const ACTS = String.raw`(?:chủ\s+trì|thực\s+hiện|phụ\s+trách|đảm\s+nhiệm|tổ\s+chức|phát\s+động|lập|làm(?!\s+(?:trưởng|tổ\s+trưởng|đội\s+trưởng|chủ|phó|đầu))|soạn|biên\s+soạn|cấp|chuẩn\s+bị)`;

/** Lịch trực do Văn phòng lập | (Văn phòng chủ trì) | trách nhiệm chính là Sở Y tế */
const AGENT = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?:do\s+(?<by>${BODY})\s+${ACTS}(?![A-Za-zÀ-ỹ])|\((?<beside>${BODY})\s+${ACTS}\s*\)|trách\s+nhiệm\s+(?:chính\s+)?(?:là|thuộc\s+về)\s+(?<charged>${BODY})\s*(?=[,;.()]|$))`,
  "iu",
);

/** Who does what another is the subject of, named in the same sentence. */
export function agentIn({ draft, clause: { sentence } }: Scene): string | null {
  const words = draft.document.text.slice(sentence.start, sentence.end);
  if (!/(?<![A-Za-zÀ-ỹ])do\s|\(|trách\s+nhiệm/iu.test(words)) return null;
  const { by, beside, charged } = AGENT.exec(words)?.groups ?? {};
  return by ?? beside ?? charged ?? null;
}

/** `Đại hội chi hội làm trước, xong trong tháng 8`: what is held names who holds it. */
export function holderIn({ draft, clause: { sentence } }: Scene, action: string | null): string | null {
  const words = draft.document.text.slice(sentence.start, sentence.end);
  return action !== null && words.startsWith(action.slice(0, 12)) && EVENT_NAME.test(action) ? holderOf(action) : null;
}
