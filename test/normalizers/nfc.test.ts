import { expect, test } from "vitest";
import { nfc } from "../../normalizers/nfc.ts";
import { normalize } from "../../src/text/document.ts";

const composed = (text: string): string =>
  normalize({ format: "text", text, locators: [], pages: [], diagnostics: [] }, [nfc]).text;

test.each([
  ["marks of Vietnamese", "Đa\u0309ng bô\u0323", "Đảng bộ"],
  ["Korean letters one by one", "\u1112\u1161\u11ab", "한"],
  ["a Korean end behind a whole syllable", "\uc544\u11ab", "안"],
])("%s", (_, text, expected) => {
  expect(composed(`KẾ HOẠCH ${text}`)).toBe(`KẾ HOẠCH ${expected}`);
});
