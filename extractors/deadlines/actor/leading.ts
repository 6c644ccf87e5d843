import type { Scene } from "../place/scene.ts";
import { inHeadingsAbove } from "./in-headings.ts";

const LED = /^lãnh\s+đạo\s/iu;
/** Bodies of the Party: what they do to the offices under them is `lãnh đạo`. */
const PARTY =
  /^(?:(?:các|ban\s+thường\s+vụ)\s+)?(?:đảng\s+(?:[uủ][ỷy]|bộ|đoàn)|(?:chi|cấp|tỉnh|thành|huyện|quận|thị)\s+(?:[uủ][ỷy]|bộ)|ban\s+cán\s+sự)(?![A-Za-zÀ-ỹ])/iu;

/** `1. Đảng ủy … | 1.1. Lãnh đạo Ủy ban nhân dân xã hoàn tất …`: under a body of the Party, whose leading is told and not who leads the office. */
export function leading({ draft, clause }: Scene, name: string): string | null {
  const head = LED.test(name) ? inHeadingsAbove(draft, clause.index) : null;
  return head && PARTY.test(head) ? head : null;
}
