import { expect, test } from "vitest";
import {
  halfVni,
  lookAlikes,
  throughTcvn3,
  throughVni,
  throughWindows1258,
} from "../../../normalizers/charset/encodings/damages.ts";
import { ENCODINGS, findTable, TABLES, tcvn3 } from "../../../normalizers/charset/encodings/encodings.ts";
import { fontCharset, isLegacyFont } from "../../../normalizers/charset/encodings/fonts.ts";

const LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

test.each(TABLES)("$name has a code of its own for every small letter", ({ codes, read }) => {
  for (const letter of LETTERS) {
    expect(codes.get(letter), letter).toBeDefined();
    expect(read(codes.get(letter) ?? "")).toEqual([letter]);
  }
});

test("names and aliases are found in any case, unknown ones are not", () => {
  expect(findTable("ABC")).toBe(tcvn3);
  expect(findTable("Windows-1258")?.name).toBe("cp1258");
  expect(findTable("latin-9")).toBeUndefined();
});

test("a code arrives as its byte, its windows-1252 character, or at U+F000", () => {
  expect(tcvn3.read("§¶ng")).toEqual(["Đảng"]);
  expect(tcvn3.read("\uf0a7\uf0b6ng")).toEqual(["Đảng"]);
  expect(tcvn3.read("n\u2212íc")).toEqual(["nước"]);
  expect(findTable("vps")?.read("Vi\u0152t")).toEqual(findTable("vps")?.read("Vi\x8ct"));
});

test("what has no code is not in the charset", () => {
  expect(tcvn3.read("Đảng")).toEqual([]);
  expect(tcvn3.read("Ãng")).toEqual([]);
});

test("a mark takes the case of its base", () => {
  expect(findTable("vni")?.read("Aù")).toEqual(["Á"]);
  expect(findTable("vni")?.read("UÛy")).toEqual(["Ủy"]);
});

test.each([
  ["vieâïc", "việc"],
  ["Caêên", "Căn"],
  ["tieâáng", "tiếng"],
])("marks of VNI that were typed one by one, or twice: %s", (word, right) =>
  expect(findTable("vni")?.read(word)).toEqual([right]),
);

test.each([
  ["Aµ", "À"],
  ["NH©N", "NHÂN"],
  ["UñY", "ỦY"],
  ["Néi", "Nội"],
  ["¦¥ng", "ƯƠng"],
])("capitals that TCVN3 lacks: %s", (word, right) => expect(tcvn3.read(word)).toEqual([right]));

test.each([
  [lookAlikes, "Ðại", "Đại"],
  [lookAlikes, "Сhính", "Chính"],
  [halfVni, "đònh", "định"],
  [throughTcvn3, "phỏp", "pháp"],
  [throughVni, "HỊA", "HÒA"],
  [throughVni, "đồn", "đoàn"],
  [throughWindows1258, "tŕnh", "trình"],
  [throughWindows1258, "C\u0323n", "Còn"],
] as const)("%o: %s", ({ read }, damaged, right) => expect(read(damaged)).toContain(right));

test("no encoding takes a long or foreign word to pieces", () => {
  for (const { read } of ENCODINGS) expect(read("Ж".repeat(1000)).length).toBeLessThan(2);
});

test.each([
  [".VnTime", "tcvn3", false],
  [".VnTimeH", "tcvn3", true],
  [".VnArial NarrowH", "tcvn3", true],
  ["VnTimeH(Ds)", "tcvn3", true],
  [".VnTimeH Tur", "tcvn3", true],
  ["VNI-Times", "vni", false],
  ["VNI-Helve", "vni", false],
  ["VPS Long An", "vps", false],
] as const)("%s speaks for %s", (font, charset, capitals) => expect(fontCharset(font)).toEqual({ charset, capitals }));

test.each(["Times New Roman", "Arial", "Calibri", "Symbol", "Verdana"])("%s says nothing", (font) => {
  expect(fontCharset(font)).toBeNull();
  expect(isLegacyFont(font)).toBe(false);
});
