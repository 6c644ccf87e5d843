import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Store } from "../store/store.ts";

export interface Facet {
  /** `null` where the documents do not say. */
  readonly value: string | null;
  readonly count: number;
}

type Condition = RawBuilder<SqlBool>;
type Conditions = readonly Condition[];

const COLUMNS = {
  years: sql<string | null>`substr(issued_on, 1, 4)`,
  kinds: sql<string | null>`kind`,
  issuers: sql<string | null>`coalesce(issuer_folded, null)`,
  charsets: sql<string | null>`charset`,
  states: sql<string | null>`state`,
  origins: sql<string | null>`text_origin`,
};
export type FacetName = keyof typeof COLUMNS;
export type Counted = Record<FacetName, Facet[]>;

const NAMES = Object.keys(COLUMNS) as FacetName[];
export const NOTHING: Counted = { years: [], kinds: [], issuers: [], charsets: [], states: [], origins: [] };

/** Each count goes through the index alone; one after the other, so that who asks for a page meanwhile comes in between. */
export async function oneByOne(store: Store, conditions: Conditions): Promise<Counted> {
  const counted: Partial<Counted> = {};
  for (const name of NAMES) counted[name] = await countBy(store, name, conditions);
  return counted as Counted;
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

/** What is dear to ask is asked once: PostgreSQL counts each column of what it leaves, for SQLite it is done here. */
export const inOnePass = (store: Store, conditions: Conditions): Promise<Counted> =>
  store.dialect === "postgres" ? bySets(store, conditions) : byRows(store, conditions);

/** Every row counts one value: that of the column whose bit `grouping` leaves at 0. */
async function bySets({ db }: Store, conditions: Conditions): Promise<Counted> {
  const columns = sql.join(NAMES.map((name) => COLUMNS[name]));
  const sets = sql.join(NAMES.map((name) => sql`(${COLUMNS[name]})`));
  const { rows } = await sql<{ bits: number; n: number } & Record<FacetName, string | null>>`
    select ${sql.join(NAMES.map((name) => sql`${COLUMNS[name]} as ${sql.ref(name)}`))},
      grouping(${columns}) as bits, count(*) as n
    from documents where ${sql.join(conditions, sql` and `)} group by grouping sets (${sets})`.execute(db);
  const bitsOf = (name: FacetName): number => 2 ** NAMES.length - 1 - 2 ** (NAMES.length - 1 - NAMES.indexOf(name));
  return countedOf((name) => rows.filter(({ bits }) => bits === bitsOf(name)).map((row) => [row[name], Number(row.n)]));
}

async function byRows({ db }: Store, conditions: Conditions): Promise<Counted> {
  const rows = await db
    .selectFrom("documents")
    .select(NAMES.map((name) => COLUMNS[name].as(name)))
    .where((e) => e.and([...conditions]))
    .execute();
  return countedOf((name) => rows.map((row) => [row[name], 1]));
}

/** Asked together is what stands first in the index that holds all of it. */
const GROUPS: readonly (readonly FacetName[])[] = [["kinds", "states", "charsets", "origins"], ["issuers"], ["years"]];

/**
 * In SQLite, of the documents in which somebody owes something: their numbers come in one text, and those of each group of
 * documents in another. To ask of each document whether it is among so many takes three times as long.
 */
export async function byNumbers(store: Store, conditions: Conditions, owes: Condition): Promise<Counted> {
  const isMeant = await owing(store, owes);
  const found: Record<FacetName, Values> = { years: [], kinds: [], issuers: [], charsets: [], states: [], origins: [] };
  for (const names of GROUPS) {
    const rows = await store.db
      .selectFrom("documents")
      .select(names.map((name) => COLUMNS[name].as(name)))
      .select(sql<string>`group_concat(id)`.as("numbers"))
      .where((e) => e.and([...conditions]))
      .groupBy(names.map((name) => COLUMNS[name]))
      .execute();
    for (const row of rows) {
      let count = 0;
      eachNumber(row.numbers, (number) => {
        count += isMeant[number] ?? 0;
      });
      for (const name of names) found[name].push([row[name] ?? null, count]);
    }
  }
  return countedOf((name) => found[name]);
}

/** A 1 for each document in which somebody owes it, by its number. */
async function owing({ db }: Store, owes: Condition): Promise<Uint8Array> {
  const { rows } = await sql<{ most: number | null; numbers: string | null }>`
    select max(document_id) as most, group_concat(document_id) as numbers from deadlines as owing where ${owes}`.execute(
    db,
  );
  const [{ most, numbers } = { most: null, numbers: null }] = rows;
  const isMeant = new Uint8Array((most ?? 0) + 1);
  eachNumber(numbers ?? "", (number) => (isMeant[number] = 1));
  return isMeant;
}

const [ZERO, COMMA] = [48, 44];

/** Reads `5,17,3`. To split it first would take ten times as long. */
function eachNumber(list: string, act: (number: number) => void): void {
  let number = 0;
  for (let i = 0; i <= list.length; i++) {
    const code = i < list.length ? list.charCodeAt(i) : COMMA;
    if (code !== COMMA) number = number * 10 + code - ZERO;
    else {
      act(number);
      number = 0;
    }
  }
}

type Values = (readonly [value: string | null, count: number])[];

/** Equal values together, in their order, without what nothing has. */
const countedOf = (valuesOf: (name: FacetName) => Readonly<Values>): Counted =>
  Object.fromEntries(NAMES.map((name) => [name, together(valuesOf(name))])) as Counted;

function together(values: Readonly<Values>): Facet[] {
  const counts = new Map<string | null, number>();
  for (const [value, count] of values) if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
  const facets = [...counts].map(([value, count]) => ({ value, count }));
  return facets.sort((a, b) => ((a.value ?? "") < (b.value ?? "") ? -1 : 1));
}
