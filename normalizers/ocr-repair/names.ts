import { beginsSurname } from "../../src/vietnamese/surnames.ts";
import type { Token } from "./recognised-words.ts";

const TITLED = /^\p{Lu}\p{Ll}+$/u;
const CAPITALS = /^\p{Lu}+$/u;
/** After these stands the name of a person or a place: `đồng chí Hải`, `xã Tân Hợp`. */
const BEFORE_NAME = new Set("ông bà chí anh chị xã phường huyện tỉnh phố thôn ấp bản trấn khóm sông".split(" "));

/** Which words of a run are names, or may be: no usage tells how a person or a village spells itself. */
export function namesIn(run: readonly Token[]): readonly boolean[] {
  const named = run.map(() => false);
  for (let from = 0; from < run.length; ) {
    let to = from;
    while (to < run.length && TITLED.test((run[to] as Token).text)) to++;
    const follows = BEFORE_NAME.has(run[from - 1]?.text.toLowerCase() ?? "");
    if (to - from >= 2 || (to > from && follows)) named.fill(true, from, to);
    from = to + 1;
  }
  const inCapitals = run.length >= 2 && run.length <= 5 && run.every(({ text }) => CAPITALS.test(text));
  return inCapitals && beginsSurname((run[0] as Token).text) ? run.map(() => true) : named;
}
