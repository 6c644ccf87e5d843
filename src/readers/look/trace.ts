import { NORMALIZERS } from "../../pipeline.ts";
import { type Document, normalize, toRaw } from "../../text/document.ts";
import type { Box, Locator, RawDocument, RawPage } from "../../text/raw-document.ts";
import { type Span, span } from "../../text/span.ts";
import { textHash } from "./text-hash.ts";

/** Where the words of a document stand on its pages, and what stood in the file where something was converted. */
export interface Trace {
  /** SHA-256 of the readable text: spans mean nothing on another one. */
  readonly text: string;
  /** By the number of the page, in the unit of its boxes. */
  readonly words: ReadonlyMap<number, readonly PlacedWord[]>;
  readonly conversions: readonly Conversion[];
  readonly pages: readonly RawPage[];
}

export interface PlacedWord extends Span {
  readonly box: Box;
}

export interface Conversion extends Span {
  /** What stood there in the file. */
  readonly was: string;
  readonly charset: string;
}

/** Goes the way from a reader's text to the readable one again, and keeps what the record does not. */
export function traceOf(raw: RawDocument): Trace {
  const document = normalize(raw, NORMALIZERS);
  return {
    text: textHash(document.typed),
    words: Map.groupBy(document.locators.filter(isOfWords).flatMap(wordsOf(document)), ({ page }) => page),
    conversions: conversionsOf(document),
    pages: raw.pages,
  };
}

type WordLocator = Locator & { readonly box: Box; readonly page: number };

/** Lines have a locator of their own, and so have footnotes and marks. */
const isOfWords = (locator: Locator): locator is WordLocator =>
  locator.box !== undefined && locator.page !== undefined && locator.paragraph === undefined;

/** Print of one font is one stretch of several words: each gets its share of the box by its letters. */
const wordsOf =
  ({ text }: Document) =>
  ({ span: { start, end }, box: [left, top, right, bottom], page }: WordLocator) => {
    const wide = (right - left) / (end - start || 1);
    return [...text.slice(start, end).matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
      page,
      start: start + index,
      end: start + index + word.length,
      box: [left + wide * index, top, left + wide * (index + word.length), bottom] as const,
    }));
  };

/** Words of legacy charsets that read otherwise now. */
const conversionsOf = (document: Document): readonly Conversion[] =>
  document.charsets.flatMap(({ charset, span: { start, end } }) =>
    [...document.typed.slice(start, end).matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
      const place = span(start + index, start + index + word.length);
      const before = toRaw(document, place);
      const was = document.raw.text.slice(before.start, before.end);
      return was === word ? [] : [{ ...place, was, charset }];
    }),
  );
