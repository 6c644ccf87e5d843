import type { Draft } from "../../src/record/draft.ts";
import { bodyOf } from "./actor.ts";

/** `Công tác năm 2013 của Thường trực Hội đồng nhân dân huyện`: whose work a plan or programme is. */
const OWNED =
  /^(?:chương\s+trình\s+|kế\s+hoạch\s+)?(?:công\s+tác|hoạt\s+động)(?![A-Za-zÀ-ỹ])[^;:]{0,80}\scủa\s+(?<who>[^,;:]{2,80}?)(?:\s+năm\s+(?:học\s+)?\d{4}.*)?$/iu;

/** Whose work the subject line says a plan or programme is; `null` where it names nobody. */
export function ownerOf({ kind, header }: Draft): string | null {
  if (kind !== "plan" && kind !== "programme") return null;
  const who = OWNED.exec(header.subject?.value ?? "")?.groups?.who;
  return who ? bodyOf(who) : null;
}
