/**
 * How often words were right of which a recogniser was so sure, counted on 9,400 words of pages of which the text is
 * known (made pages of 200 dpi in six conditions and a real office scan, both engines).
 */
const COUNTED: readonly (readonly [confidence: number, right: number])[] = [
  [0, 0.05],
  [0.3, 0.2],
  [0.5, 0.4],
  [0.65, 0.48],
  [0.75, 0.62],
  [0.83, 0.79],
  [0.88, 0.86],
  [0.92, 0.92],
  [0.94, 0.96],
  [0.955, 0.97],
  [0.965, 0.993],
  [1, 0.996],
];

/** The chance, 0 to 1, that a word is right of which the recogniser is that sure (0 to 1): straight between what was counted. */
export function chanceRight(confidence: number): number {
  const sure = Math.min(1, confidence);
  const next = COUNTED.findIndex(([at]) => at >= sure);
  const [to, above] = COUNTED[next] as readonly [number, number];
  const [from, below] = COUNTED[Math.max(0, next - 1)] as readonly [number, number];
  return to === from ? above : below + ((above - below) * (sure - from)) / (to - from);
}
