import { useMemo, useState } from "preact/hooks";
import type { DocumentRecord } from "../../../record/schema.ts";
import type { Span } from "../../../text/span.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { t } from "../../i18n/words.ts";
import { Choices } from "../../parts/choices.tsx";
import { ProblemWords } from "../../parts/problem-words.tsx";
import type { Place } from "../../router.ts";
import type { Shown } from "./marks.ts";
import { PagesPane } from "./pages-pane.tsx";
import { joinedRepairs } from "./repairs.ts";
import type { ShownFact } from "./shown-facts.ts";
import { WordsPane } from "./words-pane.tsx";

interface Props {
  readonly id: string;
  readonly place: Place;
  readonly record: DocumentRecord;
  readonly facts: readonly ShownFact[];
  readonly chosen: readonly Span[];
  readonly onWords: (span: Span) => void;
}

const NONE = [] as const;

/** The left side: pictures of the pages where there are some, the converted text otherwise or on demand. */
export function Original({ id, place, record, facts, chosen, onWords }: Props) {
  const [shown, setShown] = useState<Shown>({ facts: true, repairs: true });
  const pages = useAnswer("GET /api/v1/documents/{id}/pages", { path: { id } });
  const repairs = useAnswer("GET /api/v1/documents/{id}/repairs", { path: { id } });
  const stretches = useMemo(() => joinedRepairs(record.text, repairs.value ?? NONE), [record, repairs.value]);
  const pictures = useMemo(() => (pages.value ?? []).filter(({ picture }) => picture), [pages.value]);
  if (pages.waiting) return <p class="empty">{t("word.loading")}</p>;
  const lacking = pages.error ?? repairs.error;
  const hasPictures = pictures.length > 0;
  const isText = !hasPictures || place.query.get("view") === "text";
  return (
    <section class="original" aria-label={t("document.left")}>
      <div class="toolbar no-print">
        {hasPictures && (
          <Choices
            place={place}
            name="view"
            label={t("word.view")}
            options={[
              { value: "pages", text: t("document.pages") },
              { value: "text", text: t("document.words") },
            ]}
          />
        )}
        <Toggle
          label={t("document.showFacts")}
          isOn={shown.facts}
          onChange={(on) => setShown({ ...shown, facts: on })}
        />
        {shown.facts && <Legend />}
        {isText && stretches.length > 0 && (
          <Toggle
            label={t("document.showRepairs", { n: stretches.length })}
            isOn={shown.repairs}
            onChange={(on) => setShown({ ...shown, repairs: on })}
          />
        )}
        <button type="button" class="button quiet narrow" onClick={showFacts}>
          {t("document.right")} ↓
        </button>
      </div>
      {lacking && (
        <div class="notice caution no-print">
          <ProblemWords problem={lacking} />
        </div>
      )}
      {isText ? (
        <WordsPane {...{ record, facts, shown, chosen, onWords }} repairs={stretches} />
      ) : (
        <PagesPane {...{ id, record, facts, shown, chosen, onWords }} pages={pictures} />
      )}
    </section>
  );
}

/** On a phone what was found stands below the original. */
const showFacts = (): void => document.querySelector(".facts")?.scrollIntoView();

/** Which colour means what. */
const Legend = () => (
  <span class="row tiny" aria-hidden="true">
    {(["deadlines", "references", "dates", "header"] as const).map((part) => (
      <span key={part} class={`legend m-${part}`}>
        {t(`fact.${part}`)}
      </span>
    ))}
  </span>
);

interface ToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

const Toggle = ({ label, isOn, onChange }: ToggleProps) => (
  <label>
    <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
    {label}
  </label>
);
