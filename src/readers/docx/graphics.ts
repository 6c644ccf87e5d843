import { childrenOf, descendants, ownText, type XmlNode } from "./xml.ts";

/**
 * What a chart or a diagram (SmartArt) says to somebody who looks at it, in the order of its file: titles, names of
 * series and categories, each once; the words of the shapes. Numbers that are drawn are no text.
 */
export function graphicTexts(part: XmlNode): readonly string[] {
  const texts = [...words(part)].map((text) => text.replace(/\s+/gu, " ").trim()).filter(Boolean);
  return [...new Set(texts)];
}

/** Cached labels of a chart: those of its series, and of the categories along its axis. */
const LABELS: ReadonlySet<string> = new Set(["c:tx", "c:cat"]);

function* words(node: XmlNode): Generator<string> {
  for (const inner of childrenOf(node)) {
    if (inner.name === "a:p") yield [...descendants(inner, "a:t")].map(ownText).join("");
    else if (LABELS.has(inner.name) && !holds(inner, "a:p")) yield* [...descendants(inner, "c:v")].map(ownText);
    else yield* words(inner);
  }
}

const holds = (node: XmlNode, name: string): boolean => descendants(node, name).next().done === false;
