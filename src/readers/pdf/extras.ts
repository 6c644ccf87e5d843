import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Diagnostic } from "../../text/diagnostic.ts";

const MOST_TITLES = 20;

/** What a PDF holds beside its pages: files attached to it, and titles of bookmarks that its text does not have. */
export async function extrasOf(document: PDFDocumentProxy, text: string): Promise<readonly Diagnostic[]> {
  const [attachments, outline] = await Promise.allSettled([document.getAttachments(), document.getOutline()]);
  const files = attachments.status === "fulfilled" ? Object.keys(attachments.value ?? {}) : [];
  const bookmarks = outline.status === "fulfilled" ? (outline.value ?? []) : [];
  const known = letters(text);
  const titles = bookmarks
    .map(({ title }) => title.trim())
    .filter((title) => letters(title) !== "" && !/^untitled$/iu.test(title) && !known.includes(letters(title)))
    .slice(0, MOST_TITLES);
  const notes: Diagnostic[] = [];
  if (files.length > 0)
    notes.push(note("attachment-unread", `Files are attached that were not read: ${files.join(", ")}.`, "warning"));
  if (titles.length > 0)
    notes.push(note("pdf-bookmarks", `Bookmarks say what the text does not: ${titles.join(" · ")}.`, "info"));
  return notes;
}

/** The title among the properties of a PDF, where they can be read and it is not blank. */
export async function titleOf(document: PDFDocumentProxy): Promise<string | undefined> {
  const metadata = await document.getMetadata().catch(() => null);
  const title = (metadata?.info as { Title?: unknown } | undefined)?.Title;
  return typeof title === "string" && title.trim() !== "" ? title.trim() : undefined;
}

const letters = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const note = (code: string, message: string, severity: Diagnostic["severity"]): Diagnostic => ({
  code,
  severity,
  message,
});
