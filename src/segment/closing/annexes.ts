import { singleSpaced } from "../../text/single-spaced.ts";

/** The heading of an annex: what it calls itself, and what stands behind that on the line. */
export interface AnnexHeading {
  /** `Phụ lục 1`, `Phụ lục`, `Mẫu số 02`. */
  readonly label: string;
  readonly rest: string;
  /** Whether it is a division of the document as `Phụ lục` is, rather than a form or a table. */
  readonly division: boolean;
}

/** `PHỤ LỤC 1`, `Phụ lục số 02: …`, `PHỤ LỤC`, `Mẫu số 01`, `BIỂU SỐ 3`. */
const HEADING =
  /^(?<word>phụ\s{1,2}lục|phụ\s{1,2}biểu|biểu\s{1,2}mẫu|mẫu|biểu)(?:\s+(?:số\s*)?(?<number>\d{1,3}[a-zđ]?|[IVX]{1,5}|[A-H](?![A-Za-zÀ-ỹ])))?(?<mark>\s*[.:–-]\s*|\s+|$)(?<rest>.*)$/iu;

/** Whether a line begins with the first letter of one of these words, asked first: few do. */
export const mayBeAnnexHeading = (line: string): boolean => "pPbBmM".includes(line.charAt(0));

/** Reads a line that is the heading of an annex; `null` for sentences about one. */
export function readAnnexHeading(line: string): AnnexHeading | null {
  const match = mayBeAnnexHeading(line) && line.length <= 200 ? HEADING.exec(line) : null;
  if (!match) return null;
  const { number, mark = "", rest = "" } = match.groups ?? {};
  const word = singleSpaced(match.groups?.word ?? "");
  if (!/^\p{Lu}/u.test(word)) return null;
  const capital = word === word.toUpperCase();
  const division = /^phụ lục$/iu.test(word);
  if (!division && number === undefined) return null;
  if (rest !== "" && !capital && !/[.:–-]/u.test(mark) && !/^[(\p{Lu}]/u.test(rest)) return null;
  if (rest !== "" && /[.;,]$/u.test(rest)) return null;
  const name = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  const label = number === undefined ? name : `${name} ${/^(?:mẫu|biểu)$/iu.test(word) ? "số " : ""}${number}`;
  return { label, rest: rest.trim(), division };
}
