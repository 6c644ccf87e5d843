import { expect, test } from "vitest";
import { alternatives } from "../../src/text/alternatives.ts";

const signs = (words: string): readonly string[] => [...words].map((sign) => (sign === " " ? String.raw`\s+` : sign));

test("phrases with one beginning share it, and the longest that fits is taken", () => {
  const source = alternatives(["ban", "ban chỉ đạo", "bộ", "sở y tế"].map(signs));
  expect(source).toBe(String.raw`b(?:an(?:\s+chỉ\s+đạo|)|ộ)|sở\s+y\s+tế`);
  expect(new RegExp(`^(?:${source})`, "u").exec("ban  chỉ đạo tỉnh")?.[0]).toBe("ban  chỉ đạo");
});
