import type { RawPage } from "../../text/raw-document.ts";
import { fannedIn } from "../picture/posture.ts";

/** Of a page as it is seen: from 0 at its left and top to 1. */
export type Place = readonly [x: number, y: number];

/** Where a point of the straightened picture lies on the page as it was scanned: fanned and unlevelled first, then turned back. */
export function placeOnScan({ picture, rotation }: RawPage, x: number, y: number): Place {
  if (!picture) return [0, 0];
  const { width, height, skew, fan = 0 } = picture;
  const [cos, sin] = [Math.cos((skew * Math.PI) / 180), Math.sin((skew * Math.PI) / 180)];
  const spread = cos * cos - sin * sin;
  const across = (width * cos - height * Math.abs(sin)) / spread;
  const down = (height * cos - width * Math.abs(sin)) / spread;
  const [dx, dy] = [x - width / 2, fannedIn(picture, -fan, x, y) - height / 2];
  const u = 0.5 + (dx * cos + dy * sin) / across;
  const v = 0.5 + (dy * cos - dx * sin) / down;
  return TURNED_BACK[rotation](u, v);
}

const TURNED_BACK: Readonly<Record<RawPage["rotation"], (u: number, v: number) => Place>> = {
  0: (u, v) => [u, v],
  90: (u, v) => [v, 1 - u],
  180: (u, v) => [1 - u, 1 - v],
  270: (u, v) => [1 - v, u],
};
