/** What tesseract is told besides the page, the same for both engines. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  /** Official papers are printed black on white; looking for white on black costs time. */
  tessedit_do_invert: "0",
  /** It talks to the terminal otherwise. */
  debug_file: "/dev/null",
};
