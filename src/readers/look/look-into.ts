import type { Format } from "../../text/raw-document.ts";
import type { ReaderPool } from "../isolate/pool.ts";
import type { Look, Size } from "./look.ts";
import type { Trace } from "./trace.ts";

/** What is looked at: a file's bytes, or what its reader made of it, packed. */
export interface LookedAt {
  readonly bytes: Uint8Array;
  readonly format: Format | "reading";
}

interface Seen {
  readonly picture: Uint8Array;
  readonly sizes: readonly Size[];
  readonly trace: Trace;
}

/**
 * Looks at a document in a process of its own.
 * @throws ReadError where there is nothing to be seen, or it takes too much.
 */
export async function lookInto<L extends Look>(
  { bytes, format }: LookedAt,
  look: L,
  pool: ReaderPool,
): Promise<Seen[L["kind"]]> {
  const source = { name: "", sha256: "", bytes: bytes.length, mediaType: "" };
  const product = await pool.work({ bytes, format, options: {}, source, look }, {});
  return (product as { seen: Seen[L["kind"]] }).seen;
}
