import { describe, expect, test } from 'vitest';
import { fitColumns, tracksOf } from './table-columns';
import type { TableColumn } from './table-columns';
import { stretched, withToggled, withAllToggled } from './table-selection';

const set = (...ids: string[]) => new Set(ids);

const column = (id: string, width: number, rank: number, grows = false): TableColumn<never> => ({
  id,
  label: id,
  width,
  rank,
  grows,
  cell: () => null,
});
const idsOf = (of: readonly TableColumn<never>[]) => of.map(({ id }) => id);

describe('choosing rows', () => {
  test('one more, one less', () => {
    expect(withToggled(set('a'), 'b')).toEqual(set('a', 'b'));
    expect(withToggled(set('a', 'b'), 'b')).toEqual(set('a'));
  });
  test('all of some, or none where all are chosen', () => {
    expect(withAllToggled(set('a', 'x'), ['a', 'b'])).toEqual(set('a', 'b', 'x'));
    expect(withAllToggled(set('a', 'b', 'x'), ['a', 'b'])).toEqual(set('x'));
  });
  test('a stretch begins at its anchor, goes either way, and gives back what it no longer covers', () => {
    const ids = ['a', null, 'b', 'c', 'd'];
    const anchor = { at: 2, before: set('d') };
    expect(stretched(ids, anchor, 3)).toEqual(set('b', 'c', 'd'));
    expect(stretched(ids, anchor, 2)).toEqual(set('b', 'd'));
    expect(stretched(ids, anchor, 0)).toEqual(set('a', 'b', 'd'));
  });
});

describe('columns that fit', () => {
  const columns = [
    column('title', 240, 0, true),
    column('publisher', 150, 2),
    column('date', 80, 1),
    column('tags', 120, 5),
  ];
  test.each<[number, string[], string[]]>([
    [1000, ['title', 'publisher', 'date', 'tags'], []],
    [600, ['title', 'publisher', 'date'], ['tags']],
    [500, ['title', 'date'], ['publisher', 'tags']],
    [100, ['title'], ['publisher', 'date', 'tags']],
  ])('in %i pixels', (available, shown, left) => {
    const fitted = fitColumns(columns, {}, available);
    expect([idsOf(fitted.shown), idsOf(fitted.left)]).toEqual([shown, left]);
  });
  test('a width that the person chose counts, within bounds', () => {
    expect(idsOf(fitColumns(columns, { publisher: 400 }, 700).left)).toEqual(['publisher', 'tags']);
    expect(tracksOf(columns, { publisher: 9000, date: 1 })).toBe(
      '44px minmax(0, 1fr) 640px 48px 120px',
    );
  });
});
