import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { recordFormatNamed } from "../exports/record-formats.ts";
import { recordSchema } from "../record/schema.ts";
import { candidatesUnder } from "./candidates.ts";
import { type ImportOptions, importFiles } from "./import-files.ts";
import type { ImportReport } from "./import-report.ts";
import { moveInto, outside, settled } from "./inbox.ts";
import type { Outcome } from "./outcome.ts";
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
}

/** One unattended run over an inbox. Run twice, it takes nothing twice. */
export async function runNightly(options: NightlyOptions): Promise<NightlyReport> {
  const { store, inbox, moveTo, settleMs, now } = options;
  const run = await startRun(store, { id: options.runId, command: "nightly", startedAt: now() });
  const taken: Outcome[] = [];
  let waiting = 0;
  const found = settled(outside(moveTo, inbox, candidatesUnder([inbox])), {
    latestMs: Date.parse(now()) - settleMs,
    onWaiting: () => waiting++,
  });
  const counts = await importFiles(found, {
    ...options,
    again: "due",
    onEnd(outcome) {
      if (outcome.documentId) taken.push(outcome);
      if (outcome.state === "quarantined" || outcome.state === "partial") {
        options.onProblem?.(outcome);
      }
    },
  });
  for (const outcome of taken) await putAway(outcome, options);
  const interrupted = options.interrupted.aborted;
  return { ...(await endRun(store, run, { counts, endedAt: now(), interrupted })), waiting };
}

/** What is in the store may leave the inbox; what was set aside stays there for a person. */
async function putAway({ path, documentId }: Outcome, options: NightlyOptions): Promise<void> {
  const { inbox, moveTo, writeText } = options;
  const place = moveTo === undefined ? path : await moveInto(path, inbox, moveTo);
  if (writeText) await writeCompanions(place, documentId as string, options);
}

const COMPANIONS = [
  ["text", ".txt"],
  ["json", ".json"],
] as const;

/** Those that an earlier run wrote stay as they are. */
async function writeCompanions(place: string, id: string, { store }: NightlyOptions): Promise<void> {
  const missing = COMPANIONS.filter(([, extension]) => !existsSync(`${place}.vanthu${extension}`));
  if (missing.length === 0) return;
  const row = await store.db.selectFrom("documents").select("record").where("id", "=", id).executeTakeFirstOrThrow();
  const record = recordSchema.parse(JSON.parse(row.record));
  for (const [name, extension] of missing)
    await writeFile(`${place}.vanthu${extension}`, recordFormatNamed(name).render(record));
}
