import type { Span } from "../../text/span.ts";
import { followsLetter, romanValue } from "../../vietnamese/numerals.ts";
import type { Label, LabelKind } from "./label.ts";

/** A division being read, with those inside it. */
export interface Division {
  readonly label: Label;
  readonly heading: string;
  readonly span: Span;
  readonly depth: number;
  readonly parent: Division | null;
  /** Whether its number does not follow the one before it in its row. */
  readonly unbalanced: boolean;
}

/** Outer kinds first (Nghị định 30/2020/NĐ-CP, Phụ lục I: phần, chương, mục, tiểu mục, điều, khoản, điểm; plans: A, I, 1, 1.1, a, (1)). */
const RANK: Readonly<Record<LabelKind, number>> = {
  annex: 0,
  phần: 1,
  chương: 2,
  mục: 3,
  "tiểu mục": 4,
  capital: 5,
  roman: 6,
  điều: 7,
  arabic: 8,
  "decimal-2": 9,
  "decimal-3": 10,
  "decimal-4": 11,
  "arabic-bracket": 12,
  letter: 13,
  bracketed: 14,
  "bracketed-letter": 15,
};
/** Kinds whose numbers may go on from one enclosing division to the next. */
const RUNNING: readonly LabelKind[] = ["điều", "arabic", "chương", "mục"];
/** Kinds that a word of law begins: they count from any number, as an extract of a law does. */
const WORDS: readonly LabelKind[] = ["annex", "phần", "chương", "mục", "tiểu mục", "điều"];
/** A number further ahead of the one before than this is no label. */
const LARGEST_GAP = 3;

/** How many lists of one kind can lie inside each other: `5.` announces one that counts `1.`, `2.` again. */
const DEEPEST_ROWS = 2;

/** What stands before a label: whether it announces a list. */
export interface Before {
  readonly introduced: boolean;
}

/** Finds the place of each label in turn: its level comes from its kind and its number. */
export class Outline {
  private readonly open: Division[] = [];
  private readonly latest = new Map<LabelKind, number>();
  readonly divisions: Division[] = [];

  /** Takes a label in, or refuses one that cannot stand here. */
  add(read: Label, heading: string, span: Span, before: Before): boolean {
    const label = this.reread(read);
    const depth = this.depthFor(label, before);
    if (depth === null) return false;
    const sibling = this.open[depth];
    const parent = this.open[depth - 1] ?? null;
    const division: Division = { label, heading, span, depth, parent, unbalanced: !this.follows(label, sibling) };
    this.open.length = depth;
    this.open.push(division);
    this.latest.set(label.kind, label.ordinal);
    this.divisions.push(division);
    return true;
  }

  /** What a letter stands for: `c.` after `B.` is a capital that an old font hides, `i)` after no `h)` a Roman one. */
  private reread(label: Label): Label {
    const letters = this.innermost("letter");
    if (label.kind !== "letter" || (letters && follows(letters, label))) return label;
    const capitals = letters ? undefined : this.innermost("capital");
    if (capitals && label.ordinal > 1 && follows(capitals, { ...label, kind: "capital" }))
      return { ...label, kind: "capital" };
    const ordinal = /^[ivx]$/u.test(label.text) ? romanValue(label.text.toUpperCase()) : null;
    const before = this.innermost("bracketed-letter")?.ordinal ?? 0;
    return ordinal === before + 1 ? { ...label, kind: "bracketed-letter", ordinal } : label;
  }

  private innermost(kind: LabelKind): Label | undefined {
    return this.open.findLast((division) => division.label.kind === kind)?.label;
  }

  /** How many divisions stay open around a label; `null` where it is none. */
  private depthFor(label: Label, before: Before): number | null {
    const row = this.rowOf(label, before);
    if (row >= 0) return row;
    if (!this.canBegin(label)) return null;
    const parent =
      label.prefix === null ? -1 : this.open.findLastIndex((division) => division.label.text === label.prefix);
    if (parent >= 0) return parent + 1;
    if (before.introduced && label.ordinal === 1 && RANK[label.kind] >= RANK.arabic) return this.open.length;
    let depth = this.open.length;
    while (depth > 0 && RANK[(this.open[depth - 1] as Division).label.kind] >= RANK[label.kind]) depth--;
    return depth;
  }

  /** The open division whose row a label goes on with: the innermost whose number comes right before, else the innermost of its kind. */
  private rowOf(label: Label, before: Before): number {
    const rows = this.open.flatMap((division, depth) => (isRow(division, label) ? [depth] : []));
    const exact = rows.findLast((depth) => follows((this.open[depth] as Division).label, label));
    if (exact !== undefined) return exact;
    const innermost = rows.at(-1);
    if (innermost === undefined || label.doubtful) return -1;
    const nested =
      label.ordinal === 1 && before.introduced && innermost === this.open.length - 1 && rows.length < DEEPEST_ROWS;
    const { ordinal } = (this.open[innermost] as Division).label;
    return nested || label.ordinal > ordinal + LARGEST_GAP ? -1 : innermost;
  }

  /** Whether a row may begin with this label. */
  private canBegin(label: Label): boolean {
    if (label.ordinal === 1 || WORDS.includes(label.kind))
      return !label.doubtful || label.prefix === null || this.hasOpen(label.prefix);
    if (this.latest.get(label.kind) === label.ordinal - 1 && RUNNING.includes(label.kind)) return true;
    const row = this.open.some((division) => isRow(division, label));
    return !label.doubtful && !row && label.ordinal <= LARGEST_GAP;
  }

  private hasOpen(text: string): boolean {
    return this.open.some((division) => division.label.text === text);
  }

  private follows(label: Label, sibling: Division | undefined): boolean {
    if (label.kind === "annex") return true;
    if (sibling && isRow(sibling, label)) return follows(sibling.label, label);
    return label.ordinal === 1 || (RUNNING.includes(label.kind) && this.latest.get(label.kind) === label.ordinal - 1);
  }
}

/** Whether two labels count in one row: of one kind and, of decimals, under one number. */
const isRow = ({ label: open }: Division, label: Label): boolean =>
  open.kind === label.kind && open.prefix === label.prefix;

/** Whether a label is the next one of a row. `Điều 3a` comes after `Điều 3`. */
function follows(before: Label, label: Label): boolean {
  if (label.kind === "letter" || label.kind === "capital" || label.kind === "bracketed-letter") {
    if (followsLetter(before.ordinal, label.ordinal)) return true;
  }
  const inserted = before.ordinal === label.ordinal && before.text !== label.text && label.kind === "điều";
  return label.ordinal === before.ordinal + 1 || inserted;
}
