/** A piece of XML whose text is escaped. */
export interface Xml {
  readonly xml: string;
}

export type Attributes = Readonly<Record<string, string | null | undefined>>;

/** An element; attributes and children that are absent are left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Xml | string | null | undefined)[]
): Xml {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value == null ? [] : [` ${key}="${escaped(value)}"`],
  );
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : (child?.xml ?? ""))).join("");
  return { xml: inner === "" ? `<${name}${pairs.join("")}/>` : `<${name}${pairs.join("")}>${inner}</${name}>` };
}

/** An element of text; `null` where there is no text. */
export const textElement = (name: string, text: string | null, attributes: Attributes = {}): Xml | null =>
  text === null ? null : element(name, attributes, text);

export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML 1.0 has no place for control characters: they are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "")
    .replace(/[&<>"]/gu, (c) => ENTITIES[c] as string);
