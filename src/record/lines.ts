import type { Document } from "../text/document.ts";
import type { Cell, Locator } from "../text/raw-document.ts";
import { type Span, trimmed } from "../text/span.ts";

/** A line of the readable text that holds more than white space. */
export interface Line {
  readonly text: string;
  /** Without the white space at its ends. */
  readonly span: Span;
  readonly page: number | null;
  readonly cell: Cell | null;
  /** The column of the page that it stood in, where the reader knows columns. */
  readonly column: number | null;
  /** How many characters of white space stand before it. */
  readonly indent: number;
  /** Whether a blank line stood above it. */
  readonly afterBlank: boolean;
}

/** The lines of a document; a cell of a table drawn with `|` or set off by tabs under its heads is a line of its own, as a cell that a reader tells of is. */
export function linesOf(document: Document): readonly Line[] {
  const lines = KNOWN.get(document) ?? cutLines(document);
  KNOWN.set(document, lines);
  return lines;
}

/** Several steps ask for the lines of one document. */
const KNOWN = new WeakMap<Document, readonly Line[]>();

function cutLines(document: Document): readonly Line[] {
  const { text, locators } = document;
  const pageAt = lookup(document.pages, (page) => page.number);
  const cellAt = lookup(locators.filter(hasCell), ({ cell }) => cell);
  const columnAt = lookup(locators.filter(hasColumn), ({ column }) => column);
  const drawn = new DrawnTables();
  const lines: Line[] = [];
  let afterBlank = false;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const whole = trimmed(text, { start, end });
    for (const { span, cell } of drawn.partsOf(text, whole)) {
      const at = span.start;
      lines.push({
        text: text.slice(at, span.end),
        span,
        page: pageAt(at),
        cell: cellAt(at) ?? cell,
        column: columnAt(at),
        indent: at - start,
        afterBlank,
      });
    }
    afterBlank = whole.end === whole.start;
    start = end + 1;
  }
  return lines;
}

const hasCell = (locator: Locator): locator is Locator & { cell: Cell } => locator.cell !== undefined;
const hasColumn = (locator: Locator): locator is Locator & { column: number } => locator.column !== undefined;

/** `| 1. | Kiểm tra | Quý I |` */
const DRAWN_ROW = /^\|.*\|/u;
/** `|---|:--:|`: the rule under a table's head. */
const DRAWN_RULE = /^\|[\s|:-]*$/u;

/** How the columns of a task table are headed. */
const HEAD =
  /^(?:s?tt|số tt|nội dung|công việc|nhiệm vụ|hoạt động|thời (?:gian|hạn|điểm)|tiến độ|đơn vị|cơ quan|bộ phận|chủ trì|phối hợp|người|phụ trách|ghi chú|địa điểm|thành phần|ngày|việc|tên (?:đề án|văn bản|công việc|nhiệm vụ)|tổ(?=$)|tổ trưởng|phần việc|đầu việc|hạng mục|hạn|xong|hoàn thành|chịu trách nhiệm|kết quả|sản phẩm|lực lượng|cùng làm)(?![A-Za-zÀ-ỹ])/iu;

/** What sets off the cells of a row: a bar, a tab, or three spaces and more. */
type Sign = "|" | "\t" | "   ";

const cellsOf = (line: string, sign: Sign): readonly string[] =>
  sign === "   " ? line.split(/ {3,}/u) : line.split(sign);

/** Whether a line heads columns that tabs or spaces set off. */
const isHead = (line: string, sign: Sign): boolean => {
  const cells = cellsOf(line, sign);
  return cells.length > 2 && cells.filter((words) => HEAD.test(words.trim())).length > 1;
};

/** Tables drawn with `|`, tabs or spaces, counted as they come. */
class DrawnTables {
  private table = -1;
  private row = -1;
  private sign: Sign = "|";

  /** The parts of a line: its cells where it is a row, else itself; nothing for a blank line or a rule. */
  partsOf(text: string, whole: Span): readonly { readonly span: Span; readonly cell: Cell | null }[] {
    if (whole.start === whole.end) return [];
    const line = text.slice(whole.start, whole.end);
    const sign = this.signOf(line);
    if (sign === null) {
      this.row = -1;
      return [{ span: whole, cell: null }];
    }
    if (DRAWN_RULE.test(line)) return [];
    if (this.row < 0 || sign !== this.sign) this.begin(sign);
    this.row++;
    return cellsIn(text, whole, sign)
      .map((span, column) => ({ span, cell: { table: this.table, row: this.row, column } }))
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

/** Answers, for offsets that never decrease, what the sorted items say of the one that holds the offset. */
function lookup<T extends { readonly span: Span }, V>(
  items: readonly T[],
  value: (item: T) => V,
): (offset: number) => V | null {
  const sorted = [...items].sort((a, b) => a.span.start - b.span.start);
  let i = 0;
  return (offset) => {
    while (i + 1 < sorted.length && (sorted[i + 1] as T).span.start <= offset) i++;
    const item = sorted[i];
    return item && item.span.start <= offset && offset < item.span.end ? value(item) : null;
  };
}
