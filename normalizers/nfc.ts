import { EditColumns } from "../src/text/edit-columns.ts";
import { eachMatch } from "../src/text/matches.ts";
import type { Normalizer } from "../src/text/normalizer.ts";
import { linesWith } from "./lines-with.ts";

/**
 * A base letter with its combining marks, and the few single characters whose NFC form is another one. What follows is
 * asked first: most letters are followed by none that could be a mark, and to be a letter is the slower question.
 */
const CLUSTER =
  /(?=[\s\S][^\0-\u02ff])[\p{L}\p{N}]\p{Mn}+|[\u0340\u0341\u0343\u0344\u0374\u037e\u0387\u212a\u212b\u2126]/gu;
/** Every cluster of any script, for texts that hold more than European letters and Vietnamese. */
const ANY_CLUSTER = /[\u1100-\u11ff\uac00-\ud7a3]{2,}|\P{M}\p{M}*|\p{M}+/gu;

/** Whatever is not ASCII, Latin or Vietnamese as it is written today: without it a line is NFC. */
const UNUSUAL = /[\u0300-\u1e9f\u1efa-\u2001\u2070-\uffff]/g;
const OTHER_SCRIPT =
  /[\u0590-\u1dff\u1f00-\u2001\u2329\u232a\u2adc\u2de0-\u2dff\u3040-\ua4cf\ua6f0-\uabff\uac00-\ud7ff\u{10000}-\u{10ffff}\uf900-\ufb4f]|^\p{M}|[^\p{L}\p{N}\p{M}]\p{M}|\p{Mc}/u;

/** Unicode NFC: `Đảng` of four letters and two marks becomes four letters. */
export const nfc: Normalizer = {
  name: "nfc",
  version: 1,
  edits({ text }) {
    const edits = new EditColumns();
    const known = new Map<string, string>();
    for (const line of linesWith(text, UNUSUAL)) {
      if (line.text === line.text.normalize("NFC")) continue;
      for (const { 0: cluster, index } of eachMatch(line.text, OTHER_SCRIPT.test(line.text) ? ANY_CLUSTER : CLUSTER)) {
        const insert = known.get(cluster) ?? cluster.normalize("NFC");
        known.set(cluster, insert);
        const start = line.start + index;
        if (insert !== cluster) edits.push(start, start + cluster.length, insert);
      }
    }
    return { edits };
  },
};
