import type { Counts } from "../archive/outcome.ts";
import { EXIT } from "../errors.ts";

/** 0 where all went well, 1 where some did not, 3 where nothing could be read. */
export function importExitCode({ done, partial, duplicate, unchanged, quarantined }: Counts): number {
  if (quarantined === 0 && partial === 0) return EXIT.done;
  return done + partial + duplicate + unchanged > 0 ? EXIT.someFailed : EXIT.unreadable;
}
