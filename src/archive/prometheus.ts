import type { ImportReport } from "./import-report.ts";
import { OUTCOMES } from "./outcome.ts";

/** A run's figures for the text file collector of Prometheus' node_exporter. */
export function renderMetrics({ counts, seconds, endedAt, problems }: ImportReport): string {
  const reasons = new Map<string, number>();
  for (const { reason } of problems) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const lines = [
    ...metric(
      "vanthu_nightly_files",
      "Files of the last run by outcome.",
      OUTCOMES.map((state) => [`{outcome="${state}"}`, counts[state]]),
    ),
    ...metric(
      "vanthu_nightly_problems",
      "Files of the last run that did not go well, by reason.",
      [...reasons].sort().map(([reason, n]) => [`{reason="${reason}"}`, n]),
    ),
    ...metric("vanthu_nightly_duration_seconds", "How long the last run took.", [["", seconds]]),
    ...metric("vanthu_nightly_last_end_timestamp_seconds", "When the last run ended.", [
      ["", Date.parse(endedAt) / 1000],
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

const metric = (name: string, help: string, values: readonly (readonly [string, number])[]): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  ...values.map(([labels, value]) => `${name}${labels} ${value}`),
];
