import { SingleBar } from "cli-progress";
import { type Counts, counted, NO_COUNTS, OUTCOMES, type Outcome } from "../archive/outcome.ts";
import type { Shell } from "./shell.ts";

export interface ImportProgress {
  readonly isShown: boolean;
  /** How many files there are, once they are counted. */
  expect(total: number): void;
  begin(path: string): void;
  end(outcome: Outcome): void;
  stop(): void;
}

const SILENT: ImportProgress = { isShown: false, expect() {}, begin() {}, end() {}, stop() {} };
const SHOWN_PATH = 40;

/** A bar with rate, time left, counts by outcome, and the file that has been in work longest. */
export function importProgress(shell: Shell, quiet: boolean): ImportProgress {
  if (quiet || !shell.stderr.isTTY) return SILENT;
  const bar = new SingleBar({
    stream: shell.stderr,
    format: "{bar} {value}/{total} · {rate}/s · {eta_formatted} left · {counts} · {slowest}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    etaBuffer: 200,
    fps: 4,
  });
  const inWork = new Map<string, number>();
  const begun = performance.now();
  let counts: Counts = NO_COUNTS;
  let ended = 0;
  let total = 0;
  bar.start(0, 0, { rate: "0", counts: "", slowest: "" });
  return {
    isShown: true,
    expect(files) {
      total = files;
      bar.setTotal(Math.max(total, ended));
    },
    begin(path) {
      inWork.set(path, performance.now());
    },
    end(outcome) {
      inWork.delete(outcome.path);
      counts = counted(counts, outcome.state);
      // An archive of many documents was counted as one file.
      if (++ended > total && total > 0) bar.setTotal(ended);
      const rate = (ended / (performance.now() - begun)) * 1000;
      bar.increment({ rate: rate.toFixed(1), counts: inWords(counts), slowest: slowestOf(inWork) });
    },
    stop: () => bar.stop(),
  };
}

const inWords = (counts: Counts): string =>
  OUTCOMES.filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`)
    .join(" ");

/** The first that began and has not ended: a map keeps the order of insertion. */
function slowestOf(inWork: ReadonlyMap<string, number>): string {
  const [first] = inWork;
  if (!first) return "";
  const [path, since] = first;
  const seconds = (performance.now() - since) / 1000;
  const name = path.length > SHOWN_PATH ? `…${path.slice(-SHOWN_PATH)}` : path;
  return seconds < 1 ? name : `${name} ${seconds.toFixed(0)} s`;
}
