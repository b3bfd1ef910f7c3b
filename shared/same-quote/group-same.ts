/** How alike two things are: nobody's difference is 0. */
export interface AlikePair {
  readonly one: number;
  readonly other: number;
  /** From 0, the same, to 1. */
  readonly difference: number;
}

/**
 * Groups in which every two are alike, so that a chain of small differences never joins strangers. Each pair is in a
 * group; what is like two that are not alike, as a long quotation of which two parts are quoted, is in several. The
 * likest pairs begin groups. Grows with the pairs, not with all things (a greedy cover of edges by cliques).
 */
export function groupSame(pairs: readonly AlikePair[]): readonly (readonly number[])[] {
  const alike = new Map<number, Map<number, number>>();
  const know = (one: number, other: number, difference: number) => {
    const known = alike.get(one);
    if (known) known.set(other, difference);
    else alike.set(one, new Map([[other, difference]]));
  };
  for (const { one, other, difference } of pairs) {
    know(one, other, difference);
    know(other, one, difference);
  }
  const covered = new Map<number, Set<number>>();
  const groups: number[][] = [];
  const likestFirst = pairs.toSorted(
    (a, b) => a.difference - b.difference || a.one - b.one || a.other - b.other,
  );
  for (const { one, other } of likestFirst) {
    if (covered.get(one)?.has(other)) continue;
    const group = [one, other];
    const others = Array.from(alike.get(one) ?? [])
      .filter(([third]) => third !== other && alike.get(other)?.has(third))
      .toSorted(([a, near], [b, far]) => near - far || a - b);
    for (const [third] of others)
      if (group.every((member) => alike.get(member)?.has(third))) group.push(third);
    for (const member of group) {
      const known = covered.get(member) ?? new Set();
      covered.set(member, known);
      for (const fellow of group) known.add(fellow);
    }
    groups.push(group.toSorted((a, b) => a - b));
  }
  return groups;
}
