import { type Canvas, createCanvas } from "@napi-rs/canvas";
import sharp from "sharp";
import { face } from "./faces.ts";
import { CAMERA_DPI, photograph } from "./photograph.ts";
import type { Place } from "./typeset.ts";

/** How a page was printed and scanned. */
export interface Condition {
  readonly name: string;
  readonly dpi: number;
  /** Degrees, clockwise. */
  readonly skew?: number;
  /** Standard deviation in dots of 300 dpi. */
  readonly blur?: number;
  /** Standard deviation in steps of grey. */
  readonly noise?: number;
  /** Grey of the ink, 0 (black) to 255. */
  readonly ink?: number;
  readonly stamp?: "red" | "black";
  /** Black on white at this grey, as a fax or an office copier does. */
  readonly threshold?: number;
  /** Specks of dirt on the page. */
  readonly specks?: number;
  /** Quality of the JPEG file; PNG where absent. */
  readonly jpeg?: number;
  /** Quarter turns clockwise by which the page lay wrong. */
  readonly turned?: 90 | 180 | 270;
  /** Taken with a camera over a table, under a lamp. */
  readonly photographed?: true;
}

/** The picture of a page under a condition, as a file. The same page and condition give the same bytes. */
export async function scanned(page: Canvas, condition: Condition, seed: number): Promise<Buffer> {
  const { dpi, skew = 0, blur = 0, jpeg, turned = 0, photographed } = condition;
  const inked = await sharp(withInk(page, condition)).png().toBuffer();
  const turnedPage = await sharp(inked)
    .rotate(skew, { background: "white" })
    .flatten({ background: "white" })
    .toBuffer();
  const seen = photographed ? await photograph(turnedPage) : turnedPage;
  const soft = blur > 0 ? await sharp(seen).blur(blur).toBuffer() : seen;
  const { width = 0 } = await sharp(soft).metadata();
  const { data, info } = await sharp(soft)
    .resize({ width: Math.round((width * dpi) / 300) })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  spoil(data, info, condition, seed);
  const density = photographed ? CAMERA_DPI : dpi;
  const file = sharp(data, { raw: info }).rotate(turned).withMetadata({ density });
  return (jpeg ? file.jpeg({ quality: jpeg }) : file.png()).toBuffer();
}

function withInk(page: Canvas, { ink = 0, stamp }: Condition): Buffer {
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext("2d");
  context.drawImage(page, 0, 0);
  if (ink > 0) {
    context.globalCompositeOperation = "lighten";
    context.fillStyle = `rgb(${ink} ${ink} ${ink})`;
    context.fillRect(0, 0, page.width, page.height);
    context.globalCompositeOperation = "multiply";
  }
  if (stamp) {
    context.globalCompositeOperation = "multiply";
    context.strokeStyle = context.fillStyle = stamp === "red" ? "rgb(214 52 61)" : "rgb(40 40 40)";
    drawStamp(canvas);
  }
  return canvas.toBuffer("image/png");
}

/** Where the seal is set on a page: over the text of the lower half, 36 mm across. */
const sealOn = ({ width, height }: Pick<Canvas, "width" | "height">) => ({
  x: 0.6 * width,
  y: 0.68 * height,
  radius: 212,
});

/** Whether a word stands under the seal, as a whole or in part. */
export function isUnderSeal({ left, right, foot }: Place, page: Canvas): boolean {
  const { x, y, radius } = sealOn(page);
  const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(foot - CAPITALS - y, 0, y - foot)];
  return Math.hypot(dx, dy) < radius + STROKE;
}

/** The height of capitals and half the stroke of a ring, in dots. */
const [CAPITALS, STROKE] = [45, 5] as const;

function drawStamp(canvas: Canvas): void {
  const context = canvas.getContext("2d");
  const { x, y, radius } = sealOn(canvas);
  context.lineWidth = 9;
  for (const r of [radius, radius - 70]) {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.stroke();
  }
  context.font = `bold 44px ${face("arimo")}`;
  const letters = "ỦY BAN NHÂN DÂN * TỈNH *".split("");
  letters.forEach((letter, i) => {
    context.save();
    context.translate(x, y);
    context.rotate((2 * Math.PI * i) / letters.length);
    context.fillText(letter, -15, -radius + 55);
    context.restore();
  });
  context.font = `bold 60px ${face("arimo")}`;
  context.fillText("VĂN PHÒNG", x - 190, y + 20);
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

function spoil(data: Buffer, { width, height, channels }: Size, condition: Condition, seed: number): void {
  const { noise = 0, threshold, specks = 0 } = condition;
  const chance = chances(seed);
  for (let i = 0; i < data.length; i += channels) {
    const change = noise === 0 ? 0 : noise * (chance() + chance() + chance() + chance() - 2) * 1.73;
    for (let c = 0; c < channels; c++) {
      const value = (data[i + c] as number) + change;
      data[i + c] = threshold === undefined ? Math.min(255, Math.max(0, value)) : value < threshold ? 0 : 255;
    }
  }
  for (let k = 0; k < specks; k++) {
    const at = (Math.floor(chance() * height) * width + Math.floor(chance() * width)) * channels;
    for (let c = 0; c < channels * (1 + Math.floor(3 * chance())); c++) data[at + c] = 0;
  }
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
