import { describe, expect, test } from "vitest";
import { parseText } from "../src/pipeline.ts";
import { threadTimeOf } from "./thread-time.ts";

const HEAD = `UBND HUYỆN SÔNG LAM
Số: 15/KH-UBND
Sông Lam, ngày 02 tháng 3 năm 2018
KẾ HOẠCH
Kiểm tra công vụ

`;

/** What wears rules down: their trigger again and again, in one line or in a line each. */
const HOSTILE: Readonly<Record<string, string>> = {
  "time words": "ngày ",
  "parentheses left open": "(",
  "labels in one line": "a) ",
  digits: "7",
  "numbers that may be a list of days": "12 và ",
  fractions: "1/",
  dots: ".",
  spaces: " ",
  "labels of one kind": "1. Mục\n",
  "labels of three kinds": "I. A\n1. B\na) C\n",
  "one sentence without an end": "Phòng Nội vụ báo cáo kết quả trước ngày 15/6/2018 và ",
  "codes in one line": "Quyết định số 15/2018/QĐ-UBND, ",
  bases: "I. CĂN CỨ PHÁP LÝ\nQuyết định số 15/QĐ-UBND;\n",
  signatures: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n",
  "rows of a table": "| Kiểm tra | 15/6/2018 | Phòng Nội vụ |\n",
  "quotations left open": "“a\n",
};

const LENGTH = 30_000;
/** Twice the text may take this many times the time; work that grows with the square takes four. */
const MOST = 2.6;

/** The least cost of a few tries, in microseconds of this thread: others on the machine do not count. */
function cost(text: string): number {
  return Math.min(...Array.from({ length: 3 }, () => threadTimeOf(() => parseText(text))));
}

const textOf = (repeated: string, length: number) => HEAD + repeated.repeat(Math.ceil(length / repeated.length));

function growth(repeated: string): number {
  cost(textOf(repeated, LENGTH / 4));
  return cost(textOf(repeated, 2 * LENGTH)) / cost(textOf(repeated, LENGTH));
}

describe("the cost grows with the length", () => {
  test.each(Object.entries(HOSTILE))("for %s", { timeout: 120_000, retry: 2 }, (_, repeated) => {
    expect(growth(repeated)).toBeLessThan(MOST);
  });
});

test("a record does not depend on the documents read before", () => {
  const text = `${HEAD}Mốc kiểm tra là thời kỳ trước; Phòng Nội vụ báo cáo kết quả trước ngày 02/6/2018.`;
  parseText(
    `${HEAD}Trước ngày 15/6/2018, Phòng Nội vụ báo cáo lãnh đạo huyện, các phòng, ban và các xã có liên quan trên địa bàn huyện; Sở Nội vụ tổng hợp.`,
  );
  expect(parseText(text).deadlines.map(({ quote }) => quote)).toEqual(["trước ngày 02/6/2018"]);
});
