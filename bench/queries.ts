import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { queryDeadlines } from "../src/query/deadlines.ts";
import { queryDocuments } from "../src/query/documents.ts";
import { facets } from "../src/query/facets.ts";
import { type Filter, parseFilter } from "../src/query/filters.ts";
import { overview } from "../src/query/overview.ts";
import { referenceGraph } from "../src/query/reference-graph.ts";
import { queryReferences } from "../src/query/references.ts";
import { reviewItems } from "../src/query/review-items.ts";
import { addDays } from "../src/record/calendar.ts";
import { KINDS } from "../src/record/schema.ts";
import { openStore } from "../src/store/open-store.ts";
import { writeDocuments } from "../src/store/save-document.ts";
import type { Store } from "../src/store/store.ts";
import { startPostgres } from "../test/embedded-postgres.ts";
import { chance, oneOf } from "./archive/chance.ts";
import { prose } from "./archive/prose.ts";
import { anyActor, anyDay, anyDirective, anyIssuer, syntheticDocument } from "./archive/synthetic.ts";

const HELP = `How long questions to a store take, and how that grows: the 95th percentile of pages of 50, in ms.

  npm run bench:queries -- [--documents 100000] [--deadlines 1000000] [--store URL]…
    --documents N   documents at the end; measured at a hundredth and a tenth of them, too
    --deadlines N   deadlines at the end
    --store URL     an empty or earlier store of this bench; "postgres" starts a server of its own
                    (default: a new SQLite file, then such a server)
    --rounds N      questions of each kind (default 200)
    --fill          only fills the stores, so that they can be measured later
`;

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "100000" },
    deadlines: { type: "string", default: "1000000" },
    store: { type: "string", multiple: true },
    rounds: { type: "string", default: "200" },
    fill: { type: "boolean" },
    help: { type: "boolean" },
  },
});
const [DOCUMENTS, DEADLINES, ROUNDS] = [values.documents, values.deadlines, values.rounds].map(Number) as [
  number,
  number,
  number,
];
const A_COMMIT = 200;

type Ask = (store: Store, next: () => number) => Promise<unknown>;

const days = (count: number, next: () => number) => {
  const from = anyDay(next);
  return { from, to: addDays(from, count) };
};
const year = (next: () => number) => days(365, next);
const deadlines =
  (given: (next: () => number) => Partial<Filter>): Ask =>
  (store, next) =>
    queryDeadlines(store, parseFilter({ ...given(next), limit: 50 }));

/** Every question that people ask by a page, with other values each time. */
const QUESTIONS: Readonly<Record<string, Ask>> = {
  "deadlines: a month": deadlines((next) => days(31, next)),
  "deadlines: a year, an actor": deadlines((next) => ({ ...year(next), actor: anyActor(next) })),
  "deadlines: a year, part of an actor's name": deadlines((next) => ({ ...year(next), actor: "so y te" })),
  "deadlines: an issuer": deadlines((next) => ({ issuer: anyIssuer(next) })),
  "deadlines: a kind, a charset": deadlines((next) => ({
    kind: oneOf(KINDS.slice(0, 8), next),
    charset: "vni",
    from: anyDay(next),
  })),
  "deadlines: very sure": deadlines((next) => ({ confidence: 0.99, from: anyDay(next) })),
  "deadlines: under a directive": deadlines((next) => ({ cites: anyDirective(next) })),
  "deadlines: under a directive, a year": deadlines((next) => ({ ...year(next), cites: anyDirective(next) })),
  "deadlines: under a directive, a year, part of an actor's name": deadlines((next) => ({
    ...year(next),
    actor: "so y te",
    cites: anyDirective(next),
  })),
  "deadlines: a kind, a charset, a year": deadlines((next) => ({
    ...year(next),
    kind: oneOf(KINDS.slice(0, 8), next),
    charset: "vni",
  })),
  "deadlines: with words": deadlines((next) => ({ text: prose(2, next) })),
  "deadlines: with words, under a directive": deadlines((next) => ({
    text: prose(2, next),
    cites: anyDirective(next),
  })),
  "deadlines: the next page": async (store, next) => {
    const filter = parseFilter({ ...year(next), limit: 50 });
    const { next: after } = await queryDeadlines(store, filter);
    return after && queryDeadlines(store, { ...filter, after });
  },
  "search: one word": (store, next) => queryDocuments(store, parseFilter({ text: prose(1, next) })),
  "search: two words": (store, next) => queryDocuments(store, parseFilter({ text: prose(2, next) })),
  "search: a phrase": (store, next) => queryDocuments(store, parseFilter({ text: `"${prose(3, next)}"` })),
  "documents: a kind, a year": (store, next) =>
    queryDocuments(store, parseFilter({ kind: oneOf(KINDS.slice(0, 8), next), ...year(next) })),
  "references: to a directive": (store, next) => queryReferences(store, parseFilter({ cites: anyDirective(next) })),
  "graph around a directive": (store, next) => referenceGraph(store, anyDirective(next)),
  "review: a page": (store) => reviewItems(store, parseFilter({})),
  "review: an issuer": (store, next) => reviewItems(store, parseFilter({ issuer: anyIssuer(next) })),
  facets: (store) => facets(store, parseFilter({})),
  "facets: part of an actor's name": (store) => facets(store, parseFilter({ actor: "so y te" })),
  "facets: a year": (store, next) => facets(store, parseFilter(year(next))),
  overview: (store) => overview(store, parseFilter({})),
};

/** Questions that take long are asked less often. */
const LONGEST_MS = 20_000;

async function measure(store: Store): Promise<Record<string, number>> {
  const measured: Record<string, number> = {};
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const next = chance(7);
    const times: number[] = [];
    for (let i = 0, all = 0; i < ROUNDS && all < LONGEST_MS; i++) {
      const begun = performance.now();
      await ask(store, next);
      times.push(performance.now() - begun);
      all += times.at(-1) as number;
    }
    times.sort((a, b) => a - b);
    measured[name] = Number((times[Math.floor(times.length * 0.95)] as number).toFixed(1));
  }
  return measured;
}

async function countOf(store: Store): Promise<number> {
  const { n } = await store.db
    .selectFrom("documents")
    .select(store.db.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function fill(store: Store, upTo: number): Promise<void> {
  for (let i = await countOf(store); i < upTo; i += A_COMMIT)
    await store.db.transaction().execute(async (transaction) => {
      const numbers = Array.from({ length: Math.min(A_COMMIT, upTo - i) }, (_, n) => i + n);
      const documents = numbers.map((n) => syntheticDocument(n, Math.round(DEADLINES / DOCUMENTS)));
      await writeDocuments(transaction, store, documents);
    });
  // The server does this by itself, some minutes after.
  if (store.dialect === "postgres") await sql`vacuum analyze`.execute(store.db);
}

async function bench(address: string): Promise<void> {
  const store = await openStore(address);
  const columns: Record<string, Record<string, number>> = {};
  const there = await countOf(store);
  const sizes = values.fill ? [DOCUMENTS] : [DOCUMENTS / 100, DOCUMENTS / 10, DOCUMENTS].map(Math.ceil);
  for (const size of sizes.filter((size) => size >= Math.min(there, DOCUMENTS))) {
    const begun = performance.now();
    await fill(store, size);
    console.error(`${store.dialect}: ${size} documents after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    if (values.fill) continue;
    columns[`${(size * DEADLINES) / DOCUMENTS} deadlines`] = await measure(store);
  }
  if (!values.fill) show(store, columns);
  await store.close();
}

function show(store: Store, columns: Readonly<Record<string, Readonly<Record<string, number>>>>): void {
  console.log(`${store.dialect}: 95th percentile, ms`);
  console.table(
    Object.fromEntries(
      Object.keys(QUESTIONS).map((name) => [
        name,
        Object.fromEntries(Object.entries(columns).map(([size, measured]) => [size, measured[name]])),
      ]),
    ),
  );
}

if (values.help) console.log(HELP);
else {
  const folder = mkdtempSync(join(tmpdir(), "vanthu-bench-"));
  for (const given of values.store ?? [join(folder, "store.db"), "postgres"]) {
    const server = given === "postgres" ? await startPostgres() : null;
    await bench(server ? await server.database() : given);
    await server?.stop();
  }
  rmSync(folder, { recursive: true });
}
