import { figuresOf, type Grid } from "./figures.ts";
import type { Grey } from "./ink.ts";

/** Decoded pixels in red, green and blue. */
export interface Colours {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The difference between the strongest and the weakest channel that makes a colour. */
const COLOURED = 48;
/** A coloured figure of so many inches in width and height is a seal or a signature, never a line of print. */
const LEAST_FIGURE = 0.6;
/** Print under a seal has at most this in its strongest channel; ink of a colour has at least that. */
const [PRINT, INK] = [50, 150] as const;
/** Pixels to a side of the squares in which figures are followed. */
const CELL = 6;

/** The page in grey, its print showing through coloured seals and signatures: black stays dark in every channel, ink of a colour does not. */
export function withoutStamps(page: Colours, dpi: number): Grey {
  const { data, width, height } = page;
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++)
    grey[i] =
      ((data[3 * i] as number) * 77 + (data[3 * i + 1] as number) * 151 + (data[3 * i + 2] as number) * 28) >> 8;
  const grid = colouredCells(page);
  for (const { cells } of figuresOf(grid, (LEAST_FIGURE * dpi) / CELL, 2))
    for (const cell of cells) lighten(grey, page, grid, cell);
  return { grey, width, height };
}

function colouredCells({ data, width, height }: Colours): Grid {
  const columns = Math.ceil(width / CELL);
  const marked = new Uint8Array(columns * Math.ceil(height / CELL));
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 3) {
      const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number];
      if (Math.max(r, g, b) - Math.min(r, g, b) > COLOURED)
        marked[Math.floor(y / CELL) * columns + Math.floor(x / CELL)] = 1;
    }
  return { columns, marked };
}

function lighten(grey: Uint8Array, { data, width, height }: Colours, { columns }: Grid, cell: number): void {
  const [left, top] = [(cell % columns) * CELL, Math.floor(cell / columns) * CELL];
  for (let y = top; y < Math.min(top + CELL, height); y++)
    for (let x = left; x < Math.min(left + CELL, width); x++) {
      const i = y * width + x;
      const strongest = Math.max(data[3 * i] as number, data[3 * i + 1] as number, data[3 * i + 2] as number);
      grey[i] = Math.min(255, Math.max(0, ((strongest - PRINT) * 255) / (INK - PRINT)));
    }
}
