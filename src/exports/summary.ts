import type { DocumentRecord, Section } from "../record/schema.ts";
import { titleOf } from "../record/title.ts";
import { howMany } from "./how-many.ts";
import { whenOf } from "./markdown.ts";

const TITLE_WIDTH = 110;
const WIDTHS = { when: 26, who: 34, what: 56 } as const;

/** A record in a few lines for a terminal: title, code, date, counts, and the deadlines as a table. */
export function renderSummary(record: DocumentRecord): string {
  const { source, header, sections, references, deadlines, warnings, charset } = record;
  const counts = [
    howMany(countSections(sections), "section"),
    howMany(references.length, "reference"),
    howMany(deadlines.length, "deadline"),
    howMany(warnings.length, "warning"),
  ];
  const lines = [
    clip(titleOf(record), TITLE_WIDTH),
    `  ${source.name ?? "text"} · ${source.format} · ${charset.dominant}${source.textOrigin === "text" ? "" : " · OCR"}`,
    `  code ${header.code?.value ?? "-"} · issued on ${header.issuedOn?.value ?? "-"} · ${counts.join(" · ")}`,
    ...(deadlines.length > 0 ? [row("WHEN", "WHO", "WHAT")] : []),
    ...deadlines.map((d) => row(whenOf(d), d.actor ?? "-", d.action ?? "-")),
  ];
  return `${lines.join("\n")}\n\n`;
}

const countSections = (sections: readonly Section[]): number =>
  sections.reduce((sum, { children }) => sum + 1 + countSections(children), 0);

const row = (when: string, who: string, what: string): string =>
  `  ${cell(when, WIDTHS.when)}  ${cell(who, WIDTHS.who)}  ${clip(what, WIDTHS.what)}`;

const cell = (words: string, width: number): string => clip(words, width).padEnd(width);

/** On one line and at most so long; NFC, so a letter is a column. */
function clip(words: string, width: number): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}
