import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { PageImage } from "../../ocr/engines/engine.ts";
import { LONGEST_SIDE } from "../../ocr/picture/longest-side.ts";
import type { Matrix } from "./matrix.ts";
import type { OpenPdf } from "./open.ts";
import type { PdfPage } from "./page.ts";

const POINTS_PER_INCH = 72;
/** What recognisers of print like best; a scan is kept in its own resolution, unless that is far more. */
const USUAL_DPI = 300;
const MOST_DPI = 412;

/** What pdfjs draws on. */
interface Drawing {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
}

interface DrawingFactory {
  create(width: number, height: number): Drawing;
  destroy(drawing: Drawing): void;
}

/**
 * The picture of a page, drawn when it is asked for: a scan dot by dot as it was made (drawn in any other size its edges
 * are blurred), anything else in a resolution that can be read.
 */
export const pictureOf = ({ document }: OpenPdf, page: PdfPage, maxPixels: number): PageImage => ({
  number: page.frame.number,
  async load() {
    const shown = await document.getPage(page.frame.number);
    const viewport = shown.getViewport({ scale: 1 });
    const { dpi, width, height, transform } = scanGrid(page, maxPixels) ?? freeGrid(viewport, maxPixels);
    const factory = document.canvasFactory as DrawingFactory;
    const drawing = factory.create(width, height);
    const target = { canvas: drawing.canvas as never, canvasContext: drawing.context as never };
    await shown.render({ ...target, viewport, transform: [...transform] }).promise;
    const { data } = drawing.context.getImageData(0, 0, drawing.canvas.width, drawing.canvas.height);
    const pixels = { width: drawing.canvas.width, height: drawing.canvas.height, channels: 4 } as const;
    shown.cleanup();
    factory.destroy(drawing);
    return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), pixels, dpi };
  },
});

/** The dots that a page is drawn in, and how its points lie on them. */
interface Grid {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly transform: Matrix;
}

/** The dots of the scan itself, however coarse, where it is not too fine. */
function scanGrid({ scan }: PdfPage, maxPixels: number): Grid | null {
  if (!scan || scan.width * scan.height > maxPixels || Math.max(scan.width, scan.height) > LONGEST_SIDE) return null;
  const { width, height, box } = scan;
  const [x, y] = [width / (box[2] - box[0]), height / (box[3] - box[1])];
  const dpi = x * POINTS_PER_INCH;
  if (dpi > MOST_DPI) return null;
  return { width, height, dpi, transform: [x, 0, 0, y, -box[0] * x, -box[1] * y] };
}

function freeGrid(shown: Pick<Grid, "width" | "height">, maxPixels: number): Grid {
  const most = Math.sqrt(maxPixels / (shown.width * shown.height || 1));
  const longest = LONGEST_SIDE / Math.max(shown.width, shown.height, 1);
  const scale = Math.min(USUAL_DPI / POINTS_PER_INCH, most, longest);
  const [width, height] = [shown.width * scale, shown.height * scale];
  return { width, height, dpi: scale * POINTS_PER_INCH, transform: [scale, 0, 0, scale, 0, 0] };
}
