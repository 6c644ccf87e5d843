import { createRoute, type z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { csvLines } from "../../exports/csv.ts";
import { TABLE_FORMATS } from "../../exports/table-formats.ts";
import { calendarEntries } from "../../query/calendar-entries.ts";
import { everyPage } from "../../query/every-row.ts";
import type { Filter } from "../../query/filters.ts";
import { QUESTIONS, type Question } from "../../query/questions.ts";
import type { Store } from "../../store/store.ts";
import { type Api, forRole, givesFile } from "../api.ts";
import { filterOf } from "../filter-of.ts";
import { attachment } from "../original-response.ts";
import { Problem } from "../problem.ts";
import { registerOf } from "../register-of.ts";
import { calendarQuery, fileQuery } from "../schemas.ts";
import type { Env, ServerContext } from "../server-context.ts";
import { asStream } from "../streams.ts";
import { referencesFileQuery, referencesFilter } from "./facts.ts";

const tags = ["Files"];
const reader = forRole("reader");
const ICS = "text/calendar; charset=utf-8";
/** A workbook is made as a whole; rows beyond so many are for CSV. */
const MOST_XLSX_ROWS = 50_000;
/** No calendar program shows more. */
const MOST_EVENTS = 20_000;
/** How often a calendar program may ask again. */
const REFRESH_SECONDS = 3600;

/** The files of a table: its own address with another ending. */
const FORMS = [
  { form: "csv", mediaType: "text/csv" },
  { form: "json", mediaType: "application/json" },
  { form: "xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
] as const;
type Form = (typeof FORMS)[number]["form"];

const tableRoute = (table: string, { form, mediaType }: (typeof FORMS)[number]) =>
  createRoute({
    method: "get",
    path: `/${table}.${form}`,
    tags,
    ...reader,
    summary: `All ${table} that the address asks for, as ${form.toUpperCase()}`,
    request: { query: table === "references" ? referencesFileQuery : fileQuery },
    responses: givesFile("A file with all rows.", mediaType),
  });

const icsRoute = (path: "/deadlines.ics" | "/calendar.ics", summary: string) =>
  createRoute({
    method: "get",
    path,
    tags,
    ...reader,
    summary,
    description: "Whole days, one entry each with an id that stays; what people dismissed is there as cancelled.",
    request: { query: calendarQuery },
    responses: givesFile("An iCalendar file (RFC 5545).", "text/calendar"),
  });

const ics = icsRoute("/deadlines.ics", "All deadlines that the address asks for, as a calendar to be saved");
const subscription = icsRoute(
  "/calendar.ics",
  "The same to be subscribed to: with `token`, as calendar programs cannot log in",
);

/** Every table as a file by its address. */
export function fileRoutes(api: Api, context: ServerContext): void {
  for (const question of QUESTIONS as unknown as readonly Question<never>[])
    for (const form of FORMS)
      api.openapi(tableRoute(question.name, form), async (c) => {
        const filter =
          question.name === "references" ? referencesFilter(c.req.valid("query")) : filterOf(c.req.valid("query"));
        return tableFile(c, { store: await context.reading.get(), question, filter, form: form.form }) as never;
      });
  const calendar = async (c: Context<Env>, asked: CalendarQuery, headers: Record<string, string> = {}) => {
    const { alarm, token: _, ...query } = asked;
    const entries = await calendarEntries(await context.reading.get(), filterOf(query), MOST_EVENTS);
    if (entries.length > MOST_EVENTS) throw tooManyRows(MOST_EVENTS, "a calendar");
    const options = { name: "Thời hạn", ttlSeconds: REFRESH_SECONDS, ...(alarm !== undefined && { alarmDays: alarm }) };
    const { renderCalendar } = await import("../../exports/calendar.ts");
    return c.body(renderCalendar(entries, options), 200, { ...headers, "content-type": ICS }) as never;
  };
  const saved = { "content-disposition": attachment("deadlines.ics") };
  api.openapi(ics, (c) => calendar(c, c.req.valid("query"), saved));
  api.openapi(subscription, (c) => calendar(c, c.req.valid("query")));
}

type CalendarQuery = z.output<typeof calendarQuery>;

interface Asked {
  readonly store: Store;
  readonly question: Question<never>;
  readonly filter: Filter;
  readonly form: Form;
}

async function tableFile(c: Context<Env>, asked: Asked): Promise<Response> {
  const { question, form } = asked;
  const { mediaType } = FORMS.find((one) => one.form === form) as (typeof FORMS)[number];
  const content =
    form === "xlsx" ? await workbookInTurn(c, asked) : await begun(form === "csv" ? csv(asked) : json(asked));
  return c.body(content as Uint8Array<ArrayBuffer> | ReadableStream, 200, {
    "content-type": form === "csv" ? `${mediaType}; charset=utf-8` : mediaType,
    "content-disposition": attachment(`${question.name}.${form}`),
  });
}

/** The pieces as a stream once the first is there: what goes wrong until then is still a problem and no half file. */
async function begun(pieces: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const first = await pieces.next();
  const all = async function* () {
    if (first.done) return;
    yield first.value;
    yield* pieces;
  };
  return asStream(all());
}

let lastWorkbook: Promise<unknown> = Promise.resolve();

/** One workbook is made at a time: it lies in memory as a whole. */
function workbookInTurn(c: Context<Env>, asked: Asked): Promise<Uint8Array> {
  const workbookOfMine = lastWorkbook.then(() => workbook(c, asked));
  lastWorkbook = workbookOfMine.catch(() => {});
  return workbookOfMine;
}

/** A list of documents that is shown as a register is one in the form of the State Archives. */
async function workbook(c: Context<Env>, { store, question, filter }: Asked): Promise<Uint8Array> {
  if (question.name === "documents" && c.req.query("view") === "register") return registerOf(store, filter);
  const rows: never[] = [];
  for await (const page of everyPage(store, question, filter)) {
    rows.push(...page);
    if (rows.length > MOST_XLSX_ROWS) throw tooManyRows(MOST_XLSX_ROWS, "a workbook");
  }
  const xlsx = TABLE_FORMATS.find(({ name }) => name === "xlsx");
  return (await xlsx?.render(rows, question.columns, 0)) as Uint8Array;
}

const tooManyRows = (most: number, what: string): Problem =>
  new Problem(
    "too-many-rows",
    `There are more than ${most} rows, too many for ${what}; narrow the filter, or take CSV.`,
  );

async function* csv({ store, question, filter }: Asked): AsyncGenerator<string> {
  const { columns } = question;
  let head = csvLines([columns.map(({ name }) => name)]);
  for await (const page of everyPage(store, question, filter)) {
    const lines = csvLines(page.map((row) => columns.map(({ value }) => value(row))));
    yield head + lines.replace(/^\ufeff/u, "");
    head = "";
  }
}

async function* json({ store, question, filter }: Asked): AsyncGenerator<string> {
  let before = "[\n";
  for await (const page of everyPage(store, question, filter)) {
    if (page.length === 0) continue;
    yield before + page.map((row) => JSON.stringify(row)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
