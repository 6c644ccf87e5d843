import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { CalendarDate } from "../record/calendar.ts";
import type { ReviewVerdict } from "../record/corrections.ts";
import type { Store } from "../store/store.ts";
import { citingCondition } from "./cited-keys.ts";
import type { Filter } from "./filters.ts";
import { type NamesMeant, namesHolding } from "./names-holding.ts";
import { rareDocuments } from "./rare-documents.ts";
import { reviewIs } from "./review-is.ts";

/** A deadline with what one needs to know of its document. */
export interface DeadlineAnswer {
  readonly documentId: string;
  readonly id: string;
  /** The day that it is sorted by; of a recurring one, an occurrence in the span that was asked for. */
  readonly due: CalendarDate;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly time: string | null;
  readonly rrule: string | null;
  /** From when and until when a recurring duty is owed; `null` where that is not known, or it is none. */
  readonly lastsFrom: CalendarDate | null;
  readonly lastsTo: CalendarDate | null;
  readonly modality: string;
  readonly actor: string | null;
  readonly action: string | null;
  readonly recipient: string | null;
  readonly via: string | null;
  readonly quote: string;
  /** Where the quote begins and ends in the document's text. */
  readonly offset: number;
  readonly endOffset: number;
  readonly page: number | null;
  readonly confidence: number;
  readonly code: string | null;
  readonly subject: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly name: string | null;
  /** What people say of it; `null` where nobody has said anything. */
  readonly review: ReviewVerdict | null;
  /** Stays the same as long as it is the same words of the same document. */
  readonly uid: string;
  /** The code of a warning about its words, as that it ends before its document was issued; `null` where there is none. */
  readonly warning: string | null;
  /** Grows whenever something that a calendar shows of it changes. */
  readonly revision: number;
}

/** None that stands behind a document's text and record: SQLite would read all of these to come to it. */
const COLUMNS = [
  "deadlines.document_id as number",
  "documents.sha256 as documentId",
  "deadlines.deadline_id as id",
  "deadlines.start_day as start",
  "deadlines.end_day as end",
  "deadlines.time",
  "deadlines.rrule",
  "deadlines.lasts_from as lastsFrom",
  "deadlines.lasts_to as lastsTo",
  "deadlines.modality",
  "deadlines.actor",
  "deadlines.action",
  "deadlines.recipient",
  "deadlines.via",
  "deadlines.quote",
  "deadlines.start_offset as offset",
  "deadlines.end_offset as endOffset",
  "deadlines.page",
  "deadlines.confidence",
  "deadlines.position",
  "documents.code",
  "documents.subject",
  "documents.issuer",
  "documents.issued_on as issuedOn",
  "documents.name",
  "deadlines.review",
  "deadlines.uid",
  "deadlines.revision",
] as const;

/** Of several warnings about one deadline any tells that it is to be looked at. */
const WARNING = sql<string | null>`(select min(warnings.code) from warnings
  where warnings.document_id = deadlines.document_id and warnings.severity <> 'info'
    and warnings.start_offset >= deadlines.start_offset and warnings.end_offset <= deadlines.end_offset)`;

/** By what a deadline is known within the store: its document's number and its place among that one's deadlines. */
interface Known {
  readonly number: number;
  readonly position: number;
}

/** What is told of a deadline, without the day that it is sorted by. */
export type Row = Omit<DeadlineAnswer, "due"> & Known;
/** The same with that day. */
export type Sorted = DeadlineAnswer & Known;
type Condition = RawBuilder<SqlBool>;

/** What a filter asks. */
export interface Conditions {
  readonly all: readonly Condition[];
  /** The same as they are quickly asked of recurring duties. */
  readonly ofDuties: readonly Condition[];
  /** Whether they leave few documents: then those are asked, not the days. */
  readonly isFew: boolean;
  /** Whether they leave few documents or names: then recurring duties are asked by these, not by their own index. */
  readonly areDutiesFew: boolean;
}

/** Which deadlines are meant: no more of each than what they are sorted by, since many may be sorted for one page. */
export const picked = (store: Store, conditions: Pick<Conditions, "all">) =>
  store.db
    .selectFrom("deadlines")
    .select(PLACE)
    .where((e) => e.and([...conditions.all]));

/** By what each is known. */
export const PLACE = ["deadlines.document_id", "deadlines.position"] as const;

/**
 * Recurring duties have no day of their own. Few of them SQLite finds by that; PostgreSQL chooses by its own counts, and
 * would take a missing day and a rule for two rare things.
 */
export const duties = (store: Store, { ofDuties, areDutiesFew }: Conditions) => {
  const query = picked(store, { all: ofDuties }).where("rrule", "is not", null);
  return areDutiesFew && store.dialect === "sqlite" ? query.where("due_day", "is", null) : query;
};

/** All that is told of those that were picked, and of their documents, in no order: an order misleads SQLite. */
export const told = (store: Store, page: ReturnType<typeof picked>) =>
  store.db
    .selectFrom(page.as("picked"))
    .innerJoin("deadlines", (join) =>
      join
        .onRef("deadlines.document_id", "=", "picked.document_id")
        .onRef("deadlines.position", "=", "picked.position"),
    )
    .innerJoin("documents", "documents.id", "deadlines.document_id")
    .select(COLUMNS)
    .select(WARNING.as("warning"));

/** `null` where nothing can match. */
export async function conditionsOf(store: Store, filter: Filter): Promise<Conditions | null> {
  const { kind, charset, confidence, code, cites, text, review } = filter;
  const conditions: Condition[] = [];
  const judged = await fewJudged(store, review);
  if (review !== "all") conditions.push(reviewIs(review, "deadlines", judged));
  const names = await namesAsked(store, filter);
  if (!names) return null;
  const rare = await rareDocuments(store, { charset });
  if (rare?.length === 0) return null;
  if (rare) conditions.push(sql`deadlines.document_id in (${sql.join(rare)})`);
  else if (charset) conditions.push(sql`deadlines.charset = ${charset}`);
  if (confidence !== undefined) conditions.push(sql`deadlines.confidence >= ${confidence}`);
  if (code) conditions.push(sql`deadlines.document_id in (select id from documents where code = ${code})`);
  const citing = await citingDocuments(store, cites);
  const found = text ? await foundCondition(store, text) : null;
  if (!citing || (text && !found)) return null;
  if (found) conditions.push(found);
  const isFew = judged || rare !== null || citing.isFew || found !== null || code !== undefined;
  const byName = !isFew && names.some(({ areFew }) => areFew);
  const isCitingMany = cites !== undefined && !citing.isFew;
  const kinds = (column: RawBuilder<unknown>): Condition[] => (kind ? [sql`${column} = ${kind}`] : []);
  return {
    all: [
      ...names.map((one) => asked(one, one.areFew || !isCitingMany)),
      ...kinds(sql`deadlines.kind`),
      ...conditions,
      ...(isFew ? citing.ofDuties : citing.all),
    ],
    ofDuties: [
      ...names.map((one) => asked(one, one.areFew && byName)),
      ...kinds(notByIndex(sql`deadlines.kind`)),
      ...conditions,
      ...citing.ofDuties,
    ],
    isFew,
    areDutiesFew: isFew || byName,
  };
}

/** An index of names is of use where few are meant: of many SQLite would use their product with other things. */
const asked = ({ column, in: among }: NamesAsked, byIndex: boolean): Condition =>
  among(byIndex ? column : notByIndex(column));

/** Said so, SQLite does not take it as a way to the rows. */
const notByIndex = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce(${column}, null)`;

interface NamesAsked extends NamesMeant {
  readonly column: RawBuilder<unknown>;
}

/** `null` where nobody has such a name. */
async function namesAsked(store: Store, filter: Filter): Promise<readonly NamesAsked[] | null> {
  const asked: NamesAsked[] = [];
  for (const role of ["actor", "issuer"] as const) {
    const words = filter[role];
    const names = words ? await namesHolding(store, { role, words }) : undefined;
    if (names === null) return null;
    if (names) asked.push({ ...names, column: sql.ref(`deadlines.${role}_folded`) });
  }
  return asked;
}

/** Of so many that people have judged in one way or fewer, all are sorted for a page. */
const FEW_JUDGED = 5000;

/** Whether a verdict is asked for that few deadlines have: they are found by it, not by their days. */
async function fewJudged({ db }: Store, review: Filter["review"]): Promise<boolean> {
  if (review === undefined || review === "none" || review === "all") return false;
  const judged = db.selectFrom("deadlines").select("document_id").where("review", "=", review);
  return (await judged.limit(FEW_JUDGED + 1).execute()).length <= FEW_JUDGED;
}

/** Which documents are left by what they shall cite; `null` where none does. */
async function citingDocuments(
  store: Store,
  cites: string | undefined,
): Promise<Omit<Conditions, "areDutiesFew"> | null> {
  if (cites === undefined) return { all: [], ofDuties: [], isFew: false };
  const citing = await citingCondition(store, cites, { column: "deadlines.document_id" });
  return citing && { all: [citing.condition], ofDuties: [citing.ofDuties], isFew: citing.isFew };
}

async function foundCondition(store: Store, text: string): Promise<Condition | null> {
  const found = await store.search.find(text, MOST_FOUND, "any");
  return found.length === 0 ? null : sql`deadlines.document_id in (${sql.join(found)})`;
}

/** Of documents that hold the words of a full-text filter, the best so many are looked into. */
const MOST_FOUND = 1000;

/** Where a deadline stands in a list. */
export type Place = Known & Pick<Sorted, "due">;

/** By day, those of one day in the order of documents. */
export const byPlace = (a: Place, b: Place): number => compare(a.due, b.due) || byDocument(a, b);

/** In the order of documents. */
export const byDocument = (a: Known, b: Known): number => a.number - b.number || a.position - b.position;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
