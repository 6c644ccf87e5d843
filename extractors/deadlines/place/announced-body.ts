import type { Line } from "../../../src/record/lines.ts";
import { bodyOf, chargedIn } from "../actor/actor.ts";
import { BODY } from "../actor/actor-words.ts";
import { isPronoun } from "../actor/pronoun.ts";
import { deedsIn } from "../words/deed.ts";
import type { Named } from "./item.ts";
import { perLine } from "./per-line.ts";
import { labelLength } from "./sentence.ts";

/** How far above its points a request may stand: `đề nghị các đơn vị thực hiện một số nội dung sau:`. */
const FAR = 40;

/** `b) Chỉ đạo Chi cục Thú y:` stands above its own points and not above `c) …`. */
const LETTERED = /^[a-zđ][.)]\s/u;

/** The body that a line above announces for the points under it: `Sở Nội vụ:`, `Yêu cầu các đơn vị …:`. */
export const announcedBody = perLine((draft, index): Named | null => {
  let numbered = false;
  let lettered = LETTERED.test(draft.lines[index]?.text ?? "");
  for (let i = index - 1; i >= 0 && index - i <= FAR; i--) {
    const { text, span } = draft.lines[i] as Line;
    const alone = numbered ? null : bodyAlone(draft, i);
    if (alone) return { name: alone, start: span.start };
    if (text.trimEnd().endsWith(":")) {
      const { announced, charged } = announcementAt(draft, i);
      const name = (numbered || (lettered && LETTERED.test(text)) ? null : announced) ?? charged;
      if (name || !numbered) return name && !isPronoun(name) ? { name, start: span.start } : null;
    }
    if (/^[IVX]+\s*[.-]/u.test(text)) return null;
    numbered ||= /^\d/u.test(text);
    lettered ||= LETTERED.test(text);
  }
  return null;
});

/** `Ban Dân vận Huyện ủy` on a line of its own, above what it is to do: a heading without a number. */
const bodyAlone = perLine(({ lines, body }, index): string | null => {
  const line = lines[index] as Line;
  const next = lines[index + 1];
  if (line.cell || line.span.start < body.start || line.text.length > 100 || /[\d.,;:|]\s*$/u.test(line.text))
    return null;
  if (!next || next.cell || next.text.length < 40 || !BODY.test(line.text)) return null;
  const from = labelLength(next.text);
  const name = deedsIn(next.text.slice(from, from + 40))[0]?.start === 0 ? bodyOf(line.text) : null;
  return name?.length === line.text.trim().length ? name : null;
});

/** `Đoàn số 1 | do Giám đốc Sở Nội vụ làm Trưởng đoàn:`: who leads them. */
const LED = /(?<!\s)\s+do\s[^:;]{2,120}?\slàm\s+(?:tổ\s+|đội\s+)?trưởng(?![A-Za-zÀ-ỹ])[^:;]{0,40}(?=:\s*$)/iu;

/** Whom a line before a list names, and whom it charges. */
const announcementAt = perLine((draft, index) => {
  const { text } = draft.lines[index] as Line;
  const words = text.slice(labelLength(text));
  return {
    announced: bodyOf(words.replace(LED, "").replace(/:\s*$|^chỉ\s+đạo\s+/giu, "")),
    charged: chargedIn(words)?.name ?? null,
  };
});
