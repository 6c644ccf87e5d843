/** The formats of `FORMAT_LIST` as messages name them. */
export const READABLE =
  "Word, Excel, PowerPoint, OpenDocument, RTF, PDF, HTML, MHT, text, or a picture of pages (TIFF, PNG, JPEG, WebP, BMP)";
