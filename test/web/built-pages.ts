import { ensurePages } from "../../scripts/pages.ts";

/** The pages as they are in the sources now, for all tests of a run. */
export const setup = ensurePages;
