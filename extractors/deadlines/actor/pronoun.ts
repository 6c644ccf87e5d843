/** `Các đồng chí` are those named before. */
const PRONOUN = /^(?:các\s+)?(?:đồng\s+chí|đ\/c)$/iu;

/** Whether a name only points back. */
export const isPronoun = (name: string): boolean => PRONOUN.test(name);
