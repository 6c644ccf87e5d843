import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** What pages are put together from without reading the rows of all that is meant. */
export const readingIndexes: Migration = {
  name: "010-reading-indexes",
  async up(db, dialect) {
    for (const statement of INDEXES) await sql.raw(statement).execute(db);
    if (dialect === "sqlite") for (const statement of DUE_DAYS) await sql.raw(statement).execute(db);
  },
};

const INDEXES = [
  // Which documents cite one, and on which days facts of given documents fall due.
  "drop index citations_by_key_day",
  "create index citations_by_key_day on citations (key, citing_day, document_id, position, review)",
  "create index deadlines_by_document on deadlines (document_id, due_day, position, review)",
  // Who owes a duty, and by whose document.
  "drop index deadlines_by_rrule",
  `create index deadlines_by_rrule on deadlines (rrule, document_id, position, review, kind, charset, confidence,
    lasts_from, lasts_to, actor_folded, issuer_folded) where rrule is not null`,
];

/**
 * How many deadlines each day has, kept by the database itself: counted anew, the first page would wait for the whole
 * index of days to come from the disk. In PostgreSQL, where many write at once, all would wait for the rows of few days.
 */
const DUE_DAYS = [
  "create table due_days (day text primary key, deadlines integer not null) without rowid",
  "insert into due_days select due_day, count(*) from deadlines where due_day is not null group by due_day",
  `create trigger deadline_added after insert on deadlines when new.due_day is not null begin
    insert into due_days values (new.due_day, 1) on conflict (day) do update set deadlines = deadlines + 1;
  end`,
  `create trigger deadline_removed after delete on deadlines when old.due_day is not null begin
    update due_days set deadlines = deadlines - 1 where day = old.due_day;
  end`,
  `create trigger deadline_moved after update of due_day on deadlines begin
    update due_days set deadlines = deadlines - 1 where day = old.due_day;
    insert into due_days select new.due_day, 1 where new.due_day is not null
      on conflict (day) do update set deadlines = deadlines + 1;
  end`,
];
