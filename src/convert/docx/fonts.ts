import { isLegacyFont } from "../../../normalizers/charset/encodings/fonts.ts";
import { escapeXml, unescapeXml } from "./pieces.ts";

// w:ascii=".VnTime" | typeface=".VnTime"
const FONT_ELEMENT = /<(?:w:rFonts|w:font|w:sym|a:latin|a:cs|a:ea)\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gu;
const FONT_NAME =
  /(?<key>\b(?:w:(?:ascii|hAnsi|cs|eastAsia|font|name)|typeface)=)(?<quote>["'])(?<name>[^"']*)\k<quote>/gu;

/** The XML with every font of a legacy charset replaced by a Unicode one. */
export const replaceFonts = (xml: string, font: string): string =>
  xml.replace(FONT_ELEMENT, (element) =>
    element.replace(FONT_NAME, (attribute, key: string, quote: string, name: string) =>
      isLegacyFont(unescapeXml(name))
        ? `${key}${quote}${escapeXml(font).replaceAll('"', "&quot;")}${quote}`
        : attribute,
    ),
  );

/** Takes the second and further entries of one name out of a font table. */
export function dropRepeatedFonts(xml: string): string {
  const seen = new Set<string>();
  return xml.replace(
    /<w:font\b[^<>]*?\bw:name="([^"<]*)"[^<>]*?(?:\/>|>(?:(?!<w:font\b)[\s\S])*?<\/w:font>)/gu,
    (entry, name: string) => {
      if (seen.has(name)) return "";
      seen.add(name);
      return entry;
    },
  );
}
