import { expect, test } from "vitest";
import { normalize, toRaw } from "../../src/text/document.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import type { RawDocument } from "../../src/text/raw-document.ts";

const raw = (text: string, locators: RawDocument["locators"] = []): RawDocument => ({
  format: "text",
  text,
  locators,
  pages: [{ number: 1, span: { start: 0, end: text.length }, origin: "text", confidence: null, rotation: 0 }],
  diagnostics: [],
});

const replace = (pattern: RegExp, insert: string): Normalizer => ({
  name: "replace",
  version: 1,
  edits: ({ text }) => ({
    edits: [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length, insert })),
  }),
});

test("places survive several normalizers: the words of the end are found in the reader's text", () => {
  const document = normalize(raw("KÕ  ho¹ch  sè 12"), [
    replace(/Õ/gu, "ế"),
    replace(/ {2}/gu, " "),
    replace(/¹/gu, "ạ"),
  ]);
  expect(document.text).toBe("Kế hoạch sè 12");
  const span = { start: 3, end: 8 };
  const { start, end } = toRaw(document, span);
  expect(document.raw.text.slice(start, end)).toBe("ho¹ch");
});

test("locators and pages follow the text", () => {
  const document = normalize(raw("a  b", [{ span: { start: 3, end: 4 }, font: ".VnTime" }]), [replace(/ {2}/gu, " ")]);
  expect(document.locators).toEqual([{ span: { start: 2, end: 3 }, font: ".VnTime" }]);
  expect(document.pages[0]?.span).toEqual({ start: 0, end: 3 });
});

test("what a normalizer says of places is carried to the end of the list", () => {
  const marking: Normalizer = {
    name: "marking",
    version: 1,
    edits: () => ({
      edits: [],
      charsets: [{ charset: "tcvn3", span: { start: 4, end: 6 }, evidence: "content", confidence: 1 }],
    }),
  };
  const document = normalize(raw("    §¶"), [marking, replace(/ {4}/gu, "")]);
  expect(document.charsets[0]?.span).toEqual({ start: 0, end: 2 });
});
