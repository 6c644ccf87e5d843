import type { Cell } from "../text/raw-document.ts";
import { type Span, trimmed } from "../text/span.ts";
import { FoundAhead } from "./found-ahead.ts";

/** `| 1. | Kiểm tra | Quý I |` */
const DRAWN_ROW = /^\|.*\|/u;
/** `|---|:--:|`: the rule under a table's head. */
const DRAWN_RULE = /^\|[\s|:-]*$/u;

/** How the columns of a task table are headed. */
const HEAD =
  /^(?:s?tt|số tt|nội dung|công việc|nhiệm vụ|hoạt động|thời (?:gian|hạn|điểm)|tiến độ|đơn vị|cơ quan|bộ phận|chủ trì|phối hợp|người|phụ trách|ghi chú|địa điểm|thành phần|ngày|việc|tên (?:đề án|văn bản|công việc|nhiệm vụ)|tổ(?=$)|tổ trưởng|phần việc|đầu việc|hạng mục|hạn|xong|hoàn thành|chịu trách nhiệm|kết quả|sản phẩm|lực lượng|cùng làm)(?![A-Za-zÀ-ỹ])/iu;

/** What sets off the cells of a row: a bar, a tab, or three spaces and more. */
type Sign = "|" | "\t" | "   ";

/** Any of them. */
const ANY_SIGN = /[\t|]| {3}/gu;

const cellsOf = (line: string, sign: Sign): readonly string[] =>
  sign === "   " ? line.split(/ {3,}/u) : line.split(sign);

/** Whether a line heads columns that tabs or spaces set off. */
const isHead = (line: string, sign: Sign): boolean => {
  const cells = cellsOf(line, sign);
  return cells.length > 2 && cells.filter((words) => HEAD.test(words.trim())).length > 1;
};

/** How many lines a row can take whose cells hold several. */
const ROW_LINES = 60;

/** Whether a line that `|` begins is the first of a row that another one ends: `| - Như trên;` above `- Lưu: VT. | CHỦ TỊCH |`. */
function opensRow(text: string, { start, end }: Span): boolean {
  if (text[start] !== "|" || text[end - 1] === "|") return false;
  for (let at = end, lines = 0; at >= 0 && lines < ROW_LINES; at = text.indexOf("\n", at + 1), lines++) {
    const next = text.slice(at + 1, at + 9).trimStart();
    if (next.startsWith("|")) return false;
    const stop = text.indexOf("\n", at + 1);
    if (
      text
        .slice(at + 1, stop < 0 ? text.length : stop)
        .trimEnd()
        .endsWith("|")
    )
      return true;
  }
  return false;
}

interface Part {
  readonly span: Span;
  readonly cell: Cell | null;
}

/** What a blank line has. */
const NONE: readonly Part[] = [];

/** Tables drawn with `|`, tabs or spaces, counted as they come. */
export class DrawnTables {
  private table = -1;
  private row = -1;
  private sign: Sign = "|";
  /** The column in which a row goes on on the next line; `null` between rows. */
  private column: number | null = null;
  private readonly text: string;
  private readonly signs: FoundAhead;

  constructor(text: string) {
    this.text = text;
    this.signs = new FoundAhead(text, ANY_SIGN);
  }

  /** The parts of the next line: its cells where it is a row, nothing for a blank line or a rule; `null` where it is one whole. */
  partsOf(whole: Span): readonly Part[] | null {
    if (whole.start === whole.end) return NONE;
    const { text } = this;
    const signed = this.signs.beginsIn(whole);
    if (this.column !== null || (signed && opensRow(text, whole))) return this.partsOfRow(whole);
    const line = text.slice(whole.start, whole.end);
    const sign = signed ? this.signOf(line) : null;
    if (sign === null) {
      this.row = -1;
      return null;
    }
    if (DRAWN_RULE.test(line)) return [];
    if (this.row < 0 || sign !== this.sign) this.begin(sign);
    this.row++;
    return cellsIn(text, whole, sign)
      .map((span, column) => ({ span, cell: { table: this.table, row: this.row, column } }))
      .filter(({ span }) => span.end > span.start);
  }

  /** The parts of one of the lines of a row. */
  private partsOfRow(whole: Span): readonly Part[] {
    const { text } = this;
    if (this.column === null) {
      if (this.row < 0 || this.sign !== "|") this.begin("|");
      this.row++;
    }
    const [first, row, table] = [this.column ?? 0, this.row, this.table];
    const begins = text[whole.start] === "|" && this.column === null;
    const spans = cellsIn(text, begins ? whole : { ...whole, start: whole.start - 1 }, "|");
    this.column = text[whole.end - 1] === "|" ? null : first + spans.length - 1;
    return spans
      .map((span, i) => ({ span, cell: { table, row, column: first + i } }))
      .filter(({ span }) => span.end > span.start);
  }

  private signOf(line: string): Sign | null {
    if (this.sets(line, "\t")) return "\t";
    if (line.startsWith("|") && DRAWN_ROW.test(line)) return "|";
    return this.sets(line, "   ") ? "   " : null;
  }

  /** Whether a line is a row that a sign sets off: under its heads, or the heads themselves. */
  private sets = (line: string, sign: Sign): boolean =>
    line.includes(sign) && (this.row >= 0 && this.sign === sign ? cellsOf(line, sign).length > 1 : isHead(line, sign));

  private begin(sign: Sign): void {
    this.sign = sign;
    this.table++;
    this.row = -1;
  }
}

/** What stands between the marks of a row, without the white space around it. */
function cellsIn(text: string, { start, end }: Span, sign: Sign): readonly Span[] {
  const line = text.slice(start, end);
  const cells: Span[] = [];
  for (let from = sign === "|" ? start + 1 : start; from < end; ) {
    const mark = line.indexOf(sign, from - start);
    const to = mark < 0 ? end : start + mark;
    cells.push(trimmed(text, { start: from, end: to }));
    from = to + 1;
    while (sign === "   " && text[from] === " ") from++;
  }
  return cells;
}
