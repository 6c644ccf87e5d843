import type { DocumentRecord, Warning } from "./schema.ts";

/** What a reader knows that it could not read. A record that has any of these is partial, never done. */
export const lostText = ({ warnings }: Pick<DocumentRecord, "warnings">): readonly Warning[] =>
  warnings.filter(({ code }) => code === "text-lost");
