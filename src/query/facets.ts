import { sql } from "kysely";
import type { Store } from "../store/store.ts";
import { documentConditions, MOST_FOUND } from "./documents.ts";
import type { Filter } from "./filters.ts";

export interface Facet {
  /** `null` where the documents do not say. */
  readonly value: string | null;
  readonly count: number;
}

/** How many of the documents that a filter leaves are of each year, kind, issuer, charset, state and origin of text. */
export interface Facets {
  readonly documents: number;
  readonly years: readonly Facet[];
  readonly kinds: readonly Facet[];
  readonly issuers: readonly Facet[];
  readonly charsets: readonly Facet[];
  readonly states: readonly Facet[];
  readonly origins: readonly Facet[];
}

/** Of issuers, those with most documents. */
const MOST_ISSUERS = 50;

const COLUMNS = {
  years: sql<string | null>`substr(issued_on, 1, 4)`,
  kinds: sql<string | null>`kind`,
  issuers: sql<string | null>`coalesce(issuer_folded, null)`,
  charsets: sql<string | null>`charset`,
  states: sql<string | null>`state`,
  origins: sql<string | null>`text_origin`,
};
type FacetName = keyof typeof COLUMNS;

/** Counts over an index that holds all of these columns: the documents themselves are not looked at. */
export async function facets(store: Store, filter: Filter): Promise<Facets> {
  const conditions = await conditionsOf(store, filter);
  const by = conditions ? await (isDear(filter) ? inOnePass : oneByOne)(store, conditions) : NONE;
  const issuers = by.issuers.sort((a, b) => b.count - a.count).slice(0, MOST_ISSUERS);
  return {
    ...by,
    documents: by.states.reduce((sum, { count }) => sum + count, 0),
    issuers: await withNames(store, issuers),
  };
}

type Conditions = NonNullable<Awaited<ReturnType<typeof documentConditions>>>;

/** With words to search for, of the best documents only, as in the list of documents. */
async function conditionsOf(store: Store, filter: Filter): Promise<Conditions | null> {
  const conditions = await documentConditions(store, filter, "all");
  if (!conditions || !filter.text) return conditions;
  const found = await store.search.find(filter.text, MOST_FOUND, "any");
  return found.length === 0 ? null : [...conditions, sql`documents.id in (${sql.join(found)})`];
}

const NAMES = Object.keys(COLUMNS) as FacetName[];
type Counted = Record<FacetName, Facet[]>;
const NONE: Counted = { years: [], kinds: [], issuers: [], charsets: [], states: [], origins: [] };

/** Each count goes through the index alone; one after the other, so that who asks for a page meanwhile comes in between. */
async function oneByOne(store: Store, conditions: Conditions): Promise<Counted> {
  const counted: Partial<Counted> = {};
  for (const name of NAMES) counted[name] = await countBy(store, name, conditions);
  return counted as Counted;
}

/** Who owes something or cites is asked of very many facts; the others no index has in front. */
const isDear = ({ actor, cites, charset, state, origin }: Filter): boolean =>
  [actor, cites, charset, state, origin].some((asked) => asked !== undefined);

/** What is dear to ask is asked once, and what it leaves is counted here. */
async function inOnePass({ db }: Store, conditions: Conditions): Promise<Counted> {
  const rows = await db
    .selectFrom("documents")
    .select(NAMES.map((name) => COLUMNS[name].as(name)))
    .where((e) => e.and([...conditions]))
    .execute();
  return Object.fromEntries(NAMES.map((name) => [name, countIn(rows.map((row) => row[name]))])) as Counted;
}

function countIn(values: readonly (string | null)[]): Facet[] {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const facets = [...counts].map(([value, count]) => ({ value, count }));
  return facets.sort((a, b) => ((a.value ?? "") < (b.value ?? "") ? -1 : 1));
}

async function countBy({ db }: Store, name: FacetName, conditions: Conditions): Promise<Facet[]> {
  // Of all documents SQLite shall count by the one index that holds the state, too, not get three from the disk.
  const n = conditions.length === 0 ? db.fn.count<number>("state") : db.fn.countAll<number>();
  const rows = await db
    .selectFrom("documents")
    .select([COLUMNS[name].as("value"), n.as("n")])
    .where((e) => e.and([...conditions]))
    .groupBy(COLUMNS[name])
    .orderBy("value")
    .execute();
  return rows.map(({ value, n }) => ({ value, count: Number(n) }));
}

/** Issuers as they write themselves, in place of how they are compared. */
async function withNames(store: Store, found: readonly Facet[]): Promise<readonly Facet[]> {
  const folded = found.flatMap(({ value }) => value ?? []);
  if (folded.length === 0) return found;
  const rows = await store.db
    .selectFrom("names")
    .select(["folded", "name"])
    .where("role", "=", "issuer")
    .where("folded", "in", folded)
    .execute();
  const names = new Map(rows.map((row) => [row.folded, row.name]));
  return found.map(({ value, count }) => ({ value: names.get(value ?? "") ?? value, count }));
}
