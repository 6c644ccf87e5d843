import fc from "fast-check";
import { expect, test } from "vitest";
import { flat, rawOf, segment, segmentText } from "./structure.ts";

/** Pieces that headers, bodies and closings are made of, in any order. */
const PIECES = [
  "UBND TỈNH LÂM SƠN",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Số:    /KH-UBND",
  "Số 12-KH/ĐU     Lâm Sơn, ngày  tháng 2 năm 2020",
  "KẾ HOẠCH",
  "V/v báo cáo",
  "Kính gửi: Sở Y tế",
  "Căn cứ Luật;",
  "I. MỤC ĐÍCH",
  "II- ",
  "1. Một",
  "2.1. Hai sau:",
  "a) Ba",
  "(1) Bốn",
  "Điều 3",
  "Phụ lục 1",
  "“1. Trích",
  "Nơi nhận:    TM. ỦY BAN",
  "- Như trên;",
  "T/M BAN THƯỜNG VỤ",
  "BÍ THƯ",
  "Lê Văn Ba",
  "(đã ký)",
  "(1) Chú thích",
  "của Tỉnh uỷ(1)",
  "| a | b |",
  "\t\t",
  "*",
  "",
];
const lines = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 30 })), { maxLength: 40 });

test("any lines make a valid record, whose spans lie in its text and whose sections nest", () => {
  fc.assert(
    fc.property(lines, (parts) => {
      const record = segmentText(parts.join("\n"));
      const spans = [
        ...Object.values(record.header).flatMap((field) => (field ? [field.span] : [])),
        ...[...record.recipients, ...record.signatories, ...record.footnotes, ...record.annexes].map(
          ({ span }) => span,
        ),
        ...flat(record.sections).map(({ span }) => span),
      ];
      for (const { start, end } of spans) expect(0 <= start && start <= end && end <= record.text.length).toBe(true);
      for (const section of flat(record.sections))
        for (const child of section.children)
          expect(section.span.start <= child.span.start && child.span.end <= section.span.end).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("any table makes a valid record", () => {
  const cells = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.array(fc.constantFrom(...PIECES), { maxLength: 4 })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(cells, (parts) => {
      expect(segment(rawOf(parts)).schema).toBe("vanthu/1");
    }),
    { numRuns: 150 },
  );
});
