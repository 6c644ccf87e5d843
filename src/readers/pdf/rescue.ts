import type { PDFContext, PDFDict as PdfDictionary } from "@cantoo/pdf-lib";

/** Closes whatever the end of the file cut off. */
const END = Buffer.from("\nendstream\nendobj\n%%EOF\n");
/** What a page takes from the lists above it. */
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"];
const MOST_PARENTS = 30;

/**
 * A PDF of the pages that are left in a damaged one, which has lost its catalogue or the table of its objects: every
 * object is looked for in the file itself. `null` where no page is left.
 */
export async function rescuePdf(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { PDFDict, PDFDocument, PDFName, PDFWriter } = await import("@cantoo/pdf-lib");
  try {
    const { context } = await PDFDocument.load(Buffer.concat([bytes, END]), {
      throwOnInvalidObject: false,
      ignoreEncryption: true,
      updateMetadata: false,
    });
    const pages = context
      .enumerateIndirectObjects()
      .filter((entry) => entry[1] instanceof PDFDict && entry[1].get(PDFName.of("Type")) === PDFName.of("Page"));
    if (pages.length === 0) return null;
    const list = context.nextRef();
    for (const [, page] of pages) adopt(page as PdfDictionary, context);
    for (const [, page] of pages) (page as PdfDictionary).set(PDFName.of("Parent"), list);
    context.assign(list, context.obj({ Type: "Pages", Kids: pages.map(([ref]) => ref), Count: pages.length }));
    context.trailerInfo.Root = context.register(context.obj({ Type: "Catalog", Pages: list }));
    return await PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
  } catch {
    return null;
  }

  /** Gives a page what its parents, as far as they are left, say for it. */
  function adopt(page: PdfDictionary, context: PDFContext): void {
    let parent = context.lookupMaybe(page.get(PDFName.of("Parent")), PDFDict);
    for (let steps = 0; parent && steps < MOST_PARENTS; steps++) {
      for (const name of INHERITED.map((key) => PDFName.of(key))) {
        const value = parent.get(name);
        if (value && !page.has(name)) page.set(name, value);
      }
      parent = context.lookupMaybe(parent.get(PDFName.of("Parent")), PDFDict);
    }
  }
}
