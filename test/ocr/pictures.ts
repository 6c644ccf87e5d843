import { createCanvas } from "@napi-rs/canvas";
import { face } from "../../bench/scans/faces.ts";
import type { Grey } from "../../src/ocr/picture/ink.ts";

export type Stroke = readonly [left: number, top: number, right: number, bottom: number];

/** A white page with black boxes on it. */
export function drawn(width: number, height: number, strokes: readonly Stroke[]): Grey {
  const grey = new Uint8Array(width * height).fill(255);
  for (const [left, top, right, bottom] of strokes)
    for (let y = top; y < bottom; y++) grey.fill(0, y * width + left, y * width + right);
  return { grey, width, height };
}

/** Lines of letters 20 dots high that do not stand below each other; every third carries a mark above, every tenth one below. */
export function printed(width: number, height: number): Grey {
  const strokes: Stroke[] = [];
  let chance = 7;
  for (let y = 150; y < height - 150; y += 56)
    for (let x = 150, i = 0; x < width - 170; i++) {
      strokes.push([x, y, x + 4, y + 20], [x + 10, y, x + 14, y + 20], [x, y + 8, x + 14, y + 12]);
      if (i % 3 === 0) strokes.push([x + 4, y - 10, x + 10, y - 5]);
      if (i % 10 === 0) strokes.push([x + 4, y + 25, x + 8, y + 29]);
      chance = (chance * 1103 + 12345) % 65536;
      x += 18 + (chance % 23);
    }
  return drawn(width, height, strokes);
}

/** A picture of one printed line. */
export function printedLine(text: string, width = 900, height = 200): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "black";
  context.font = `56px ${face("tinos")}`;
  context.fillText(text, 60, 120);
  return canvas.toBuffer("image/png");
}
