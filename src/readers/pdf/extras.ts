import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Diagnostic } from "../../text/diagnostic.ts";

/** What a PDF holds beside its pages: files attached to it, and the titles of its bookmarks. */
export async function extrasOf(document: PDFDocumentProxy): Promise<readonly Diagnostic[]> {
  const [attachments, outline] = await Promise.allSettled([document.getAttachments(), document.getOutline()]);
  const files = attachments.status === "fulfilled" ? Object.keys(attachments.value ?? {}) : [];
  const titles = outline.status === "fulfilled" ? (outline.value ?? []).map((item) => item.title.trim()) : [];
  return [
    ...(files.length > 0
      ? [note("attachment-unread", `Files are attached that were not read: ${files.join(", ")}.`, "warning")]
      : []),
    ...(titles.length > 0 ? [note("pdf-bookmarks", `The PDF has bookmarks: ${titles.join(" · ")}.`, "info")] : []),
  ];
}

const note = (code: string, message: string, severity: Diagnostic["severity"]): Diagnostic => ({
  code,
  severity,
  message,
});
