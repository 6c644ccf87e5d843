/** The fonts of a run: for ASCII characters and for the others. */
export interface RunFonts {
  readonly ascii?: string | undefined;
  readonly other?: string | undefined;
}

/** The font that shows the letters that matter for the charset: those beyond ASCII, where there are any. */
export const fontOf = (text: string, { ascii, other }: RunFonts): string | undefined =>
  /[\u0080-\uffff]/u.test(text) ? (other ?? ascii) : (ascii ?? other);
