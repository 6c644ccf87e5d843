import type { Stage } from "../record/draft.ts";

/** What each date is for: issue, citation, deadline, term, event. */
export const dateRoles: Stage = { name: "date-roles", version: 1, find: () => ({}) };
