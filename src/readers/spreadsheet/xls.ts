import { ReadError } from "../../errors.ts";
import type { RawDocument } from "../../text/raw-document.ts";
import { ByteView } from "../byte-view.ts";
import { isOle, openOle } from "../ole.ts";
import type { Reader } from "../reader.ts";
import { looseWorkbook } from "../signs.ts";
import { readGlobals } from "./biff-globals.ts";
import { readSheet } from "./biff-sheet.ts";
import { writeWorkbook } from "./write.ts";

/** XLS of Excel 5 to 2003: the sheets' cells as they are shown, with their fonts. */
export const xls: Reader = {
  async read(bytes): Promise<RawDocument> {
    const workbook = workbookOf(bytes);
    const stream = new ByteView(workbook.bytes);
    const globals = readGlobals(stream);
    if (globals.sheets.length === 0)
      throw new ReadError("corrupt", "The spreadsheet's list of sheets is lost; get the file again.");
    const sheets = globals.sheets.map((sheet) => readSheet(stream, globals, sheet));
    const complete = workbook.complete && globals.sheets.every(({ offset }) => offset < stream.length);
    return writeWorkbook({ sheets, complete }, "xls");
  },
};

/** Excel 97 names the stream "Workbook", Excel 5 and 95 "Book"; very old files are the stream itself. */
function workbookOf(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly complete: boolean } {
  if (!isOle(bytes)) return { bytes, complete: true };
  const ole = openOle(bytes);
  const name = ole.names.find((candidate) => /^(?:work)?book$/iu.test(candidate));
  const stream = name === undefined ? undefined : ole.read(name);
  const loose = stream ? null : looseWorkbook(bytes);
  if (loose !== null) return { bytes: bytes.subarray(loose), complete: false };
  if (!stream) throw new ReadError("corrupt", "The spreadsheet's cells are lost; get the file again.");
  return stream;
}
