import { expect, test } from "vitest";
import { dropRepeatedFonts } from "../../src/convert/docx/fonts.ts";
import { threadTime } from "../thread-time.ts";

const entry = (name: string): string => `<w:font w:name="${name}"><w:charset w:val="00"/></w:font>`;

test("a font that was replaced by one that is there stands once", () => {
  const once = `${entry("Times New Roman")}<w:font w:name="Arial"/>`;
  expect(dropRepeatedFonts(`<w:fonts>${once}${entry("Times New Roman")}</w:fonts>`)).toBe(`<w:fonts>${once}</w:fonts>`);
});

test.each(["<w:font\n", '<w:font w:name="a">'])("%j without an end is looked at once", (repeated) => {
  const took = threadTime();
  dropRepeatedFonts(repeated.repeat(50_000));
  expect(took()).toBeLessThan(1_000_000);
});
