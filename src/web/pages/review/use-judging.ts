import { useRef, useState } from "preact/hooks";
import { ask, type Problem } from "../../api/client.ts";
import { t } from "../../i18n/words.ts";
import { say } from "../../shell/toast.tsx";
import type { NewCorrection } from "../document/use-reviewing.ts";
import { keyOf, type ReviewItem } from "./question.ts";

/** What has become of an item since the list was made. */
export interface Judged {
  readonly verdict: "confirmed" | "corrected" | "dismissed" | "conflict";
  readonly correction: string | null;
}

export interface Judging {
  readonly judged: ReadonlyMap<string, Judged>;
  readonly judge: (item: ReviewItem, verdict: "confirmed" | "dismissed") => Promise<void>;
  readonly save: (item: ReviewItem, correction: NewCorrection) => Promise<void>;
  readonly undoLast: () => Promise<void>;
}

/** Saves verdicts one after the other; the last can be taken back, and the one before it, and so on. */
export function useJudging(onSaved: () => void): Judging {
  const [judged, setJudged] = useState<ReadonlyMap<string, Judged>>(new Map());
  /** The revision that came of one's own verdict on an item: it may be judged again. */
  const seen = useRef(new Map<string, number>());
  const underWay = useRef(new Set<string>());
  const put = (key: string, one: Judged | null): void =>
    setJudged((before) => {
      const after = new Map(before);
      after.delete(key);
      return one ? after.set(key, one) : after;
    });
  const undo = async (key: string, correction: string): Promise<void> => {
    await ask("DELETE /api/v1/corrections/{correction}", { path: { correction } }).then(
      ({ revision }) => {
        seen.current.set(key, revision);
        put(key, null);
        say({ text: t("review.undone") });
      },
      (problem: Problem) => say({ problem }),
    );
  };
  const save = async (item: ReviewItem, correction: NewCorrection): Promise<void> => {
    const key = keyOf(item);
    if (underWay.current.has(key)) return;
    underWay.current.add(key);
    const basedOn = seen.current.get(key) ?? item.revision;
    const given = { path: { id: item.documentId }, body: { ...correction, basedOn } };
    await ask("POST /api/v1/documents/{id}/corrections", given).then(
      ({ correction: { id }, revision }) => {
        seen.current.set(key, revision);
        put(key, { verdict: correction.verdict, correction: id });
        say({ text: t(`done.${correction.verdict}`), undo: () => undo(key, id) });
        onSaved();
      },
      (problem: Problem) => {
        if (problem.status === 409) put(key, { verdict: "conflict", correction: null });
        say({ problem });
      },
    );
    underWay.current.delete(key);
  };
  const judge = (item: ReviewItem, verdict: "confirmed" | "dismissed"): Promise<void> => {
    const { fact, field, anchor } = item;
    return save(item, { fact, field, anchor: fact === "header" ? null : anchor, verdict, value: null });
  };
  const undoLast = async (): Promise<void> => {
    const last = [...judged].findLast(([, { correction }]) => correction !== null);
    if (last?.[1].correction) await undo(last[0], last[1].correction);
  };
  return { judged, judge, save, undoLast };
}
