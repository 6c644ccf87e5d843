import { expect, test } from "vitest";
import { ocrLabelPoints } from "../../../normalizers/ocr-repair/label-points.ts";
import { normalize } from "../../../src/text/document.ts";
import { recognised } from "./recognised.ts";

const OTHERS = "\n4. Văn phòng theo dõi.\n5. Các đơn vị báo cáo.";
const repaired = (text: string, origin: "ocr" | "text" = "ocr"): string =>
  normalize(recognised(text, origin), [ocrLabelPoints]).text;

test.each([
  ["3, Công trình thanh niên", "3. Công trình thanh niên"],
  ["2.2, Cấp thẻ bảo hiểm", "2.2. Cấp thẻ bảo hiểm"],
  ["2,1. Thanh tra định kỳ", "2.1. Thanh tra định kỳ"],
])("%s", (read, meant) => {
  expect(repaired(read + OTHERS)).toBe(meant + OTHERS);
  expect(repaired(read)).toBe(read);
  expect(repaired(read + OTHERS, "text")).toBe(read + OTHERS);
});

test.each(["3,5 km đường", "10, trong đó có 2 xã", "2.500.000 đồng"])("%s is left alone", (line) => {
  expect(repaired(line + OTHERS)).toBe(line + OTHERS);
});
