import { STAGE_VERSIONS } from "../pipeline.ts";
import { type QueueStatus, queueStatus } from "../queue/queue-status.ts";
import type { Store } from "../store/store.ts";

/** What is in a store. */
export interface Status {
  readonly documents: number;
  /** Documents that an older version of some stage read. */
  readonly outdated: number;
  readonly formats: Readonly<Record<string, number>>;
  readonly charsets: Readonly<Record<string, number>>;
  /** Files by state, those set aside by reason: `quarantined (encrypted)`. */
  readonly files: Readonly<Record<string, number>>;
  /** Corrections that people made and did not take back. */
  readonly corrections: number;
  /** Of a shared store: what waits, and who works. */
  readonly queue: QueueStatus | null;
  readonly lastRun: { readonly command: string; readonly startedAt: string; readonly endedAt: string | null } | null;
}

export async function statusOf(store: Store): Promise<Status> {
  const { db } = store;
  const count = db.fn.countAll<number>().as("n");
  const formats = await db
    .selectFrom("documents")
    .select(["format as name", count])
    .groupBy("format")
    .orderBy("format")
    .execute();
  const charsets = await db
    .selectFrom("documents")
    .select(["charset as name", count])
    .groupBy("charset")
    .orderBy("charset")
    .execute();
  const files = await db
    .selectFrom("files")
    .select(["state", "reason", count])
    .groupBy(["state", "reason"])
    .orderBy("state")
    .orderBy("reason")
    .execute();
  const outdated = await db
    .selectFrom("documents")
    .select(count)
    .where("stage_versions", "<>", JSON.stringify(STAGE_VERSIONS))
    .executeTakeFirstOrThrow();
  const corrections = await db
    .selectFrom("corrections")
    .select(count)
    .where("undone_at", "is", null)
    .executeTakeFirstOrThrow();
  const run = await db.selectFrom("runs").selectAll().orderBy("started_at", "desc").limit(1).executeTakeFirst();
  return {
    documents: formats.reduce((sum, { n }) => sum + Number(n), 0),
    outdated: Number(outdated.n),
    formats: counts(formats),
    charsets: counts(charsets),
    files: counts(files.map(({ state, reason, n }) => ({ name: reason ? `${state} (${reason})` : state, n }))),
    corrections: Number(corrections.n),
    queue: await queueStatus(store),
    lastRun: run ? { command: run.command, startedAt: run.started_at, endedAt: run.ended_at } : null,
  };
}

const counts = (rows: readonly { readonly name: string; readonly n: number }[]): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.map(({ name, n }) => [name, Number(n)]));
