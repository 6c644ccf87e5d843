import { hostname } from "node:os";
import { type Job, PgBoss } from "pg-boss";
import { storeErrorOf } from "../store/store-errors.ts";
import { QUEUE, QUEUE_SCHEMA, WORKERS_TABLE } from "./queue-status.ts";

/** A file that waits to be read; its bytes lie in the store by content hash. */
export interface WaitingFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly documentId: string;
  readonly runId: string;
}

export interface TakenFile {
  readonly jobId: string;
  readonly file: WaitingFile;
  /** So many workers died with it that nobody shall try it again. */
  readonly isGivenUp: boolean;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly inWork: number;
  /** Those that so many workers died with that somebody has to set them aside. */
  readonly givenUp: number;
}

/** A worker that has not been heard of for so long is dead, and its documents go to others. */
const HEARTBEAT_SECONDS = 30;
const TOUCH_MS = 8_000;
const SUPERVISE_SECONDS = 10;
/** A document with which one worker more than so many died is not tried again. */
const RETRIES = 5;

/** The work queue in a shared store: each document is one job, taken by one worker at a time. */
export class DocumentQueue {
  readonly #boss: PgBoss;
  readonly #workerId: string;
  readonly #taken = new Set<string>();
  #done = 0;
  #pulse: NodeJS.Timeout | undefined;

  private constructor(boss: PgBoss, workerId: string) {
    this.#boss = boss;
    this.#workerId = workerId;
  }

  /**
   * @param url `postgres://…` @param command what the process does, for `vanthu status`
   * @throws StoreError where the store lets no queue be made or used.
   */
  static async open(url: string, command = "worker"): Promise<DocumentQueue> {
    const boss = new PgBoss({
      connectionString: url,
      schema: QUEUE_SCHEMA,
      max: 4,
      schedule: false,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
    });
    // Without a listener an error of its connection would end the process; whoever asks next gets it thrown.
    boss.on("error", () => {});
    await inStore(boss.start());
    const made = boss.createQueue(QUEUE, {
      policy: "exclusive",
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: 23 * 3600,
      retryLimit: RETRIES,
      retryDelay: 1,
    });
    await inStore(made);
    const queue = new DocumentQueue(boss, `${hostname()}/${process.pid}`);
    await inStore(queue.#signOn(command));
    queue.#pulse = setInterval(() => void queue.#touch(), TOUCH_MS);
    return queue;
  }

  /** False where the same document waits or is in work already. */
  async put(file: WaitingFile): Promise<boolean> {
    return (await inStore(this.#boss.send(QUEUE, file, { singletonKey: file.documentId }))) !== null;
  }

  /** Documents to be read; where none waits, those that are to be set aside. */
  async take(most: number): Promise<readonly TakenFile[]> {
    const jobs: Job<WaitingFile>[] = await inStore(this.#boss.fetch<WaitingFile>(QUEUE, { batchSize: most }));
    for (const { id } of jobs) this.#taken.add(id);
    if (jobs.length > 0) return jobs.map(({ id, data }) => ({ jobId: id, file: data, isGivenUp: false }));
    const rows = await this.#sql<{ id: string; data: WaitingFile }>(
      "select id, data from SCHEMA.job where name = $1 and state = 'failed' and id <> all($3) limit $2",
      [QUEUE, most, [...this.#taken]],
    );
    for (const { id } of rows) this.#taken.add(id);
    return rows.map(({ id, data }) => ({ jobId: id, file: data, isGivenUp: true }));
  }

  /** The document is safely in the store, or safely set aside. */
  async done({ jobId, isGivenUp }: TakenFile): Promise<void> {
    this.#taken.delete(jobId);
    this.#done++;
    await inStore<unknown>(isGivenUp ? this.#boss.deleteJob(QUEUE, jobId) : this.#boss.complete(QUEUE, jobId));
  }

  async counts(): Promise<QueueCounts> {
    const [counts] = await this.#sql<QueueCounts>(
      `select count(*) filter (where state < 'active')::int as waiting, count(*) filter (where state = 'active')::int as "inWork",
        count(*) filter (where state = 'failed')::int as "givenUp"
       from SCHEMA.job where name = $1 and state in ('created', 'retry', 'active', 'failed')`,
      [QUEUE],
    );
    return counts as QueueCounts;
  }

  /** Documents in work go back to the queue at once, as if nobody had taken them. */
  async close(): Promise<void> {
    clearInterval(this.#pulse);
    await this.#giveBack().catch(() => {});
    await this.#boss.stop({ graceful: false, close: true });
  }

  async #giveBack(): Promise<void> {
    await this.#sql(
      "update SCHEMA.job set state = 'created', started_on = null, heartbeat_on = null where name = $1 and id = any($2) and state = 'active'",
      [QUEUE, [...this.#taken]],
    );
    await this.#sql(`delete from SCHEMA.${WORKERS_TABLE} where id = $1`, [this.#workerId]);
  }

  async #signOn(command: string): Promise<void> {
    await this.#sql(
      `create table if not exists SCHEMA.${WORKERS_TABLE} (id text primary key, command text not null, in_work integer not null,
        done integer not null, started_at timestamptz not null, seen_at timestamptz not null)`,
      [],
    );
    await this.#sql(`delete from SCHEMA.${WORKERS_TABLE} where seen_at < now() - interval '1 day'`, []);
    await this.#sql(
      `insert into SCHEMA.${WORKERS_TABLE} values ($1, $2, 0, 0, now(), now())
       on conflict (id) do update set command = $2, in_work = 0, done = 0, started_at = now(), seen_at = now()`,
      [this.#workerId, command],
    );
  }

  async #touch(): Promise<void> {
    const taken = [...this.#taken];
    if (taken.length > 0) await this.#boss.touch(QUEUE, taken).catch(() => {});
    await this.#sql(`update SCHEMA.${WORKERS_TABLE} set in_work = $2, done = $3, seen_at = now() where id = $1`, [
      this.#workerId,
      taken.length,
      this.#done,
    ]).catch(() => {});
  }

  async #sql<Row>(text: string, values: unknown[]): Promise<readonly Row[]> {
    const { rows } = await inStore(this.#boss.getDb().executeSql(text.replaceAll("SCHEMA", QUEUE_SCHEMA), values));
    return rows as Row[];
  }
}

/** The queue lies in the store: where it cannot be asked, the store failed. */
const inStore = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => Promise.reject(storeErrorOf(error, "")));
