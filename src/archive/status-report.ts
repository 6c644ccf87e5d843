import type { QueueStatus, WorkerStatus } from "../queue/queue-status.ts";
import type { Status } from "./status.ts";

/** What is in a store, for a person. */
export function renderStatus({ documents, outdated, formats, charsets, files, ...rest }: Status): string {
  const { corrections, queue, lastRun } = rest;
  const old = outdated > 0 ? ` (${outdated} read by an older version: vanthu reprocess --outdated)` : "";
  const lines = [
    `documents  ${documents}${old}`,
    `formats    ${listed(formats)}`,
    `charsets   ${listed(charsets)}`,
    `files      ${listed(files)}${isWhole(files) ? "" : " (what to do about each: vanthu status --problems FILE)"}`,
    ...(corrections > 0 ? [`corrected  ${corrections} facts`] : []),
    `last run   ${lastRun ? `${lastRun.command}, ${lastRun.startedAt} to ${lastRun.endedAt ?? "(not ended)"}` : "none"}`,
    ...(queue ? queueLines(queue) : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Whether every file is in the store with all its text. */
const isWhole = (files: Status["files"]): boolean =>
  Object.keys(files).every((state) => !/^(?:partial|quarantined)/u.test(state));

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, n]) => `${n} ${name}`)
    .join(", ") || "none";

const queueLines = ({ waiting, inWork, givenUp, workers }: QueueStatus): readonly string[] => [
  `queue      ${waiting} waiting, ${inWork} in work${givenUp > 0 ? `, ${givenUp} that several workers died with` : ""}`,
  `workers    ${workers.length === 0 ? "none" : ""}`.trimEnd(),
  ...workers.map((worker) => `  ${lineOf(worker)}`),
];

/** Workers give a sign every 8 seconds; after 30 their documents go to others. */
const DEAD_SECONDS = 30;

const lineOf = ({ id, command, inWork, done, startedAt, silentSeconds }: WorkerStatus): string =>
  silentSeconds > DEAD_SECONDS
    ? `${id} ${command}: not heard of for ${silentSeconds} s; its documents went to others`
    : `${id} ${command}: ${inWork} in work, ${done} done since ${startedAt}`;
