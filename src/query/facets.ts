import { sql } from "kysely";
import type { Store } from "../store/store.ts";
import { documentConditions, fewOwing, MOST_FOUND, owesIt } from "./documents.ts";
import { byNumbers, type Counted, type Facet, inOnePass, NOTHING, oneByOne } from "./facet-counts.ts";
import type { Filter } from "./filters.ts";

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

/** Counts over an index that holds all of these columns: the documents themselves are not looked at. */
export async function facets(store: Store, filter: Filter): Promise<Facets> {
  const by = await counted(store, filter);
  const issuers = by.issuers.sort((a, b) => b.count - a.count).slice(0, MOST_ISSUERS);
  return {
    ...by,
    documents: by.states.reduce((sum, { count }) => sum + count, 0),
    issuers: await withNames(store, issuers),
  };
}

async function counted(store: Store, filter: Filter): Promise<Counted> {
  const owes = await manyOwe(store, filter);
  const conditions = await conditionsOf(store, owes ? { ...filter, actor: undefined } : filter);
  if (!conditions) return NOTHING;
  if (owes) return byNumbers(store, conditions, owes);
  return (isDear(filter) ? inOnePass : oneByOne)(store, conditions);
}

/** Who owes something in very many documents is asked in a way of its own, where nothing else leaves few of them. */
async function manyOwe(store: Store, { actor, text, cites }: Filter): Promise<Condition | null> {
  if (store.dialect !== "sqlite" || !actor || text || cites) return null;
  const owes = await owesIt(store, actor);
  return owes && !(await fewOwing(store, owes)) ? owes : null;
}

type Conditions = NonNullable<Awaited<ReturnType<typeof documentConditions>>>;
type Condition = Conditions[number];

/** With words to search for, of the best documents only, as in the list of documents. */
async function conditionsOf(store: Store, filter: Filter): Promise<Conditions | null> {
  const conditions = await documentConditions(store, filter, "all");
  if (!conditions || !filter.text) return conditions;
  const found = await store.search.find(filter.text, MOST_FOUND, "any");
  return found.length === 0 ? null : [...conditions, sql`documents.id in (${sql.join(found)})`];
}

/** Who owes something or cites is asked of very many facts; the others no index has in front. */
const isDear = ({ actor, cites, charset, state, origin }: Filter): boolean =>
  [actor, cites, charset, state, origin].some((asked) => asked !== undefined);

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
