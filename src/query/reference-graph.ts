import { sql } from "kysely";
import type { Store } from "../store/store.ts";
import { bareCode } from "./bare-code.ts";
import { citedKeys } from "./cited-keys.ts";

/** A document that cites or is cited, whether the store has it or not. */
export interface GraphNode {
  /** The key under which documents meet, or `#` and the document's id where it has none. */
  readonly key: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly documentId: string | null;
  /** Of the document in the store; `null` of one that is only cited. */
  readonly kind: string | null;
  readonly issuedOn: string | null;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
}

/** Documents around one: who cites it, and what it cites. */
export interface ReferenceGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How many citations there are besides those shown; of very many, at least so many. */
  readonly left: number;
}

/** So many edges at most, the latest documents first: a picture of more shows nothing. */
const MOST_EDGES = 300;

/** The graph around a document, given by code or name as people write it. */
export async function referenceGraph(store: Store, wanted: string): Promise<ReferenceGraph> {
  const keys = await knownKeys(store, wanted);
  if (keys.length === 0) return { nodes: [], edges: [], left: 0 };
  const [incoming, outgoing] = [await citationsTo(store, keys), await citationsFrom(store, keys)];
  const shown = [...outgoing, ...incoming.slice(0, Math.max(0, MOST_EDGES - outgoing.length))];
  const total = outgoing.length + (await countTo(store, keys));
  const nodes = await nodesOf(store, keys, shown);
  const edges = new Map(shown.map((one) => [`${one.from} ${one.to} ${one.relation}`, edgeOf(one)]));
  return { nodes, edges: [...edges.values()], left: Math.max(0, total - shown.length) };
}

/** The keys under which the store has a document or citations of it. */
async function knownKeys(store: Store, wanted: string): Promise<readonly string[]> {
  const owned = await store.db
    .selectFrom("documents")
    .select("key")
    .where("code", "=", bareCode(wanted))
    .where("key", "is not", null)
    .limit(MOST_KEYS)
    .execute();
  const keys = [...new Set([...(await citedKeys(store, wanted)), ...owned.map(({ key }) => key as string)])];
  const known = await Promise.all(keys.map((key) => isKnown(store, key)));
  return keys.filter((_, i) => known[i]).sort();
}

const MOST_KEYS = 50;

async function isKnown({ db }: Store, key: string): Promise<boolean> {
  const held = await db.selectFrom("documents").select("id").where("key", "=", key).limit(1).executeTakeFirst();
  if (held) return true;
  return (
    (await db.selectFrom("citations").select("key").where("key", "=", key).limit(1).executeTakeFirst()) !== undefined
  );
}

const edgeOf = ({ from, to, relation }: Citation): GraphEdge => ({ from, to, relation });

interface Citation {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly title: string | null;
  /** Of the citing document; `""` where it is not known. */
  readonly day: string;
  readonly citing: GraphNode;
}

const citations = ({ db }: Store) =>
  db
    .selectFrom("citations")
    .innerJoin("documents", "documents.id", "citations.document_id")
    .select([
      "citations.key as to",
      "citations.relation",
      "citations.code",
      "citations.name",
      "citations.title",
      "citing_day as day",
      "documents.sha256",
      "documents.key",
      "documents.code as ownCode",
      "documents.name as file",
      "documents.subject",
      "documents.kind",
      "documents.issued_on as issuedOn",
    ])
    .where("citations.key", "is not", null)
    .where((e) => e.or([e("citations.review", "is", null), e("citations.review", "<>", "dismissed")]));

type Row = Awaited<ReturnType<ReturnType<typeof citations>["execute"]>>[number];

const citation = (row: Row): Citation => {
  const citing: GraphNode = {
    key: row.key ?? `#${row.sha256}`,
    code: row.ownCode,
    name: row.file,
    title: row.subject,
    documentId: row.sha256,
    kind: row.kind,
    issuedOn: row.issuedOn,
  };
  const { relation, code, name, title } = row;
  return { from: citing.key, to: row.to as string, relation, code, name, title, day: row.day, citing };
};

/** Each key by the order of an index. */
async function citationsTo(store: Store, keys: readonly string[]): Promise<readonly Citation[]> {
  const ofKey = (key: string) =>
    citations(store)
      .where("citations.key", "=", key)
      .orderBy("citing_day", "desc")
      .orderBy("citations.document_id", "desc")
      .orderBy("citations.position", "desc")
      .limit(MOST_EDGES)
      .execute();
  const rows = (await Promise.all(keys.map(ofKey))).flat();
  return rows.map(citation).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** Of the documents of these keys, which are found first: sorted at once, PostgreSQL would look at all documents. */
async function citationsFrom(store: Store, keys: readonly string[]): Promise<readonly Citation[]> {
  const own = await store.db.selectFrom("documents").select("id").where("key", "in", keys).execute();
  if (own.length === 0) return [];
  const rows = await citations(store)
    .where(
      "citations.document_id",
      "in",
      own.map(({ id }) => id),
    )
    .orderBy("citations.document_id")
    .orderBy("citations.position")
    .limit(MOST_EDGES / 2)
    .execute();
  return rows.map(citation);
}

/** Counted up to here: beyond it nobody wants to know exactly. */
const MOST_COUNTED = 10_000;

async function countTo({ db }: Store, keys: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from citations where key in (${sql.join(keys)}) limit ${MOST_COUNTED}) as counted`.execute(
    db,
  );
  return Number(rows[0]?.n ?? 0);
}

/** What was asked for first; of each document what the store has of it, else what those say that cite it. */
async function nodesOf(
  { db }: Store,
  keys: readonly string[],
  shown: readonly Citation[],
): Promise<readonly GraphNode[]> {
  const nodes = new Map<string, GraphNode>(keys.map((key) => [key, { ...CITED_ONLY, key }]));
  for (const { to, code, name, title } of shown)
    nodes.set(to, { ...merged(nodes.get(to), { code, name, title }), key: to });
  const held = await db
    .selectFrom("documents")
    .select(["key", "sha256 as documentId", "code", "name", "subject as title", "kind", "issued_on as issuedOn"])
    .where("key", "in", [...nodes.keys()])
    .orderBy("id")
    .execute();
  for (const row of held) nodes.set(row.key as string, { ...row, key: row.key as string });
  for (const { citing } of shown) if (!nodes.has(citing.key)) nodes.set(citing.key, citing);
  return [...nodes.values()];
}

const CITED_ONLY = { code: null, name: null, title: null, documentId: null, kind: null, issuedOn: null };

const merged = (before: GraphNode | undefined, said: Pick<GraphNode, "code" | "name" | "title">) => ({
  ...CITED_ONLY,
  code: before?.code ?? said.code,
  name: before?.name ?? said.name,
  title: before?.title ?? said.title,
});
