import type { Filter } from "../query/filters.ts";
import type { Store } from "../store/store.ts";
import type { Question } from "./questions.ts";

const PAGE = 1000;

/** All rows of an answer, asked for page by page. */
export async function everyRow<R>(store: Store, question: Question<R>, filter: Filter): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let after: string | undefined; ; ) {
    const page = await question.ask(store, { ...filter, limit: PAGE, ...(after && { after }) });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}
