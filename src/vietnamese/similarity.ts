import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";

/**
 * How alike two short strings are, 0 to 1, by Jaro and Winkler: good for damaged codes and names of bodies. The one
 * door to the package `natural`, whose root must not be imported (it is slow and prints).
 */
export const similarity = (a: string, b: string): number => JaroWinklerDistance(a, b, {});
