import type { Run } from "../word/paragraph.ts";

/** A cell that shows something. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly runs: readonly Run[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** In rows from the top, each from the left. */
  readonly cells: readonly SheetCell[];
  /** How many rows that show something are hidden. */
  readonly hiddenRows: number;
  /** Text of boxes drawn on the sheet, and of its page header and footer. */
  readonly boxes: readonly string[];
  /** What people noted at cells. */
  readonly comments: readonly string[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** False where the file is damaged: the sheets are what could be had of it. */
  readonly complete: boolean;
}
