import type { Column } from "../exports/column.ts";
import type { Store } from "../store/store.ts";
import type { DeadlineAnswer } from "./deadline-rows.ts";
import { countUndated, queryDeadlines, queryUndated, type UndatedDeadline } from "./deadlines.ts";
import { type DocumentAnswer, queryDocuments } from "./documents.ts";
import type { Filter } from "./filters.ts";
import type { Page } from "./page.ts";
import { type CitationAnswer, queryReferences } from "./references.ts";

/** A question that the store answers with a table. */
export interface Question<R> {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  readonly columns: readonly Column<R>[];
  ask(store: Store, filter: Filter): Promise<Page<R>>;
  /** Rows that no page has, since they have no place in its order; they end a file. */
  readonly unplaced?: {
    rows(store: Store, filter: Filter): Promise<readonly R[]>;
    count(store: Store, filter: Filter): Promise<number>;
  };
}

const column = <R>(name: string & keyof R, title: string, width: number, day?: true): Column<R> => ({
  name,
  title,
  width,
  value: (row) => row[name] as string | number | null,
  ...(day && { day }),
});

const inFiles = <R>(name: string & keyof R, title: string, width: number): Column<R> => ({
  ...column(name, title, width),
  filesOnly: true,
});

const deadlines: Question<DeadlineAnswer | UndatedDeadline> = {
  name: "deadlines",
  summary: "who must do what by when",
  example: "vanthu deadlines --from 2026-03-01 --to 2026-03-31 --actor 'sở nội vụ'",
  ask: queryDeadlines,
  unplaced: { rows: queryUndated, count: countUndated },
  columns: [
    column("due", "Due", 10, true),
    column("modality", "How", 9),
    column("actor", "Who", 28),
    column("action", "What", 44),
    column("code", "Code", 14),
    column("issuer", "Issuer", 20),
    column("quote", "Words", 24),
    inFiles("rrule", "Recurs", 24),
    inFiles("confidence", "Confidence", 10),
    inFiles("warning", "Warning", 20),
  ],
};

const documents: Question<DocumentAnswer> = {
  name: "documents",
  summary: "its documents",
  example: "vanthu documents --kind plan --issuer 'sở y tế'",
  ask: queryDocuments,
  columns: [
    column("issuedOn", "Date", 10, true),
    column("code", "Code", 16),
    column("documentType", "Type", 12),
    column("subject", "Subject", 52),
    column("issuer", "Issuer", 28),
    column("name", "File", 20),
    column("id", "Id", 12),
  ],
};

const references: Question<CitationAnswer> = {
  name: "references",
  summary: "what documents cite; --to asks who cites one",
  example: "vanthu references --to 35-CT/TW",
  ask: queryReferences,
  columns: [
    column("citing", "Document", 16),
    column("citingIssuedOn", "Date", 10, true),
    column("relation", "Relation", 8),
    column("type", "Cited type", 12),
    column("cited", "Cited", 24),
    column("issuedOn", "Cited date", 10, true),
    column("mentions", "Times", 5),
    column("quote", "Words", 50),
  ],
};

export const QUESTIONS = [deadlines, documents, references] as const;
