import { randomUUID } from "node:crypto";
import type { ServerContext } from "../server-context.ts";

/** Something that somebody did or tried, kept in the store. */
export interface AuditEntry {
  readonly action: "log-in" | "log-in-failed" | "log-out" | "correction" | "correction-undone" | "import" | "retry";
  readonly actor: string;
  /** What it was done to: a document, a run. */
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
