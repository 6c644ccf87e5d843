import { expect, test } from "vitest";
import { wordsOfTable } from "../../src/ocr/engines/tesseract-table.ts";

const TABLE = [
  "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
  "1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t",
  "4\t1\t1\t1\t1\t0\t205\t151\t240\t29\t-1\t",
  "5\t1\t1\t1\t1\t1\t205\t151\t75\t38\t96.5\tKế",
  "5\t1\t1\t1\t1\t2\t292\t158\t148\t31\t88\thoạch",
  "5\t1\t1\t1\t2\t1\t205\t220\t20\t5\t-4\t ",
  "5\t1\t1\t1\t3\t1\t205\t260\t62\t29\t120\tsố",
].join("\n");

test("words with their boxes, confidence and the type's height of their line", () => {
  const words = wordsOfTable(TABLE);
  expect(words.map(({ text }) => text)).toEqual(["Kế", "hoạch", "số"]);
  expect(words[0]).toMatchObject({ box: [205, 151, 280, 189], confidence: 0.965 });
  expect(words[0]?.size).toBe(words[1]?.size);
  expect(words[0]?.size).toBeGreaterThan(38);
  expect(words[2]?.confidence).toBe(1);
});
