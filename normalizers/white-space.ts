import type { Edit } from "../src/text/edit.ts";
import type { Normalizer } from "../src/text/normalizer.ts";

const LINE_END = /[ \t\u00a0]*(?:\r\n?|\u2028|\u2029|\v|\f)|[ \t\u00a0]+(?=\n)/gu;

/** `\n` line ends without spaces before them. */
export const whiteSpace: Normalizer = {
  name: "white-space",
  version: 1,
  edits({ text }) {
    const edits: Edit[] = [];
    for (const { 0: run, index } of text.matchAll(LINE_END))
      edits.push({ start: index, end: index + run.length, insert: /^[ \t\u00a0]+$/u.test(run) ? "" : "\n" });
    return { edits };
  },
};
