import { parquetReadObjects } from "hyparquet";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { renderCalendar } from "../../src/exports/calendar.ts";
import type { Column } from "../../src/exports/column.ts";
import { renderCsv } from "../../src/exports/csv.ts";
import { renderParquet } from "../../src/exports/parquet.ts";
import { renderTable } from "../../src/exports/terminal-table.ts";
import { renderXlsx } from "../../src/exports/xlsx.ts";
import { openZip } from "../../src/readers/zip.ts";

interface Row {
  readonly due: string | null;
  readonly actor: string | null;
  readonly pages: number | null;
}

const COLUMNS: readonly Column<Row>[] = [
  { name: "due", title: "Due", width: 10, value: (row) => row.due, day: true },
  { name: "actor", title: "Who", width: 20, value: (row) => row.actor },
  { name: "pages", title: "Pages", width: 5, value: (row) => row.pages },
];
const ROWS: readonly Row[] = [
  { due: "2020-01-31", actor: 'Phòng "Nội vụ", Sở', pages: 3 },
  { due: null, actor: "=HYPERLINK(1)", pages: null },
];

test("CSV quotes what it must, and no cell is a formula", () => {
  expect(renderCsv(ROWS, COLUMNS)).toBe(
    '\ufeffdue,actor,pages\r\n2020-01-31,"Phòng ""Nội vụ"", Sở",3\r\n,\'=HYPERLINK(1),\r\n',
  );
});

test("a table fits its screen and keeps a letter a column", () => {
  const table = renderTable(ROWS, COLUMNS, 30);
  expect(Math.max(...table.split("\n").map((line) => line.length))).toBeLessThanOrEqual(30);
  expect(table).toContain("2020-01-31");
  expect(table.split("\n")[1]).toContain("…");
});

test("XLSX has days as dates, numbers as numbers and no formula", async () => {
  const zip = openZip(await renderXlsx(ROWS, COLUMNS));
  const sheet = new TextDecoder().decode(zip.read("xl/worksheets/sheet1.xml")?.bytes);
  expect(sheet).toMatch(/<c r="A2"[^>]*><v>43861<\/v>/);
  expect(sheet).toMatch(/<c r="C2"[^>]*><v>3<\/v>/);
  expect(sheet).not.toContain("<f>");
});

test("Parquet comes back as it went in", async () => {
  const bytes = renderParquet(ROWS, COLUMNS);
  const rows = await parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  });
  expect(rows.map((row) => ({ ...row }))).toEqual(
    ROWS.map((row) => ({ due: row.due, actor: row.actor, pages: row.pages })),
  );
});

const ENTRY = {
  uid: "abc@vanthu",
  start: "2020-01-31",
  end: "2020-01-31",
  rrule: null,
  summary: "Các chi bộ: báo cáo kết quả; gửi về Đảng ủy, trước hạn",
  description: "«trước ngày 31/01/2020»\nKế hoạch 5-KH/ĐU",
  stamp: "2026-11-22T01:02:03.000Z",
  sequence: 2,
  cancelled: false,
};

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((e) => new ICAL.Event(e));

test("a calendar is read by another parser: whole days, words and places kept", () => {
  const [event] = eventsOf(renderCalendar([ENTRY], { name: "Thời hạn" }));
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe("2020-01-31");
  expect(event?.endDate.toString()).toBe("2020-02-01");
  expect(event?.summary).toBe(ENTRY.summary);
  expect(event?.description).toBe(ENTRY.description);
  expect(event?.uid).toBe(ENTRY.uid);
  expect(event?.sequence).toBe(2);
});

test("a recurring duty recurs, and a dismissed deadline is cancelled", () => {
  const text = renderCalendar(
    [
      {
        ...ENTRY,
        rrule: "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
        start: "2020-03-20",
        end: "2020-03-20",
        cancelled: true,
      },
    ],
    { name: "T" },
  );
  const [event] = eventsOf(text);
  const days = event?.iterator();
  expect([days?.next(), days?.next(), days?.next()].map(String)).toEqual(["2020-03-20", "2020-06-20", "2020-09-20"]);
  expect(text).toContain("STATUS:CANCELLED");
});

test("a reminder is shown so many days before, also of a duty that recurs until a last day", () => {
  const rrule = "FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20200401";
  const text = renderCalendar([{ ...ENTRY, rrule }], { name: "T", alarmDays: 3 });
  const [event] = eventsOf(text);
  const [alarm] = event?.component.getAllSubcomponents("valarm") ?? [];
  expect(alarm?.getFirstPropertyValue("action")).toBe("DISPLAY");
  expect(alarm?.getFirstPropertyValue("trigger")?.toString()).toBe("-P3D");
  expect(alarm?.getFirstPropertyValue("description")).toBe(ENTRY.summary);
  const days = event?.iterator();
  expect([days?.next(), days?.next(), days?.next()].map((day) => day?.toString())).toEqual([
    "2020-01-31",
    "2020-03-31",
    undefined,
  ]);
});

test("the same deadlines give the same bytes", () => {
  expect(renderCalendar([ENTRY], { name: "T", alarmDays: 3 })).toBe(
    renderCalendar([ENTRY], { name: "T", alarmDays: 3 }),
  );
});
