import { existsSync } from "node:fs";
import { candidatesUnder } from "../archive/candidates.ts";
import { type SurveyOptions, survey } from "../archive/survey.ts";
import { renderSurvey } from "../archive/survey-report.ts";
import { openStore } from "../store/open-store.ts";
import { parseStoreUrl } from "../store/store-url.ts";
import type { Shell } from "./shell.ts";

/** So many files tell enough of charsets, pages without text, and time. */
const SAMPLE = 200;

interface DryRun extends Omit<SurveyOptions, "store" | "sample"> {
  readonly address: string;
  readonly json: boolean;
}

/** `vanthu import --dry-run`: tells what an import would find; takes nothing in, and makes no store. */
export async function dryRun(places: readonly string[], { address, json, ...options }: DryRun, shell: Shell) {
  const url = parseStoreUrl(address);
  const store = url.kind === "sqlite" && !existsSync(url.path) ? null : await openStore(address, { readsOnly: true });
  try {
    const found = await survey(candidatesUnder(places), { ...options, store, sample: SAMPLE });
    shell.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : renderSurvey(found, options.jobs));
  } finally {
    await store?.close();
  }
}
