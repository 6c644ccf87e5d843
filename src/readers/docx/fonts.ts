import type { RunFonts } from "../word/run-fonts.ts";
import { child, descendants, type XmlNode } from "./xml.ts";

/** The document theme's fonts for headings (`major`) and body (`minor`). */
export interface ThemeFonts {
  readonly major?: string | undefined;
  readonly minor?: string | undefined;
}

export function readTheme(part: XmlNode): ThemeFonts {
  const latin = (name: string): string | undefined => {
    const [fonts] = descendants(part, name);
    return child(fonts, "a:latin")?.attributes.typeface || undefined;
  };
  return { major: latin("a:majorFont"), minor: latin("a:minorFont") };
}

/** The fonts that run properties name themselves. */
export function readFonts(runProperties: XmlNode | undefined, theme: ThemeFonts): RunFonts {
  const given = child(runProperties, "w:rFonts")?.attributes;
  if (!given) return {};
  const named = (theming: string | undefined, name: string | undefined): string | undefined =>
    (theming && theme[theming.startsWith("major") ? "major" : "minor"]) || name;
  return {
    ascii: named(given.asciiTheme, given.ascii),
    other: named(given.hAnsiTheme, given.hAnsi ?? given["h-ansi"]),
  };
}

export const inheritFonts = (base: RunFonts, own: RunFonts): RunFonts => ({
  ascii: own.ascii ?? base.ascii,
  other: own.other ?? base.other,
});
