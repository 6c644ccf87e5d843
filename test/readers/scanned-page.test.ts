import { expect, test } from "vitest";
import type { Picture } from "../../src/readers/pdf/print.ts";
import { scannedPage } from "../../src/readers/pdf/scanned-page.ts";

/** A4 at 72 points an inch, shown as it is. */
const A4 = { width: 595, height: 842, transform: [1, 0, 0, -1, 0, 842] };
const SCAN: Picture = { box: [0, 0, 595, 842], width: 1653, height: 2339 };

test("a page that is one picture is taken in the dots of that picture", () => {
  expect(scannedPage([SCAN], A4)).toMatchObject({ width: 1653, height: 2339 });
});

test("on a page that is shown turned the picture lies turned", () => {
  const turned = { width: 842, height: 595, transform: [0, 1, 1, 0, 0, 0] };
  expect(scannedPage([SCAN], turned)).toMatchObject({ width: 2339, height: 1653 });
});

test.each<[what: string, pictures: readonly Picture[]]>([
  ["no picture", []],
  ["a scan in two pieces", [SCAN, SCAN]],
  ["a logo", [{ box: [70, 700, 140, 770], width: 300, height: 300 }]],
  ["the dots of a fax, higher than wide", [{ ...SCAN, height: 1145 }]],
])("a page with %s is drawn", (_, pictures) => {
  expect(scannedPage(pictures, A4)).toBeNull();
});
