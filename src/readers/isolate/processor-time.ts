import { readFileSync } from "node:fs";

/** Linux counts the time of processes in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds of processor time that a process and those it waited for have taken; `null` where the system does not tell. */
export function processorTime(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return TICK_MS * fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
  } catch {
    return null;
  }
}
