import type { Line } from "../../../src/record/lines.ts";
import { remembered } from "../../../src/text/remembered.ts";
import { type Heading, headingsAround, type Named } from "../place/item.ts";
import { perLine } from "../place/per-line.ts";
import { labelLength } from "../place/sentence.ts";
import { bodyOf, subjectOf } from "./actor.ts";

/** Bodies listed under `ĐỐI TƯỢNG`, `Đơn vị được kiểm tra` are looked at; they do not act. */
export const isTarget = perLine((draft, index) =>
  headingsAround(draft, index).some(({ heading }) => toldByHeading(heading).target),
);

/** Whom the headings around a line name or charge. */
export const inHeadings = perLine((draft, index): Named | null =>
  isTarget(draft, index) ? null : namedIn(headingsAround(draft, index)),
);

/** Whom the headings above a line name, without the one that the line itself is. */
export const inHeadingsAbove = perLine((draft, index): string | null => {
  const { start } = (draft.lines[index] as Line).span;
  return namedIn(headingsAround(draft, index).filter(({ span }) => span.start < start))?.name ?? null;
});

function namedIn(headings: readonly Heading[]): Named | null {
  let level: string | null = null;
  for (const { heading, span } of headings) {
    const told = toldByHeading(heading);
    if (told.body) return { name: told.body, start: span.start };
    level ??= told.level;
    if (level && told.assigns) return { name: level, start: span.start };
  }
  return null;
}

/** `2. Thời gian thi: ngày 28/6. Riêng Trường Chuyên thi thêm …`: of a point that is a paragraph the first sentence tells. */
const SENTENCE_ENDS = /(?<=[a-zà-ỹ\d)])\.\s/iu;

/** What a heading tells of who acts under it; read once for all lines that it stands above. */
const toldByHeading = remembered((heading: string) => {
  const words = heading.slice(labelLength(heading));
  return {
    target:
      /^(?:\S+\s+)?(?:đối\s+tượng|đơn\s+vị\s+(?:được|chịu\s+sự)\s+(?:kiểm\s+tra|giám\s+sát|thanh\s+tra))(?![A-Za-zÀ-ỹ])/iu.test(
        heading,
      ),
    body: bodyOf(words) ?? subjectOf(words.split(SENTENCE_ENDS, 1)[0] as string)?.name ?? null,
    level: levelOf(words),
    assigns: ASSIGNING.test(words),
  };
});

/** Headings under which a level of the organisation is charged; elsewhere it says where something is held. */
const ASSIGNING = /^(?:tổ\s+chức\s+thực\s+hiện|phân\s+công|trách\s+nhiệm)(?![A-Za-zÀ-ỹ])/iu;

/** `2. Cấp huyện`: as a heading, a level of the organisation. */
const levelOf = (heading: string): string | null =>
  /^cấp\s/iu.test(heading)
    ? (/^cấp\s+\S+(?:\s+\S+)?$/iu.exec(heading.replace(/(?<!\s)\s*[:.]\s*$/u, ""))?.[0] ?? null)
    : null;
