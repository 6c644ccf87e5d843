/** What one document may cost at most. Crossing a limit is a typed reason, never a crash. */
export interface Limits {
  /** Seconds at work for the document as a whole (three times as many where the machine is busy with other things) … */
  readonly seconds: number;
  /** … and for each page besides, once the reader knows how many there are. */
  readonly secondsPerPage: number;
  /** Bytes of memory that the reading process may hold. */
  readonly memory: number;
  /** Bytes that a compressed document may inflate to, counted while inflating. */
  readonly inflatedBytes: number;
  /** How many times its size a compressed part above 1 MB may inflate to. */
  readonly inflatedRatio: number;
  readonly pages: number;
  /** Lines of text. The longest real documents have tens of thousands; each costs memory beside its words. */
  readonly lines: number;
  /** Pixels of one page picture. */
  readonly pixels: number;
  /** Nested elements, groups or records. */
  readonly depth: number;
}

const MB = 2 ** 20;

export const DEFAULT_LIMITS: Limits = {
  seconds: 60,
  secondsPerPage: 20,
  memory: 1536 * MB,
  inflatedBytes: 256 * MB,
  inflatedRatio: 200,
  pages: 2000,
  lines: 2_500_000,
  pixels: 120_000_000,
  depth: 1000,
};
