import { ReadError } from "../../errors.ts";
import type { RawDocument } from "../../text/raw-document.ts";
import { ByteView } from "../byte-view.ts";
import { isOle, openOle } from "../ole.ts";
import type { Reader } from "../reader.ts";
import { readGlobals } from "./biff-globals.ts";
import { readSheet } from "./biff-sheet.ts";
import { writeWorkbook } from "./write.ts";

/** XLS of Excel 5 to 2003: the sheets' cells as they are shown, with their fonts. */
export const xls: Reader = {
  async read(bytes): Promise<RawDocument> {
    const stream = new ByteView(workbookOf(bytes));
    const globals = readGlobals(stream);
    if (globals.sheets.length === 0)
      throw new ReadError("corrupt", "The spreadsheet's list of sheets is lost; get the file again.");
    const sheets = globals.sheets.map((sheet) => readSheet(stream, globals, sheet));
    const complete = globals.sheets.every(({ offset }) => offset < stream.length);
    return writeWorkbook({ sheets, complete }, "xls");
  },
};

/** Excel 97 names the stream "Workbook", Excel 5 and 95 "Book"; very old files are the stream itself. */
function workbookOf(bytes: Uint8Array): Uint8Array {
  if (!isOle(bytes)) return bytes;
  const ole = openOle(bytes);
  const stream = ole.read("Workbook") ?? ole.read("WORKBOOK") ?? ole.read("Book") ?? ole.read("BOOK");
  if (!stream) throw new ReadError("corrupt", "The spreadsheet's cells are lost; get the file again.");
  return stream;
}
