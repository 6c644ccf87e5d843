import { ReadError } from "../../errors.ts";
import { type Diagnostic, warning } from "../../text/diagnostic.ts";
import type { Format, RawDocument } from "../../text/raw-document.ts";
import { commentsNote } from "../comments.ts";
import { WordText } from "../word/word-text.ts";
import type { Sheet, Workbook } from "./workbook.ts";

// Sheet1 | Trang tính 2 | Bảng3: names that the program gave
const GIVEN_NAME = /^(?:sheet|trang tính|trang|bảng)\s*\d+$/iu;

/**
 * The text of a workbook: sheets one after the other, cells row by row, the name above a sheet where it says something.
 * @throws ReadError `corrupt` where damage left no cell.
 */
export function writeWorkbook(workbook: Workbook, format: Format): RawDocument {
  const text = new WordText();
  const shown = workbook.sheets.filter((sheet) => !sheet.hidden && sheet.cells.length + sheet.boxes.length > 0);
  shown.forEach((sheet, table) => {
    if (table > 0) text.write({ runs: [] });
    if (shown.length > 1 && !GIVEN_NAME.test(sheet.name.trim()))
      text.write({ runs: [{ text: sheet.name.trim() }], heading: true });
    for (const { row, column, runs } of sheet.cells) text.write({ runs, cell: { table, row, column } });
    for (const box of sheet.boxes) text.write({ runs: [{ text: box }] });
  });
  if (shown.length === 0 && !workbook.complete)
    throw new ReadError("corrupt", "The spreadsheet is cut off before its first cell; get the file again.");
  return {
    format,
    pages: text.pages(),
    text: text.text,
    locators: text.locators,
    diagnostics: diagnosticsOf(workbook),
  };
}

function diagnosticsOf({ sheets, complete }: Workbook): readonly Diagnostic[] {
  const hidden = sheets.filter((sheet) => sheet.hidden && sheet.cells.length > 0);
  return [
    ...(complete ? [] : [warning("text-lost", "The workbook is damaged; cells behind the damage are missing.")]),
    ...hidden.map((sheet) => note(`The hidden sheet ${sheet.name} was left out.`)),
    ...sheets.filter((sheet) => !sheet.hidden).flatMap(hiddenRows),
    ...commentsNote(sheets.flatMap((sheet) => sheet.comments)),
  ];
}

const hiddenRows = (sheet: Sheet): readonly Diagnostic[] =>
  sheet.hiddenRows > 0 ? [note(`${sheet.hiddenRows} hidden rows of the sheet ${sheet.name} are in the text.`)] : [];

const note = (message: string): Diagnostic => ({ code: "hidden-cells", severity: "info", message });
