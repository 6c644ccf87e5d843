import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { queryDeadlines } from "../../src/query/deadlines.ts";
import { parseFilter } from "../../src/query/filters.ts";
import { EMPTY_HEADER } from "../../src/record/schema.ts";
import { saveDocument } from "../../src/store/save-document.ts";
import type { Store } from "../../src/store/store.ts";
import { asImported, deadline, headerField, planRecord, reference } from "../store/records.ts";
import { newStore, STORE_PLACES } from "../store/stores.ts";

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
          deadlines: [deadline({ start: "2020-02-01", end: "2020-02-29", actor: "các đơn vị" })],
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

  test.each([{ from: "1/2/2020" }, { kind: "ke-hoach" }, { limit: "0" }, { confidence: "2" }])(
    "a filter that does not parse, %j, is named",
    (filter) => {
      expect(() => parseFilter(filter)).toThrow(/^The filter \w+ does not parse/);
    },
  );

  test("a made-up cursor is refused", async () => {
    await expect(due({ after: "xyz" })).rejects.toMatchObject({ code: "usage" });
  });
});
