import { howMany } from "../exports/how-many.ts";
import type { Survey } from "./survey.ts";

/** A survey for a person. */
export function renderSurvey(survey: Survey, jobs: number): string {
  const { files, bytes, inStore, copies, formats, problems, sample, estimate } = survey;
  const toRead = Object.values(formats).reduce((sum, n) => sum + n, 0);
  const sampled = sample.files < toRead;
  const lines = [
    `${howMany(files, "file")}, ${size(bytes)}: ${toRead} to read, ${howMany(copies, "copy", "copies")} of them, ${inStore} in the store already`,
    `formats    ${listed(formats)}`,
    `charsets   ${listed(sample.charsets)}${sampled ? ` (of ${sample.files} files read for this survey)` : ""}`,
    `OCR        ${sampled ? "about " : ""}${howMany(estimate.needOcr, "file")} with ${howMany(estimate.pages, "page")} without text`,
    `time       about ${duration(estimate.seconds)} with ${jobs} at once${estimate.ocrSeconds > 0 ? `, of it ${duration(estimate.ocrSeconds)} for OCR` : ""}`,
  ];
  if (Object.keys(problems).length > 0) lines.splice(2, 0, `unreadable ${listed(problems)}`);
  return `${lines.join("\n")}\n`;
}

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([name, n]) => `${n} ${name}`)
    .join(", ") || "none";

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

function size(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`;
}

/** `40 s`, `12 min`, `3 h 20 min`: an estimate deserves no more figures. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
