import type { Draft } from "../../../src/record/draft.ts";
import type { Line } from "../../../src/record/lines.ts";
import { sectionsAround } from "../../../src/record/place.ts";
import type { Section } from "../../../src/record/schema.ts";
import { singleSpaced } from "../../../src/text/single-spaced.ts";
import type { Span } from "../../../src/text/span.ts";
import { bodyOf, subjectOf } from "../actor/actor.ts";
import { opensWithDeed } from "../words/deed.ts";
import { perLine } from "./per-line.ts";
import { labelLength, lineIndexAt, sentenceAround } from "./sentence.ts";

/** How many lines around a schedule may belong to the same item. */
export const REACH = 12;

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

/** What one of its lines says. */
interface Member {
  /** Whether it tells the time. */
  readonly timed: boolean;
  readonly task: string | null;
  /** The words that may name the unit. */
  readonly unit: string | null;
}

export const itemAround = perLine(readItem);

function readItem(draft: Draft, index: number): Item {
  const own = draft.lines[index] as Line;
  const section = sectionsAround(draft.sections, own.span).findLast(({ span }) => span.start < own.span.start);
  const isIn = (line: Line | undefined): line is Line =>
    line !== undefined && (!section || (line.span.start >= section.span.start && line.span.start < section.span.end));
  const above = walk(draft, index, -1, isIn);
  const below = walk(draft, index, 1, isIn);
  const members = [...above, ...below];
  return { task: members.find(({ task }) => task !== null)?.task ?? null, unit: unitOf(members) };
}

/** The lines of the same item, nearest first: another time label begins another item. */
function walk(
  draft: Draft,
  index: number,
  step: 1 | -1,
  isIn: (line: Line | undefined) => line is Line,
): readonly Member[] {
  const found: Member[] = [];
  for (let i = index + step; Math.abs(i - index) <= REACH && isIn(draft.lines[i]); i += step) {
    const member = memberAt(draft, i);
    if (member.timed || (step > 0 && member.task !== null)) break;
    found.push(member);
    if (member.task !== null) break;
  }
  return found;
}

/** What a line tells as a member of an item. */
const memberAt = perLine(({ lines }, index): Member => {
  const { text } = lines[index] as Line;
  const words = text.slice(labelLength(text));
  const paragraph = words === text && isParagraph(text) ? text : null;
  const colon = words.indexOf(":");
  if (colon < 0) return { timed: false, task: paragraph, unit: null };
  return {
    timed: /^thời\s+(?:gian|hạn)[^:.;]{0,60}:/iu.test(words),
    task: TASK.exec(words)?.groups?.value ?? paragraph,
    unit: HELPERS.test(words.slice(0, colon)) ? null : unitTold(words),
  };
});

/** Who is named behind a label; under `Tổ chức thực hiện: …` only where that is all it says, since it may tell of others' duties. */
function unitTold(words: string): string | null {
  const value = UNIT.exec(words)?.groups?.value ?? null;
  return value !== null && /^tổ\s+chức\s/iu.test(words) && bodyOf(value) === null ? null : value;
}

/** `Giám sát việc thực hiện Quy định …` below the heading `2- Giám sát chuyên đề`: a line without label that begins with what is done. */
const isParagraph = (text: string): boolean => text.length > 40 && !text.trimEnd().endsWith(":") && opensWithDeed(text);

function unitOf(members: readonly Member[]): string | null {
  for (const { unit } of members) {
    const name = unit && (subjectOf(unit)?.name ?? bodyOf(unit));
    if (name) return name;
  }
  return null;
}

/** What stands above a line, and where. */
export interface Heading {
  readonly heading: string;
  readonly span: Span;
}

/** The headings around a line, innermost first; of a paragraph above it the first sentence. */
export const headingsAround = perLine((draft, index): readonly Heading[] => {
  const { span } = draft.lines[index] as Line;
  return [...sectionsAround(draft.sections, span)]
    .reverse()
    .map((section) => (section.span.start < span.start ? { ...section, heading: inFull(draft, section) } : section));
});

/** Shorter headings were not cut: one has at most 80 characters, and no syllable has so many as are left. */
const CUT = 70;

/** The first sentence of a paragraph whose first words are the heading; another heading as it is. */
function inFull({ document: { text }, lines }: Draft, { heading, span }: Section): string {
  if (heading.length < CUT) return heading;
  const line = lines[lineIndexAt(lines, span.start)];
  if (!line) return heading;
  const start = line.span.start + labelLength(line.text);
  const words = singleSpaced(text.slice(start, sentenceAround(text, line, { start, end: start }).end));
  return words.startsWith(heading.slice(labelLength(heading))) ? words : heading;
}

/** Who is named somewhere, and where. */
export interface Named {
  readonly name: string;
  readonly start: number;
}
