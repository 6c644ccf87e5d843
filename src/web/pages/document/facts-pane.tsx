import type { DocumentRecord } from "../../../record/schema.ts";
import type { Span } from "../../../text/span.ts";
import { t } from "../../i18n/words.ts";
import { Nothing } from "../../parts/notice.tsx";
import { addressOf, go, type Place } from "../../router.ts";
import { FactRow } from "./fact-row.tsx";
import { History } from "./history.tsx";
import { Outline } from "./outline.tsx";
import { factsAt, type Part, type ShownFact } from "./shown-facts.ts";
import type { Reviewing } from "./use-reviewing.ts";

/** What stands together at the right. */
const TABS = {
  header: ["header", "signatories", "recipients", "annexes", "footnotes"],
  deadlines: ["deadlines"],
  references: ["references"],
  dates: ["dates"],
  sections: ["sections"],
  warnings: ["warnings"],
} as const satisfies Readonly<Record<string, readonly Part[]>>;
type Tab = keyof typeof TABS | "here" | "history";

const tabOf = (part: Part): Tab =>
  (Object.keys(TABS) as (keyof typeof TABS)[]).find((tab) => (TABS[tab] as readonly Part[]).includes(part)) ?? "header";

interface Props {
  readonly place: Place;
  readonly record: DocumentRecord;
  readonly facts: readonly ShownFact[];
  /** The one that is chosen. */
  readonly fact: ShownFact | null;
  /** The words that are chosen. */
  readonly words: Span | null;
  readonly reviewing: Reviewing;
  readonly onChoose: (fact: ShownFact, mention?: number) => void;
}

/** The right side: what was found in the document, part by part, or in the words that were chosen. */
export function FactsPane(props: Props) {
  const { place, facts, fact, words } = props;
  const asked = place.query.get("part") as Tab | null;
  const tab: Tab = words ? "here" : (asked ?? (fact ? tabOf(fact.part) : firstTab(facts)));
  return (
    <section class="facts" aria-label={t("document.right")}>
      <Tabs {...props} tab={tab} />
      <div class="inside" role="tabpanel" aria-label={t(`tab.${tab}`)} id="facts-panel">
        <Inside {...props} tab={tab} />
      </div>
    </section>
  );
}

const firstTab = (facts: readonly ShownFact[]): Tab =>
  facts.some(({ part }) => part === "deadlines") ? "deadlines" : "header";

interface TabProps extends Props {
  readonly tab: Tab;
}

const countIn = (facts: readonly ShownFact[], tab: Tab): number | null => {
  if (!(tab in TABS) || tab === "header") return null;
  return facts.filter(({ part }) => (TABS[tab as keyof typeof TABS] as readonly Part[]).includes(part)).length;
};

function Tabs({ place, facts, words, reviewing, tab }: TabProps) {
  const tabs: readonly Tab[] = [
    ...(words ? (["here"] as const) : []),
    ...(Object.keys(TABS) as (keyof typeof TABS)[]),
    ...((reviewing.history.value?.length ?? 0) > 0 ? (["history"] as const) : []),
  ];
  const open = (part: Tab): void =>
    go(addressOf(place.path, { view: place.query.get("view"), part }), { replace: true });
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by && tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    if (!next) return;
    open(next);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t("document.right")} onKeyDown={step}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          data-tab={one}
          aria-selected={one === tab}
          aria-controls="facts-panel"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => open(one)}
        >
          {t(`tab.${one}`)} <span class="soft">{countIn(facts, one) ?? ""}</span>
        </button>
      ))}
    </div>
  );
}

function Inside(props: TabProps) {
  const { tab, record, facts, fact, words, reviewing, onChoose } = props;
  if (tab === "history") return <History reviewing={reviewing} />;
  if (tab === "sections") return <Outline sections={record.sections} facts={facts} fact={fact} onChoose={onChoose} />;
  const parts = tab === "here" ? null : ((TABS[tab] ?? TABS.header) as readonly Part[]);
  const shown = parts
    ? facts.filter(({ part }) => parts.includes(part))
    : factsAt(facts, words ?? { start: 0, end: 0 });
  if (shown.length === 0) return <Nothing>{t(tab === "here" ? "document.nothingHere" : "word.nothing")}</Nothing>;
  return (
    <ul>
      {shown.map((one) => (
        <FactRow key={one.id} fact={one} isChosen={one === fact} {...{ reviewing, onChoose }} />
      ))}
    </ul>
  );
}
