import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HighlightIndex } from './highlight-index';
import type { Highlight, HighlightLook } from './reader-contract';

const mark = (
  id: string,
  start: number,
  end: number,
  look: HighlightLook = 'quote',
): Highlight => ({
  id,
  start,
  end,
  look,
  colour: 0,
  initials: '',
});
const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

describe('HighlightIndex', () => {
  const index = new HighlightIndex(
    [
      mark('inner', 12, 16),
      mark('outer', 10, 40),
      mark('crossing', 14, 60),
      mark('cue', 12, 14, 'cue'),
      mark('far', 80, 90),
      mark('beyond', 95, 120),
      mark('empty', 30, 30),
    ],
    100,
  );

  test('a place on several quotes answers with the smallest first', () => {
    expect(ids(index.at(15))).toEqual(['inner', 'outer', 'crossing']);
  });

  test('both ends of a quote belong to it', () => {
    expect(ids(index.at(80))).toEqual(['far']);
    expect(ids(index.at(90))).toEqual(['far']);
    expect(ids(index.at(91))).toEqual([]);
  });

  test('cues do not answer, nor what is empty or outside the text', () => {
    expect(ids(index.at(13))).not.toContain('cue');
    expect(index.get('cue')).toBeNull();
    expect(index.get('beyond')).toBeNull();
    expect(index.get('empty')).toBeNull();
  });

  test('nested quotes lie deeper', () => {
    const depths = index
      .within({ start: 0, end: 100 })
      .map(({ highlight, depth }) => [highlight.id, depth]);
    expect(Object.fromEntries(depths)).toEqual({ outer: 0, inner: 1, cue: 2, crossing: 2, far: 0 });
  });

  test('finds just what a plain search finds', () => {
    const span = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 80 }), span, (spans, [from, size]) => {
        const marks = spans.map(([start, length], n) => mark(`${n}`, start, start + length));
        const found = new HighlightIndex(marks, 300).within({ start: from, end: from + size });
        const plain = marks.filter(({ start, end }) => start < from + size && end > from);
        expect(new Set(ids(found.map(({ highlight }) => highlight)))).toEqual(new Set(ids(plain)));
      }),
    );
  });
});
