import sharp from "sharp";
import type { Grey } from "./ink.ts";

/** Pixels to a side of the squares whose mean is taken for the paper around them. */
const SQUARE = 48;
/** Dots: softening by so much takes most of the grain and little of a stroke. */
const SOFT = 1;
/** Standard deviations of the grain: no grain is darker than `INK`, and most of it is lighter than `GRAIN`. */
const [GRAIN, INK] = [2.5, 5] as const;
/** Steps of grey: what differs less from its paper is no ink at all. */
const LEAST_INK = 20;

/**
 * The page with its ink black on white paper, whatever the light and the grain. The threshold that parts a page in two
 * (ours and the recogniser's) falls into the grain of the paper where there is little and faint ink.
 */
export async function withClearPaper(page: Grey): Promise<Grey> {
  const depth = await depthOf(page);
  const grain = Math.max(1, 1.48 * medianOf(depth.map(Math.abs)));
  const ink = depth.filter((d) => d > Math.max(LEAST_INK, INK * grain));
  if (ink.length === 0) return { ...page, grey: new Uint8Array(depth.length).fill(255) };
  const [light, dark] = [Math.max(LEAST_INK / 2, GRAIN * grain), medianOf(ink)];
  const grey = Uint8Array.from(depth, (d) => 255 - 255 * Math.min(1, Math.max(0, (d - light) / (dark - light))));
  return { ...page, grey };
}

/** By how many steps each dot is darker than the paper around it. */
async function depthOf(page: Grey): Promise<Int16Array> {
  const { width, height } = page;
  const [columns, rows] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const squares = await pixels(sharpOf(page).resize(columns, rows, { fit: "fill" }).median(3));
  const coarse = sharpOf({ grey: squares, width: columns, height: rows });
  const paper = await pixels(coarse.resize(width, height, { fit: "fill", kernel: "linear" }));
  const soft = await pixels(sharpOf(page).blur(SOFT));
  return Int16Array.from(soft, (value, i) => (paper[i] as number) - value);
}

const medianOf = (values: Int16Array): number => values.toSorted()[values.length >> 1] ?? 0;

const sharpOf = ({ grey, width, height }: Grey) => sharp(grey, { raw: { width, height, channels: 1 } });

const pixels = (image: ReturnType<typeof sharpOf>): Promise<Uint8Array> => image.extractChannel(0).raw().toBuffer();
