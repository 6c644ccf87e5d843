import { expect, test } from "vitest";
import { isAlmostSyllable, isSyllable, readSyllable, withTone } from "../../src/vietnamese/syllables.ts";

test.each([
  ["nghiêng", "ngh", "iêng", 0],
  ["việt", "v", "iêt", 5],
  ["QUYẾT", "qu", "yêt", 2],
  ["gì", "g", "i", 1],
  ["giữa", "gi", "ưa", 4],
  ["giếng", "gi", "êng", 2],
  ["khuỷu", "kh", "uyu", 3],
  ["hoà", "h", "oa", 1],
  ["hòa", "h", "oa", 1],
  ["thuở", "th", "uơ", 3],
  ["ước", "", "ươc", 2],
  ["uỷ", "", "uy", 3],
  ["Lắk", "l", "ăk", 2],
] as const)("%s", (word, onset, rime, tone) => {
  expect(readSyllable(word)).toEqual({ onset, rime, tone, misplaced: false });
});

test.each(["tòan", "qúa", "gía", "lọai", "hòan", "cuả"])("the tone of %s is misplaced", (word) => {
  expect(readSyllable(word)).toMatchObject({ misplaced: true });
});

test.each([
  "nhng",
  "ngh",
  "phỏp",
  "đònh",
  "caùc",
  "lónh",
  "ce",
  "kông",
  "ngiêng",
  "cafộ",
  "hót1",
  "tốố",
  "yêu cầu",
  "",
])("%j is no syllable", (word) => expect(isSyllable(word)).toBe(false));

test.each([
  ["thuong", 1, null],
  ["quyêt", 2, "quyết"],
  ["HOA", 1, "HÒA"],
  ["giưa", 4, "giữa"],
  ["ĐIÊU", 1, "ĐIỀU"],
] as const)("%s with tone %i", (word, tone, toned) => {
  expect(withTone(word, tone)).toBe(toned);
});

test("a slip is almost a syllable; a foreign word is not", () => {
  for (const slip of ["thiế", "quyêt", "nghiệ"]) expect(isAlmostSyllable(slip), slip).toBe(true);
  for (const word of ["gemọò", "niủo", "htđt"]) expect(isAlmostSyllable(word), word).toBe(false);
});
