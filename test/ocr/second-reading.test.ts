import { expect, test } from "vitest";
import type { Word } from "../../src/layout/page.ts";
import type { PreparedPage } from "../../src/ocr/engines/engine.ts";
import { readAgain } from "../../src/ocr/second-reading.ts";
import { drawn, type Stroke } from "./pictures.ts";

const word = (text: string, left: number, confidence: number): Word => ({
  text,
  box: [left, 100, left + 60, 130],
  confidence,
});
const page = (strokes: readonly Stroke[]): PreparedPage => ({ ...drawn(1200, 900, strokes), dpi: 300 });
const row = (text: string, [left, top, width]: readonly [number, number, number], confidence: number): string =>
  `5\t1\t1\t1\t1\t1\t${left}\t${top}\t${width}\t30\t${confidence}\t${text}`;

test("sure lines are read once", async () => {
  const sheets: PreparedPage[] = [];
  const { lines } = await readAgain([[word("Kế", 100, 0.95)]], page([]), async (sheet) => {
    sheets.push(sheet);
    return "";
  });
  expect(sheets).toEqual([]);
  expect(lines).toEqual([[word("Kế", 100, 0.95)]]);
});

test("a doubtful line is read again alone, and what most readings say stands where it stood", async () => {
  const sheets: PreparedPage[] = [];
  const lines = [[word("KÉ", 100, 0.4)], [word("HOẠCH", 600, 0.95)]];
  const read = await readAgain(lines, page([[100, 100, 160, 130]]), async (sheet) => {
    sheets.push(sheet);
    const scale = sheet.width > 115 ? 1 : 0.75;
    return row("KẾ", [Math.round(38 * scale), Math.round(30 * scale), Math.round(60 * scale)], 90);
  });
  expect(sheets).toHaveLength(3);
  expect(sheets.every(({ width, height }) => width < 160 && height < 150)).toBe(true);
  expect(read.lines.map((line) => line.map(({ text, box }) => [text, box]))).toEqual([
    [["KẾ", [100, 100, 160, 130]]],
    [["HOẠCH", [600, 100, 660, 130]]],
  ]);
});

test("a line over two columns is taken as two", async () => {
  const { lines } = await readAgain([[word("UBND", 100, 0.95), word("CỘNG", 600, 0.95)]], page([]), async () => "");
  expect(lines.map((line) => line.map(({ text }) => text))).toEqual([["UBND"], ["CỘNG"]]);
});

test("of letters beside a seal only a name is taken", async () => {
  const seal: Stroke[] = [
    [200, 300, 500, 306],
    [200, 300, 206, 600],
    [200, 600, 500, 606],
    [494, 300, 500, 606],
  ];
  const letters = Array.from({ length: 8 }, (_, i): Stroke => [600 + 32 * i, 640, 620 + 32 * i, 670]);
  const answer = (text: string) => async (): Promise<string> => row(text.replaceAll(" ", "\u00a0"), [40, 30, 250], 88);
  const first = [[word("GIÁM", 100, 0.95)]];
  const named = await readAgain(first, page([...seal, ...letters]), async () =>
    ["Lê", "Hoàng", "Anh"].map((text, i) => row(text, [40 + 70 * i, 30, 60], 88)).join("\n"),
  );
  expect(named.names.map((line) => line.map(({ text }) => text).join(" "))).toEqual(["Lê Hoàng Anh"]);
  const other = await readAgain(first, page([...seal, ...letters]), answer("NGÀNH"));
  expect(other.names).toEqual([]);
});
