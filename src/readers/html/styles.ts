/** What of CSS matters to text: the font, and whether it is shown. */
export interface Style {
  readonly font?: string;
  readonly hidden?: boolean;
}

/** Rules of style sheets by `tag`, `.class` or `tag.class`. */
export type StyleSheet = ReadonlyMap<string, Style>;

// .MsoNormal | p.MsoNormal | body
const SELECTOR = /^(?:[a-z][\w-]*)?(?:\.[\w-]+)?$/iu;

/** Reads the simple rules of a style sheet (`p.MsoNormal, li.MsoNormal {font-family:".VnTime"}`): one tag, one class, or both. */
export function readStyleSheet(css: string): StyleSheet {
  const rules = new Map<string, Style>();
  for (const rule of withoutComments(css).split("}")) {
    const [body = "", selectors = ""] = rule.split("{").reverse();
    const style = readStyle(body);
    if (style.font === undefined && !style.hidden) continue;
    for (const selector of selectors.split(",").map((s) => s.trim().toLowerCase()))
      if (selector && SELECTOR.test(selector)) rules.set(selector, { ...rules.get(selector), ...style });
  }
  return rules;
}

/** Word hides its rules from old browsers in a comment of HTML. */
const withoutComments = (css: string): string =>
  css
    .replace(/<!--|-->/gu, " ")
    .split("/*")
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf("*/") + 2)))
    .join(" ");

/** Reads the declarations of a rule or of a `style` attribute. */
export function readStyle(declarations: string): Style {
  let font: string | undefined;
  let hidden = false;
  for (const declaration of declarations.split(";")) {
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (property === "font-family") font = firstFamily(value);
    else if (property === "mso-ascii-font-family") font ??= firstFamily(value);
    else if (property === "font") font ??= firstFamily(FAMILY_OF_SHORTHAND.exec(value)?.groups?.family ?? "");
    else if (HIDING.get(property)?.test(value)) hidden = true;
  }
  return { ...(font && { font }), ...(hidden && { hidden }) };
}

// bold 12.0pt ".VnTime" | 14px/1.5 VNI-Times, serif
const FAMILY_OF_SHORTHAND = /\d(?:pt|px|em|rem|%|cm|mm|in)(?:\s*\/\s*[\w.%]+)?\s+(?<family>.+)$/isu;

const HIDING = new Map([
  ["display", /^none/iu],
  ["visibility", /^hidden/iu],
  ["mso-hide", /^all/iu],
]);

/** The first name of a list of families. */
export const firstFamily = (list: string): string => (list.split(",")[0] ?? "").replace(/["']/gu, "").trim();

/** The style of an element by its tag, classes and own declarations, the nearest winning. */
export function styleOf(sheet: StyleSheet, tag: string, classes: readonly string[], own: string): Style {
  const keys = [tag, ...classes.flatMap((name) => [`.${name}`, `${tag}.${name}`])];
  return Object.assign({}, ...keys.map((key) => sheet.get(key.toLowerCase())), own ? readStyle(own) : {});
}
