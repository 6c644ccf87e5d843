import { language } from "../i18n/words.ts";

/** Thousands as the reader groups them: `1.234` or `1,234`. */
export const count = (n: number): string => n.toLocaleString(language() === "vi" ? "vi-VN" : "en-US");

/** A share of one as a whole percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;
