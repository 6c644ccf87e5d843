/** Control words and symbols that stand for characters (RTF 1.9.1, special characters). */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: "\t",
    line: "\n",
    page: "\n",
    column: "\n",
    emdash: "—",
    endash: "–",
    lquote: "‘",
    rquote: "’",
    ldblquote: "“",
    rdblquote: "”",
    bullet: "•",
    emspace: "\u2003",
    enspace: "\u2002",
    qmspace: "\u2005",
    "~": "\u00a0",
    "-": "\u00ad",
    _: "-",
    "\t": "\t",
    "\\": "\\",
    "{": "{",
    "}": "}",
  }),
);

/** Destinations that hold no text of the document, besides those marked `\*`. */
export const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  ...["colortbl", "info", "objdata", "nonshppict", "shprslt", "template", "private", "xe", "tc", "rxe", "txe"],
  ...["ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "pn", "pnseclvl", "pntxta", "pntxtb", "revtbl"],
  ...["listtable", "listoverridetable", "filetbl", "atnid", "atnauthor", "bkmkstart", "bkmkend"],
  ...[
    "sp",
    "nonesttables",
    "rsidtbl",
    "generator",
    "themedata",
    "datastore",
    "latentstyles",
    "comment",
    "leveltext",
    "levelnumbers",
  ],
]);

/** Destinations marked `\*` that hold text all the same, or groups with text. */
export const STARRED_WITH_TEXT: ReadonlySet<string> = new Set([
  "shpinst",
  "ud",
  "fldinst",
  "do",
  "shppict",
  "nesttableprops",
  "footnote",
  "annotation",
]);
