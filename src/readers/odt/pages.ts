import { childrenOf, descendants, type XmlNode } from "../docx/xml.ts";
import { footersWithGap, headersWithGap, keepRealText } from "../word/furniture.ts";
import type { Paragraph } from "../word/paragraph.ts";
import type { OdtStyles } from "./styles.ts";
import { OdtWalk } from "./walk.ts";

/** The headers and footers of all kinds of pages, each text once, page numbers left out. */
export function headersAndFooters(
  stylesPart: XmlNode | undefined,
  styles: OdtStyles,
): { readonly headers: readonly Paragraph[]; readonly footers: readonly Paragraph[] } {
  const seen = new Set<string>();
  const pages = stylesPart ? [...descendants(stylesPart, "style:master-page")] : [];
  const read = (kind: RegExp): Paragraph[] =>
    pages
      .flatMap(childrenOf)
      .filter(({ name }) => kind.test(name))
      .flatMap((story) => keepRealText(new OdtWalk(styles).read(story), seen));
  return { headers: headersWithGap(read(/^style:header/u)), footers: footersWithGap(read(/^style:footer/u)) };
}
