/** Where the text of a group goes; `outdated` is what a Unicode group replaces. */
export type Destination = "text" | "outdated" | "label" | "code" | "fonts" | "styles" | "picture" | "skip";

/** The state of a group, which ends with it. */
export interface GroupState {
  destination: Destination;
  font: number | undefined;
  /** How many characters stand in for a `\u` character, for readers without Unicode. */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
  inTable: boolean;
  tableDepth: number;
  outline: boolean;
  style: number;
  /** What is to be done when the group ends. */
  onEnd?: (() => void) | undefined;
}

export const startState = (): GroupState => ({
  destination: "text",
  font: undefined,
  fallback: 1,
  hidden: false,
  deleted: false,
  inTable: false,
  tableDepth: 1,
  outline: false,
  style: 0,
});

/** `\plain` */
export const plainCharacters = { font: undefined, hidden: false, deleted: false } as const;

/** `\pard` */
export const plainParagraph = { inTable: false, tableDepth: 1, outline: false, style: 0 } as const;
