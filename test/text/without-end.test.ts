import { expect, test } from "vitest";
import { withoutEnd } from "../../src/text/without-end.ts";

test.each([
  ["Sở Nội vụ, ", ",.;:", "Sở Nội vụ"],
  ["Sở Nội vụ,\u00a0;\n", ",.;:", "Sở Nội vụ"],
  ["Sở Nội vụ (", ",.;:", "Sở Nội vụ ("],
  ["TP. Huế", ",.;:", "TP. Huế"],
  [" ;, ", ",.;:", ""],
])("%j ends without its signs: %j", (words, signs, kept) => {
  expect(withoutEnd(words, signs)).toBe(kept);
});
