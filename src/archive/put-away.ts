import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { recordFormatNamed } from "../exports/record-formats.ts";
import { recordSchema } from "../record/schema.ts";
import type { Store } from "../store/store.ts";
import { moveInto } from "./inbox.ts";
import type { Outcome } from "./outcome.ts";
import { pathShownAs } from "./path-name.ts";
import { archiveAndMember } from "./zip-archive.ts";

interface PutAwayOptions {
  readonly store: Store;
  readonly inbox: string;
  /** Where files go that are in the store; they stay in the inbox where absent. */
  readonly moveTo?: string;
  /** Writes the readable text and the record beside each document. */
  readonly writeText: boolean;
}

export interface NotPutAway {
  readonly file: string;
  readonly message: string;
}

/**
 * What is in the store may leave the inbox, an archive with all its members; what was set aside stays there for a
 * person. Answers with what the system did not let be moved or written.
 */
export async function putAway(ended: readonly Outcome[], options: PutAwayOptions): Promise<readonly NotPutAway[]> {
  const failed: NotPutAway[] = [];
  for (const [file, outcomes] of Map.groupBy(ended, ({ path }) => archiveAndMember(path)[0])) {
    const taken = outcomes.filter(({ documentId }) => documentId !== null);
    try {
      const place = taken.length === outcomes.length ? await placeOf(file, options) : file;
      for (const one of options.writeText ? taken : [])
        await writeCompanions(place + one.path.slice(file.length), one.documentId as string, options.store);
    } catch (error) {
      const { syscall, message } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      failed.push({
        file,
        message: `It is in the store, but cannot be put away (${message}); a later run tries again.`,
      });
    }
  }
  return failed;
}

const placeOf = async (file: string, { inbox, moveTo }: PutAwayOptions): Promise<string> =>
  moveTo === undefined ? file : moveInto(file, inbox, moveTo);

const COMPANIONS = [
  ["text", ".txt"],
  ["json", ".json"],
] as const;

/** Those that an earlier run wrote stay as they are. The documents of `nam-2003.zip` get a folder `nam-2003.zip!`. */
async function writeCompanions(document: string, id: string, { db }: Store): Promise<void> {
  const placeOf = (extension: string): Buffer => pathShownAs(`${document}.vanthu${extension}`).bytes;
  const missing = COMPANIONS.filter(([, extension]) => !existsSync(placeOf(extension)));
  if (missing.length === 0) return;
  const row = await db.selectFrom("documents").select("record").where("sha256", "=", id).executeTakeFirstOrThrow();
  const record = recordSchema.parse(JSON.parse(row.record));
  await mkdir(pathShownAs(dirname(document)).bytes, { recursive: true });
  for (const [name, extension] of missing) await writeFile(placeOf(extension), recordFormatNamed(name).render(record));
}
