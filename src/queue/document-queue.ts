import { type Job, PgBoss } from "pg-boss";

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
}

export interface QueueCounts {
  readonly waiting: number;
  readonly inWork: number;
}

const SCHEMA = "vanthu_queue";
const QUEUE = "documents";
/** A worker that has not been heard of for so long is dead, and its documents go to others. */
const HEARTBEAT_SECONDS = 30;
const TOUCH_MS = 8_000;
const SUPERVISE_SECONDS = 10;

/** The work queue in a shared store: each document is one job, taken by one worker at a time. */
export class DocumentQueue {
  readonly #boss: PgBoss;
  readonly #taken = new Set<string>();
  #pulse: NodeJS.Timeout | undefined;

  private constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  /** @param url `postgres://…` */
  static async open(url: string): Promise<DocumentQueue> {
    const boss = new PgBoss({
      connectionString: url,
      schema: SCHEMA,
      max: 4,
      schedule: false,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
    });
    // Without a listener an error of its connection would end the process; whoever asks next gets it thrown.
    boss.on("error", () => {});
    await boss.start();
    await boss.createQueue(QUEUE, {
      policy: "exclusive",
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: 23 * 3600,
      retryLimit: 5,
      retryDelay: 1,
    });
    const queue = new DocumentQueue(boss);
    queue.#pulse = setInterval(() => void queue.#touch(), TOUCH_MS);
    return queue;
  }

  /** False where the same document waits or is in work already. */
  async put(file: WaitingFile): Promise<boolean> {
    return (await this.#boss.send(QUEUE, file, { singletonKey: file.documentId })) !== null;
  }

  async take(most: number): Promise<readonly TakenFile[]> {
    const jobs: Job<WaitingFile>[] = await this.#boss.fetch<WaitingFile>(QUEUE, { batchSize: most });
    for (const { id } of jobs) this.#taken.add(id);
    return jobs.map(({ id, data }) => ({ jobId: id, file: data }));
  }

  /** The document is safely in the store, or safely set aside. */
  async done(jobId: string): Promise<void> {
    this.#taken.delete(jobId);
    await this.#boss.complete(QUEUE, jobId);
  }

  async counts(): Promise<QueueCounts> {
    const { rows } = await this.#boss.getDb().executeSql(
      `select count(*) filter (where state < 'active')::int as waiting, count(*) filter (where state = 'active')::int as "inWork"
       from ${SCHEMA}.job where name = $1`,
      [QUEUE],
    );
    return rows[0] as QueueCounts;
  }

  /** Documents in work go back to the queue. */
  async close(): Promise<void> {
    clearInterval(this.#pulse);
    if (this.#taken.size > 0) await this.#boss.fail(QUEUE, [...this.#taken]).catch(() => {});
    await this.#boss.stop({ graceful: false, close: true });
  }

  async #touch(): Promise<void> {
    if (this.#taken.size > 0) await this.#boss.touch(QUEUE, [...this.#taken]).catch(() => {});
  }
}
