import sharp from "sharp";

/** What cameras write into their files, whatever they took. */
export const CAMERA_DPI = 72;

/** How much nearer the camera is to the foot of the page than to its head, and to its left side than to its right. */
const [NEARER_FOOT, NEARER_LEFT] = [0.07, 0.04] as const;
/** The picture is so much larger than the page: the table shows around it. */
const AROUND = 1.08;
const TABLE = [88, 66, 50] as const;
/** Lamps are warmer than paper is white. */
const LAMP = [1, 0.96, 0.88] as const;
const CHANNELS = 3;

/** A page photographed from the hand: seen at an angle, lit from one side, with a shadow over a corner. */
export async function photograph(page: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(page)
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const seen = Buffer.alloc(data.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += CHANNELS) {
      const [p, q] = [x / width, y / height];
      const nearness = 1 + NEARER_FOOT * (0.5 - q) + NEARER_LEFT * (p - 0.5);
      const [u, v] = [0.5 + AROUND * (p - 0.5) * nearness, 0.5 + AROUND * (q - 0.5) * nearness];
      for (let c = 0; c < CHANNELS; c++) {
        const onPage = u >= 0 && u < 1 && v >= 0 && v < 1;
        const paper = onPage ? valueAt({ data, width, height }, u, v, c) : (TABLE[c] as number);
        seen[i + c] = paper * lightAt(p, q) * (LAMP[c] as number);
      }
    }
  return sharp(seen, { raw: { width, height, channels: CHANNELS } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

interface Page {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A value between the dots of the page. */
function valueAt({ data, width, height }: Page, u: number, v: number, channel: number): number {
  const [x, y] = [u * (width - 1), v * (height - 1)];
  const [left, top] = [Math.min(width - 2, Math.floor(x)), Math.min(height - 2, Math.floor(y))];
  const at = (dx: number, dy: number): number => data[((top + dy) * width + left + dx) * CHANNELS + channel] as number;
  const [fx, fy] = [x - left, y - top];
  return (1 - fy) * ((1 - fx) * at(0, 0) + fx * at(1, 0)) + fy * ((1 - fx) * at(0, 1) + fx * at(1, 1));
}

/** From 1 beside the lamp (top left) to less than a half in the shadow (bottom right). */
function lightAt(p: number, q: number): number {
  const fall = 1 - 0.35 * Math.hypot(p - 0.1, q - 0.05);
  const intoShadow = 1 / (1 + Math.exp(-14 * (p + q - 1.5)));
  return fall * (1 - 0.35 * intoShadow);
}
