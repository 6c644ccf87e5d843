import { Fragment } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useAnswer } from "../../api/use-answer.ts";
import { type Extract, extractsOf } from "./snippets.ts";

/** The words that were searched for where they stand in a document; its text is asked for when the line comes in sight. */
export function Snippet({ id, words }: { readonly id: string; readonly words: string }) {
  const line = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) =>
      setSeen((seen) => seen || entries.some((e) => e.isIntersecting)),
    );
    if (line.current) observer.observe(line.current);
    return () => observer.disconnect();
  }, []);
  const { value } = useAnswer("GET /api/v1/documents/{id}/text", isSeen ? { path: { id } } : null);
  const extracts = useMemo(() => (typeof value === "string" ? extractsOf(value, words) : []), [value, words]);
  return (
    <div ref={line} class="snippet" lang="vi">
      {extracts.map((extract) => (
        <p key={extract.text}>
          <Shown extract={extract} />
        </p>
      ))}
    </div>
  );
}

function Shown({ extract: { text, hits, isCutBefore, isCutAfter } }: { readonly extract: Extract }) {
  return (
    <>
      {isCutBefore && "… "}
      {hits.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(hits[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
      {isCutAfter && " …"}
    </>
  );
}
