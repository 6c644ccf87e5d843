/** Shorter pieces are copied anyway. */
const KEPT_APART = 13;

/** The same words as a string of their own: an engine keeps the whole text for a piece of it, and each step has another text. */
export const detached = (piece: string): string => (piece.length < KEPT_APART ? piece : piece.split("").join(""));
