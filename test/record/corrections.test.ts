import { describe, expect, test } from "vitest";
import { parseText } from "../../src/pipeline.ts";
import { applyCorrections, type Correction } from "../../src/record/corrections.ts";
import { anchorOf } from "../../src/record/corrections-place.ts";
import { recordSchema } from "../../src/record/schema.ts";

const PLAN = `ĐẢNG UỶ SỞ Y TẾ
Số: 43-KH/ĐUK
Sông Lam, ngày 02 tháng 3 năm 2019
KẾ HOẠCH
Đại hội chi bộ
Căn cứ Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị;
I. YÊU CẦU
1. Các chi bộ báo cáo trước ngày 15/6/2019.
2. Văn phòng Đảng ủy tổng hợp trước ngày 20/6/2019.
II. TỔ CHỨC THỰC HIỆN
1. Các chi bộ báo cáo trước ngày 15/6/2020.
`;

const record = parseText(PLAN);
const deadline = (n: number) => record.deadlines[n] as (typeof record.deadlines)[number];
const about = (n: number, rest: Partial<Correction>): Correction => ({
  fact: "deadlines",
  anchor: anchorOf(deadline(n), record.text),
  field: "",
  verdict: "confirmed",
  value: null,
  ...rest,
});
const header = (field: string, value: unknown, verdict: Correction["verdict"] = "corrected"): Correction => ({
  fact: "header",
  anchor: null,
  field,
  verdict,
  value,
});

test("the plan of these tests has three deadlines, two in almost the same words", () => {
  expect(record.deadlines.map(({ end }) => end)).toEqual(["2019-06-15", "2019-06-20", "2020-06-15"]);
});

test("without corrections a record stays as it is", () => {
  const { record: same, unplaced, unfit } = applyCorrections(record, []);
  expect(JSON.stringify(same)).toBe(JSON.stringify(record));
  expect([unplaced, unfit]).toEqual([[], []]);
});

test("a field of a deadline is corrected, and only of that one", () => {
  const { record: corrected, deadlines } = applyCorrections(record, [
    about(1, { field: "actor", verdict: "corrected", value: "Văn phòng" }),
  ]);
  expect(corrected.deadlines.map(({ actor }) => actor)).toEqual([deadline(0).actor, "Văn phòng", deadline(2).actor]);
  expect(deadlines.map(({ review }) => review)).toEqual([null, "corrected", null]);
  expect(corrected.deadlines[1]?.confidence).toBe(1);
  expect(() => recordSchema.parse(corrected)).not.toThrow();
});

test("a corrected day is said in EDTF, too", () => {
  const { record: corrected } = applyCorrections(record, [
    about(1, { field: "end", verdict: "corrected", value: "2019-06-21" }),
  ]);
  expect(corrected.deadlines[1]).toMatchObject({ end: "2019-06-21", edtf: "../2019-06-21" });
});

test("a deadline that was dismissed leaves the record and stays among the reviewed", () => {
  const { record: corrected, deadlines } = applyCorrections(record, [about(0, { verdict: "dismissed" })]);
  expect(corrected.deadlines).toHaveLength(2);
  expect(deadlines.map(({ review }) => review)).toEqual(["dismissed", null, null]);
});

test("a field that was dismissed is absent", () => {
  const { record: corrected } = applyCorrections(record, [about(0, { field: "actor", verdict: "dismissed" })]);
  expect(corrected.deadlines[0]?.actor).toBeNull();
});

test("the last word on a field counts, and confirming what was corrected leaves it corrected", () => {
  const { record: corrected, deadlines } = applyCorrections(record, [
    about(0, { field: "actor", verdict: "corrected", value: "Chi bộ 1" }),
    about(0, { field: "actor", verdict: "corrected", value: "Chi bộ 2" }),
    about(0, {}),
  ]);
  expect(corrected.deadlines[0]?.actor).toBe("Chi bộ 2");
  expect(deadlines[0]?.review).toBe("corrected");
});

describe("facts are found again", () => {
  const later = parseText(PLAN.replace("I. YÊU CẦU", "Thực hiện nhiệm vụ năm 2019, Đảng ủy Sở yêu cầu:\nI. YÊU CẦU"));

  test("by their words where the text has moved", () => {
    const { record: corrected } = applyCorrections(later, [
      about(1, { field: "actor", verdict: "corrected", value: "Văn phòng" }),
    ]);
    expect(corrected.deadlines[1]?.actor).toBe("Văn phòng");
  });

  test("by the nearest of the same words", () => {
    const given = about(2, { verdict: "dismissed" });
    expect(applyCorrections(later, [given]).deadlines.map(({ review }) => review)).toEqual([null, null, "dismissed"]);
  });

  test("by their place where the words are read otherwise", () => {
    const { start, end } = deadline(1).span;
    const given = about(1, { anchor: { start: start + 2, end, quote: "trước ngay 2O/6/2019" }, verdict: "dismissed" });
    expect(applyCorrections(record, [given]).deadlines.map(({ review }) => review)).toEqual([null, "dismissed", null]);
  });

  test("or reported as without a place", () => {
    const given = about(1, { anchor: { start: 9000, end: 9010, quote: "trước Tết" }, verdict: "dismissed" });
    const { unplaced, record: same } = applyCorrections(record, [given]);
    expect(unplaced).toEqual([given]);
    expect(same.deadlines).toHaveLength(3);
  });
});

test.each([
  ["code", "34-KH/ĐUK"],
  ["issuedOn", "2019-04-02"],
  ["subject", "Đại hội các chi bộ"],
  ["superior", "ĐẢNG BỘ TỈNH"],
])("the header's %s becomes %s", (field, value) => {
  const { record: corrected, header: verdicts } = applyCorrections(record, [header(field, value)]);
  expect(corrected.header[field as "code"]).toMatchObject({ value, confidence: 1 });
  expect(verdicts.get(field)).toBe("corrected");
});

test("kind is corrected, and a header's field is dismissed", () => {
  const { record: corrected } = applyCorrections(record, [
    header("kind", "guidance"),
    header("place", null, "dismissed"),
  ]);
  expect([corrected.kind, corrected.header.place]).toEqual(["guidance", null]);
});

test.each([
  header("issuedOn", "2/4/2019"),
  header("kind", "ke-hoach"),
  header("khong-co", "x"),
  header("code", ""),
  about(0, { field: "end", verdict: "corrected", value: "15/6/2019" }),
  about(0, { field: "modality", verdict: "dismissed" }),
  about(0, { field: "id", verdict: "corrected", value: "d9" }),
  about(0, { verdict: "corrected", value: { span: { start: 0, end: 1 } } }),
  about(0, { verdict: "corrected", value: "trước" }),
])("a value that the field cannot have changes nothing: $fact $field $value", (given) => {
  const { record: same, unfit } = applyCorrections(record, [given]);
  expect(unfit).toEqual([given]);
  expect(same).toEqual(record);
});

test("a reference that was dismissed leaves the deadlines that named it", () => {
  const [reference] = record.references as [(typeof record.references)[number]];
  const named = { ...record, deadlines: record.deadlines.map((one) => ({ ...one, references: [reference.id] })) };
  const given = about(0, { fact: "references", anchor: anchorOf(reference, record.text), verdict: "dismissed" });
  const { record: corrected, references } = applyCorrections(named, [given]);
  expect(corrected.references).toEqual([]);
  expect(references).toMatchObject([{ review: "dismissed" }]);
  expect(corrected.deadlines.map((one) => one.references)).toEqual([[], [], []]);
});

test("what stood in a section that was dismissed moves up", () => {
  const [first] = record.sections as [(typeof record.sections)[number]];
  expect(first.children.length).toBeGreaterThan(0);
  const given = about(0, { fact: "sections", anchor: anchorOf(first, record.text), verdict: "dismissed" });
  const { record: corrected } = applyCorrections(record, [given]);
  expect(corrected.sections.slice(0, first.children.length)).toEqual(first.children);
});
