import { describe, expect, test } from "vitest";
import { parseText } from "../../../src/index.ts";
import { cited } from "./citing.ts";

const counts = (text: string): readonly string[] =>
  cited(text).map(({ code, name, mentions }) => `${code ?? name} × ${mentions.length}`);

describe("mentions that mean one document", () => {
  test.each([
    ["Quy định số 4842-QĐ/TU ngày 30/7/2019. Khoản 3, Điều 4, Quy định 4842: Hàng tháng,", ["4842-QĐ/TU × 2"]],
    ["Quy định 47 bị vi phạm. Theo Quy định số 47-QĐ/TW,", ["47-QĐ/TW × 2"]],
    ["Nghị định 68/2000/NĐ-CP; hợp đồng theo nghị định 68 và nghị định 86", ["68/2000/NĐ-CP × 2"]],
    ["Chỉ thị số 12-CT/TU được quán triệt. Chỉ thị trên và Chỉ thị nêu trên", ["12-CT/TU × 3"]],
    ["Luật Việc làm số 74/2025/QH15. Luật Việc làm quy định", ["74/2025/QH15 × 2"]],
    ["Công văn số 9-CV/TU; Công văn số 09-CV/TU", ["9-CV/TU × 2"]],
    ["Nghị quyết số 19 ngày 5/3/2020 của Quốc hội; Nghị quyết 19 nêu", ["19 × 2"]],
  ])("%s", (text, expected) => expect(counts(text)).toEqual(expected));
});

describe("mentions that mean two", () => {
  test.each([
    ["Chỉ thị số 10-CT/TW và Chỉ thị số 10-CT/TU", ["10-CT/TW × 1", "10-CT/TU × 1"]],
    ["Quyết định số 12-QĐ/TU và Quy định số 12-QĐ/TU", ["12-QĐ/TU × 1", "12-QĐ/TU × 1"]],
    ["Kết luận số 01-KL/TW ngày 04/4/2016; Kết luận số 01-KL/TW ngày 18/5/2021", ["01-KL/TW × 1", "01-KL/TW × 1"]],
    ["Quyết định số 5/2006/QĐ-UBND và Quyết định số 5/QĐ-UBND", ["5/2006/QĐ-UBND × 1", "5/QĐ-UBND × 1"]],
  ])("%s", (text, expected) => expect(counts(text)).toEqual(expected));
});

describe("what is left open", () => {
  test.each([
    "Chương trình 135; Đề án 06; Kế hoạch 5 năm; Quyết định 3 nội dung; Nghị quyết 19",
    "Chỉ thị trên đây; kế hoạch trên địa bàn; Quyết định trên cơ sở đó; các văn bản trên",
  ])("%s", (text) => expect(counts(text)).toEqual([]));

  test("the number of the next line", () =>
    expect(counts("Kế hoạch số 2-KH/TU. Theo Kế hoạch\n2. Nội dung")).toEqual(["2-KH/TU × 1"]));

  test("Chỉ thị trên behind an enumeration of two", () =>
    expect(counts("Chỉ thị số 17-CT/TU và Chỉ thị số 20-CT/TU. Chỉ thị trên")).toEqual([
      "17-CT/TU × 1",
      "20-CT/TU × 1",
    ]));
});

describe("damaged codes", () => {
  test("the better formed spelling is the code, the other one a variant", () => {
    const [reference, ...others] = cited("Kế hoạch số 218-KH/ĐUJK ngày 25/11/2019; Kế hoạch 218-KH/ĐUK");
    expect(others).toEqual([]);
    expect(reference).toMatchObject({ code: "218-KH/ĐUK", symbol: "KH/ĐUK", variants: ["218-KH/ĐUJK"] });
  });

  test("alone it stays as it is written; its symbol is read without the letter that no code has", () =>
    expect(cited("Kế hoạch số 218-KH/ĐUJK")).toMatchObject([{ code: "218-KH/ĐUJK", symbol: "KH/ĐUK" }]));

  test("an unknown body that is much like a known one with the same number", () =>
    expect(counts("Quyết định số 716/QĐ-UBNO; Quyết định số 716/QĐ-UBND")).toEqual(["716/QĐ-UBND × 2"]));

  test("but two bodies that differ are two", () =>
    expect(counts("Quyết định số 716/QĐ-SYT; Quyết định số 716/QĐ-UBND")).toHaveLength(2));
});

describe("the document itself", () => {
  const field = (value: string) => ({ value, span: { start: 0, end: 0 }, confidence: 1 });
  const blank = { superior: null, issuer: null, motto: null, number: null, symbol: null, place: null };
  const header = {
    ...blank,
    code: field("41/2019/QĐ-UBND"),
    issuedOn: field("2019-10-22"),
    documentType: null,
    subject: null,
  };
  test.each([
    ["(Ban hành kèm theo Quyết định số 41/2019/QĐ-UBND ngày 22 tháng 10 năm 2019)", 0],
    ["Quyết định số 41/2019/QĐ-UBND", 0],
    ["Quyết định số 14/2019/QĐ-UBND", 1],
  ])("%s: %i references", (text, count) => expect(cited(text, { header })).toHaveLength(count));
});

const ties = (text: string): readonly string[] =>
  parseText(text).warnings.flatMap(({ code, message }) => (code === "ambiguous-reference" ? message : []));

describe("ties keep all their candidates", () => {
  test.each([
    [
      "Thực hiện Nghị quyết 18-NQ/TW và Nghị quyết 18-NQ/TU, các chi bộ học tập Nghị quyết 18.",
      "“Nghị quyết 18” may mean 18-NQ/TU or 18-NQ/TW; it is counted with 18-NQ/TU.",
    ],
    [
      "Theo Chỉ thị 05-CT/TW và Chỉ thị 10-CT/TU, căn cứ Chỉ thị trên để thực hiện.",
      "“Chỉ thị trên” may mean 10-CT/TU or 05-CT/TW; it is counted with none of them.",
    ],
  ])("%s", (text, message) => expect(ties(text)).toEqual([message]));

  test.each([
    "Quy định số 4842-QĐ/TU; theo Quy định 4842, Quy định 4842-QĐ/TU.",
    "Nghị quyết 18-NQ/TW và Nghị quyết 19-NQ/TW; Nghị quyết 18 nêu rõ.",
    "Kế hoạch số 218-KH/ĐUK; Kế hoạch 218-KH/ĐUJK; Kế hoạch 218 nêu rõ.",
  ])("no tie: %s", (text) => expect(ties(text)).toEqual([]));

  test("the mention in doubt costs confidence", () => {
    const { references } = parseText("Nghị quyết 18-NQ/TW và Nghị quyết 18-NQ/TU, học tập Nghị quyết 18.");
    expect(references.map(({ confidence }) => confidence)).toEqual([0.95, 0.85]);
  });

  test("letters that stand for two types", () => {
    expect(ties("Các văn bản: 10-CT/TU; số 15-QĐ/HU.")).toEqual([
      "15-QĐ/HU does not say whether it is a Quyết định or a Quy định.",
    ]);
  });
});

describe("two spellings of one code", () => {
  const spelled = (text: string) => cited(text).map(({ code, variants }) => [code, ...variants].join(" | "));

  test("a type shortened in two ways, the word for it being the same", () => {
    expect(spelled("Thông tri số 15-TT/TU ngày 20/10/2010; theo Thông tri số 15-TTr/TU")).toEqual([
      "15-TT/TU | 15-TTr/TU",
    ]);
    expect(spelled("Chỉ thị số 15-CT/TU; Thông tri số 15-TT/TU")).toEqual(["15-CT/TU", "15-TT/TU"]);
  });

  test("two letters that changed places, in a body of four letters and more", () => {
    expect(spelled("Kế hoạch số 412-KH/TĐTN; Kế hoạch số 412-KH/TĐNT")).toEqual(["412-KH/TĐTN | 412-KH/TĐNT"]);
    expect(spelled("Kế hoạch số 412-KH/TU; Kế hoạch số 412-KH/UT")).toEqual(["412-KH/TU", "412-KH/UT"]);
  });
});

test("short numbers in a row are counted as far as such documents are cited", () => {
  const counts = (text: string) => cited(text).map(({ code, mentions }) => `${code} ${mentions.length}`);
  const both = "Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW";
  expect(counts(`${both}; các Quyết định 217, 218 được quán triệt.`)).toEqual(["217-QĐ/TW 2", "218-QĐ/TW 2"]);
  expect(counts(`${both}; Quyết định 217, 218 đồng chí dự.`)).toEqual(["217-QĐ/TW 2", "218-QĐ/TW 1"]);
  expect(counts("Nghị quyết số 18, 19, 20-NQ/TW")).toEqual(["18-NQ/TW 1", "19-NQ/TW 1", "20-NQ/TW 1"]);
});
