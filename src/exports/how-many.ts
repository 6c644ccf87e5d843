/** `1 file`, `2 files`: a count with its noun. */
export const howMany = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
