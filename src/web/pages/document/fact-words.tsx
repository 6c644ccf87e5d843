import type { ComponentChildren } from "preact";
import type {
  Annex,
  DateFact,
  Deadline,
  Footnote,
  Recipient,
  Reference,
  Section,
  Signatory,
  Warning,
} from "../../../record/schema.ts";
import { dayText } from "../../format/day.ts";
import { typeBefore } from "../../format/type-before.ts";
import { t } from "../../i18n/words.ts";
import { addressOf } from "../../router.ts";
import { termText } from "../deadlines/when.ts";
import type { ShownFact } from "./shown-facts.ts";

/** Facts that are told by their words alone. */
type Other = Recipient & Signatory & Annex & Footnote & Section;

interface Props {
  readonly fact: ShownFact;
  readonly isChosen: boolean;
  readonly onChoose: (fact: ShownFact, mention?: number) => void;
}

/** What a fact says; choosing it shows its words. */
export function FactWords({ fact, isChosen, onChoose }: Props) {
  const hasWords = fact.spans.length > 0;
  const said = saidBy(fact);
  return (
    <>
      {hasWords ? (
        <button type="button" class="pick" aria-current={isChosen} data-fact={fact.id} onClick={() => onChoose(fact)}>
          {said}
        </button>
      ) : (
        <div class="pick">{said}</div>
      )}
      {fact.part === "references" && (
        <Citing reference={fact.value as Reference} onMention={(i) => onChoose(fact, i)} />
      )}
    </>
  );
}

function saidBy({ part, field, value }: ShownFact): ComponentChildren {
  switch (part) {
    case "header":
      return <HeaderField field={field} value={value as string | null} />;
    case "deadlines":
      return <DeadlineWords deadline={value as Deadline} />;
    case "references":
      return <ReferenceWords reference={value as Reference} />;
    case "dates":
      return <DateWords date={value as DateFact} />;
    case "warnings":
      return <WarningWords warning={value as Warning} />;
    default:
      return <OtherWords part={part} value={value as Other} />;
  }
}

const HeaderField = ({ field, value }: { readonly field: string; readonly value: string | null }) => (
  <>
    <span class="label">{t(`field.${field}`)}</span>
    <br />
    {value === null ? <span class="soft">{t("word.notFound")}</span> : shownValue(field, value)}
  </>
);

const shownValue = (field: string, value: string): string => {
  if (field === "issuedOn") return dayText(value);
  return field === "kind" ? t(`kind.${value}`) : value;
};

const DeadlineWords = ({ deadline }: { readonly deadline: Deadline }) => (
  <>
    <b>{termText(deadline)}</b>
    <br />
    {deadline.actor ?? <span class="soft">{t("deadlines.nobody")}</span>}
    {deadline.action && `: ${deadline.action}`}
    {deadline.recipient && <span class="soft"> → {deadline.recipient}</span>}
    <br />
    <q class="quote soft">{deadline.quote}</q>
    {deadline.relativeTo && <span class="tag">{t("term.relative", { text: deadline.relativeTo.text })}</span>}
  </>
);

const ReferenceWords = ({ reference }: { readonly reference: Reference }) => {
  const { type, code, name, issuedOn, issuer, title, relation } = reference;
  return (
    <>
      <b>{[typeBefore(type, code ?? name), code ?? name].filter(Boolean).join(" ")}</b>{" "}
      <span class={relation === "amends" || relation === "replaces" ? "tag danger" : "tag"}>
        {t(`relation.${relation}`)}
      </span>
      <br />
      <span class="soft">{[dayText(issuedOn), issuer, title].filter(Boolean).join(" · ")}</span>
    </>
  );
};

interface CitingProps {
  readonly reference: Reference;
  readonly onMention: (index: number) => void;
}

function Citing({ reference, onMention }: CitingProps) {
  const to = reference.code ?? reference.name;
  return (
    <div class="row tiny no-print">
      {reference.mentions.length > 1 &&
        reference.mentions.map(({ span }, i) => (
          <button
            key={span.start}
            type="button"
            class="button quiet"
            aria-label={t("document.mention", { n: i + 1 })}
            onClick={() => onMention(i)}
          >
            {i + 1}
          </button>
        ))}
      {to && <a href={addressOf("/references", { to })}>{t("references.whoCites")}</a>}
    </div>
  );
}

const DateWords = ({ date }: { readonly date: DateFact }) => (
  <>
    <b>
      {[...new Set([date.start, date.end])]
        .map((day) => dayText(day))
        .filter(Boolean)
        .join(" – ") || date.edtf}
    </b>{" "}
    <span class="tag">{t(`role.${date.role}`)}</span>
    <br />
    <q class="quote soft">{date.quote}</q>
  </>
);

const LEVELS = { error: "danger", warning: "caution", info: "" } as const;

const WarningWords = ({ warning }: { readonly warning: Warning }) => (
  <>
    <span class={`tag ${LEVELS[warning.severity]}`}>{t(`severity.${warning.severity}`)}</span>{" "}
    <b>{t(`warning.${warning.code}`)}</b>
    <br />
    <span class="soft" lang="en">
      {warning.message}
    </span>
    {warning.actual !== null && <span class="code"> {warning.actual}</span>}
  </>
);

const OtherWords = ({ part, value }: { readonly part: string; readonly value: Other }) => (
  <>
    <span class="label">{t(`fact.${part}`)}</span>
    <br />
    {[value.label, value.heading, value.title, value.authority, value.position, value.name, value.value, value.text]
      .filter(Boolean)
      .join(" · ")}
  </>
);
