import { renderCalendar } from "../exports/calendar.ts";
import { renderDublinCore } from "../exports/dublin-core.ts";
import { renderEad } from "../exports/ead.ts";
import { registerEntry } from "../exports/register-entry.ts";
import { TABLE_FORMATS } from "../exports/table-formats.ts";
import { allRecords, type StoredRecord } from "../query/all-records.ts";
import { calendarEntries } from "../query/calendar-entries.ts";
import { correctedGold } from "../query/corrected-gold.ts";
import { everyRow } from "../query/every-row.ts";
import type { Filter } from "../query/filters.ts";
import type { Question } from "../query/questions.ts";
import type { Store } from "../store/store.ts";

/** What an export is made of. */
export interface ExportRequest {
  readonly store: Store;
  readonly filter: Filter;
  /** The table for formats of one table. */
  readonly question: Question<never>;
  /** The archive's name, the title of what is exported (its own where absent), and today, for finding aids. */
  readonly agency: string;
  readonly title: string | undefined;
  readonly day: string;
}

/** A form in which a store, or a part of it, is given away. */
export interface StoreExport {
  readonly name: string;
  write(request: ExportRequest): AsyncIterable<string | Uint8Array>;
}

const tables: readonly StoreExport[] = TABLE_FORMATS.filter(({ name }) =>
  ["csv", "xlsx", "parquet"].includes(name),
).map((format) => ({
  name: format.name,
  async *write({ store, filter, question }) {
    yield await format.render(await everyRow(store, question, filter), question.columns, 0);
  },
}));

/** Every form that `vanthu export --format` knows. */
export const STORE_EXPORTS: readonly StoreExport[] = [
  ...tables,
  {
    name: "jsonl",
    async *write({ store, filter }) {
      for await (const { record } of allRecords(store, filter)) yield `${JSON.stringify(record)}\n`;
    },
  },
  {
    name: "gold",
    async *write({ store }) {
      for await (const gold of correctedGold(store)) yield `${JSON.stringify(gold)}\n`;
    },
  },
  {
    name: "ics",
    async *write({ store, filter, title = "Thời hạn" }) {
      yield renderCalendar(await calendarEntries(store, filter), { name: title });
    },
  },
  {
    name: "register",
    async *write({ store, filter }) {
      const { renderRegister } = await import("../exports/register.ts");
      const entries = (await collected(store, filter)).map(registerEntry);
      yield await renderRegister(entries);
    },
  },
  {
    name: "dublin-core",
    async *write({ store, filter }) {
      yield renderDublinCore(await collected(store, filter));
    },
  },
  {
    name: "ead",
    async *write({ store, filter, agency, title, day }) {
      const documents = await collected(store, filter);
      yield renderEad(documents, { agency, title: title ?? titleOfAid(documents), day });
    },
  },
];

async function collected(store: Store, filter: Filter): Promise<readonly StoredRecord[]> {
  const records: StoredRecord[] = [];
  for await (const record of allRecords(store, filter)) records.push(record);
  return records;
}

/** The name that archives give such a list, and the years it covers. */
function titleOfAid(documents: readonly StoredRecord[]): string {
  const years = documents.flatMap(({ record }) => record.header.issuedOn?.value.slice(0, 4) ?? []).sort();
  const span = [...new Set([years[0], years.at(-1)])].filter(Boolean).join("–");
  return `Mục lục văn bản, tài liệu${span && ` (${span})`}`;
}
