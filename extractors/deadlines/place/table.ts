import type { Cell } from "../../../src/text/raw-document.ts";
import { bodyOf, subjectOf } from "../actor/actor.ts";
import { hasWork } from "../words/deed.ts";
import { syllables } from "../words/words.ts";
import type { Grid } from "./grid.ts";

/** What the row of a table says besides the time. */
export interface Row {
  readonly task: string | null;
  readonly unit: string | null;
  /** What the head says is done at the time: `Thời gian làm việc tại đơn vị`. */
  readonly event: string | null;
  /** The line above the table. */
  readonly caption: string | null;
  /** Whether a column names who is looked at, so that those who look are named elsewhere. */
  readonly visited: boolean;
}

const TIME =
  /thời\s*(?:gian|hạn|điểm)|tiến\s+độ|(?<![A-Za-zÀ-ỹ])hạn(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])ngày(?![A-Za-zÀ-ỹ])|khởi\s+công|hoàn\s+thành|lịch|^xong|^(?:tháng|quý|tuần)$/iu;
/** Columns of dates that bind nobody: births, issues, admissions. */
const RECORDED =
  /sinh|cấp|vào\s+đảng|kết\s+nạp|bổ\s+nhiệm|(?<![A-Za-zÀ-ỹ])ký(?![A-Za-zÀ-ỹ])|ban\s+hành|văn\s+bản|nhận\s+quyết|thành\s+lập/iu;
const FINISH = /hoàn\s+thành|(?<![A-Za-zÀ-ỹ])hạn(?![A-Za-zÀ-ỹ])|kết\s+thúc|xong/iu;
const TASK =
  /nội\s+dung|nhiệm\s+vụ|công\s+việc|hoạt\s+động|đầu\s+việc|chương\s+trình|tên\s+việc|hạng\s+mục|công\s+trình|dự\s+án|^tên\s|^(?:các\s+)?(?:phần\s+)?việc(?![A-Za-zÀ-ỹ])/iu;
/** What the rows are about where no column is of tasks: `Loại hồ sơ`, `Tên báo cáo`. */
const PAPER = /hồ\s+sơ|báo\s+cáo|đề\s+án|chuyên\s+đề/iu;
const UNIT =
  /chủ\s+(?:trì|đầu\s+tư)|đơn\s+vị|cơ\s+quan|thực\s+hiện|phụ\s+trách|trách\s+nhiệm|phân\s+công|đầu\s+mối|bộ\s+phận|người|thành\s+phần|^(?:tổ|đoàn|đội)$|^cơ\s+sở(?!\s+vật)/iu;
/** Who helps, looks on or is looked at is not who must act. */
const HELPER =
  /phối\s+hợp|cùng\s+làm|theo\s+dõi|giám\s+sát|thẩm\s+định|^(?:tổ\s+trưởng|trưởng\s+(?:đoàn|ban))|đối\s+tượng|được\s+(?:thanh|kiểm|giám)/iu;

/** How far down a table its head may reach, and how many columns it may have. */
const HEAD_ROWS = 3;
const COLUMNS = 16;

/** What the head of a column says of the times in it. */
export interface TimeHead {
  /** Whether it heads times; `null` where the column has no head. */
  readonly timed: boolean | null;
  /** Whether it asks for the end of something. */
  readonly finish: boolean;
}

/** What stands above a cell of time. */
export function timeHeadOf(grid: Grid, cell: Cell): TimeHead {
  const head = cell.column < columnsOf(grid, cell) ? headOf(grid, cell, cell.column) : "";
  return { timed: head === "" ? null : TIME.test(head) && !RECORDED.test(head), finish: FINISH.test(head) };
}

const columnsOf = (grid: Grid, { table }: Cell): number => Math.min(COLUMNS, grid.width(table));

/** The row around a cell, read by the heads of its columns; without heads, by what its cells look like. */
export function rowOf(grid: Grid, cell: Cell): Row {
  const columns = [...Array(columnsOf(grid, cell)).keys()];
  const heads = columns.map((column) => headOf(grid, cell, column));
  const head = heads[cell.column] ?? "";
  const others = columns.map((column) =>
    column === cell.column ? undefined : grid.text(cell.table, cell.row, column),
  );
  const find = (is: (words: string) => boolean): string | null =>
    others.find((words, column) => words !== undefined && heads[column] !== "" && is(heads[column] ?? "")) ?? null;
  const task =
    find((words) => TASK.test(words) && !HELPER.test(words)) ??
    find((words) => PAPER.test(words) && !UNIT.test(words) && !TIME.test(words));
  const bodies = others.flatMap((words) => (words && words !== task && bodyOf(words)) || []);
  const visits = VISIT_TIME.test(head);
  const unit = find(
    (words) =>
      UNIT.test(words) &&
      !HELPER.test(words) &&
      !TASK.test(words) &&
      !TIME.test(words) &&
      !(visits && UNIT_ALONE.test(words)),
  );
  return {
    task,
    unit:
      bodies.length > 1 && !visits && !find((words) => HELPER.test(words)) ? bodies.join(", ") : unit && unitName(unit),
    event: eventOf(head),
    caption: grid.caption(cell.table),
    visited: visits || heads.some((words) => VISITED.test(words)),
  };
}

/** `Ngày kiểm tra`: when others come to the units of the table. */
const VISIT_TIME = /^(?:thời\s+(?:gian|điểm)|ngày|lịch)\s+(?:kiểm\s+tra|thanh\s+tra|giám\s+sát|khảo\s+sát)/iu;
const UNIT_ALONE = /^(?:tên\s+)?(?:đơn\s+vị|cơ\s+quan|địa\s+phương|cơ\s+sở)$/iu;

const VISITED = /được\s+(?:thanh|kiểm|giám|khảo)/iu;
const TIME_OF =
  /^(?:thời\s+(?:gian|hạn|điểm)|ngày|lịch)\s+(?!(?:thực\s+hiện|hoàn\s+thành|tiến\s+hành|tổ\s+chức|triển\s+khai|kết\s+thúc|dự\s+kiến)(?![A-Za-zÀ-ỹ]))(?<what>.+)$/iu;

function eventOf(head: string): string | null {
  const what = TIME_OF.exec(head.trim())?.groups?.what ?? "";
  return hasWork(what) && syllables(what) > 2 ? what : null;
}

/** `Sở Nội vụ chủ trì, phối hợp với …`: the cell says what the unit does, too. */
const ACTS =
  /(?<![A-Za-zÀ-ỹ])(?:chủ\s+trì|phối\s+hợp|tham\s+mưu|phụ\s+trách|thực\s+hiện|chịu\s+trách\s+nhiệm)(?![A-Za-zÀ-ỹ])/iu;

/** A cell's own lines are one list: `Sở Nội vụ⏎Sở Tài chính`; `Các xã gửi Phòng Y tế` says to whom, too. */
function unitName(words: string): string | null {
  const plain = words
    .replace(/(?<!\s)\s*\n\s*(?:[-+]\s*)?/gu, ", ")
    .replace(/^[-+]\s*/u, "")
    .replace(/(?<=\S)\s+(?:g[ửở]i|báo\s+cáo)\s.*$/isu, "")
    .replace(/(?<![\s;.,])[\s;.,]+$/u, "");
  return ((ACTS.test(plain) ? subjectOf(plain)?.name : null) ?? plain) || null;
}

/** The head of a column, of the first rows that are above the cell. */
function headOf(grid: Grid, { table, row }: Cell, column: number): string {
  const first = Math.max(0, grid.headAbove(table, row));
  for (let above = first; above < Math.min(first + HEAD_ROWS, row); above++) {
    const words = grid.text(table, above, column);
    if (words) return words;
  }
  return "";
}
