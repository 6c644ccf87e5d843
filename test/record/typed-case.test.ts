import { expect, test } from "vitest";
import { parseDocument } from "../../src/pipeline.ts";
import type { RawDocument } from "../../src/text/raw-document.ts";

/** A letterhead typed in small letters of a capital font, as offices did before 2000. */
const HEAD = "ñy ban nh©n d©n x· hßa an";
const REST = "Sè: 12/KH-UB";
const TITLE = "kÕ ho¹ch";
const BODY = "phßng, chèng lôt b·o n¨m 1999\nC¸c th«n b¸o c¸o tr­íc ngµy 15/6/1999.";

const raw = (): RawDocument => {
  const text = `${HEAD}\n${REST}\n${TITLE}\n${BODY}`;
  const run = (words: string, font: string) => ({
    span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
    font,
  });
  const locators = [run(HEAD, ".VnTimeH"), run(REST, ".VnTime"), run(TITLE, ".VnTimeH"), run(BODY, ".VnTime")];
  return { format: "doc", text, locators, pages: [], diagnostics: [] };
};

test("the text keeps the case that was typed; the header is read as it is shown", () => {
  const record = parseDocument(raw());
  expect(record.text).toContain("ủy ban nhân dân xã hòa an\nSố: 12/KH-UB\nkế hoạch\nphòng, chống lụt bão");
  expect(record.header.issuer?.value).toBe("ỦY BAN NHÂN DÂN XÃ HÒA AN");
  expect(record.header.documentType?.value).toBe("Kế hoạch");
  expect(record.kind).toBe("plan");
});

test("every quote is a slice of the text", () => {
  const record = parseDocument(raw());
  for (const { span, quote } of [...record.dates, ...record.deadlines])
    expect(record.text.slice(span.start, span.end)).toBe(quote);
  expect(record.deadlines).toHaveLength(1);
});
