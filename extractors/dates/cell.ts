/** What heads a column of times. */
const TIME_HEAD = /thời\s*(?:gian|hạn|điểm)|tiến\s+độ|(?<![A-Za-zÀ-ỹ])(?:hạn|ngày|lịch)(?![A-Za-zÀ-ỹ])|hoàn\s+thành/iu;

/** How many rows of a table are looked through for its head. */
const ROWS = 80;

/** Whether the column of a table in which a place stands is headed as one of times; cells are set apart by tabs or strokes. */
export function isInColumnOfTimes(text: string, offset: number): boolean {
  let start = lineStart(text, offset);
  const line = text.slice(start, offset);
  const sign = line.includes("\t") ? "\t" : "|";
  const column = line.split(sign).length - 1;
  if (column === 0) return false;
  let head = "";
  for (let n = 0; n < ROWS && start > 0; n++) {
    const above = lineStart(text, start - 1);
    const row = text.slice(above, start - 1);
    if (!row.includes(sign)) break;
    [head, start] = [row, above];
  }
  return TIME_HEAD.test(head.split(sign)[column] ?? "");
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;
