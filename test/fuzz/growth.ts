import { NORMALIZERS, STAGES } from "../../src/pipeline.ts";
import type { Reader } from "../../src/readers/reader.ts";
import { advanceDraft, startDraft } from "../../src/record/draft.ts";
import { normalize } from "../../src/text/document.ts";
import { threadTime } from "../thread-time.ts";
import { rawOf } from "./properties.ts";

/** What wears patterns down, again and again without an end. */
export const REPEATS: readonly string[] = [
  ...[
    " ",
    "1",
    ".",
    "a",
    "A",
    "ạ",
    "(",
    ")",
    "((a) ",
    "“",
    '"',
    "-",
    "- ",
    "/",
    "1/",
    "1/2/",
    "\n",
    "\t",
    ",",
    ":",
    "…",
    "_",
  ],
  ...[
    "a   ",
    "a\t",
    "1.",
    "1.1.",
    "I. ",
    "a) ",
    "(1)",
    "[^1]",
    "Số: ",
    "ngày ",
    "tháng ",
    "năm 2010 ",
    "quý I, ",
    "| ",
    "|---",
  ],
  ...[
    "| a | b |\n",
    "a)\n",
    "a\n",
    "1\n",
    "\n\n",
    "- a\n",
    "1. a\n",
    "I. A\n1. B\n",
    "Điều 1.\n",
    "Điều 1 ",
    "Phụ lục 1\n",
  ],
  ...[
    "Căn cứ Luật;\n",
    "ngày 1/1/2010;\n",
    "trước ngày 1/1 ",
    "từ ngày 1 đến ",
    "hằng tháng, ",
    "TM. ỦY BAN\n",
    "Nơi nhận: ",
  ],
  ...[
    "12-KH/ĐU ",
    "QĐ-UBND ",
    "/QĐ-",
    "Kế hoạch số ",
    "Ủy ban nhân dân ",
    "các ",
    "và ",
    "; ",
    "“a” ",
    "KẾ HOẠCH ",
    "A B ",
  ],
  ...[
    "*",
    "**",
    "#",
    "\\",
    "&",
    "&#",
    "&amp;",
    "a\u0301",
    "\u0301",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\ufeff",
    "\uE000",
    "😀",
  ],
  ...[
    "µ",
    "®",
    "§",
    "Ã",
    "Ã¡",
    "aê",
    "a^",
    "u+",
    "dd",
    "ñ",
    "KÕ ",
    "naêm ",
    "\u0095",
    "\0",
    "\u2028",
    "/   ",
    "số   ",
    "1giờ",
    "chiều ",
    "http://a.b/",
    "a@b.vn ",
  ],
];

/** What wears readers down, by the format. */
export const MARKUP: Readonly<
  Record<string, { readonly head: string; readonly repeats: readonly string[]; readonly tail: string }>
> = {
  html: {
    head: "<html><body><p>Kế hoạch</p>",
    repeats: [
      ...[
        "<",
        "<p>",
        "<b>a",
        "</p>",
        "<td>",
        "<table><tr><td>a</table>",
        "<!--",
        "<!",
        "&",
        "&#",
        "a ",
        "<br>",
        "<li>a",
        "<p style='",
      ],
      ...[
        "<p style='mso-list:l0 level1'>a</p>",
        "<font face=.VnTime>a</font>",
        "<a href=#_ftn1>1</a>",
        "<style>a{",
        "<script>",
        "<![if ",
      ],
      ...[
        "<div class=menu><a href=x>a</a></div>",
        "<a name=_ftn1></a>",
        "<ol><li>a</ol>",
        "<td colspan=9>a",
        "<h1>a",
        "<!--[if",
      ],
    ],
    tail: "</body></html>",
  },
  rtf: {
    head: "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}",
    repeats: [
      ...[
        "a",
        "\\'",
        "\\'e1",
        "\\u7871?",
        "\\par ",
        "\\",
        "\\a",
        "{a}",
        "{\\*\\x a}",
        "\\cell ",
        "\\row ",
        "\\trowd\\cellx1 a\\cell\\row ",
      ],
      ...[
        "{\\footnote a}",
        "{\\field{\\*\\fldinst X}{\\fldrslt a}}",
        "{\\listtext 1.}a\\par ",
        "\\f0 ",
        "\\bin1 a",
        "{\\annotation a}",
        "\r\n",
        "{\\shptxt a}",
      ],
    ],
    tail: "}",
  },
  mht: {
    head: 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n',
    repeats: [
      "--x\n",
      "=",
      "=\n",
      "=E1",
      "a: b\n",
      "\n",
      "--x\nContent-Type: text/html\n\na\n",
      " ",
      "--x\nContent-Type: multipart/mixed; boundary=y\n\n--y\n",
    ],
    tail: "<p>a</p>\n--x--\n",
  },
  "word-xml": {
    head: '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>',
    repeats: [
      ...[
        "<w:p><w:r><w:t>a</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:p>",
        "<",
        "&",
        "&#",
        "]]>",
        "<!--",
        " ",
      ],
      ...[
        "<w:r><w:t>a</w:t></w:r>",
        "<w:footnote><w:p/></w:footnote>",
        "<w:sectPr/>",
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
        "<w:styles>",
      ],
    ],
    tail: "</w:body></w:wordDocument>",
  },
  text: { head: "Kế hoạch\n", repeats: ["---\n", "a: b\n", "\f", "1\n\f", "\r", "\n", "\0", " "], tail: "" },
};

function costOf(work: () => unknown): number {
  const time = threadTime();
  work();
  return time();
}

/** What each step from text to facts costs. */
export function costsOfParsing(text: string): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  const add = (name: string, cost: number): void => {
    costs.set(name, (costs.get(name) ?? 0) + cost);
  };
  let document = normalize(rawOf(text), []);
  for (const normalizer of NORMALIZERS)
    add(
      normalizer.name,
      costOf(() => (document = normalize(rawOf(document.text), [normalizer]))),
    );
  let draft = startDraft(document, {});
  add(
    "lines",
    costOf(() => (draft = startDraft(document, {}))),
  );
  for (const stage of STAGES)
    add(
      stage.name,
      costOf(() => (draft = advanceDraft(draft, stage))),
    );
  return costs;
}

/** What a reader costs; its readers of text forms do all their work before they first wait. */
export async function costOfReading(reader: Reader, bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const time = threadTime();
  await reader.read(bytes, { ocr: "never" }).catch(() => null);
  return new Map([["reader", time()]]);
}

/** Less than this many microseconds says nothing. */
const NOISE = 30_000;

export interface Growth {
  readonly step: string;
  readonly cost: number;
  /** How many times as much the double length costs: 2 where cost grows with the length, 4 where with its square. */
  readonly growth: number;
}

type Costs = ReadonlyMap<string, number>;

/** The step that grows fastest from a length to its double; `null` where all are too quick to tell. */
export async function fastestGrowth(
  costs: (length: number) => Costs | Promise<Costs>,
  length: number,
): Promise<Growth | null> {
  const slow = [...(await costs(2 * length))].filter(([, cost]) => cost > NOISE).map(([step]) => step);
  if (slow.length === 0) return null;
  const half = await sumOf(costs, length);
  const whole = await sumOf(costs, 2 * length);
  const grown = slow.map((step) => {
    const cost = whole.get(step) ?? 0;
    return { step, cost: cost / RUNS, growth: cost / Math.max(half.get(step) ?? 0, (RUNS * NOISE) / 4) };
  });
  return grown.sort((a, b) => b.growth - a.growth)[0] ?? null;
}

/** Runs whose sum a coarse clock can tell. */
const RUNS = 4;

async function sumOf(costs: (length: number) => Costs | Promise<Costs>, length: number): Promise<Costs> {
  const sums = new Map<string, number>();
  for (let run = 0; run < RUNS; run += 1)
    for (const [step, cost] of await costs(length)) sums.set(step, (sums.get(step) ?? 0) + cost);
  return sums;
}
