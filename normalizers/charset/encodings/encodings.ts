import { halfVni, lookAlikes, throughTcvn3, throughVni, throughWindows1258 } from "./damages.ts";
import type { Encoding } from "./encoding.ts";
import { type Table, table } from "./table.ts";

export type { Table };

export const tcvn3: Table = table("tcvn3", 2);

/** Every 8-bit charset. The doubt is small for what Vietnamese offices really used. */
export const TABLES: readonly Table[] = [
  tcvn3,
  table("vni", 2),
  table("cp1258", 14),
  table("viscii", 18),
  table("vps", 18),
  table("vietware-x", 20),
  table("bkhcm2", 20),
  table("vietware-f", 22),
  table("tcvn5712-1", 14),
  table("bkhcm1", 24),
];

/** What a word may be besides Unicode as it stands. */
export const ENCODINGS: readonly Encoding[] = [
  ...TABLES,
  lookAlikes,
  halfVni,
  throughTcvn3,
  throughVni,
  throughWindows1258,
];

/** The charset of a name or alias, in any case; `undefined` for an unknown one. */
export function findTable(name: string): Table | undefined {
  const wanted = name.trim().toLowerCase().replaceAll("_", "-");
  return TABLES.find((t) => t.name === wanted || t.aliases.includes(wanted));
}
