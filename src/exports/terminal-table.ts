import type { Column } from "./column.ts";

const GAP = "  ";

/** Rows as a table that fits so many characters: wide columns share what the narrow ones leave. */
export function renderTable<R>(rows: readonly R[], columns: readonly Column<R>[], screen: number): string {
  const cells = rows.map((row) => columns.map(({ value }) => String(value(row) ?? "").replace(/\s+/gu, " ")));
  const needed = columns.map(({ title }, i) =>
    Math.max(title.length, ...cells.map((line) => (line[i] as string).length)),
  );
  const widths = fitted(
    needed,
    columns.map(({ width }) => width),
    screen - GAP.length * (columns.length - 1),
  );
  const line = (words: readonly string[]): string =>
    words
      .map((word, i) => clip(word, widths[i] as number))
      .join(GAP)
      .trimEnd();
  return `${[line(columns.map(({ title }) => title.toUpperCase())), ...cells.map(line)].join("\n")}\n`;
}

/** No column takes more than it needs; those that need more than their share get the rest in proportion. */
function fitted(needed: readonly number[], wished: readonly number[], room: number): readonly number[] {
  const small = needed.map((width, i) => Math.min(width, wished[i] as number));
  const total = small.reduce((sum, width) => sum + width, 0);
  const spare = Math.max(0, room - total);
  const lacking = needed.map((width, i) => width - (small[i] as number));
  const lack = lacking.reduce((sum, width) => sum + width, 0);
  const share = lack === 0 ? 0 : Math.min(1, spare / lack);
  const shrink = total > room ? room / total : 1;
  return small.map((width, i) => Math.max(3, Math.floor(width * shrink + (lacking[i] as number) * share)));
}

function clip(word: string, width: number): string {
  return word.length > width ? `${word.slice(0, width - 1)}…` : word.padEnd(width);
}
