import { expect, test } from "vitest";
import { parseText } from "../../src/index.ts";
import { recordSchema } from "../../src/record/schema.ts";
import { surelyFits } from "../../src/record/validity.ts";

const record = parseText(
  "I. NHIỆM VỤ\n1. Sở Nội vụ gửi báo cáo theo Kế hoạch số 12-KH/TU trước 14 giờ 00 ngày 20/4/2021.",
);

test("a record surely fits its schema", () => {
  expect(surelyFits(recordSchema, record)).toBe(true);
});

test.each([
  ["a fraction of a place", { sections: [{ ...record.sections[0], span: { start: 0.5, end: 3 } }] }],
  ["a day that is none", { deadlines: [{ ...record.deadlines[0], end: "2021-02-30" }] }],
  ["a confidence above one", { deadlines: [{ ...record.deadlines[0], confidence: 1.5 }] }],
  ["an empty rule", { dates: [{ ...record.dates[0], rule: "" }] }],
  ["a citation without a place", { references: [{ ...record.references[0], mentions: [] }] }],
  ["a kind of no list", { kind: "poem" }],
])("%s does not fit", (_, changed) => {
  const damaged = { ...record, ...changed };
  expect(surelyFits(recordSchema, damaged)).toBe(false);
  expect(recordSchema.safeParse(damaged).success).toBe(false);
});

test("a field that the schema has not, or has in another place, is left to the schema", () => {
  const { kind, ...others } = record;
  expect(surelyFits(recordSchema, { ...record, more: 1 })).toBe(false);
  expect(surelyFits(recordSchema, { ...others, kind })).toBe(false);
});
