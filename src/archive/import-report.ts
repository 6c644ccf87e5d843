import { csvLines } from "../exports/csv.ts";
import { howMany } from "../exports/how-many.ts";
import { READABLE } from "../readers/readable.ts";
import type { FileRow } from "../store/database.ts";
import { type Counts, OUTCOMES, type Outcome, type QuarantineReason } from "./outcome.ts";

export interface ImportReport {
  readonly run: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly seconds: number;
  readonly interrupted: boolean;
  readonly counts: Counts;
  /** What did not go well: quarantined and partial files. */
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly file: string;
  readonly state: Outcome["state"];
  readonly reason: string;
  readonly message: string;
  readonly advice: string;
}

/** What a person can do about each reason. */
const ADVICE: Readonly<Record<QuarantineReason | "text-lost", string>> = {
  empty: "Get the file again from its source.",
  unsupported: `Leave it out, or convert it: ${READABLE}.`,
  encrypted: "Save it without a password and import it again.",
  corrupt: "Get the file again, or open and save it in its own program.",
  "too-large": "Split it, or raise the limits.",
  timeout: "Run vanthu retry --reason timeout --timeout 600.",
  "out-of-memory": "Run vanthu retry --reason out-of-memory --memory 4096.",
  crashed: "Keep the file and report it.",
  unreadable: "Check that the file is there and may be read; the next run takes it.",
  "missing-tool": "Run vanthu doctor and install what is missing; the next run takes it.",
  bug: "Keep the file and report it.",
  "text-lost": "Compare the stored text with the original; scan lost pages again.",
};

export const problemOf = ({
  path,
  state,
  reason,
  message,
}: Pick<FileRow, "path" | "state" | "reason" | "message">): Problem => {
  const why = (reason ?? "text-lost") as keyof typeof ADVICE;
  return {
    file: path,
    state,
    reason: why,
    message: message ?? "Some of the text could not be read.",
    advice: ADVICE[why],
  };
};

const HEAD = ["file", "state", "reason", "message", "what to do"] as const;

/** What did not go well, as CSV for a spreadsheet. */
export const renderProblems = (problems: readonly Problem[]): string =>
  csvLines([HEAD, ...problems.map((p) => [p.file, p.state, p.reason, p.message, p.advice])]);

/** The summary on a screen: counts by outcome, then by reason, and what to do about each. */
export function renderReport({ counts, problems, seconds, interrupted }: ImportReport): string {
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const taken = OUTCOMES.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${state}`);
  const lines = [`${howMany(total, "file")} in ${seconds.toFixed(1)} s: ${taken.join(", ") || "nothing to do"}`];
  for (const [reason, of] of byReason(problems))
    lines.push(
      `  ${reason}: ${of.length} (${(of[0] as Problem).file}${of.length > 1 ? ", …" : ""}). ${(of[0] as Problem).advice}`,
    );
  if (interrupted) lines.push("Interrupted: start the same command again to go on.");
  return `${lines.join("\n")}\n`;
}

function byReason(problems: readonly Problem[]): readonly (readonly [string, readonly Problem[]])[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.reason) ?? [];
    group.push(problem);
    groups.set(problem.reason, group);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
