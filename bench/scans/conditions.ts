import type { Condition } from "./degrade.ts";

/** What offices do to paper: the clean page of a printer, and pages that were copied, turned, stamped, faded and packed. */
export const CONDITIONS: readonly Condition[] = [
  { name: "clean", dpi: 300 },
  { name: "skewed", dpi: 200, skew: 1.4, blur: 0.8, noise: 10, jpeg: 70 },
  { name: "stamped", dpi: 300, skew: -0.8, blur: 0.8, noise: 8, stamp: "red", jpeg: 75 },
  { name: "copied", dpi: 200, skew: 0.5, blur: 1.4, noise: 14, threshold: 150, specks: 400, stamp: "black" },
  { name: "copied-bare", dpi: 200, skew: 0.5, blur: 1.4, noise: 14, threshold: 150, specks: 400 },
  { name: "faint", dpi: 200, skew: -0.4, blur: 1.2, noise: 16, ink: 120, jpeg: 70 },
  { name: "coarse", dpi: 150, skew: 0.3, blur: 0.8, noise: 8, jpeg: 70 },
  { name: "blurred", dpi: 200, skew: 0.6, blur: 2.4, noise: 8, jpeg: 75 },
  { name: "packed", dpi: 200, skew: -0.5, blur: 0.8, noise: 6, jpeg: 12 },
  { name: "photographed", dpi: 250, skew: 0.8, blur: 1.2, noise: 8, jpeg: 80, photographed: true },
  { name: "upside-down", dpi: 200, skew: 0.7, blur: 0.8, noise: 8, turned: 180, jpeg: 75 },
  { name: "sideways", dpi: 200, skew: -0.6, blur: 0.8, noise: 8, turned: 90, jpeg: 75 },
];
