import { expect, test } from "vitest";
import type { Grey } from "../../src/ocr/picture/ink.ts";
import { withoutSealRings } from "../../src/ocr/picture/seal-rings.ts";
import { drawn, printed } from "./pictures.ts";

const [X, Y] = [420, 520] as const;

/** A page with rings of a stroke of six dots around one middle, at 200 dpi. */
function stamped({ grey, width, height }: Grey, radii: readonly number[]): Grey {
  const page = { grey: new Uint8Array(grey), width, height };
  for (let i = 0; i < page.grey.length; i++) {
    const away = Math.hypot((i % width) - X, Math.floor(i / width) - Y);
    if (radii.some((radius) => Math.abs(away - radius) <= 3)) page.grey[i] = 0;
  }
  return page;
}
const inkOn = ({ grey }: Grey): number => grey.filter((value) => value < 128).length;
const BLANK = drawn(900, 1100, []);
const TEXT = printed(900, 1100);

test("the rings of a seal are taken out, and where it is is told", () => {
  const { page, seals } = withoutSealRings(stamped(BLANK, [141, 95]), 200);
  expect(inkOn(page)).toBeLessThan(0.02 * inkOn(stamped(BLANK, [141, 95])));
  expect(seals).toHaveLength(1);
  for (const [i, side] of [X - 141, Y - 141, X + 141, Y + 141].entries())
    expect(Math.abs((seals[0]?.[i] as number) - side)).toBeLessThan(8);
});

test("print under a seal stays", () => {
  const page = stamped(TEXT, [141]);
  const { page: bare, seals } = withoutSealRings(page, 200);
  expect(seals).toHaveLength(1);
  const [ring, left] = [inkOn(page) - inkOn(TEXT), inkOn(bare) - inkOn(TEXT)];
  expect(Math.abs(left)).toBeLessThan(0.35 * ring);
  const lost = TEXT.grey.filter((value, i) => value < 128 && (bare.grey[i] as number) >= 128).length;
  expect(lost).toBeLessThan(0.02 * inkOn(TEXT));
});

test.each<[what: string, page: Grey]>([
  ["a page of print", TEXT],
  ["a small circle", stamped(BLANK, [60])],
  [
    "a box",
    drawn(900, 1100, [
      [200, 300, 206, 700],
      [200, 300, 600, 306],
      [600, 300, 606, 700],
      [200, 700, 600, 706],
    ]),
  ],
])("%s is no seal", (_, page) => {
  expect(withoutSealRings(page, 200)).toEqual({ page, seals: [] });
});
