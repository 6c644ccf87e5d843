import { type Line, linesOf } from "../src/record/lines.ts";
import type { Document } from "../src/text/document.ts";
import { EditColumns } from "../src/text/edit-columns.ts";
import type { Normalizer } from "../src/text/normalizer.ts";
import type { Span } from "../src/text/span.ts";
import { isAllCapitals } from "../src/vietnamese/capitals.ts";
import { beginsTitle, statesAuthority } from "../src/vietnamese/offices.ts";
import { BEGINS, ENDED, isOpenAbove, isOpenCitation, joint } from "./wrapping/edges.ts";
import { type Part, partsOf } from "./wrapping/parts.ts";
import { detectWrapping, type Wrapping } from "./wrapping/wrapping.ts";

/** Joins the printed lines of one paragraph, across pages too. */
export const lineJoins: Normalizer = {
  name: "line-joins",
  version: 7,
  edits(document) {
    const lines = linesOf(document);
    const paragraphs = paragraphsOf(document, lines);
    const wrapping = detectWrapping(lines, paragraphs);
    const parts = partsOf(lines);
    const edits = new EditColumns();
    for (let i = 1; i < lines.length; i++) {
      const [above, below] = [lines[i - 1] as Line, lines[i] as Line];
      const known = sameParagraph(paragraphs, i) && !isApart(above, below, parts[i] as Part);
      if (known || isBroken(above, below, { part: parts[i] as Part, wrapping, turned: above.page !== below.page }))
        edits.push(above.span.end, below.span.start, joint(above.text));
    }
    return { edits };
  },
};

/** The paragraph that the reader put each line into; `null` where it does not say. */
function paragraphsOf({ locators }: Document, lines: readonly Line[]): readonly (number | null)[] {
  const known = locators
    .flatMap(({ paragraph, span }) => (paragraph === undefined ? [] : [{ paragraph, span }]))
    .sort((a, b) => a.span.start - b.span.start);
  let i = 0;
  return lines.map(({ span }) => {
    while (i + 1 < known.length && (known[i + 1] as { span: Span }).span.start <= span.start) i++;
    const at = known[i];
    return at && at.span.start <= span.start && span.start < at.span.end ? at.paragraph : null;
  });
}

const sameParagraph = (paragraphs: readonly (number | null)[], i: number): boolean =>
  paragraphs[i] !== null && paragraphs[i] === paragraphs[i - 1];

/** Layouts take lines for one paragraph that cannot be: they begin the grounds, an item, a number of a document, a rule. */
const isApart = (above: Line, below: Line, part: Part): boolean =>
  APART.test(below.text) ||
  /^[_–—=-]{4,}$/u.test(below.text) ||
  (ENDED.test(above.text) && BEGINS.test(below.text)) ||
  (/[,;]$/u.test(above.text) && /^[-–+•]\s/u.test(below.text)) ||
  (above.text.length < SHORT && !COUNTING.test(above.text) && LISTED.test(below.text)) ||
  (part === "closing" && isOfItsOwn(above, below));

/** A line so short has room for another word; `a) Chỉ đạo …`, `- Chỉ đạo …` below it begin a point. */
const SHORT = 60;
const LISTED = /^(?:\p{Ll}\)|\d{1,2}\)|[-–+•])\s+\p{Lu}/u;

/** In a closing: an entry of the list of recipients, a title in capitals, the name below it. */
const isOfItsOwn = (above: Line, below: Line): boolean =>
  /^[-–+•]\s?\p{Lu}/u.test(below.text) ||
  (isAllCapitals(below.text) ? statesAuthority(below.text) || beginsTitle(below.text) : isAllCapitals(above.text));

interface Break {
  readonly part: Part;
  readonly wrapping: Wrapping | null;
  /** Whether a page ends between both lines. */
  readonly turned: boolean;
}

const INTRODUCED = /:$/u;
/** `Số 12-KH/ĐU`, `Số:     /KH-UBND`; `Căn cứ …`, `Kính gửi: …`, `Nơi nhận:`. */
const APART = /^(?:Số\s*(?:[:.]\s*)?(?:[\d.…]+\s*)?[-–/]\s*\p{Lu}|(?:Căn cứ|Kính gửi|Nơi nhận)(?=[\s:]))/u;
const GAP = /\S(?:\t| {3})\s*\S/u;

/** `… theo quy định tại Khoản` above `2. Điều 5 của Quy chế`: a number must follow. */
const COUNTING = /(?:^|[\s,])(?:tại|theo|và|từ|đến|trước|sau|trong)\s+(?:khoản|điểm|điều|ngày|tháng)$/iu;

/** Whether a paragraph was broken between two lines that no reader knows to be one. */
function isBroken(above: Line, below: Line, { part, wrapping, turned }: Break): boolean {
  if (part !== "body" || above.cell !== below.cell) return false;
  if (!below.afterBlank && COUNTING.test(above.text) && /^\d/u.test(below.text)) return true;
  if (!below.afterBlank && isOpenCitation(above.text, below.text)) return true;
  if (BEGINS.test(below.text)) return false;
  if (wrapping === null && (GAP.test(above.text) || GAP.test(below.text))) return false;
  if (isAllCapitals(above.text) || isAllCapitals(below.text)) return isBrokenHeading(above, below);
  const lower = /^\p{Ll}/u.test(below.text);
  if (below.afterBlank || turned) return lower && above.text.length >= 40 && !ENDED.test(above.text);
  if (wrapping) return wrapping.isWrapped(above, below) && !INTRODUCED.test(above.text);
  if (isOpenAbove(above.text, below.text)) return true;
  return lower && above.text.length >= 40 && !ENDED.test(above.text);
}

/** A heading that its line had no room for, or that ends in the middle of a phrase. */
const OPEN_HEADING = /^.{45}|(?:[,–-]|\s(?:VÀ|CỦA|CHO|VỀ|TRONG|ĐỐI|VỚI|TẠI|CÁC|THEO))$/u;

/** `II. NHIỆM VỤ VÀ` above `GIẢI PHÁP`. */
const isBrokenHeading = (above: Line, below: Line): boolean =>
  !below.afterBlank &&
  BEGINS.test(above.text) &&
  OPEN_HEADING.test(above.text) &&
  isAllCapitals(above.text) &&
  isAllCapitals(below.text) &&
  !beginsTitle(below.text) &&
  !statesAuthority(below.text);
