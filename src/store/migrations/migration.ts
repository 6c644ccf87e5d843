import type { Kysely } from "kysely";

export type DialectName = "sqlite" | "postgres";

/** One step of the tables' history. Once published it never changes. */
export interface Migration {
  /** Sorts after every earlier one. */
  readonly name: string;
  up(db: Kysely<never>, dialect: DialectName): Promise<void>;
}
