import { toUnicode } from "../to-unicode.ts";
import { escapeXml, unescapeXml } from "./pieces.ts";

const LEVEL = /<w:lvl\b(?:(?!<w:lvl\b)[\s\S])*?<\/w:lvl>/gu;
const LABEL = /(<w:lvlText\b[^<>]*?\bw:val=")([^"]*)(")/u;
const FONT = /<w:rFonts\b[^<>]*?\bw:(?:hAnsi|ascii)="([^"<]*)"/u;

/** The labels of automatic numbers (`§iÒu %1.`) in Unicode. */
export const convertNumbering = (xml: string): string =>
  xml.replace(LEVEL, (level) =>
    level.replace(LABEL, (whole, before: string, label: string, after: string) => {
      const text = unescapeXml(label);
      const font = FONT.exec(level)?.[1];
      const converted = toUnicode(
        text,
        font === undefined ? {} : { fonts: [{ start: 0, end: text.length, font }] },
      ).text;
      return converted === text ? whole : before + escapeXml(converted).replaceAll('"', "&quot;") + after;
    }),
  );
