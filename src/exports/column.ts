/** A column of a table: its name for programs, its title for people, and its value in a row. */
export interface Column<R> {
  readonly name: string;
  readonly title: string;
  /** Characters that it takes on a screen and in a spreadsheet. */
  readonly width: number;
  value(row: R): string | number | null;
  /** Set where the values are days, `YYYY-MM-DD`. */
  readonly day?: true;
  /** Set where it stands in files only: a screen has no room for it. */
  readonly filesOnly?: true;
}
