import { describe, expect, test } from "vitest";
import { cited } from "./citing.ts";

describe("pinpoints", () => {
  test.each([
    ["Khoản 3, Điều 4, Quy định 12-QĐ/TU", { article: "4", clause: "3", point: null }],
    ["điểm c khoản 3 mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP", { article: null, clause: "3", point: "c" }],
    ["các khoản 1, 2 Điều 5 Quy chế ban hành kèm theo Quyết định số 12-QĐ/TU", null],
    ["Điều 8 của Luật Dược", { article: "8", clause: null, point: null }],
    ["thực hiện Luật Dược", null],
  ])("%s", (text, pinpoint) => expect(cited(text).at(-1)?.mentions[0]?.pinpoint).toEqual(pinpoint));
});

describe("titles", () => {
  test.each([
    ["Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư;", "về công tác văn thư"],
    ["Chỉ thị số 5-CT/TU của Tỉnh ủy “*về kỷ luật phát ngôn*”", "về kỷ luật phát ngôn"],
    ["Công văn số 8/SYT-NV về việc rà soát nhân lực, Sở Nội vụ đề nghị", "về việc rà soát nhân lực"],
    ["báo cáo kết quả thực hiện Chỉ thị 06-CT/TW về Ban Chỉ đạo tỉnh", null],
    ["theo Quyết định số 15/QĐ-UBND.", null],
  ])("%s", (text, title) => expect(cited(text)[0]?.title).toBe(title));
});

test("every mention quotes the text at its place", () => {
  const text = "Các Kế hoạch 177-KH/TU, 218-KH/ĐUK; Nghị quyết Trung ương 4 khóa XI, XII; Luật Dược.";
  for (const { mentions } of cited(text))
    for (const { span, quote } of mentions) expect(text.slice(span.start, span.end)).toBe(quote);
});
