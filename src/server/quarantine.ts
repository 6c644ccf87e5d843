import type { Selectable } from "kysely";
import { problemOf } from "../archive/import-report.ts";
import { decodeCursor, pageOf } from "../query/page.ts";
import type { FileRow } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import { fileAnswer } from "./run-answers.ts";

/** How many files were set aside for each reason, and what to do. */
export async function quarantineReasons({ db }: Store) {
  const rows = await db
    .selectFrom("files")
    .select(["reason", db.fn.countAll<number>().as("files")])
    .where("state", "=", "quarantined")
    .groupBy("reason")
    .orderBy("reason")
    .execute();
  return rows.map(({ reason, files }) => {
    const { advice } = problemOf({ path: "", state: "quarantined", reason, message: null });
    return { reason: reason ?? "", files: Number(files), advice };
  });
}

interface Asked {
  readonly reason?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Files that were set aside, by path. */
export async function quarantinePage(store: Store, { reason, limit, cursor }: Asked) {
  let query = quarantined(store).selectAll();
  if (reason) query = query.where("reason", "=", reason);
  if (cursor) query = query.where("path", ">", String(decodeCursor(cursor, 1)[0]));
  const rows = await query
    .orderBy("path")
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, (last) => [last.path]);
  return { items: page.rows.map(setAside), next: page.next };
}

const setAside = (row: Selectable<FileRow>) => ({
  ...fileAnswer(row),
  attempts: row.attempts,
  retryAt: row.retry_at,
  seenAt: row.seen_at,
});

const quarantined = ({ db }: Store) => db.selectFrom("files").where("state", "=", "quarantined");

/** The paths that a retry means: of those that are set aside, never others. */
export async function quarantinedPaths(
  store: Store,
  { reason, paths }: { readonly reason?: string | undefined; readonly paths?: readonly string[] | undefined },
): Promise<readonly string[]> {
  let query = quarantined(store).select("path");
  if (reason) query = query.where("reason", "=", reason);
  if (paths) query = query.where("path", "in", paths.length > 0 ? paths : [""]);
  return (await query.orderBy("path").execute()).map(({ path }) => path);
}
