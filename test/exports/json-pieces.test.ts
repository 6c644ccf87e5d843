import { expect, test } from "vitest";
import { jsonPieces } from "../../src/exports/json-pieces.ts";
import { parseText } from "../../src/pipeline.ts";

const PLAN = `KẾ HOẠCH
I. MỤC TIÊU
1. Nội dung
a) Rà soát hồ sơ theo Nghị quyết số 18-NQ/TW ngày 25/10/2017 "một cửa"\\.
2. Sở Nội vụ gửi báo cáo trước ngày 15/6/2019; hằng quý họp một lần.
`;

test("pieces make up what JSON.stringify writes, of a short record and of a long one", () => {
  for (const text of ["", PLAN, PLAN.repeat(200)]) {
    const record = parseText(text);
    for (const indent of [0, 2] as const)
      expect([...jsonPieces(record, indent)].join("")).toBe(`${JSON.stringify(record, null, indent)}\n`);
  }
  expect([...jsonPieces(parseText(PLAN.repeat(200)), 2)].length).toBeGreaterThan(1);
});
