import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calendarEntries } from "../../src/query/calendar-entries.ts";
import { queryDeadlines } from "../../src/query/deadlines.ts";
import { everyRow } from "../../src/query/every-row.ts";
import { parseFilter } from "../../src/query/filters.ts";
import { QUESTIONS } from "../../src/query/questions.ts";
import { EMPTY_HEADER } from "../../src/record/schema.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import type { Store } from "../../src/store/store.ts";
import { asImported, deadline, headerField, planRecord, reference } from "../store/records.ts";
import { newStore, STORE_PLACES } from "../store/stores.ts";

const warning = { message: "…", quote: "K", actual: null, span: { start: 0, end: 1 } };

describe.each(STORE_PLACES)("deadlines asked of $name", (place) => {
  let store: Store;

  beforeAll(async () => {
    await place.start();
    store = await newStore(place);
    await saveDocument(
      store,
      asImported(
        "a",
        planRecord({
          text: "Đại hội chi bộ",
          header: { ...EMPTY_HEADER, issuer: headerField("ĐẢNG UỶ SỞ Y TẾ"), code: headerField("5-KH/ĐU") },
          references: [reference({ code: "35-CT/TW" })],
          deadlines: [
            deadline({ end: "2020-03-31", actor: "Các chi bộ" }),
            deadline({ end: "2020-01-31", actor: "Văn phòng Đảng ủy", confidence: 0.4 }),
            deadline({ modality: "recurring", rrule: "FREQ=MONTHLY;BYMONTHDAY=20", actor: "Các chi bộ" }),
          ],
        }),
      ),
    );
    await saveDocument(
      store,
      asImported(
        "b",
        planRecord({
          kind: "decision",
          text: "Kiểm tra công vụ",
          header: { ...EMPTY_HEADER, issuer: headerField("SỞ NỘI VỤ") },
          references: [reference({ name: "Nghị quyết Trung ương 4 khóa XI" })],
          deadlines: [deadline({ start: "2020-02-01", end: "2020-02-29", actor: "các đơn vị" })],
          warnings: [
            { ...warning, code: "deadline-before-issue", severity: "warning" },
            { ...warning, code: "ends-on-rest-day", severity: "info" },
          ],
        }),
      ),
    );
  });

  afterAll(async () => {
    await store?.close();
    await place.stop();
  });

  const due = async (filter: object): Promise<string[]> =>
    (await queryDeadlines(store, parseFilter(filter))).rows.map((row) => row.due);

  test("come by day", async () => {
    expect(await due({})).toEqual(["2020-01-31", "2020-02-29", "2020-03-31"]);
  });

  test("without a day of their own stand at the end of a file without a span", async () => {
    const [question] = QUESTIONS;
    const all = async (filter: object) =>
      (await everyRow(store, question, parseFilter(filter))).map(({ due, rrule }) => due ?? rrule);
    const dated = ["2020-01-31", "2020-02-29", "2020-03-31"];
    expect(await all({})).toEqual([...dated, "FREQ=MONTHLY;BYMONTHDAY=20"]);
    expect(await all({ recurring: "none" })).toEqual(dated);
    expect(await all({ kind: "decision" })).toEqual(["2020-02-29"]);
    expect(await all({ from: "2020-01-01" })).toEqual(dated);
    expect(await question.unplaced?.count(store, parseFilter({ actor: "chi bo" }))).toBe(1);
    expect(await question.unplaced?.count(store, parseFilter({ actor: "khong co" }))).toBe(0);
  });

  test("tell the warning about their words", async () => {
    const { rows } = await queryDeadlines(store, parseFilter({}));
    expect(rows.map(({ warning }) => warning)).toEqual([null, "deadline-before-issue", null]);
  });

  test("are narrowed by span, and recurring duties unfold in it", async () => {
    expect(await due({ from: "2020-02-01", to: "2020-03-31" })).toEqual([
      "2020-02-20",
      "2020-02-29",
      "2020-03-20",
      "2020-03-31",
    ]);
  });

  test.each([
    [{ actor: "chi bo" }, ["2020-03-31"]],
    [{ actor: "chi bộ" }, ["2020-03-31"]],
    [{ issuer: "đảng ủy sở" }, ["2020-01-31", "2020-03-31"]],
    [{ issuer: "Sở Nội vụ" }, ["2020-02-29"]],
    [{ issuer: "%" }, ["2020-01-31", "2020-02-29", "2020-03-31"]],
    [{ kind: "decision" }, ["2020-02-29"]],
    [{ code: "5-KH/ĐU" }, ["2020-01-31", "2020-03-31"]],
    [{ cites: "35-CT/TW" }, ["2020-01-31", "2020-03-31"]],
    [{ cites: "Chỉ thị 35-CT/TW" }, ["2020-01-31", "2020-03-31"]],
    [{ cites: "nghi quyet trung uong 4 KHOA xi" }, ["2020-02-29"]],
    [{ cites: "Nghị quyết Trung ương 4 khoá XI" }, ["2020-02-29"]],
    [{ cites: "Nghị quyết Trung ương 5 khoá XI" }, []],
    [{ cites: "36-CT/TW" }, []],
    [{ confidence: "0.5" }, ["2020-02-29", "2020-03-31"]],
    [{ text: "dai hoi" }, ["2020-01-31", "2020-03-31"]],
    [{ charset: "tcvn3" }, []],
  ])("are narrowed by %j", async (filter, days) => {
    expect(await due(filter)).toEqual(days);
  });

  test("pages follow each other without a gap or a repeat, whatever their size", async () => {
    const span = { from: "2020-01-01", to: "2020-12-31" };
    const all = await due(span);
    expect(all).toHaveLength(15);
    for (const limit of [1, 2, 4, 7]) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await queryDeadlines(store, parseFilter({ ...span, limit, after }));
        seen.push(...page.rows.map((row) => row.due));
        after = page.next ?? undefined;
      } while (after);
      expect(seen).toEqual(all);
    }
  });

  describe("recurring duties last", () => {
    const subject = "Kế hoạch công tác năm 2021";
    const year = {
      start: "2021-01-01",
      end: "2021-12-31",
      edtf: "2021",
      precision: "year" as const,
      implied: [],
      rule: "test",
    };
    const duty = (rrule: string, known = {}) =>
      deadline({ modality: "recurring", rrule, actor: "Tổ công tác", ...known });
    const record = (kind: "plan" | "directive", rules: readonly string[]) =>
      planRecord({
        kind,
        text: subject,
        header: {
          ...EMPTY_HEADER,
          issuedOn: headerField("2021-03-10"),
          subject: { ...headerField(subject), span: { start: 0, end: subject.length } },
        },
        dates: [{ ...year, span: { start: 18, end: 26 }, quote: "năm 2021", role: "other" }],
        deadlines: rules.map((rule) => duty(rule)),
      });
    const MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=5";
    const asked = async (from: string, to: string) => due({ from, to, actor: "tổ công tác" });

    beforeAll(async () => {
      await saveDocument(store, asImported("c", record("plan", [MONTHLY, "FREQ=DAILY"])));
      await saveDocument(store, asImported("d", record("directive", [MONTHLY])));
    });

    test("from the day their document was issued", async () => {
      expect(await asked("2021-01-01", "2021-03-09")).toEqual([]);
      expect(await asked("2021-03-01", "2021-04-05")).toEqual(["2021-03-10", "2021-04-05", "2021-04-05"]);
    });

    test("to the end of the year that a plan names, those of a directive without end", async () => {
      expect(await asked("2021-12-30", "2022-02-10")).toEqual(["2021-12-30", "2022-01-05", "2022-02-05"]);
    });

    test("daily ones stand once in a span, on whichever page", async () => {
      const filter = { from: "2021-03-01", to: "2021-05-05", actor: "tổ công tác", limit: 1 };
      const first = await queryDeadlines(store, parseFilter(filter));
      const second = await queryDeadlines(store, parseFilter({ ...filter, after: first.next }));
      expect([...first.rows, ...second.rows].map((row) => [row.due, row.rrule])).toEqual([
        ["2021-03-10", "FREQ=DAILY"],
        ["2021-04-05", MONTHLY],
      ]);
    });

    test("and stand once each where one wants no more, on whichever page, or not at all", async () => {
      const filter = { from: "2021-03-01", to: "2021-12-31", actor: "tổ công tác" };
      expect(await due({ ...filter, recurring: "once" })).toEqual(["2021-03-10", "2021-04-05", "2021-04-05"]);
      const first = await queryDeadlines(store, parseFilter({ ...filter, recurring: "once", limit: 2 }));
      expect(await due({ ...filter, recurring: "once", after: first.next })).toEqual(["2021-04-05"]);
      expect(await due({ ...filter, from: "2021-05-01", recurring: "once" })).toEqual([
        "2021-05-01",
        "2021-05-05",
        "2021-05-05",
      ]);
      expect(await due({ ...filter, recurring: "none" })).toEqual([]);
    });

    test("in a calendar from their first day to their last", async () => {
      const entries = await calendarEntries(store, parseFilter({ actor: "tổ công tác" }));
      expect(entries.map(({ start, rrule }) => [start, rrule])).toEqual([
        ["2021-04-05", `${MONTHLY};UNTIL=20211231`],
        ["2021-03-10", "FREQ=DAILY;UNTIL=20211231"],
        ["2021-04-05", MONTHLY],
      ]);
    });
  });

  test.each([{ from: "1/2/2020" }, { kind: "ke-hoach" }, { limit: "0" }, { confidence: "2" }])(
    "a filter that does not parse, %j, is named",
    (filter) => {
      expect(() => parseFilter(filter)).toThrow(/^The filter \w+ does not parse/);
    },
  );

  test.each([
    [{ from: "31/3/2020" }, "The filter from does not parse: write the day as YYYY-MM-DD."],
    [{ confidence: "80" }, "The filter confidence does not parse: write a number from 0 to 1."],
    [{ limit: "nhiều" }, "The filter limit does not parse: write a whole number from 1 to 1000."],
    [{ kind: "kế hoạch" }, /^The filter kind does not parse: take one of plan, directive, [\w, -]+\.$/],
  ])("what to write instead of %j is told", (filter, message) => {
    expect(() => parseFilter(filter)).toThrow(message);
  });

  test("a made-up cursor is refused", async () => {
    await expect(due({ after: "xyz" })).rejects.toMatchObject({ code: "usage" });
  });
});
