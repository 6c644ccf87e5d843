import { dates } from "../extractors/dates/dates.ts";
import { deadlines } from "../extractors/deadlines/deadlines.ts";
import { references } from "../extractors/references/references.ts";
import { CHARSET_NORMALIZERS } from "../normalizers/charset/charset.ts";
import { lineJoins } from "../normalizers/line-joins.ts";
import { markdown } from "../normalizers/markdown.ts";
import { nfc } from "../normalizers/nfc.ts";
import { noteOrder } from "../normalizers/note-order.ts";
import { ocrAuthority } from "../normalizers/ocr-repair/authority.ts";
import { ocrFigures } from "../normalizers/ocr-repair/figures.ts";
import { ocrFileCopy } from "../normalizers/ocr-repair/file-copy.ts";
import { ocrFirstLabels } from "../normalizers/ocr-repair/first-labels.ts";
import { ocrHandwrittenNumber } from "../normalizers/ocr-repair/handwritten-number.ts";
import { ocrJoinedCapitals } from "../normalizers/ocr-repair/joined-capitals.ts";
import { ocrLabelPoints } from "../normalizers/ocr-repair/label-points.ts";
import { ocrLostStrokes } from "../normalizers/ocr-repair/lost-strokes.ts";
import { ocrMarks } from "../normalizers/ocr-repair/marks.ts";
import { ocrOffices } from "../normalizers/ocr-repair/offices.ts";
import { ocrRecipientsHeading } from "../normalizers/ocr-repair/recipients-heading.ts";
import { ocrRecipientsList } from "../normalizers/ocr-repair/recipients-list.ts";
import { ocrRomanLabels } from "../normalizers/ocr-repair/roman-labels.ts";
import { pageFurniture } from "../normalizers/page-furniture.ts";
import { whiteSpace } from "../normalizers/white-space.ts";
import { assemble } from "./record/assemble.ts";
import { advanceDraft, type ParseOptions, type Stage, startDraft } from "./record/draft.ts";
import type { DocumentRecord } from "./record/schema.ts";
import { checks } from "./refine/checks.ts";
import { dateRoles } from "./refine/date-roles.ts";
import { recognition } from "./refine/recognition.ts";
import { referenceChecks } from "./refine/reference-checks.ts";
import { closing } from "./segment/closing.ts";
import { footnotes } from "./segment/footnotes.ts";
import { header } from "./segment/header.ts";
import { headerGaps } from "./segment/header-gaps.ts";
import { kind } from "./segment/kind.ts";
import { sections } from "./segment/sections.ts";
import { normalize } from "./text/document.ts";
import type { Normalizer } from "./text/normalizer.ts";
import type { RawDocument } from "./text/raw-document.ts";
import { VERSION } from "./version.ts";

/** The way of a document through the program: first to readable text, … */
export const NORMALIZERS: readonly Normalizer[] = [
  ...CHARSET_NORMALIZERS,
  nfc,
  whiteSpace,
  markdown,
  pageFurniture,
  noteOrder,
  lineJoins,
  ocrRecipientsHeading,
  ocrRecipientsList,
  ocrRomanLabels,
  ocrLabelPoints,
  ocrFirstLabels,
  ocrFigures,
  ocrHandwrittenNumber,
  ocrFileCopy,
  ocrLostStrokes,
  ocrMarks,
  ocrJoinedCapitals,
  ocrOffices,
  ocrAuthority,
  // once more: what was taken out may have stood between a letter and its mark
  nfc,
];

/** … then to facts. */
export const STAGES: readonly Stage[] = [
  header,
  footnotes,
  closing,
  kind,
  headerGaps,
  sections,
  dates,
  references,
  deadlines,
  dateRoles,
  referenceChecks,
  checks,
  recognition,
];

/** The version of every step, stored with what it produced, so that stale results can be told. */
export const STAGE_VERSIONS: Readonly<Record<string, number>> = Object.fromEntries(
  [...NORMALIZERS, ...STAGES].map(({ name, version }) => [name, version]),
);

/** The record of what a reader made of a document. Pure: the same input gives the same record, whatever the clock or locale. */
export function parseDocument(raw: RawDocument, options: ParseOptions = {}): DocumentRecord {
  const document = normalize(raw, NORMALIZERS);
  return assemble(STAGES.reduce(advanceDraft, startDraft(document, options)), VERSION);
}

/** The record of a text that is already at hand. */
export const parseText = (text: string, options: ParseOptions = {}): DocumentRecord =>
  parseDocument({ format: "text", text, locators: [], pages: [], diagnostics: [] }, options);
