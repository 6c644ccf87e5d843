import type { Span } from "../../../text/span.ts";

/** The stretch of the document's text that is chosen on the screen; a mere click is an empty one. */
export function chosenWords(pane: Element): Span | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!pane.contains(startContainer) || !pane.contains(endContainer)) return null;
  const start = offsetOf(startContainer, startOffset);
  const end = offsetOf(endContainer, endOffset);
  return start === null || end === null ? null : { start, end };
}

function offsetOf(node: Node, offset: number): number | null {
  const element =
    node instanceof Element ? (node.children[offset] ?? node.lastElementChild ?? node) : node.parentElement;
  const piece = element?.closest("[data-at]") ?? element?.querySelector("[data-at]");
  const at = piece?.getAttribute("data-at");
  return at === null || at === undefined ? null : Number(at) + (node instanceof Text ? offset : 0);
}
