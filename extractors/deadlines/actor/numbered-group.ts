import type { Scene } from "../place/scene.ts";
import { labelLength } from "../place/sentence.ts";
import { bodyOf } from "./actor.ts";

const NUMBER = String.raw`(?:số\s+)?(?:\d{1,2}|[IVX]{1,4})`;

/** `Sở lập ba đoàn: | Đoàn số 1 (các huyện phía Bắc): từ ngày …`: which team goes then. */
const TEAM = new RegExp(String.raw`^\s*(?:đoàn|tổ|đội|nhóm)\s+${NUMBER}(?![\p{L}\d])`, "iu");

export const isNumberedTeam = (words: string): boolean => TEAM.test(words);

/** `- | Đoàn số 1 | do đồng chí Phó Chánh án làm Trưởng đoàn: kiểm tra tại … các ngày 06 và 07/5; …` */
const TEAM_LED = new RegExp(
  String.raw`^\s*(?<team>(?:đoàn|tổ|đội|nhóm)\s+${NUMBER})\s*(?:,\s*)?(?:\(|do\s)[^:;]{2,160}?:\s`,
  "iu",
);

/** Which team does all that its line tells. */
export const teamNumbered = ({ clause: { line } }: Scene): string | null =>
  TEAM_LED.exec(line.text.slice(labelLength(line.text)))?.groups?.team ?? null;

/** `Cụm 1 (Văn phòng, Ban Tổ chức): ngày 27/8` */
const GROUP = new RegExp(String.raw`^\s*(?:cụm|nhóm|khối|tổ|đợt|lớp)\s+${NUMBER}\s*\((?<who>[^()]+)\)\s*$`, "iu");

/** Who is in the group whose turn it is. */
export function groupOf({ left, lead }: Scene): string | null {
  const who = GROUP.exec(lead ?? left)?.groups?.who;
  return who && bodyOf(who.split(",", 1)[0] as string) ? who : null;
}
