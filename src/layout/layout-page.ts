import type { LaidPage, PageFrame, Word } from "./page.ts";

/** The printed lines of a page, in reading order, from its words in any order. */
export function layoutPage(words: readonly Word[], frame: PageFrame): LaidPage {
  const lines = words.map(
    (word) => ({ words: [word], box: word.box, opens: true, spaced: false, role: "body" }) as const,
  );
  return { frame, lines };
}
