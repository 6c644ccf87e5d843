import type { Draft } from "../../src/record/draft.ts";
import type { Line } from "../../src/record/lines.ts";
import { sectionsAround } from "../../src/record/place.ts";
import type { Section } from "../../src/record/schema.ts";
import { bodyOf, chargedIn, subjectOf } from "./actor.ts";
import { labelLength } from "./sentence.ts";

/** How many lines around a schedule may belong to the same item. */
const REACH = 12;

const label = (words: string): RegExp =>
  new RegExp(String.raw`^(?:${words})(?![A-Za-zÀ-ỹ])[^:.;]{0,60}:\s*(?<value>\S[\s\S]*)`, "iu");

const TASK = label(String.raw`nội\s+dung|công\s+việc|nhiệm\s+vụ|hoạt\s+động|tên\s+(?:hoạt\s+động|nhiệm\s+vụ)|việc`);
const UNIT = label(
  String.raw`cơ\s+quan|đơn\s+vị|chủ\s+trì|thành\s+phần|người\s+thực\s+hiện|phân\s+công|tổ\s+chức\s+thực\s+hiện|bộ\s+phận|thực\s+hiện|phụ\s+trách|trách\s+nhiệm`,
);
/** Who only helps is not who must act. */
const HELPERS = /phối\s+hợp|tham\s+dự|khách\s+mời|giám\s+sát|theo\s+dõi/iu;

/** What the lines of a schedule's item say of task and unit: `- Nội dung: …`, `- Cơ quan chủ trì: …`. */
export interface Item {
  readonly task: string | null;
  readonly unit: string | null;
}

export function itemAround(draft: Draft, index: number): Item {
  const own = draft.lines[index] as Line;
  const section = sectionsAround(draft.sections, own.span).findLast(({ span }) => span.start < own.span.start);
  const isIn = (line: Line | undefined): line is Line =>
    line !== undefined && (!section || (line.span.start >= section.span.start && line.span.start < section.span.end));
  const above = walk(draft.lines, index, -1, isIn);
  const below = walk(draft.lines, index, 1, isIn);
  const lines = [...above, ...below];
  return { task: value(lines, TASK), unit: unitOf(lines) };
}

/** The lines of the same item, nearest first: another time label begins another item. */
function walk(
  lines: readonly Line[],
  index: number,
  step: 1 | -1,
  isIn: (line: Line | undefined) => line is Line,
): readonly string[] {
  const found: string[] = [];
  for (let i = index + step, line = lines[i]; Math.abs(i - index) <= REACH && isIn(line); i += step, line = lines[i]) {
    const words = line.text.slice(labelLength(line.text));
    if (/^thời\s+(?:gian|hạn)[^:.;]{0,60}:/iu.test(words)) break;
    if (step > 0 && TASK.test(words)) break;
    found.push(words);
    if (step < 0 && TASK.test(words)) break;
  }
  return found;
}

function value(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const found = pattern.exec(line)?.groups?.value;
    if (found) return found;
  }
  return null;
}

function unitOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = HELPERS.test(line.slice(0, line.indexOf(":") + 1)) ? undefined : UNIT.exec(line)?.groups?.value;
    const name = found && (subjectOf(found)?.name ?? bodyOf(found));
    if (name) return name;
  }
  return null;
}

/** The headings around a line, innermost first. */
export const headingsAround = (draft: Draft, line: Line): readonly Section[] =>
  [...sectionsAround(draft.sections, line.span)].reverse();

/** How far above its points a request may stand: `đề nghị các đơn vị thực hiện một số nội dung sau:`. */
const FAR = 40;

/** The words of the line that introduces the list a line stands in: `Cục Thuế tổ chức 03 lớp tập huấn:`. */
export function introductionOf({ lines }: Draft, index: number): string | null {
  for (let i = index - 1; i >= 0 && index - i <= REACH; i--) {
    const { text } = lines[i] as Line;
    if (/:\s*$/u.test(text)) return text.slice(labelLength(text)).replace(/\s*:\s*$/u, "");
    if (!/^(?:[-–+•*]|[a-zđ][.)]|\(?\d+\))/u.test(text)) return null;
  }
  return null;
}

/** The body that a line above announces for the points under it: `Sở Nội vụ:`, `Yêu cầu các đơn vị …:`. */
export function announcedBody(draft: Draft, index: number): string | null {
  let numbered = false;
  for (let i = index - 1; i >= 0 && index - i <= FAR; i--) {
    const line = draft.lines[i] as Line;
    const words = line.text.slice(labelLength(line.text));
    if (/:\s*$/u.test(words)) {
      const name = (numbered ? null : bodyOf(words.replace(/:\s*$/u, ""))) ?? chargedIn(words)?.name ?? null;
      if (name || !numbered) return name;
    }
    if (/^[IVX]+\s*[.-]/u.test(line.text)) return null;
    numbered ||= /^\d/u.test(line.text);
  }
  return null;
}
