import { type AnswerOf, ask, type Given, type Problem } from "../../api/client.ts";
import { useSession } from "../../api/session.tsx";
import { type Answer, useAnswer } from "../../api/use-answer.ts";
import { t } from "../../i18n/words.ts";
import { say } from "../../shell/toast.tsx";

export type StoredCorrection = AnswerOf<"GET /api/v1/documents/{id}/corrections">[number];
export type NewCorrection = Omit<Given<"POST /api/v1/documents/{id}/corrections">["body"], "basedOn">;

/** What a reviewer may do with the facts of one document. */
export interface Reviewing {
  readonly isAllowed: boolean;
  readonly history: Answer<readonly StoredCorrection[]>;
  readonly save: (correction: NewCorrection) => Promise<void>;
  readonly undo: (correctionId: string) => Promise<void>;
}

interface Of {
  readonly id: string;
  readonly revision: number;
  readonly onChange: () => void;
}

/** Saves and undoes corrections, tells how it went, and shows the document anew; also where somebody was faster. */
export function useReviewing({ id, revision, onChange }: Of): Reviewing {
  const { may } = useSession();
  const history = useAnswer("GET /api/v1/documents/{id}/corrections", { path: { id } });
  const anew = (): void => {
    onChange();
    history.again();
  };
  const refused = (problem: Problem): void => {
    say({ problem });
    if (problem.status === 409) anew();
  };
  const undo = async (correctionId: string): Promise<void> => {
    await ask("DELETE /api/v1/corrections/{correction}", { path: { correction: correctionId } }).then(() => {
      say({ text: t("review.undone") });
      anew();
    }, refused);
  };
  const save = async (correction: NewCorrection): Promise<void> => {
    const given = { path: { id }, body: { ...correction, basedOn: revision } };
    await ask("POST /api/v1/documents/{id}/corrections", given).then((saved) => {
      say({ text: t(`done.${correction.verdict}`), undo: () => undo(saved.correction.id) });
      anew();
    }, refused);
  };
  return { isAllowed: may("reviewer"), history, save, undo };
}
