import type { Column } from "./column.ts";

const GAP = "  ";

/** Rows as a table that fits so many characters: wide columns share what the narrow ones leave. */
export function renderTable<R>(rows: readonly R[], all: readonly Column<R>[], screen: number): string {
  const columns = all.filter(({ filesOnly }) => !filesOnly);
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

/** Narrow columns keep what they need; the wide ones share what is left, beginning from what they wish for. */
function fitted(needed: readonly number[], wished: readonly number[], room: number): readonly number[] {
  const least = needed.map((width, i) => Math.min(width, wished[i] as number));
  const total = least.reduce((sum, width) => sum + width, 0);
  return total > room ? capped(least, room) : grown(least, { needed, spare: room - total });
}

/** The widest columns are cut to one width, until all fit. */
function capped(widths: readonly number[], room: number): readonly number[] {
  for (let cap = Math.max(...widths); cap > NARROWEST; cap--) {
    const cut = widths.map((width) => Math.min(width, cap));
    if (cut.reduce((sum, width) => sum + width, 0) <= room) return cut;
  }
  return widths.map((width) => Math.min(width, NARROWEST));
}

const NARROWEST = 3;

function grown(
  widths: readonly number[],
  { needed, spare }: { needed: readonly number[]; spare: number },
): readonly number[] {
  const lacking = needed.map((width, i) => width - (widths[i] as number));
  const lack = lacking.reduce((sum, width) => sum + width, 0);
  const share = lack === 0 ? 0 : Math.min(1, spare / lack);
  return widths.map((width, i) => width + Math.floor((lacking[i] as number) * share));
}

function clip(word: string, width: number): string {
  return word.length > width ? `${word.slice(0, width - 1)}…` : word.padEnd(width);
}
