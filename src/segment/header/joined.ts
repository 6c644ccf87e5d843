import type { HeaderField } from "../../record/schema.ts";
import { cover, type Span } from "../../text/span.ts";

/** One field of several lines or pieces, joined by a space; its span covers them all. */
export function joined(
  pieces: readonly { readonly text: string; readonly span: Span }[],
  confidence: number,
): HeaderField | null {
  const [first] = pieces;
  if (!first) return null;
  return {
    value: pieces.map((piece) => piece.text.replace(/\s+/gu, " ")).join(" "),
    span: pieces.reduce((whole, piece) => cover(whole, piece.span), first.span),
    confidence,
  };
}
