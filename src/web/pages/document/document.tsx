import { useMemo } from "preact/hooks";
import type { DocumentRecord } from "../../../record/schema.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { dayText } from "../../format/day.ts";
import { t } from "../../i18n/words.ts";
import { FileLink } from "../../parts/file-link.tsx";
import { Answered } from "../../parts/notice.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { addressOf, go, type Place } from "../../router.ts";
import { FactsPane } from "./facts-pane.tsx";
import { Original } from "./original.tsx";
import { factsAt, type ShownFact, shownFacts } from "./shown-facts.ts";
import { useReviewing } from "./use-reviewing.ts";

interface Props {
  readonly id: string;
  readonly place: Place;
}

/** One document: as it was written at the left, what was found in it at the right. */
export function DocumentPage({ id, place }: Props) {
  const answer = useAnswer("GET /api/v1/documents/{id}", { path: { id } });
  return (
    <Answered answer={answer}>
      {({ record, revision, files }) => (
        <Opened
          id={id}
          place={place}
          record={record as DocumentRecord}
          revision={revision}
          files={files.map(({ path }) => path)}
          onChange={answer.again}
        />
      )}
    </Answered>
  );
}

interface OpenedProps extends Props {
  readonly record: DocumentRecord;
  readonly revision: number;
  readonly files: readonly string[];
  readonly onChange: () => void;
}

/** `120-140` in the address: words that somebody chose. */
export function wordsOf(hash: string): { readonly start: number; readonly end: number } | null {
  const found = /^(\d{1,9})-(\d{1,9})$/u.exec(hash);
  return found ? { start: Number(found[1]), end: Number(found[2]) } : null;
}

function Opened({ id, place, record, revision, files, onChange }: OpenedProps) {
  const facts = useMemo(() => shownFacts(record), [record]);
  const words = useMemo(() => wordsOf(place.hash), [place.hash]);
  const wanted = place.query.get("fact");
  const fact = facts.find((one) => one.id === wanted) ?? null;
  const mention = Number(place.query.get("mention") ?? 0);
  const chosen = useMemo(() => {
    if (words) return [words];
    const [first, ...others] = fact ? [...fact.spans.slice(mention), ...fact.spans.slice(0, mention)] : [];
    return first ? [first, ...others] : [];
  }, [words, fact, mention]);
  const reviewing = useReviewing({ id, revision, onChange });
  const choose = (one: ShownFact, at = 0): void =>
    go(addressOf(place.path, { view: place.query.get("view"), fact: one.id, mention: at ? String(at) : null }));
  const chooseWords = ({ start, end }: { start: number; end: number }): void => {
    const [smallest] = factsAt(facts, { start, end });
    const met = smallest?.spans.find((one) => one.start < Math.max(end, start + 1) && start < one.end);
    const span = start === end ? met : { start, end };
    if (span)
      go(addressOf(place.path, { view: place.query.get("view") }, `${span.start}-${span.end}`), { replace: true });
  };
  return (
    <>
      <Head record={record} id={id} files={files} />
      <div class="document">
        <Original id={id} place={place} {...{ record, facts, chosen }} onWords={chooseWords} />
        <FactsPane place={place} {...{ record, facts, fact, words, reviewing }} onChoose={choose} />
      </div>
    </>
  );
}

interface HeadProps {
  readonly record: DocumentRecord;
  readonly id: string;
  readonly files: readonly string[];
}

function Head({ record, id, files }: HeadProps) {
  const { header, kind, source, charset } = record;
  const title = [header.code?.value ?? t(`kind.${kind}`), header.subject?.value].filter(Boolean).join(" · ");
  const facts = [
    header.issuer?.value,
    dayText(header.issuedOn?.value),
    source.format,
    charset.dominant !== "unicode" && t(`charset.${charset.dominant}`),
    source.textOrigin !== "text" && t(`origin.${source.textOrigin}`),
  ];
  return (
    <PageHead title={title || (source.name ?? id)} name={header.code?.value ?? source.name ?? id}>
      <span class="soft small">{facts.filter(Boolean).join(" · ")}</span>
      <span class="end row no-print">
        <span class="soft tiny" title={files.join("\n")}>
          {source.name}
        </span>
        <FileLink href={`/api/v1/documents/${id}/original`} name={source.name ?? id}>
          {t("document.original")}
        </FileLink>
        <a class="button" href={`/api/v1/documents/${id}/text`} download={`${source.name ?? id}.txt`}>
          {t("document.text")}
        </a>
      </span>
    </PageHead>
  );
}
