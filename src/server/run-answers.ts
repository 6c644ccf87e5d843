import { basename } from "node:path";
import type { Selectable } from "kysely";
import { type SqlBool, sql } from "kysely";
import { problemOf } from "../archive/import-report.ts";
import { type Counts, NO_COUNTS } from "../archive/outcome.ts";
import { decodeCursor, pageOf } from "../query/page.ts";
import type { FileRow, RunRow } from "../store/database.ts";
import type { Store } from "../store/store.ts";
import type { LiveRun } from "./import-desk.ts";
import { Problem } from "./problem.ts";
import type { ServerContext } from "./server-context.ts";

/** A run as the API shows it, whoever does it. */
export interface RunAnswer {
  readonly id: string;
  readonly command: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly state: "waiting" | "running" | "ended" | "silent";
  readonly counts: Counts;
  readonly total: number | null;
  readonly inWork: string[];
}

/** A file as the API shows it. */
export interface FileAnswer {
  readonly path: string;
  readonly name: string;
  readonly state: FileRow["state"];
  readonly documentId: string | null;
  readonly reason: string | null;
  readonly message: string | null;
  readonly advice: string | null;
}

interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Runs, the latest first. */
export async function runPage(context: ServerContext, { limit, cursor }: PageQuery) {
  const store = await context.reading.get();
  let query = store.db.selectFrom("runs").selectAll();
  if (cursor) {
    const [startedAt, id] = decodeCursor(cursor, 2);
    query = query.where(sql<SqlBool>`(started_at, id) < (${startedAt}, ${id})`);
  }
  const rows = await query
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, (last) => [last.started_at, last.id]);
  return { items: await Promise.all(page.rows.map((row) => runAnswer(context, store, row))), next: page.next };
}

/** One run with a page of its files, first those that did not go well. */
export async function runWithFiles(context: ServerContext, id: string, { limit, cursor }: PageQuery) {
  const store = await context.reading.get();
  const row = await store.db.selectFrom("runs").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row)
    throw new Problem("not-found", `There is no run ${id.slice(0, 40)}; ask /api/v1/imports for those there are.`);
  const isGood = sql<number>`case when state in ('quarantined', 'partial') then 0 else 1 end`;
  let query = store.db.selectFrom("files").selectAll().select(isGood.as("good")).where("run_id", "=", id);
  if (cursor) {
    const [good, path] = decodeCursor(cursor, 2);
    query = query.where(sql<SqlBool>`(${isGood}, path) > (${Number(good)}, ${path})`);
  }
  const rows = await query
    .orderBy(isGood)
    .orderBy("path")
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, (last) => [last.good, last.path]);
  return { ...(await runAnswer(context, store, row)), files: page.rows.map(fileAnswer), next: page.next };
}

export const fileAnswer = (
  row: Pick<Selectable<FileRow>, "path" | "state" | "sha256" | "reason" | "message">,
): FileAnswer => {
  const { path, state, sha256: documentId, reason, message } = row;
  const advice = state === "quarantined" || state === "partial" ? problemOf(row).advice : null;
  return { path, name: basename(path), state, documentId, reason, message, advice };
};

/** A run that was not heard of for so long is taken for dead. */
const SILENT_MS = 15 * 60_000;

/** A run by its row; what this process does itself is known better. */
export async function runAnswer({ imports, now }: ServerContext, store: Store, row: RunRow): Promise<RunAnswer> {
  const live = imports.live(row.id);
  if (live) return liveAnswer(live);
  const { id, command, started_at: startedAt, ended_at: endedAt } = row;
  const known = { id, command, startedAt, endedAt, total: null, inWork: [] };
  if (endedAt !== null) return { ...known, state: "ended", counts: { ...NO_COUNTS, ...JSON.parse(row.counts) } };
  const { counts, seenAt } = await countsSoFar(store, id);
  const heard = Date.parse(seenAt ?? startedAt);
  return { ...known, state: Date.parse(now()) - heard > SILENT_MS ? "silent" : "running", counts };
}

export const liveAnswer = ({ inWork, ...run }: LiveRun): RunAnswer => ({
  ...run,
  inWork: inWork.map((path) => basename(path)),
});

/** Of a run of another process: counted by the files that it has written. */
async function countsSoFar({ db }: Store, id: string): Promise<{ counts: Counts; seenAt: string | null }> {
  const rows = await db
    .selectFrom("files")
    .select(["state", db.fn.countAll<number>().as("n"), db.fn.max("seen_at").as("seenAt")])
    .where("run_id", "=", id)
    .groupBy("state")
    .execute();
  const counts = { ...NO_COUNTS, ...Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)])) };
  const seenAt =
    rows
      .map((row) => row.seenAt)
      .sort()
      .at(-1) ?? null;
  return { counts, seenAt };
}
