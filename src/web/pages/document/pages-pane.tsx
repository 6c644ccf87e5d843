import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { DocumentRecord } from "../../../record/schema.ts";
import type { Span } from "../../../text/span.ts";
import type { AnswerOf } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { t } from "../../i18n/words.ts";
import { classOf, marksOf, type Shown } from "./marks.ts";
import type { Mark } from "./segments.ts";
import type { ShownFact } from "./shown-facts.ts";

export type PagePicture = AnswerOf<"GET /api/v1/documents/{id}/pages">[number];

interface Props {
  readonly id: string;
  readonly record: DocumentRecord;
  readonly pages: readonly PagePicture[];
  readonly facts: readonly ShownFact[];
  readonly shown: Shown;
  readonly chosen: readonly Span[];
  readonly onWords: (span: Span) => void;
}

/** The pages as they look, with a box on every word that says a fact. */
export function PagesPane({ id, record, pages, facts, shown, chosen, onWords }: Props) {
  const marks = useMemo(() => marksOf(facts, [], { text: record.text, shown, chosen }), [record, facts, shown, chosen]);
  return (
    <div>
      {pages.map((page) => {
        const span = record.pages.find(({ number }) => number === page.number)?.span ?? { start: 0, end: 0 };
        const isHere = (one: Span): boolean => one.start < span.end && span.start < one.end;
        return (
          <Leaf
            key={page.number}
            id={id}
            page={page}
            marks={marks.filter(isHere)}
            isWanted={chosen[0] !== undefined && isHere(chosen[0])}
            onWords={onWords}
          />
        );
      })}
    </div>
  );
}

interface LeafProps {
  readonly id: string;
  readonly page: PagePicture;
  readonly marks: readonly Mark[];
  readonly isWanted: boolean;
  readonly onWords: (span: Span) => void;
}

function Leaf({ id, page, marks, isWanted, onWords }: LeafProps) {
  const leaf = useRef<HTMLElement>(null);
  const isSeen = useSeen(leaf);
  const words = useAnswer(
    "GET /api/v1/documents/{id}/pages/{n}/words",
    isSeen || isWanted ? { path: { id, n: page.number } } : null,
  );
  const first = marks.find(({ name }) => name === "chosen")?.start;
  useEffect(() => {
    if (isWanted && words.value)
      (leaf.current?.querySelector(".m-chosen") ?? leaf.current)?.scrollIntoView({ block: "center" });
  }, [isWanted, first, words.value]);
  if (!page.picture) return <p class="notice">{t("document.noPicture", { n: page.number })}</p>;
  return (
    <figure class="leaf" ref={leaf} aria-label={t("document.page", { n: page.number })}>
      <img
        src={page.picture}
        alt={t("document.picture", { n: page.number })}
        width={page.width ?? 1240}
        height={page.height ?? 1754}
        loading="lazy"
      />
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        {(words.value ?? []).map((word) => (
          <Word key={word.start} word={word} marks={marks} onWords={onWords} />
        ))}
      </svg>
    </figure>
  );
}

interface WordProps {
  readonly word: AnswerOf<"GET /api/v1/documents/{id}/pages/{n}/words">[number];
  readonly marks: readonly Mark[];
  readonly onWords: (span: Span) => void;
}

function Word({ word, marks, onWords }: WordProps) {
  const { start, end, box } = word;
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  const here = marks.filter((mark) => mark.start < end && start < mark.end);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of facts is the way of the keyboard
    <rect
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      class={classOf(here)}
      onClick={() => onWords({ start, end })}
    />
  );
}

/** Whether an element has come near the screen. */
function useSeen(element: { readonly current: Element | null }): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!element.current || isSeen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: "400px" },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isSeen]);
  return isSeen;
}
