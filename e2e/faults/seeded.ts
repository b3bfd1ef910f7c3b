/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32, T. Ettinger 2017). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many different ones of a list, in an order that the seed decides. */
export function chosenBySeed<T>(from: readonly T[], many: number, seed: number): readonly T[] {
  const random = seeded(seed);
  return from
    .map((item) => [random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .slice(0, many)
    .map(([, item]) => item);
}
