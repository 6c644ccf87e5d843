import type { Store } from "../store/store.ts";
import type { ImportReport } from "./import-report.ts";
import { type Counts, NO_COUNTS } from "./outcome.ts";
import { problemsOfRun } from "./problems.ts";

/** A run that has begun. */
export interface Run {
  readonly id: string;
  readonly command: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
}

export async function startRun(store: Store, run: Run): Promise<Run> {
  const { id, command, startedAt } = run;
  const counts = JSON.stringify(NO_COUNTS);
  await store.db.insertInto("runs").values({ id, command, started_at: startedAt, ended_at: null, counts }).execute();
  return run;
}

interface Ending {
  readonly counts: Counts;
  readonly endedAt: string;
  readonly interrupted: boolean;
}

/** Writes a run's end into the store and answers with its report. */
export async function endRun(store: Store, run: Run, ending: Ending): Promise<ImportReport> {
  const { counts, endedAt, interrupted } = ending;
  await store.db
    .updateTable("runs")
    .set({ ended_at: endedAt, counts: JSON.stringify(counts) })
    .where("id", "=", run.id)
    .execute();
  const problems = await problemsOfRun(store, run.id);
  const seconds = (Date.parse(endedAt) - Date.parse(run.startedAt)) / 1000;
  return { run: run.id, startedAt: run.startedAt, endedAt, seconds, interrupted, counts, problems };
}
