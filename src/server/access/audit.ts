import { randomUUID } from "node:crypto";
import { type SqlBool, sql } from "kysely";
import { decodeCursor, type Page, pageOf } from "../../query/page.ts";
import type { Store } from "../../store/store.ts";
import type { ServerContext } from "../server-context.ts";

/** What is kept of people's doing. */
export const AUDITED = [
  "log-in",
  "log-in-failed",
  "log-out",
  "correction",
  "correction-undone",
  "import",
  "retry",
] as const;

/** Something that somebody did or tried, kept in the store. */
export interface AuditEntry {
  readonly action: (typeof AUDITED)[number];
  readonly actor: string;
  /** What it was done to: a correction, a run. */
  readonly subject: string | null;
  readonly address: string;
}

export async function writeAudit({ writing, now }: ServerContext, entry: AuditEntry): Promise<void> {
  const { db } = await writing.get();
  await db
    .insertInto("audit")
    .values({ id: randomUUID(), at: now(), ...entry })
    .execute();
}

interface Asked {
  readonly actor?: string | undefined;
  readonly action?: AuditEntry["action"] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What people did, the latest first; of corrections also which field of which document. */
export async function auditPage(store: Store, { actor, action, limit, cursor }: Asked): Promise<Page<AuditAnswer>> {
  let asked = entries(store);
  if (actor) asked = asked.where("actor", "=", actor);
  if (action) asked = asked.where("action", "=", action);
  if (cursor) {
    const [at, id] = decodeCursor(cursor, 2);
    asked = asked.where(sql<SqlBool>`(audit.at, audit.id) < (${at}, ${id})`);
  }
  const rows = await asked
    .orderBy("audit.at", "desc")
    .orderBy("audit.id", "desc")
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (last) => [last.at, last.id]);
}

type AuditAnswer = Awaited<ReturnType<ReturnType<typeof entries>["execute"]>>[number];

const entries = ({ db }: Store) =>
  db
    .selectFrom("audit")
    .leftJoin("corrections", "corrections.id", "audit.subject")
    .leftJoin("documents", "documents.id", "corrections.document_id")
    .select(["audit.id", "audit.at", "audit.action", "audit.actor", "audit.subject", "audit.address"])
    .select(["documents.sha256 as documentId", "fact", "field", "verdict"])
    .select(sql<string | null>`coalesce(documents.code, documents.name)`.as("document"));
