import type { PageImage } from "../../ocr/engine.ts";
import type { OpenPdf } from "./open.ts";
import type { PdfPage } from "./page.ts";

const POINTS_PER_INCH = 72;
/** What recognisers of print like best; a scan of its own resolution between these is kept as it is. */
const USUAL_DPI = 300;
const LEAST_DPI = 200;
const MOST_DPI = 400;

/** The picture of a page, drawn when it is asked for, in the resolution of the scan it holds. */
export const pictureOf = ({ parser }: OpenPdf, { frame, dpi }: PdfPage, maxPixels: number): PageImage => ({
  number: frame.number,
  async load() {
    const wanted = Math.min(MOST_DPI, Math.max(LEAST_DPI, dpi ?? USUAL_DPI));
    const most = Math.sqrt(maxPixels / (frame.width * frame.height || 1));
    const scale = Math.min(wanted / POINTS_PER_INCH, most);
    const { pages } = await parser.getScreenshot({
      partial: [frame.number],
      scale,
      imageBuffer: true,
      imageDataUrl: false,
    });
    const data = pages[0]?.data;
    if (!data) throw new Error(`Page ${frame.number} could not be drawn.`);
    return { data, dpi: scale * POINTS_PER_INCH };
  },
});
