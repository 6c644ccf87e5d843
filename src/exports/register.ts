import writeExcelFile from "write-excel-file/node";
import { withoutFormula } from "./csv.ts";

/** One document as the register lists it. */
export interface RegisterEntry {
  readonly code: string | null;
  readonly issuedOn: string | null;
  readonly documentType: string | null;
  readonly subject: string | null;
  readonly issuer: string | null;
  /** Pages, one to a sheet; `null` where the format knows none. */
  readonly pages: number | null;
  readonly note: string | null;
}

/** The columns that the State Archives prescribe (Mục lục văn bản, tài liệu), with their widths on A4 across. */
const HEADS = [
  ["Số TT", 6],
  ["Số, ký hiệu văn bản", 18],
  ["Ngày tháng văn bản", 12],
  ["Tên loại và trích yếu nội dung văn bản", 58],
  ["Tác giả văn bản", 28],
  ["Tờ số", 8],
  ["Ghi chú", 14],
] as const;

const BORDER = { borderStyle: "thin", borderColor: "#000000" } as const;

/** The register of a file's documents, ready to print: an Excel workbook on A4 across. */
export function renderRegister(entries: readonly RegisterEntry[]): Promise<Uint8Array> {
  const title = {
    value: "MỤC LỤC VĂN BẢN, TÀI LIỆU",
    fontWeight: "bold",
    align: "center",
    columnSpan: HEADS.length,
  } as const;
  const head = HEADS.map(
    ([value]) =>
      ({ value, fontWeight: "bold", align: "center", alignVertical: "center", wrap: true, ...BORDER }) as const,
  );
  return writeExcelFile([[title], [], head, ...lines(entries)], {
    columns: HEADS.map(([, width]) => ({ width })),
    orientation: "landscape",
    sheet: "Mục lục",
    stickyRowsCount: 3,
  }).toBuffer();
}

function lines(entries: readonly RegisterEntry[]) {
  let sheet: number | null = 1;
  return entries.map((entry, i) => {
    const begins = sheet;
    sheet = sheet === null || entry.pages === null ? null : sheet + entry.pages;
    const { code, issuedOn, documentType, subject, issuer, note } = entry;
    const day = issuedOn?.split("-").reverse().join("/") ?? "";
    const values = [i + 1, code, day, [documentType, subject].filter(Boolean).join(" "), issuer, begins, note];
    return values.map((value) =>
      typeof value === "number"
        ? ({ type: Number, value, align: "center", alignVertical: "top", ...BORDER } as const)
        : ({ type: String, value: withoutFormula(value ?? ""), wrap: true, alignVertical: "top", ...BORDER } as const),
    );
  });
}
