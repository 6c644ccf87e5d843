import type { Insertable, Selectable } from "kysely";
import type { DeadlineRow } from "./database.ts";

type Before = Selectable<DeadlineRow>;
type Row = Insertable<DeadlineRow>;

/** What a calendar shows of a deadline. */
const SHOWN = [
  "modality",
  "start_day",
  "end_day",
  "lasts_from",
  "lasts_to",
  "time",
  "rrule",
  "actor",
  "action",
  "recipient",
  "via",
  "quote",
  "review",
] as const satisfies readonly (keyof DeadlineRow)[];

/**
 * The rows of a document's deadlines with the identity of those they replace: the same words keep their `uid`, and
 * their revision, which grows where something that a calendar shows has changed.
 */
export function carriedDeadlines(before: readonly Before[], rows: readonly Row[]): readonly Row[] {
  const left = [...before];
  const used = new Set(before.map(({ uid }) => uid));
  return rows.map((row) => {
    const same = (test: (old: Before) => boolean): number =>
      left.findIndex((old) => old.quote === row.quote && test(old));
    const place = [
      same((old) => old.start_offset === row.start_offset && old.deadline_id === row.deadline_id),
      same((old) => old.start_offset === row.start_offset),
      same(() => true),
      left.findIndex((old) => old.start_offset === row.start_offset),
    ].find((found) => found >= 0);
    const [old] = place === undefined ? [] : left.splice(place, 1);
    if (!old) return { ...row, uid: unused(row.uid as string, used), revision: 0 };
    const changed = SHOWN.some((name) => old[name] !== row[name]);
    return { ...row, uid: old.uid, revision: old.revision + (changed ? 1 : 0) };
  });
}

function unused(uid: string, used: Set<string | null>): string {
  let free = uid;
  for (let n = 2; used.has(free); n++) free = `${uid}-${n}`;
  used.add(free);
  return free;
}
