import type { Stage } from "../record/draft.ts";
import { deadlineChecks } from "./deadline-checks.ts";
import { weekdayChecks } from "./weekday-checks.ts";

/** Contradictions of times worth a warning, never a correction. */
export const checks: Stage = {
  name: "checks",
  version: 1,
  find: (draft) => ({ diagnostics: [...deadlineChecks(draft), ...weekdayChecks(draft)] }),
};
