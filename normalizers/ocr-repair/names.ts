import bodies from "../../src/vietnamese/bodies.json" with { type: "json" };
import { foldMarks } from "../../src/vietnamese/fold.ts";
import { beginsSurname } from "../../src/vietnamese/surnames.ts";
import type { UsageModel } from "../../src/vietnamese/usage.ts";
import type { Token } from "./recognised-words.ts";

const TITLED = /^\p{Lu}\p{Ll}+$/u;
const CAPITALS = /^\p{Lu}+$/u;
/** After these stands the name of a person or a place: `đồng chí Hải`, `xã Tân Hợp`. */
const BEFORE_NAME = new Set("ông bà chí anh chị xã phường huyện tỉnh phố thôn ấp bản trấn khóm sông".split(" "));
/** First words of names of bodies, in base letters: `ban`, `so`, `phong`. */
const HEADS: ReadonlySet<string> = new Set(bodies.heads.map((head) => foldMarks(head).split(" ", 1)[0] ?? ""));

/** Two words that were counted together so often are no name. */
const COMMON = 20;

/** Which words of a run are names, or may be: no usage tells how a person or a village spells itself. */
export function namesIn(run: readonly Token[], usage: UsageModel): readonly boolean[] {
  const named = run.map(() => false);
  for (let from = 0; from < run.length; ) {
    let to = from;
    while (to < run.length && TITLED.test((run[to] as Token).text)) to++;
    const follows = BEFORE_NAME.has(run[from - 1]?.text.toLowerCase() ?? "");
    const first = follows || to === from ? from : from + headOf(run.slice(from, to));
    if (to - first >= 2 || (to > first && follows)) named.fill(true, first, to);
    from = to + 1;
  }
  if (isNameInCapitals(run, usage)) return run.map(() => true);
  return named.map((is, i) => is || isPlaceInCapitals(run, i, usage));
}

/** How many words begin the name of a body: two of `Bạn Thường vụ`, one of `Sở Tài Nguyên`, none of `Bàn Văn Sơn`. */
function headOf(titled: readonly Token[]): number {
  const first = titled[0]?.text ?? "";
  if (!HEADS.has(foldMarks(first)) || beginsSurname(first)) return 0;
  return titled.length === 2 ? 2 : 1;
}

/** `NGUYỄN VĂN TÔ`, but not `TÔ CHỨC THỰC HIỆN`: the words of a name do not stand together in other texts. */
function isNameInCapitals(run: readonly Token[], usage: UsageModel): boolean {
  if (run.length < 2 || run.length > 5 || !run.every(({ text }) => CAPITALS.test(text))) return false;
  const ids = run.slice(1).map(({ text }) => usage.idOf(text));
  const known = ids.some((id, i) => i > 0 && usage.pairCount(ids[i - 1] as number, id) >= COMMON);
  return !known && beginsSurname((run[0] as Token).text);
}

/** The two words after `XÃ` or `TỈNH` in capitals, but not `XÃ HỘI`. */
function isPlaceInCapitals(run: readonly Token[], i: number, usage: UsageModel): boolean {
  return [i - 1, i - 2].some((at) => {
    const [before, name] = [run[at]?.text ?? "", run[at + 1]?.text ?? ""];
    if (!CAPITALS.test(before) || !CAPITALS.test(name) || !BEFORE_NAME.has(before.toLowerCase())) return false;
    return usage.pairCount(usage.idOf(before), usage.idOf(name)) < COMMON;
  });
}
