import type { HeaderField } from "../../record/schema.ts";
import { cover, type Span } from "../../text/span.ts";

/** One field of several lines or pieces, joined by a space; its span covers them all. A `V/v` with nothing behind it is none. */
export function joined(
  found: readonly { readonly text: string; readonly span: Span }[],
  confidence: number,
): HeaderField | null {
  const pieces = found.filter(({ text }) => text.trim() !== "");
  const [first] = pieces;
  if (!first) return null;
  return {
    value: pieces.map((piece) => piece.text.replace(/\s+/gu, " ")).join(" "),
    span: pieces.reduce((whole, piece) => cover(whole, piece.span), first.span),
    confidence,
  };
}
