import type { Box } from "../../text/raw-document.ts";
import { applyToBox, type Matrix } from "./matrix.ts";
import type { Picture } from "./print.ts";

/** A page as it is shown, its transform from the page's own coordinates. */
interface View {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** A page that is one picture, as scanners write it: where it lies on the page shown, and its size in dots as it lies. */
export interface ScannedPage {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
}

/** Of the width and height of the page: so far its edges may lie from those of its picture … */
const NARROW = 0.01;
/** … and so far the dots of the picture from squares. */
const SQUARE = 0.02;

/** The picture that fills a page by itself; `null` where there is none or more than one, or where its dots are no squares. */
export function scannedPage(pictures: readonly Picture[], view: View): ScannedPage | null {
  const [picture] = pictures;
  if (!picture || pictures.length > 1) return null;
  const box = applyToBox(view.transform as unknown as Matrix, picture.box);
  if (!fills(box, view)) return null;
  const { width, height } = picture;
  const isTurned = view.transform[0] === 0;
  const page = isTurned ? { box, width: height, height: width } : { box, width, height };
  return hasSquareDots(page) ? page : null;
}

const fills = ([left, top, right, bottom]: Box, { width, height }: View): boolean =>
  Math.max(Math.abs(left), Math.abs(right - width)) < NARROW * width &&
  Math.max(Math.abs(top), Math.abs(bottom - height)) < NARROW * height;

const hasSquareDots = ({ box: [left, top, right, bottom], width, height }: ScannedPage): boolean =>
  Math.abs((width * (bottom - top)) / (height * (right - left)) - 1) < SQUARE;
