/**
 * The first number from 0 on that `isReached` says yes to, found by halving; `count` where it says yes to none below it.
 * Once it says yes, it has to say so to all that follow.
 */
export function firstWhere(count: number, isReached: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
