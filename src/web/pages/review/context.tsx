import { useEffect, useRef } from "preact/hooks";
import { useAnswer } from "../../api/use-answer.ts";
import type { ReviewItem } from "./question.ts";

const AROUND = 350;

/** The words of the document around those of the item. */
export function Context({ item }: { readonly item: ReviewItem }) {
  const box = useRef<HTMLDivElement>(null);
  const { value: text } = useAnswer("GET /api/v1/documents/{id}/text", { path: { id: item.documentId } });
  useEffect(() => {
    const mark = box.current?.querySelector("mark");
    if (box.current && mark) box.current.scrollTop = mark.offsetTop - box.current.offsetTop - 60;
  }, [text, item]);
  const { start, end } = item.span;
  if (typeof text !== "string") return <q class="quote">{item.quote}</q>;
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
    <div class="context" lang="vi" ref={box} tabIndex={0}>
      {from > 0 && "… "}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length && " …"}
    </div>
  );
}
