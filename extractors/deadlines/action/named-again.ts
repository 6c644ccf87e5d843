import type { Scene } from "../place/scene.ts";
import { labelLength } from "../place/sentence.ts";
import { type Deed, deedsIn } from "../words/deed.ts";
import { PLACE } from "./member.ts";
import { clipped } from "./phrase.ts";
import { beforeAnyway } from "./said-before.ts";

/** `Đợt tổng kiểm tra | tiến hành`, `việc rà soát | thực hiện`, `thời hạn kiểm tra 30 ngày`, `thời gian họp của khối …`: an act that was told before is only named. */
const NAMED =
  /^\s*(?:đợt|việc|thời\s+(?:gian|hạn))\s+(?!(?:tổ\s+chức|tiến\s+hành|thực\s+hiện|hoàn\s+thành|dự\s+kiến|triển\s+khai)\s)(?<act>[A-Za-zÀ-ỹ]+(?:\s[A-Za-zÀ-ỹ]+){0,3}?)(?=\s*[,:]|\s+(?:tiến\s+hành|tổ\s+chức|thực\s+hiện|hoàn\s+thành|của|do|có|không|là|phải|\d)|\s*$)/iu;

/** `tuyên truyền đợt 1`: one round of it. */
const ROUND =
  /^\s*(?<act>[A-Za-zÀ-ỹ]+(?:\s[A-Za-zÀ-ỹ]+){0,2}?)\s+(?:đợt|lần)\s+(?:\d{1,2}|[IVX]{1,4}|một|hai|ba)\s*$/iu;

/** `Hội nghị | dự kiến tổ chức`: what is held, by the first of its name. */
const HELD_AGAIN =
  /^\s*(?<held>hội\s+(?:nghị|thi|thao|thảo|diễn)|đại\s+hội|cuộc\s+thi|liên\s+hoan|lễ\s+\S+)(?=\s+(?:dự\s+kiến|được|sẽ|tổ\s+chức|diễn\s+ra|khai\s+mạc|tiến\s+hành)(?![A-Za-zÀ-ỹ])|\s*$)/iu;

/** What stands before a time that only a label leads to: in front of a colon, where at most a place stands behind it. */
export const labelOf = ({ left, lead, ahead }: Scene): string =>
  lead === null ? left : left.trim() === "" || (!ahead && PLACE.test(left.trim())) ? lead : "";

/** What the line says before of an act that the clause only names. */
export function toldBefore(scene: Scene): string | null {
  const { line, sentence } = scene.clause;
  const label = labelOf(scene);
  const held = HELD_AGAIN.exec(label)?.groups?.held;
  if (held) return namedInFull(scene, held);
  const act = (NAMED.exec(label) ?? ROUND.exec(label))?.groups?.act?.toLowerCase();
  if (!act || sentence.start <= line.span.start) return null;
  const whole = beforeAnyway(scene);
  if (whole && deedsIn(whole).some(({ start }) => startsWith(whole, start, act))) return whole;
  const before = line.text.slice(labelLength(line.text), sentence.start - line.span.start);
  const deeds = deedsIn(before);
  const index = deeds.findIndex(({ start }) => startsWith(before, start, act));
  return index < 0 ? null : clipped(before.slice(beginning(deeds, index)));
}

/** `…; cả 03 lớp phải kết thúc`, `…; tất cả phải xong`: all of what was told before. */
export function ofAllBefore(scene: Scene): string | null {
  const all = ALL.exec(scene.left);
  if (!all) return null;
  return all.groups?.what ? namedInFull(scene, all.groups.what) : beforeAnyway(scene);
}

const ALL =
  /^\s*(?:tất\s+cả|cả\s+(?<what>(?:\d{1,2}|hai|ba|bốn|năm)\s+\S+))(?:\s+(?:đều|phải|cần|sẽ|hoàn\s+thành|kết\s+thúc|xong))*\s*$/iu;

/** The last place where the line says more of something than the first words of its name. */
export function namedInFull({ clause: { line, sentence } }: Scene, name: string): string | null {
  const before = line.text.slice(0, Math.max(0, sentence.start - line.span.start));
  const at = before.toLowerCase().lastIndexOf(`${name.toLowerCase()} `);
  const whole = at < 0 ? null : clipped(before.slice(at).split(",", 1)[0] as string);
  return whole && whole.length > name.length && !NOT_NAMED.test(whole.slice(name.length)) ? whole : null;
}

const NOT_NAMED = /^\s+(?:này|trên|đó|dự\s+kiến|được|sẽ|tổ\s+chức|diễn\s+ra|khai\s+mạc|tiến\s+hành)(?![A-Za-zÀ-ỹ])/iu;

const startsWith = (words: string, at: number, act: string): boolean =>
  words.slice(at, at + act.length).toLowerCase() === act && !/[A-Za-zÀ-ỹ]/u.test(words.charAt(at + act.length));

/** `tiến hành | kiểm tra`: where the verbs begin that stand side by side. */
const beginning = (deeds: readonly Deed[], index: number): number => {
  const { start } = deeds[index] as Deed;
  const earlier = deeds[index - 1];
  return earlier && start - earlier.end <= 1 ? earlier.start : start;
};
