import { formatNumber, type NumberFormat } from "./number-formats.ts";

/** One level of a list as docx and doc define it. */
export interface ListLevel {
  readonly start: number;
  readonly format: NumberFormat;
  /** The label as a template: `%1` to `%9` stand for the numbers of the levels; for bullets the bullet itself. */
  readonly template: string;
  /** Counting starts anew after a paragraph of this level or a higher one, from 1; 0 never. By default one level up. */
  readonly restartAfter?: number | undefined;
  /** All numbers in the label are shown in Arabic digits. */
  readonly legal?: boolean | undefined;
  /** Nothing stands between label and text. */
  readonly tight?: boolean | undefined;
  readonly font?: string | undefined;
}

/** What a paragraph asks for: a level of a list, and where its numbers start if it is the first to use that list. */
export interface ListPlace {
  /** Lists of one key count together (`abstractNum` of docx, LST of doc). */
  readonly key: string;
  /** The use of the list by this paragraph and its like (`num` of docx, LFO of doc). */
  readonly use: string;
  readonly level: number;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Start numbers that this use sets for levels. */
  readonly starts?: ReadonlyMap<number, number> | undefined;
}

/** The last numbers of a list by level, and where its levels start if a use has said so. */
interface ListCount {
  readonly counters: (number | undefined)[];
  readonly starts: Map<number, number>;
}

/** Counts the automatic numbers of a document in its order, as Word does. */
export class Numbering {
  #lists = new Map<string, ListCount>();
  #used = new Set<string>();

  /** The label of the next paragraph at that place, with the space after it: `II. `, `2.1. `, `a) `, `- `; empty where none is shown. */
  next(place: ListPlace): string {
    const level = place.levels[place.level];
    if (!level) return "";
    this.#count(place, level);
    const label = level.format === "bullet" ? bulletOf(level.template) : this.#label(place, level);
    return label === "" || level.tight ? label : `${label} `;
  }

  #count(place: ListPlace, level: ListLevel): void {
    const { counters, starts } = this.#listOf(place);
    const before = counters[place.level];
    counters[place.level] = before === undefined ? (starts.get(place.level) ?? level.start) : before + 1;
    for (let higher = 0; higher < place.level; higher++)
      counters[higher] ??= starts.get(higher) ?? place.levels[higher]?.start ?? 1;
    for (let deeper = place.level + 1; deeper < MOST_LEVELS; deeper++)
      if (place.level < (place.levels[deeper]?.restartAfter ?? deeper)) counters[deeper] = undefined;
  }

  /** The counts of the list, which a use that sets start numbers begins anew at these levels. */
  #listOf({ key, use, starts }: ListPlace): ListCount {
    const list = this.#lists.get(key) ?? { counters: [], starts: new Map<number, number>() };
    this.#lists.set(key, list);
    if (!starts || this.#used.has(use)) return list;
    this.#used.add(use);
    for (const [level, start] of starts) {
      list.counters[level] = undefined;
      list.starts.set(level, start);
    }
    return list;
  }

  #label({ key, levels }: ListPlace, { template, legal }: ListLevel): string {
    const counters = this.#lists.get(key)?.counters ?? [];
    return template
      .replace(/%([1-9])/gu, (_whole, digit: string) => {
        const index = Number(digit) - 1;
        const level = levels[index];
        const format = legal && level?.format !== "none" ? "decimal" : (level?.format ?? "decimal");
        return formatNumber(counters[index] ?? level?.start ?? 1, format);
      })
      .trim();
  }
}

const MOST_LEVELS = 9;

/** Clerks type `-`, `+` and `*` as bullets of different rank; all the pictures that Word offers are a dash to them. */
export const bulletOf = (template: string): string => (/^[+*]$/u.test(template) ? template : "-");
