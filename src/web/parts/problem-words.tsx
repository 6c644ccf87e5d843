import type { Problem } from "../api/client.ts";
import { t } from "../i18n/words.ts";

/** Of these the server's sentence says nothing more than the pages' own. */
const ALL_IS_SAID = ["log-in-needed", "log-in-failed", "csrf", "too-many-attempts", "outdated", "bug", "unreachable"];

/** What went wrong in the language of the pages, and below what the server says of this very case. */
export const ProblemWords = ({ problem }: { readonly problem: Problem }) => (
  <>
    <div>{t(`problem.${problem.code}`, problem.seconds === null ? {} : { seconds: problem.seconds })}</div>
    {!ALL_IS_SAID.includes(problem.code) && (
      <div class="tiny" lang="en">
        {problem.message}
      </div>
    )}
  </>
);

/** The same where one has just done something that went wrong, or asked for it. */
export const Alert = ({ problem }: { readonly problem: Problem }) => (
  <div class="notice danger" role="alert">
    <ProblemWords problem={problem} />
  </div>
);
