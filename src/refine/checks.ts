import type { Stage } from "../record/draft.ts";
import { deadlineChecks } from "./deadline-checks.ts";
import { noDocument } from "./no-document.ts";
import { weekdayChecks } from "./weekday-checks.ts";

/** Contradictions of times, and files that are no papers: worth a warning, never a correction. */
export const checks: Stage = {
  name: "checks",
  version: 2,
  find: (draft) => ({ diagnostics: [...deadlineChecks(draft), ...weekdayChecks(draft), ...noDocument(draft)] }),
};
