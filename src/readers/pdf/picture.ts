import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { PageImage } from "../../ocr/engine.ts";
import type { OpenPdf } from "./open.ts";
import type { PdfPage } from "./page.ts";

const POINTS_PER_INCH = 72;
/** What recognisers of print like best; a scan of its own resolution between these is kept as it is. */
const USUAL_DPI = 300;
const LEAST_DPI = 200;
const MOST_DPI = 400;

/** What pdfjs draws on. */
interface Drawing {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
}

interface DrawingFactory {
  create(width: number, height: number): Drawing;
  destroy(drawing: Drawing): void;
}

/** The picture of a page, drawn when it is asked for, in the resolution of the scan it holds. */
export const pictureOf = ({ document }: OpenPdf, { frame, dpi }: PdfPage, maxPixels: number): PageImage => ({
  number: frame.number,
  async load() {
    const wanted = Math.min(MOST_DPI, Math.max(LEAST_DPI, dpi ?? USUAL_DPI));
    const most = Math.sqrt(maxPixels / (frame.width * frame.height || 1));
    const scale = Math.min(wanted / POINTS_PER_INCH, most);
    const page = await document.getPage(frame.number);
    const viewport = page.getViewport({ scale });
    const factory = document.canvasFactory as DrawingFactory;
    const drawing = factory.create(viewport.width, viewport.height);
    await page.render({ canvas: drawing.canvas as never, canvasContext: drawing.context as never, viewport }).promise;
    const { width, height } = drawing.canvas;
    const { data } = drawing.context.getImageData(0, 0, width, height);
    page.cleanup();
    factory.destroy(drawing);
    const pixels = { width, height, channels: 4 } as const;
    return {
      data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      pixels,
      dpi: scale * POINTS_PER_INCH,
    };
  },
});
