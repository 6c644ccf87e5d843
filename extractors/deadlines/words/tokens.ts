/** The syllables, numbers and signs of some words, in columns as long as there is room for; the first `length` count. */
export interface Tokens {
  length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Their numbers in the vocabulary; 0 for those that are not in it. */
  readonly numbers: Int32Array;
}

export const tokensFor = (room: number): Tokens => ({
  length: 0,
  starts: new Int32Array(room),
  ends: new Int32Array(room),
  numbers: new Int32Array(room),
});
