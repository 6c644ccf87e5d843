import type { TableName } from "./table.ts";

/** What a font name says of the text set in it. */
export interface FontCharset {
  readonly charset: TableName;
  /** Whether the font draws small letters as capitals. */
  readonly capitals: boolean;
}

/** Names of font families, after the packages they came in. `.VnTime` and `VNtimes new roman` are two charsets. */
const FAMILIES: readonly (readonly [pattern: RegExp, charset: TableName])[] = [
  // .VnTime, .VnArialH, VnTimeH(Ds), .VnTime Tur
  [/^\.?Vn(?!i\b|i-)[A-Z0-9]/u, "tcvn3"],
  [/^\.VN/iu, "tcvn3"],
  // VNI-Times, VNI Helve, VNtimes new roman, vnTimesRoman
  [/^VNI[- ]/iu, "vni"],
  [/^VPS/iu, "vps"],
  [/^(?:VISCII|VI )/u, "viscii"],
  [/^(?:SVNI?|VNtimes|VNarial)/u, "vietware-x"],
];

/** The charset of a font by its name; `null` for fonts that say nothing. */
export function fontCharset(font: string): FontCharset | null {
  const name = font.trim();
  const family = FAMILIES.find(([pattern]) => pattern.test(name));
  return family ? { charset: family[1], capitals: family[1] === "tcvn3" && CAPITAL_FONT.test(name) } : null;
}

// .VnTimeH | .VnArial NarrowH | VnTimeH(Ds) | .VnTimeH Bold
const CAPITAL_FONT = /H(?:\s*\(\w+\))?(?:\s+(?:Bold|Italic|Tur|CE|Cyr|Greek|Baltic))*$/u;

/** Families that were drawn for an 8-bit charset, also those whose names do not tell which. */
const LEGACY_FONT = /^(?:\.?vn(?!i\b)|VNI|VPS|VISCII|BK ?HCM|SVN|VN-|Vietware)/iu;

/** Whether a font shows Unicode text wrongly or not at all, since it was drawn for a legacy charset. */
export const isLegacyFont = (font: string): boolean => fontCharset(font) !== null || LEGACY_FONT.test(font.trim());
