/** How many items lie ahead, found by halving: all that do stand before all that do not. */
export function countAhead<T>(sorted: ArrayLike<T>, isAhead: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAhead(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
