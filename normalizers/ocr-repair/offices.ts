import type { Document } from "../../src/text/document.ts";
import type { Edit } from "../../src/text/edit.ts";
import type { Normalizer } from "../../src/text/normalizer.ts";
import { foldMarks, foldPhrase } from "../../src/vietnamese/fold.ts";
import { OFFICES } from "../../src/vietnamese/offices.ts";
import { recognisedLines } from "./recognised-lines.ts";
import { repairReports } from "./reports.ts";

const KIND = { code: "ocr-capitals-repaired", reason: "as the title of an office" } as const;

/** A line of capitals and nothing else, with the sign before it of by whose right somebody signs. */
const LINE = /^(?<lead>\s*(?:(?:KT|Q|TL|TUQ)\.\s*)?)(?<title>\p{Lu}[\p{Lu} ]{4,30}\p{Lu})\s*$/u;

const letters = (words: string): string => foldMarks(words).replaceAll(" ", "");

/** Titles of several words by their base letters; one word alone may be a name. */
const BY_LETTERS: ReadonlyMap<string, string> = new Map(
  OFFICES.filter((title) => title.includes(" ")).map((title) => [letters(title), title]),
);

/** The title of an office on a line of its own whose marks or spaces were lost under a seal: `CHÚTỊCH`, `PHÓ CHU TỊCH`. */
export const ocrOffices: Normalizer = {
  name: "ocr-offices",
  version: 1,
  edits(document) {
    const edits = misreadOffices(document);
    return { edits, diagnostics: repairReports(KIND, edits, document.text) };
  },
};

const misreadOffices = (document: Document): readonly Edit[] =>
  recognisedLines(document).flatMap(({ text, start }) => {
    const { lead = "", title = "" } = LINE.exec(text)?.groups ?? {};
    const office = title === "" ? undefined : BY_LETTERS.get(letters(title));
    if (office === undefined || foldPhrase(title) === foldPhrase(office)) return [];
    const from = start + lead.length;
    return [{ start: from, end: from + title.length, insert: office.toUpperCase() }];
  });
