import type { Draft } from "../../../src/record/draft.ts";

const TEAM =
  /(?<![A-Za-zÀ-ỹ])(?:đoàn|tổ)\s+(?:công\s+tác|giám\s+sát|kiểm\s+tra|khảo\s+sát|thanh\s+tra)(?![A-Za-zÀ-ỹ])/iu;
const KNOWN = new WeakMap<Draft["lines"], string>();

/** Who visits the bodies of a schedule that names only those: the team that the document sends (`Thành phần đoàn giám sát`). */
export function teamOf({ document: { text }, lines }: Draft): string | null {
  const team = KNOWN.get(lines) ?? TEAM.exec(text)?.[0] ?? "";
  KNOWN.set(lines, team);
  return team || null;
}
