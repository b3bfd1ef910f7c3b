import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HighlightIndex } from './highlight-index';
import { LazyHighlights } from './lazy-highlights';
import type { Highlight } from './reader-contract';

interface Place {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}
const outline = (place: Place): Highlight => ({
  ...place,
  look: 'suggestion',
  colour: 0,
  initials: '',
});

test('finds just what a plain search finds', () => {
  const span = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 80 }), span, (spans, [from, size]) => {
      const places = spans
        .map(([start, length], n) => ({ id: `${n}`, start, end: start + length }))
        .toSorted((a, b) => a.start - b.start);
      const found = new LazyHighlights(places, outline).within({ start: from, end: from + size });
      const plain = places.filter(({ start, end }) => start < from + size && end > from);
      expect(found.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
    }),
  );
});

test('only what is near is made', () => {
  const places = Array.from({ length: 1000 }, (_, n) => ({
    id: `${n}`,
    start: n * 10,
    end: n * 10 + 5,
  }));
  const made: string[] = [];
  const lazy = new LazyHighlights(places, (place) => {
    made.push(place.id);
    return outline(place);
  });
  lazy.within({ start: 5000, end: 5025 });
  lazy.get('7');
  expect(made).toEqual(['500', '501', '502', '7']);
});

test('an index answers for its quotes and for what is lazy', () => {
  const quote: Highlight = { ...outline({ id: 'quote', start: 0, end: 9 }), look: 'quote' };
  const lazy = new LazyHighlights([{ id: 'outlined', start: 4, end: 7 }], outline);
  const index = new HighlightIndex([quote], 20, lazy);
  expect(index.at(5).map(({ id }) => id)).toEqual(['outlined', 'quote']);
  expect(index.get('outlined')?.look).toBe('suggestion');
});
