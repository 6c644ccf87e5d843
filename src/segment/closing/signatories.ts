import type { Piece } from "../../record/pieces.ts";
import type { Signatory } from "../../record/schema.ts";
import { cover, type Span } from "../../text/span.ts";
import { beginsBody, continuesBody } from "../../vietnamese/bodies.ts";
import { isAllCapitals } from "../../vietnamese/capitals.ts";
import { beginsTitle, isSeal, readName, statesAuthority, withoutRank } from "../../vietnamese/offices.ts";
import { beginsSurname } from "../../vietnamese/surnames.ts";

/** A signature being read. */
interface Signature {
  authority: string[];
  position: string[];
  name: string | null;
  span: Span;
  /** Whether its title came while the one above still waited for a name or a title: of another person, or of the same. */
  readonly beside: boolean;
}

/** How many people at most sign beside each other: their titles come first, then their names. */
const BESIDE = 4;

/** The people who sign, from the pieces of one column, top to bottom. */
export function signatoriesOf(pieces: readonly Piece[]): readonly Signatory[] {
  const signatures: Signature[] = [];
  let sealed = false;
  for (const piece of pieces) {
    if (isSeal(piece.text)) sealed = true;
    else addPiece(piece, signatures, sealed);
  }
  return ownDeputies(secondTitles(signatures))
    .filter(({ authority, position, name }) => authority.length + position.length > 0 || name !== null)
    .map(({ authority, position, name, span }) => ({
      authority: authority.join(" ") || null,
      position: position.join(" ") || null,
      name,
      span,
    }));
}

/** A title for which no name is left is a second one of the person above. */
function secondTitles(signatures: readonly Signature[]): readonly Signature[] {
  return signatures.filter((signature, i) => {
    const above = signatures[i - 1];
    if (!above?.name || !signature.beside || signature.name !== null) return true;
    for (const title of signature.position) grow(above, "position", title, signature.span);
    return false;
  });
}

const FOR_THE_HEAD = /^k\s?[./]?\s?t(?![A-Za-zÀ-ỹ])/iu;
const DEPUTY = /^(?:phó|p\s?\.|thứ trưởng)/iu;

/** Who signs in place of the head (`KT.`) is a deputy: where columns were read row by row, the line goes to the deputy beside. */
function ownDeputies(signatures: readonly Signature[]): readonly Signature[] {
  signatures.forEach(({ authority, position }, i) => {
    const next = signatures[i + 1];
    const last = authority.at(-1) ?? "";
    if (authority.length < 2 || !FOR_THE_HEAD.test(last) || position.length === 0 || DEPUTY.test(position[0] ?? ""))
      return;
    if (next?.authority.length === 0 && DEPUTY.test(next.position[0] ?? "")) next.authority.push(authority.pop() ?? "");
  });
  return signatures;
}

function addPiece({ text, span, afterBlank }: Piece, signatures: Signature[], sealed: boolean): void {
  const words = text.replace(/\s+/gu, " ").replace(/(?<!\s)\s*[,;:]$/u, "");
  const last = signatures.at(-1);
  const open = signatures.slice(-BESIDE).find((signature) => signature.name === null);
  if (statesAuthority(words)) {
    if (last && last.name === null && last.position.length === 0) grow(last, "authority", words, span);
    else signatures.push({ authority: [words], position: [], name: null, span, beside: false });
    return;
  }
  const name = nameIn(words, open, sealed);
  if (name !== null && open) {
    open.name = name;
    open.span = cover(open.span, span);
  } else if (name !== null) signatures.push({ authority: [], position: [], name, span, beside: false });
  else if (isTitle(words, last)) addTitle({ words, span, afterBlank }, signatures);
}

/** A name: in small letters any, in capitals one that begins with a surname where a title or authority waits for it. */
function nameIn(words: string, open: Signature | undefined, sealed: boolean): string | null {
  const name = readName(words);
  if (name === null || beginsTitle(words) || (isAllCapitals(words) && continuesBody(words))) return null;
  if (!open && !sealed) return null;
  const surname = beginsSurname(withoutRank(name));
  if (!isAllCapitals(name)) return beginsBody(name) && !surname ? null : name;
  return surname && (!beginsBody(name) || (open?.position.length ?? 0) > 0) ? name : null;
}

const isTitle = (words: string, last: Signature | undefined): boolean =>
  words.length <= 100 &&
  (beginsTitle(words) ||
    isAllCapitals(words) ||
    (last !== undefined &&
      last.name === null &&
      (/^kiêm$/iu.test(words) || beginsBody(words) || continuesBody(words))));

/** A title as it is printed. */
interface Title {
  readonly words: string;
  readonly span: Span;
  readonly afterBlank: boolean;
}

function addTitle({ words, span, afterBlank }: Title, signatures: Signature[]): void {
  const last = signatures.at(-1);
  const begins = beginsTitle(words);
  if (!last || last.name !== null) {
    const beside = last !== undefined && (last.position.length === 0 || !afterBlank);
    if (begins) signatures.push({ authority: [], position: [words], name: null, span, beside });
  } else if (last.position.length === 0)
    grow(last, begins || last.authority.length === 0 ? "position" : "authority", words, span);
  else if (!begins || /kiêm$/iu.test(last.position.at(-1) ?? "")) grow(last, "position", words, span);
  else signatures.push({ authority: [], position: [words], name: null, span, beside: true });
}

function grow(signature: Signature, part: "authority" | "position", words: string, span: Span): void {
  signature[part].push(words);
  signature.span = cover(signature.span, span);
}
