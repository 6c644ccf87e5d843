import { useEffect, useMemo, useRef } from "preact/hooks";
import type { DocumentRecord } from "../../../record/schema.ts";
import type { Span } from "../../../text/span.ts";
import { t } from "../../i18n/words.ts";
import { chosenWords } from "./chosen-words.ts";
import { classOf, marksOf, type Shown } from "./marks.ts";
import type { Repair } from "./repairs.ts";
import { type Paragraph, paragraphsOf, type Segment } from "./segments.ts";
import type { ShownFact } from "./shown-facts.ts";
import { Tip, useTip } from "./tip.tsx";

interface Props {
  readonly record: DocumentRecord;
  readonly facts: readonly ShownFact[];
  readonly repairs: readonly Repair[];
  readonly shown: Shown;
  readonly chosen: readonly Span[];
  readonly onWords: (span: Span) => void;
}

/** The document's words with its facts and repairs in place; words that are chosen tell what they hold. */
export function WordsPane({ record, facts, repairs, shown, chosen, onWords }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  const { tip, handlers } = useTip();
  const paragraphs = useMemo(
    () => paragraphsOf(record.text, marksOf(facts, repairs, { text: record.text, shown, chosen })),
    [record, facts, repairs, shown, chosen],
  );
  const first = chosen[0]?.start;
  useEffect(() => {
    if (first !== undefined) pane.current?.querySelector(".m-chosen")?.scrollIntoView({ block: "center" });
  }, [first, record]);
  const choose = (): void => {
    const words = pane.current && chosenWords(pane.current);
    if (words) onWords(words);
  };
  const pages = useMemo(() => pageStarts(record), [record]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: choosing words is a way beside the list of facts, not instead
    <div class="words" lang="vi" ref={pane} onMouseUp={choose} {...handlers}>
      {paragraphs.map((paragraph) => (
        <Line key={paragraph.start} paragraph={paragraph} text={record.text} page={pages.get(paragraph.start)} />
      ))}
      <Tip tip={tip} />
    </div>
  );
}

/** The number of the page that begins at an offset, after the first. */
function pageStarts({ pages, text }: DocumentRecord): ReadonlyMap<number, number> {
  const lineStart = (offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;
  return new Map(pages.slice(1).map(({ span, number }) => [lineStart(span.start), number]));
}

interface LineProps {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly page: number | undefined;
}

function Line({ paragraph, text, page }: LineProps) {
  const isHeading = paragraph.segments[0]?.marks.some(({ name }) => name === "headings");
  return (
    <>
      {page && <div class="page-mark">{t("document.page", { n: page })}</div>}
      <p class={isHeading ? "heading" : undefined}>
        {paragraph.segments.map((segment) => (
          <Piece key={segment.start} segment={segment} text={text} />
        ))}
      </p>
    </>
  );
}

function Piece({ segment, text }: { readonly segment: Segment; readonly text: string }) {
  const { start, end, marks } = segment;
  const repair = marks.find(({ was }) => was !== undefined);
  return (
    <span
      data-at={start}
      class={classOf(marks)}
      data-was={repair?.was}
      data-by={repair?.by}
      tabIndex={repair ? 0 : undefined}
    >
      {text.slice(start, end)}
    </span>
  );
}
