import { expect, test } from "vitest";
import { readName, withoutRank } from "../../src/vietnamese/offices.ts";
import { threadTime } from "../thread-time.ts";

test.each([
  ["TS. Nguyễn Văn An", "Nguyễn Văn An"],
  ["BSCKII. Trần Thị Bình", "Trần Thị Bình"],
  ["THƯỢNG TÁ, ThS. LÊ VĂN CƯỜNG", "LÊ VĂN CƯỜNG"],
  ["GS.TSKH Đỗ Dung", "Đỗ Dung"],
  ["Bà Triệu Thị Én", "Triệu Thị Én"],
])("the name in %j is %j", (line, name) => {
  expect(withoutRank(line)).toBe(name);
});

test("a line of nothing but degrees is no name, and told at once", () => {
  const took = threadTime();
  expect(readName("TS".repeat(60))).toBeNull();
  expect(took()).toBeLessThan(100_000);
});
