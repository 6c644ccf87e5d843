import sharp, { type Sharp } from "sharp";
import type { Box } from "../../text/raw-document.ts";
import type { PreparedPage } from "../engines/engine.ts";
import { withClearPaper } from "./clear-paper.ts";
import { inEvenLight } from "./even-light.ts";
import { drawnFigures } from "./figures.ts";
import { type Grey, inkOf } from "./ink.ts";
import { type OpenPicture, PictureError } from "./open-picture.ts";
import { fannedIn, type Posture, postureOf } from "./posture.ts";
import { withoutRules } from "./rules.ts";
import { withoutSealRings } from "./seal-rings.ts";
import { withoutStamps } from "./stamps.ts";

/** The long side of A4 in inches: what a page without a stated resolution is taken to be. */
const LONG_SIDE = 11.7;
/** Lines that lean by fewer degrees are read as well as they are, and turning them blurs them. */
const LEAST_SKEW = 0.2;

/**
 * The edges of black and white dots suffer from turning where they are fewer than so many to an inch: such a page is
 * enlarged as it is turned. (Of 200 dpi, 0.953 and 0.963 of marks are right where turning alone gave 0.921 and 0.937;
 * pages in grey gain nothing.)
 */
const COARSE = 250;
const ENLARGED = 1.5;

/** A page to be read, and what is drawn on it. */
interface Drawn {
  readonly page: PreparedPage;
  /** Lines drawn on it, which were taken out. */
  readonly rules: readonly Box[];
  /** Seals and signatures, which were not. */
  readonly figures: readonly Box[];
}

/** A page that is ready to be read, and how it was turned. */
export interface Prepared extends Posture, Drawn {
  /** Round seals, and the page without their rings where there are any. */
  readonly seals: readonly Box[];
  readonly unringed?: Drawn;
  /** Whether only a part of the picture could be decoded. */
  readonly damaged: boolean;
}

/**
 * Sets a picture upright and level, in grey; on clear paper where the page gave no words as it was.
 * @throws PictureError where it cannot be decoded.
 */
export async function preparePage(picture: OpenPicture, onClearPaper = false): Promise<Prepared> {
  const dpi = resolutionOf(picture);
  const decoded = await decode(picture, dpi);
  const lit = { ...decoded, ...(await inEvenLight(decoded, dpi)) };
  const lying = onClearPaper ? { ...lit, ...(await withClearPaper(lit)) } : lit;
  const { rotation, skew, fan } = postureOf(inkOf(lying));
  const level = Math.abs(skew) < LEAST_SKEW ? 0 : skew;
  const scale = level !== 0 && dpi < COARSE && isBlackAndWhite(lying) ? ENLARGED : 1;
  const upright = await turned(lying, rotation);
  const straight = level === 0 ? upright : await levelled(upright, level, scale);
  return {
    ...withoutDrawings(fan === 0 ? straight : fannedOut(straight, fan), scale * dpi),
    ...{ rotation, skew: level, fan, damaged: lying.damaged },
  };
}

/** A level page without its lines, and a second time without the rings of its seals where it has any. */
function withoutDrawings(level: Grey, dpi: number): Drawn & Pick<Prepared, "seals" | "unringed"> {
  const drawn = unruled(level, dpi);
  const { page, seals } = withoutSealRings(level, dpi);
  if (seals.length === 0) return { ...drawn, seals };
  return { ...drawn, seals, unringed: { ...unruled(page, dpi), figures: [...drawn.figures, ...seals] } };
}

function unruled(level: Grey, dpi: number): Drawn {
  const { page, rules } = withoutRules(level, dpi);
  return { page: { ...page, dpi }, rules, figures: drawnFigures(page, dpi) };
}

/** A page that is ready to be read, turned by 180°. */
export function onItsHead(prepared: Prepared): Prepared {
  const { page, rules, figures, rotation, fan } = prepared;
  const turned = ([left, top, right, bottom]: Box): Box => [
    page.width - right,
    page.height - bottom,
    page.width - left,
    page.height - top,
  ];
  return {
    ...prepared,
    page: { ...page, grey: page.grey.toReversed() },
    rules: rules.map(turned),
    figures: figures.map(turned),
    rotation: ((rotation + 180) % 360) as Posture["rotation"],
    fan: -fan,
  };
}

interface Decoded extends Grey {
  readonly damaged: boolean;
}

async function decode(picture: OpenPicture, dpi: number): Promise<Decoded> {
  try {
    return { ...(await greyOf(picture.whole(), picture.coloured, dpi)), damaged: false };
  } catch {
    // What follows tells whether anything of it is left.
  }
  try {
    return { ...(await greyOf(picture.rest(), picture.coloured, dpi)), damaged: true };
  } catch (error) {
    throw new PictureError("its picture is damaged", { cause: error });
  }
}

async function greyOf(image: Sharp, coloured: boolean, dpi: number): Promise<Grey> {
  const pixels = coloured ? image.toColourspace("srgb") : image.greyscale();
  const { data, info } = await pixels.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return channels === 3 ? withoutStamps({ data, width, height }, dpi) : { grey: data, width, height };
}

/** What files say is not always true: a page between A6 and A2 is believed, anything else is taken for A4. */
function resolutionOf({ width, height, dpi }: OpenPicture): number {
  const inches = Math.max(width, height) / (dpi ?? 0);
  const believed = dpi !== null && inches > LONG_SIDE / 2.1 && inches < LONG_SIDE * 2.1;
  return Math.round(Math.min(1200, Math.max(70, believed ? dpi : Math.max(width, height) / LONG_SIDE)));
}

async function turned(page: Grey, rotation: Posture["rotation"]): Promise<Grey> {
  return rotation === 0 ? page : pixelsOf(sharpOf(page).rotate(rotation));
}

/** The page turned clockwise by some degrees, on white, and enlarged. */
async function levelled(page: Grey, skew: number, scale: number): Promise<Grey> {
  const [cos, sin] = [scale * Math.cos((skew * Math.PI) / 180), scale * Math.sin((skew * Math.PI) / 180)];
  const matrix = [cos, -sin, sin, cos] as [number, number, number, number];
  return pixelsOf(sharpOf(page).affine(matrix, { background: "white", interpolator: "bicubic" }));
}

/** The page with the lines parallel that fanned out: each column of dots moved up or down. */
function fannedOut({ grey, width, height }: Grey, fan: number): Grey {
  const straight = new Uint8Array(grey.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const from = fannedIn({ width, height }, -fan, x, y);
      const above = Math.min(height - 2, Math.floor(from));
      const [a, b] = [grey[above * width + x] as number, grey[(above + 1) * width + x] as number];
      straight[i] = a + (b - a) * (from - above);
    }
  return { grey: straight, width, height };
}

/** Whether nearly all of a picture is black or white, as copiers and fax machines make it. */
function isBlackAndWhite({ grey }: Grey): boolean {
  let between = 0;
  for (let i = 0; i < grey.length; i += 7) if ((grey[i] as number) > 20 && (grey[i] as number) < 235) between++;
  return between < grey.length / 7 / 100;
}

const sharpOf = ({ grey, width, height }: Grey): Sharp => sharp(grey, { raw: { width, height, channels: 1 } });

async function pixelsOf(image: Sharp): Promise<Grey> {
  const { data, info } = await image.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { grey: data, width: info.width, height: info.height };
}
