import { beginsSurname } from "../../src/vietnamese/surnames.ts";
import type { UsageModel } from "../../src/vietnamese/usage.ts";
import type { Token } from "./recognised-words.ts";

const TITLED = /^\p{Lu}\p{Ll}+$/u;
const CAPITALS = /^\p{Lu}+$/u;
/** After these stands the name of a person or a place: `đồng chí Hải`, `xã Tân Hợp`. */
const BEFORE_NAME = new Set("ông bà chí anh chị xã phường huyện tỉnh phố thôn ấp bản trấn khóm sông".split(" "));

/** Two words that were counted together so often are no name. */
const COMMON = 20;

/** Which words of a run are names, or may be: no usage tells how a person or a village spells itself. */
export function namesIn(run: readonly Token[], usage: UsageModel): readonly boolean[] {
  const named = run.map(() => false);
  for (let from = 0; from < run.length; ) {
    let to = from;
    while (to < run.length && TITLED.test((run[to] as Token).text)) to++;
    const follows = BEFORE_NAME.has(run[from - 1]?.text.toLowerCase() ?? "");
    if (to - from >= 2 || (to > from && follows)) named.fill(true, from, to);
    from = to + 1;
  }
  return isNameInCapitals(run, usage) ? run.map(() => true) : named;
}

/** `NGUYỄN VĂN TÔ`, but not `TÔ CHỨC THỰC HIỆN`: the words of a name do not stand together in other texts. */
function isNameInCapitals(run: readonly Token[], usage: UsageModel): boolean {
  if (run.length < 2 || run.length > 5 || !run.every(({ text }) => CAPITALS.test(text))) return false;
  const ids = run.slice(1).map(({ text }) => usage.idOf(text));
  const known = ids.some((id, i) => i > 0 && usage.pairCount(ids[i - 1] as number, id) >= COMMON);
  return !known && beginsSurname((run[0] as Token).text);
}
