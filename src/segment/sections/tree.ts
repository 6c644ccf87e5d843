import type { Span } from "../../text/span.ts";
import { innermost, unambiguous } from "./ambiguous.ts";
import type { Label, LabelKind } from "./label.ts";
import {
  DEEPEST_ROWS,
  follows,
  INSIDE_ARTICLE,
  INSIDE_ROMAN,
  isRow,
  LARGEST_GAP,
  RANK,
  RUNNING,
  WORDS,
} from "./ranks.ts";

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
    const label = unambiguous(read, this.labels(), this.latest.has("roman"));
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

  /** Whether the open article announces a list: it ends in a colon, or it is the first, which approves what follows. */
  private announces(introduced: boolean): boolean {
    const article = this.innermost("điều");
    return article !== undefined && article === this.open.at(-1)?.label && (introduced || article.ordinal === 1);
  }

  private labels(): readonly Label[] {
    return this.open.map(({ label }) => label);
  }

  private innermost(kind: LabelKind): Label | undefined {
    return innermost(this.labels(), kind);
  }

  /** How many divisions stay open around a label; `null` where it is none. */
  private depthFor(label: Label, before: Before): number | null {
    const row = this.rowOf(label, before);
    if (row >= 0) return row;
    if (!this.canBegin(label)) return null;
    const parent =
      label.prefix === null ? -1 : this.open.findLastIndex((division) => isNumbered(division.label, label.prefix));
    if (parent >= 0) return parent + 1;
    if (before.introduced && label.ordinal === 1 && RANK[label.kind] >= RANK.arabic) return this.open.length;
    const rank = this.rankOf(label, before);
    let depth = this.open.length;
    while (depth > 0 && RANK[(this.open[depth - 1] as Division).label.kind] >= rank) depth--;
    return depth;
  }

  /** Letters and Roman numbers hold each other either way: of the two, the kind that came first is the outer one. */
  private rankOf({ kind, ordinal }: Label, { introduced }: Before): number {
    if (kind === "roman" && ordinal === 1 && !this.innermost("roman") && this.announces(introduced))
      return INSIDE_ARTICLE;
    const inside = kind === "capital" && ordinal === 1 && this.innermost("roman") && !this.innermost("capital");
    return inside ? INSIDE_ROMAN : RANK[kind];
  }

  /** The open division whose row a label goes on with: the innermost whose number comes right before, else the innermost of its kind. */
  private rowOf(label: Label, before: Before): number {
    const rows = this.open.flatMap((division, depth) => (isRow(division.label, label) ? [depth] : []));
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
    const row = this.open.some((division) => isRow(division.label, label));
    return !label.doubtful && !row && label.ordinal <= LARGEST_GAP;
  }

  private hasOpen(text: string): boolean {
    return this.open.some((division) => isNumbered(division.label, text));
  }

  private follows(label: Label, sibling: Division | undefined): boolean {
    if (label.kind === "annex") return true;
    if (sibling && isRow(sibling.label, label)) return follows(sibling.label, label);
    return label.ordinal === 1 || (RUNNING.includes(label.kind) && this.latest.get(label.kind) === label.ordinal - 1);
  }
}

/** `2` is the number of `2.` and of `Phần 2`. */
const isNumbered = ({ text }: Label, number: string | null): boolean => text === number || text === `Phần ${number}`;
