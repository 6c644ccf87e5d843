import { sql } from "kysely";
import type { Store } from "../store/store.ts";

export const QUEUE_SCHEMA = "vanthu_queue";
export const QUEUE = "documents";
export const WORKERS_TABLE = "worker";

/** A process that reads what waits in the queue. */
export interface WorkerStatus {
  /** Host and process number. */
  readonly id: string;
  readonly command: string;
  readonly inWork: number;
  readonly done: number;
  readonly startedAt: string;
  /** Seconds since it was last heard of, by the clock of the database. */
  readonly silentSeconds: number;
}

/** The queue of a shared store, and who works on it. */
export interface QueueStatus {
  readonly waiting: number;
  readonly inWork: number;
  /** So many workers died with these that they are set aside as soon as a worker has nothing else to do. */
  readonly givenUp: number;
  readonly workers: readonly WorkerStatus[];
}

/** `null` of a store that is no server, or that nobody has brought documents to yet. */
export async function queueStatus({ db, dialect }: Store): Promise<QueueStatus | null> {
  if (dialect !== "postgres") return null;
  const { rows: there } = await sql<{ there: boolean }>`
    select to_regclass(${`${QUEUE_SCHEMA}.${WORKERS_TABLE}`}) is not null as there`.execute(db);
  if (!there[0]?.there) return null;
  const schema = sql.raw(QUEUE_SCHEMA);
  const { rows: states } = await sql<{ state: string; n: number }>`
    select state::text, count(*) as n from ${schema}.job
    where name = ${QUEUE} and state in ('created', 'retry', 'active', 'failed') group by state`.execute(db);
  const count = (...names: readonly string[]): number =>
    states.filter(({ state }) => names.includes(state)).reduce((sum, { n }) => sum + Number(n), 0);
  const { rows: workers } = await sql<WorkerStatus>`
    select id, command, in_work as "inWork", done, to_char(started_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startedAt",
      extract(epoch from now() - seen_at)::int as "silentSeconds"
    from ${schema}.${sql.raw(WORKERS_TABLE)} order by id`.execute(db);
  return { waiting: count("created", "retry"), inWork: count("active"), givenUp: count("failed"), workers };
}
