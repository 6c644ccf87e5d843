import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../i18n/words.ts";
import { Sure } from "../../parts/sure.tsx";
import { CorrectionForm } from "./correction-form.tsx";
import { fieldsOf } from "./editable-fields.ts";
import { FactWords } from "./fact-words.tsx";
import type { CorrectablePart, ShownFact } from "./shown-facts.ts";
import type { Reviewing, StoredCorrection } from "./use-reviewing.ts";

interface Props {
  readonly fact: ShownFact;
  readonly isChosen: boolean;
  readonly reviewing: Reviewing;
  readonly onChoose: (fact: ShownFact, mention?: number) => void;
}

/** One fact: what it says, how sure it is, and what a reviewer may say of it. */
export function FactRow({ fact, isChosen, reviewing, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const verdict = verdictOn(fact, reviewing.history.value ?? []);
  const mayCorrect = reviewing.isAllowed && fieldsOf(fact).length > 0 && (fact.anchor || fact.part === "header");
  return (
    <li ref={row} class={isChosen ? "fact chosen" : "fact"}>
      <FactWords fact={fact} isChosen={isChosen} onChoose={onChoose} />
      <div class="acts">
        {verdict ? (
          <span class="tag good">{t(`verdict.${verdict}`)}</span>
        ) : (
          fact.confidence !== null && <Sure share={fact.confidence} />
        )}
        {mayCorrect && <Acts fact={fact} isOpen={isOpen} reviewing={reviewing} onOpen={() => setOpen(!isOpen)} />}
      </div>
      {isOpen && <CorrectionForm fact={fact} reviewing={reviewing} onDone={() => setOpen(false)} />}
    </li>
  );
}

/** What people said of it last, where that is in force. */
function verdictOn({ part, field, anchor }: ShownFact, history: readonly StoredCorrection[]): string | undefined {
  const isThis = (one: StoredCorrection): boolean =>
    !one.undoneAt &&
    one.fact === part &&
    (part === "header" ? one.field === field : one.anchor?.start === anchor?.start && one.anchor?.id === anchor?.id);
  return history.findLast(isThis)?.verdict;
}

interface ActsProps {
  readonly fact: ShownFact;
  readonly isOpen: boolean;
  readonly reviewing: Reviewing;
  readonly onOpen: () => void;
}

function Acts({ fact, isOpen, reviewing, onOpen }: ActsProps) {
  const judge = (verdict: "confirmed" | "dismissed"): void => {
    const { part, field, anchor } = fact;
    reviewing.save({
      fact: part as CorrectablePart,
      field,
      anchor: part === "header" ? null : anchor,
      verdict,
      value: null,
    });
  };
  const has = fact.value !== null;
  return (
    <>
      {has && (
        <button type="button" class="button quiet" onClick={() => judge("confirmed")}>
          ✓ {t("act.confirm")}
        </button>
      )}
      <button type="button" class="button quiet" aria-expanded={isOpen} onClick={onOpen}>
        ✎ {t("act.correct")}
      </button>
      {has && (
        <button type="button" class="button quiet bad" onClick={() => judge("dismissed")}>
          ✕ {t("act.dismiss")}
        </button>
      )}
    </>
  );
}
