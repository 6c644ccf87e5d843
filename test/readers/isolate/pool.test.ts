import { afterAll, expect, test } from "vitest";
import { ReadError } from "../../../src/errors.ts";
import { ReaderPool } from "../../../src/readers/isolate/pool.ts";
import { readDocument } from "../../../src/readers/read-document.ts";

const poolWith = (seconds: number) =>
  new ReaderPool({
    size: 1,
    formats: new URL("./fake-formats.ts", import.meta.url),
    limits: { seconds, secondsPerPage: 0, memory: 250 * 2 ** 20 },
  });
/** One that waits long enough for a slow machine to run out of memory, one that need not wait for those that hang. */
const [patient, hasty] = [poolWith(60), poolWith(1.5)];
afterAll(() => {
  patient.close();
  hasty.close();
});

const read = (mode: string, pool = patient) => readDocument(new TextEncoder().encode(mode), { name: "thu.doc" }, pool);
const poolFor = (code: string) => (code === "timeout" ? hasty : patient);

test.each([
  ["hang", "timeout"],
  ["sleep", "timeout"],
  ["allocate", "out-of-memory"],
  ["allocate-buffers", "out-of-memory"],
  ["exit", "crashed"],
  ["abort", "crashed"],
  ["bug", "crashed"],
])("a reader that does «%s» ends as %s, and the next document is read", async (mode, code) => {
  const error = await read(mode, poolFor(code)).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ReadError);
  expect((error as ReadError).code).toBe(code);
  expect((error as ReadError).message).toMatch(/^thu\.doc .*\.$/);
  expect((await read("fine", poolFor(code))).text).toBe("Số 15-KH/ĐU");
});

test("what a parser prints stays in its process", async () => {
  expect((await read("print-to-stdout")).text).toBe("Số 12-KH/ĐU");
});

test("a parser that rejects after its document was read does not harm the next one", async () => {
  expect((await read("reject-late")).text).toBe("trước khi hỏng");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await read("fine")).text).toBe("Số 15-KH/ĐU");
});

test("what was read before the time limit is kept, with a warning", async () => {
  const raw = await read("partial", hasty);
  expect(raw.text).toBe("Trang một");
  expect(raw.diagnostics).toMatchObject([{ code: "text-lost", severity: "error" }]);
});

test("a process that read a long text is ended, since it holds what no other document needs", async () => {
  const [before, short] = [(await read("which-process")).text, (await read("which-process")).text];
  expect(short).toBe(before);
  expect((await read("long")).text.split("\n", 1)).toEqual([before]);
  expect((await read("which-process")).text).not.toBe(before);
});

test("an empty document is told from a broken one", async () => {
  await expect(read("")).rejects.toMatchObject({ code: "empty" });
});
