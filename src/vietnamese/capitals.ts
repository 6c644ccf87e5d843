/**
 * Whether a text is in capitals: `TỔ CHỨC THỰC HIỆN`. Fonts of TCVN3 have no capitals with marks, so that a marked
 * letter may stand small among them: `Sở NỘI Vụ`, `CHỉ THị`.
 */
export function isAllCapitals(text: string): boolean {
  if (/[a-zđ]/u.test(text)) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 0 && (text.match(/\p{Ll}/gu)?.length ?? 0) <= capitals;
}
