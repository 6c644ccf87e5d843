import { resolve } from "node:path";
import type { Store } from "../store/store.ts";
import { expanded } from "./candidates.ts";
import { type Problem, problemOf } from "./import-report.ts";
import { pathName } from "./path-name.ts";

/** What did not go well in a run, whoever read it. */
export async function problemsOfRun(store: Store, runId: string): Promise<readonly Problem[]> {
  return (await rowsOf(store).where("run_id", "=", runId).execute()).map(problemOf);
}

/** What has not gone well until now, in whatever run: all of the store, or what lies under files, folders and globs. */
export async function openProblems(store: Store, places?: readonly string[]): Promise<readonly Problem[]> {
  const rows = await rowsOf(store).execute();
  if (places === undefined) return rows.map(problemOf);
  const asked = new Set<string>();
  for (const place of places) for await (const path of expanded(place)) asked.add(pathName(resolve(path)).text);
  return rows.filter(({ path }) => wayTo(path).some((part) => asked.has(part))).map(problemOf);
}

const rowsOf = ({ db }: Store) =>
  db
    .selectFrom("files")
    .select(["path", "state", "reason", "message"])
    .where("state", "in", ["quarantined", "partial"])
    .orderBy("path");

/** A path and every folder and archive that it lies in. */
const wayTo = (path: string): readonly string[] => [
  path,
  "/",
  ...[...path.matchAll(/!?\//gu)].map(({ index }) => path.slice(0, index)),
];
