import { middleY } from "./box.ts";
import type { LaidLine, LaidPage, PageFrame } from "./page.ts";
import type { Row } from "./row.ts";

// 2 | - 2 - | Trang 2/5 | 2 of 5 | iv
const PAGE_NUMBER = /^[-–—.\s]*(?:(?:trang|page)\s*)?(?:\d{1,4}(?:\s*(?:\/|\||of)\s*\d{1,4})?|[ivxl]{1,6})[-–—.\s]*$/iu;

/** How much of the page's height, above and below, is margin. */
const MARGIN = 0.12;

/** A line in the margin that holds a page number and nothing else. */
export function isPageNumber(row: Row, frame: PageFrame): boolean {
  return inMargin(row, frame) && PAGE_NUMBER.test(row.words.map((word) => word.text).join(" "));
}

const inMargin = (line: Pick<Row, "box">, frame: PageFrame): boolean => {
  const height = middleY(line.box) / frame.height;
  return height < MARGIN || height > 1 - MARGIN;
};

/** Pages without their running heads: lines in the margin that stand at one height on several pages, whatever their numbers. */
export function withoutRunningHeads<P extends LaidPage>(pages: readonly P[]): readonly P[] {
  const seen = Map.groupBy(
    pages.flatMap((page) => edges(page).map((line) => ({ key: keyOf(line, page.frame), page }))),
    ({ key }) => key,
  );
  const repeated = (line: LaidLine, frame: PageFrame): boolean => (seen.get(keyOf(line, frame))?.length ?? 0) > 1;
  return pages.map((page) => {
    const heads = edges(page).filter((line) => repeated(line, page.frame));
    const role = "furniture" as const;
    return heads.length === 0
      ? page
      : { ...page, lines: page.lines.map((line) => (heads.includes(line) ? { ...line, role } : line)) };
  });
}

/** The first and last two lines of a page that stand in its margins. */
const edges = (page: LaidPage): readonly LaidLine[] => {
  const lines = page.lines.filter((line) => line.role !== "furniture" && !line.cell);
  return [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])].filter((line) => inMargin(line, page.frame));
};

const keyOf = (line: LaidLine, frame: PageFrame): string => {
  const text = line.words.map((word) => word.text).join(" ");
  return `${Math.round((50 * middleY(line.box)) / frame.height)} ${text.replace(/\d+/gu, "0")}`;
};
