import { candidatesUnder } from "./candidates.ts";
import { type ImportOptions, importFiles } from "./import-files.ts";
import type { ImportReport } from "./import-report.ts";
import { outside, settled } from "./inbox.ts";
import type { Outcome } from "./outcome.ts";
import { type NotPutAway, putAway } from "./put-away.ts";
import { endRun, startRun } from "./runs.ts";

export interface NightlyOptions extends Omit<ImportOptions, "onEnd" | "onBegin" | "again"> {
  readonly inbox: string;
  /** A file counts as finished when it has not changed for so long. */
  readonly settleMs: number;
  /** Where files go that are in the store; they stay in the inbox where absent. */
  readonly moveTo?: string;
  /** Writes the readable text and the record beside each document. */
  readonly writeText: boolean;
  onProblem?(outcome: Outcome): void;
}

export interface NightlyReport extends ImportReport {
  /** How many files changed too late to be taken; a later run takes them. */
  readonly waiting: number;
  /** Files that are in the store, but could not be moved, or got no text beside them; a later run tries it again. */
  readonly notPutAway: readonly NotPutAway[];
}

/** One unattended run over an inbox. Run twice, it takes nothing twice. */
export async function runNightly(options: NightlyOptions): Promise<NightlyReport> {
  const { store, inbox, moveTo, settleMs, now } = options;
  const run = await startRun(store, { id: options.runId, command: "nightly", startedAt: now() });
  const ended: Outcome[] = [];
  let waiting = 0;
  const found = settled(outside(moveTo, inbox, candidatesUnder([inbox])), {
    latestMs: Date.parse(now()) - settleMs,
    onWaiting: () => waiting++,
  });
  const counts = await importFiles(found, {
    ...options,
    again: "due",
    onEnd(outcome) {
      ended.push(outcome);
      if (outcome.state === "quarantined" || outcome.state === "partial") {
        options.onProblem?.(outcome);
      }
    },
  });
  const notPutAway = await putAway(ended, options);
  const interrupted = options.interrupted.aborted;
  return { ...(await endRun(store, run, { counts, endedAt: now(), interrupted })), waiting, notPutAway };
}
