import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignLayers, type Alignable } from './align-layers';

const quote = (id: string, start: number, end: number, textHash = 't'): Alignable => ({
  id,
  layer: id.slice(0, 1),
  anchor: { textHash, start, end },
});
const ids = (quotes: readonly Alignable[]) =>
  alignLayers(quotes).map((group) => group.quotes.map(({ id }) => id).join('+'));

describe('alignment by overlap', () => {
  test.each<[string, readonly Alignable[], readonly string[]]>([
    ['nothing', [], []],
    ['one alone', [quote('a1', 0, 5)], ['a1']],
    ['the same span', [quote('b1', 0, 5), quote('a1', 0, 5)], ['a1+b1']],
    ['touching is not overlapping', [quote('a1', 0, 5), quote('b1', 5, 9)], ['a1', 'b1']],
    [
      'one layer is never aligned with itself',
      [quote('a1', 0, 9), quote('a2', 1, 8)],
      ['a1', 'a2'],
    ],
    [
      'the tighter of two wins the one within',
      [quote('a1', 0, 100), quote('a2', 40, 60), quote('b1', 41, 60)],
      ['a1', 'a2+b1'],
    ],
    [
      'who overlaps less finds nobody left',
      [quote('a1', 0, 10), quote('b1', 0, 9), quote('b2', 9, 14)],
      ['a1+b1', 'b2'],
    ],
    [
      'three of three, drawn differently',
      [quote('a1', 0, 10), quote('b1', 4, 12), quote('c1', 9, 20)],
      ['a1+b1+c1'],
    ],
    ['other texts apart', [quote('a1', 0, 9), quote('b1', 0, 9, 'u')], ['a1', 'b1']],
  ])('%s', (_, quotes, expected) => {
    expect(ids(quotes)).toEqual(expected);
  });

  test('more than any overlap can be asked for', () => {
    const quotes = [
      quote('a1', 0, 10),
      quote('b1', 0, 5),
      quote('a2', 20, 29),
      quote('b2', 20, 24),
    ];
    const at = (least: number) => alignLayers(quotes, least).map((group) => group.quotes.length);
    expect(at(0)).toEqual([2, 2]);
    expect(at(0.5)).toEqual([2, 1, 1]);
    expect(at(1)).toEqual([1, 1, 1, 1]);
  });

  test('a group spans all its quotes', () => {
    expect(alignLayers([quote('a1', 3, 9), quote('b1', 5, 14)])[0]?.span).toEqual({
      start: 3,
      end: 14,
    });
  });
});

const some = fc
  .array(
    fc.record({ layer: fc.constantFrom('a', 'b', 'c', 'd'), start: fc.nat(40), size: fc.nat(12) }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ layer, start, size }, at) => quote(`${layer}${at}`, start, start + size + 1)),
  );

test('every quote is in one group, no layer twice, in any order of the quotes', () => {
  fc.assert(
    fc.property(
      some.chain((quotes) =>
        fc.tuple(fc.constant(quotes), fc.shuffledSubarray(quotes, { minLength: quotes.length })),
      ),
      ([quotes, shuffled]) => {
        const groups = alignLayers(quotes);
        expect(groups.flatMap((group) => group.quotes.map(({ id }) => id)).toSorted()).toEqual(
          quotes.map(({ id }) => id).toSorted(),
        );
        for (const group of groups)
          expect(new Set(group.quotes.map(({ layer }) => layer)).size).toBe(group.quotes.length);
        expect(alignLayers(shuffled)).toEqual(groups);
      },
    ),
    { numRuns: 300 },
  );
});

test('two layers that mark the same are paired one to one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 12 }), (starts) => {
      const sorted = starts.toSorted((a, b) => a - b);
      const both = ['a', 'b'].flatMap((layer) =>
        sorted.map((start) => quote(`${layer}${start}`, start, start + 7)),
      );
      expect(ids(both)).toEqual(sorted.map((start) => `a${start}+b${start}`));
    }),
  );
});
