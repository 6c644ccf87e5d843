import { expect, test } from "vitest";
import { BREAK, FOREIGN, LEGAL, usageModel } from "../../src/vietnamese/usage.ts";

const model = usageModel();

/** The cost of a phrase from its start. */
function costOf(phrase: string): number {
  let [total, previous, before] = [0, BREAK, BREAK];
  for (const word of phrase.split(" ")) {
    const id = model.idOf(word);
    total += model.cost(id, previous, before);
    [before, previous] = [previous, id];
  }
  return total;
}

test.each([
  ["xã hội", "xó hội"],
  ["mọi người", "mọi ngời"],
  ["đưa vào", "đa vào"],
  ["quy định", "quy đònh"],
  ["một số", "mét số"],
  ["đơn vị", "đơn vò"],
])("%s is likelier than %s", (likely, unlikely) => {
  expect(costOf(likely)).toBeLessThan(costOf(unlikely));
});

test("both tone placements are one word, in any case", () => {
  expect(model.idOf("HOÀ")).toBe(model.idOf("hòa"));
  expect(model.idOf("Uỷ")).toBe(model.idOf("ủy"));
});

test("unknown words are legal or foreign", () => {
  expect(model.idOf("nguệch")).toBe(LEGAL);
  expect(model.idOf("Genève")).toBe(FOREIGN);
});
