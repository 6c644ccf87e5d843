import { expect, test } from "vitest";
import { withClearPaper } from "../../src/ocr/picture/clear-paper.ts";
import { holdsInk } from "../../src/ocr/picture/holds-ink.ts";
import { darkThreshold, type Grey } from "../../src/ocr/picture/ink.ts";
import { drawn, type Stroke } from "./pictures.ts";

const DPI = 100;
const [WIDTH, HEIGHT] = [827, 1169];

/** A word of ten letters, 12 dots high. */
const WORD = Array.from({ length: 10 }, (_, i): Stroke => [200 + 14 * i, 200, 208 + 14 * i, 212]);

/** A page as a worn drum prints it: faint ink on grainy paper, which lies in the shadow towards its foot. */
function faint({ grey, width, height }: Grey): Grey {
  let chance = 7;
  const grain = (): number => {
    chance = (chance * 1103515245 + 12345) % 2 ** 31;
    return (chance >> 16) % 25;
  };
  const worn = grey.map((value, i) => (value === 0 ? 120 : 235) - (60 * i) / grey.length - grain());
  return { grey: worn, width, height };
}

const share = ({ grey }: Grey, isDark: (value: number) => boolean): number => grey.filter(isDark).length / grey.length;

test("where a page holds one faint word, its threshold falls into the paper; on clear paper it does not", async () => {
  const page = faint(drawn(WIDTH, HEIGHT, WORD));
  const threshold = darkThreshold(page.grey);
  expect(share(page, (value) => value < threshold)).toBeGreaterThan(0.2);
  const clear = await withClearPaper(page);
  expect(clear.grey[206 * WIDTH + 204]).toBeLessThan(40);
  expect(share(clear, (value) => value < 255)).toBeLessThan(0.005);
  expect(holdsInk({ ...clear, dpi: DPI })).toBe(true);
});

test.each<[what: string, strokes: readonly Stroke[]]>([
  ["nothing", []],
  [
    "three specks",
    [
      [200, 200, 208, 208],
      [500, 700, 507, 709],
      [300, 900, 308, 907],
    ],
  ],
  [
    "the dark margin of a copier and two holes",
    [
      [0, 0, 30, HEIGHT],
      [18, 300, 36, 318],
      [18, 800, 36, 818],
    ],
  ],
])("a page with %s on it is blank", async (_, strokes) => {
  expect(holdsInk({ ...(await withClearPaper(faint(drawn(WIDTH, HEIGHT, strokes)))), dpi: DPI })).toBe(false);
});

test("a seal is ink", async () => {
  const page = await withClearPaper(
    faint(
      drawn(WIDTH, HEIGHT, [
        [400, 700, 500, 706],
        [400, 706, 406, 800],
      ]),
    ),
  );
  expect(holdsInk({ ...page, dpi: DPI })).toBe(true);
});
