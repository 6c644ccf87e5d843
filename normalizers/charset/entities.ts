import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { windows1252 } from "./encodings/byte-view.ts";
import tables from "./entities.json" with { type: "json" };

const NAMED: ReadonlyMap<string, string> = new Map([
  ...tables.latin1.split(" ").map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...Object.entries(tables.others),
]);

// &#272; | &#x110; | &eacute;
const ENTITY = /&(?:#(?<decimal>\d{2,6})|#[xX](?<hex>[0-9a-fA-F]{2,5})|(?<name>[A-Za-z]{2,6}[1-4]{0,2}));/gu;

const VIETNAMESE = /[\u1ea0-\u1ef9]/;

/**
 * HTML entities that were left in the text. Only where one of them is a letter or sign of Vietnamese text, which shows
 * that the text was HTML: `R&amp;D` alone may be meant, and so may `&nbsp;` where programs are described.
 */
export const entities: Normalizer = {
  name: "entities",
  version: 1,
  edits({ text }) {
    if (!text.includes("&")) return { edits: [] };
    const edits: Edit[] = [];
    for (const { 0: entity, index, groups = {} } of text.matchAll(ENTITY)) {
      const insert = characterOf(groups);
      if (insert !== null) edits.push({ start: index, end: index + entity.length, insert });
    }
    const isHtml = edits.some(({ insert }) => (insert === "\u00a0" ? VIETNAMESE.test(text) : insert > "\x7f"));
    return { edits: isHtml ? edits : [] };
  },
};

function characterOf({ decimal, hex, name }: Partial<Record<string, string>>): string | null {
  if (name !== undefined) return NAMED.get(name) ?? null;
  const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  if (point >= 0x80 && point < 0xa0) return windows1252(point);
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  return point < 0x20 || point > 0x10ffff || surrogate ? null : String.fromCodePoint(point);
}
