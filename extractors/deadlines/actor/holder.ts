import { deedsIn } from "../words/deed.ts";
import { BODY } from "./actor-words.ts";
import { named } from "./named.ts";

/** `Đại hội Đảng bộ Sở` is held by `Đảng bộ Sở`. */
const CONGRESS = /^đại\s+hội\s+(?:(?:đại\s+biểu|điểm|toàn\s+thể|cấp)\s+)?(?:(?:ở|tại)\s+(?!cấp\s))?/iu;

/** `Đại hội cấp huyện` is held by that level. */
const LEVEL_OF = /^đại\s+hội\s+(?:điểm\s+)?(?<level>cấp\s+(?:huyện|xã|cơ\s+sở|trên\s+cơ\s+sở))\s*$/iu;

/** The body whose event a phrase names. */
export function holderOf(event: string): string | null {
  const level = LEVEL_OF.exec(event.trim())?.groups?.level;
  if (level) return level;
  const match = CONGRESS.exec(event.trim());
  const words = match && event.trim().slice(match[0].length);
  const rest = words?.split(/(?<!\s)\s+(?:lần thứ|nhiệm kỳ|khóa|khoá|bắt đầu)|[;(]/iu)[0];
  const deed = rest ? deedsIn(rest).find(({ start }) => start > 0)?.start : undefined;
  return rest ? named(rest.slice(0, deed), BODY) : null;
}
