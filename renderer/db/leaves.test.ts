import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_LEAF, LEAF_LIMIT, LEAF_SIZE, byUnits, leafOf, leafRows } from './leaves';
import { quoteElsewhere } from './open/test-support';

describe('the leaf of an id', () => {
  test.each([
    ['there is none yet', [], 'm', FIRST_LEAF],
    ['before all', ['c', 'f'], 'a', FIRST_LEAF],
    ['exactly at one', ['', 'c', 'f'], 'c', 'c'],
    ['between two', ['', 'c', 'f'], 'd', 'c'],
    ['behind all', ['', 'c', 'f'], 'z', 'f'],
  ])('%s', (_, firsts, id, first) => {
    expect(leafOf(firsts, id)).toBe(first);
  });

  test('is the largest first at or before the id', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (unsorted, id) => {
        const firsts = ['', ...unsorted.filter((first) => first !== '')].toSorted(byUnits);
        expect(leafOf(firsts, id)).toBe(firsts.findLast((first) => first <= id));
      }),
    );
  });
});

const quotes = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    quoteElsewhere(String((index * 37) % count).padStart(7, '0'), 'doc-1', [`s${index % 3}`]),
  );

describe('cutting leaves', () => {
  test.each([
    [0, []],
    [1, [1]],
    [LEAF_LIMIT, [LEAF_LIMIT]],
    [LEAF_LIMIT + 1, [151, 150]],
    [LEAF_SIZE * 5, [200, 200, 200, 200, 200]],
  ])('%d quotes lie in leaves of %j', (count, sizes) => {
    const rows = [...leafRows('doc-1', FIRST_LEAF, quotes(count), 'v1')];
    expect(rows.map((row) => row.quotes.length)).toEqual(sizes);
    expect(rows.map(({ first }) => first)).toEqual(
      rows.map((row, index) => (index === 0 ? FIRST_LEAF : row.quotes[0]?.id)),
    );
    expect(rows.flatMap((row) => row.quotes.map(({ id }) => id))).toEqual(
      quotes(count)
        .map(({ id }) => id)
        .toSorted(byUnits),
    );
  });

  test('a leaf names the speakers of its living quotes, each once', () => {
    const [a, b, c, d] = quotes(4);
    if (!a || !b || !c || !d) throw new Error('four quotes');
    const [row] = leafRows('doc-1', FIRST_LEAF, [a, { ...b, deleted: true }, c, d], 'v1');
    expect([...(row?.speakerIds ?? [])].toSorted(byUnits)).toEqual(['s0', 's2']);
  });
});
