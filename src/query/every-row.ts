import type { Store } from "../store/store.ts";
import type { Filter } from "./filters.ts";
import type { Question } from "./questions.ts";

const PAGE = 1000;

/** All rows of an answer, asked for page by page; without a span also those that have no day of their own. */
export async function everyRow<R>(store: Store, question: Question<R>, filter: Filter): Promise<readonly R[]> {
  const rows: R[] = [];
  for await (const page of everyPage(store, question, filter)) rows.push(...page);
  return rows;
}

/** The same a page at a time, for whoever passes them on. */
export async function* everyPage<R>(store: Store, question: Question<R>, filter: Filter): AsyncGenerator<readonly R[]> {
  for (let after: string | undefined; ; ) {
    const { rows, next } = await question.ask(store, { ...filter, limit: PAGE, ...(after && { after }) });
    yield rows;
    if (next === null) break;
    after = next;
  }
  if (question.unplaced && !filter.from && !filter.to) yield await question.unplaced.rows(store, filter);
}
