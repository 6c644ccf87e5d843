import { SingleBar } from "cli-progress";
import type { Shell } from "./shell.ts";

export interface Progress {
  /** What is in work now, shown beside the bar. */
  note(words: string): void;
  step(): void;
  stop(): void;
}

const SILENT: Progress = { note() {}, step() {}, stop() {} };

/** A bar on standard error, where a person looks at it; otherwise nothing. */
export function progressBar(shell: Shell, total: number, quiet: boolean): Progress {
  if (quiet || !shell.stderr.isTTY || total < 1) return SILENT;
  const bar = new SingleBar({
    stream: shell.stderr,
    format: "{bar} {value}/{total} · {eta_formatted} left · {words}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0, { words: "" });
  return {
    note: (words) => bar.update({ words }),
    step: () => bar.increment(),
    stop: () => bar.stop(),
  };
}
