import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_PAPERS, isInBar, quotedBy } from './quoted-by';
import { firstOf, groupSaid } from './said';
import type { DatedQuote } from './said';

const said = (
  day: string | null,
  eventId: string | null = null,
  publisher = 'Courier',
): DatedQuote => ({
  day,
  eventId,
  publisher,
});
const shown = (all: readonly DatedQuote[], order: 'newest' | 'oldest') =>
  groupSaid(all, order).map(({ kind, of, entries }) => [kind, of, entries.map(({ day }) => day)]);

describe('by event and time', () => {
  const ALL = [
    said('2018-03-02'),
    said('2018-04-03', 'talks'),
    said(null),
    said('2018-03-20', 'vote'),
    said('2018-04-01', 'talks'),
    said('2018-03-30'),
    said(null, 'vote'),
  ];

  test('newest first', () => {
    expect(shown(ALL, 'newest')).toEqual([
      ['event', 'talks', ['2018-04-03', '2018-04-01']],
      ['month', '2018-03', ['2018-03-30', '2018-03-02']],
      ['event', 'vote', ['2018-03-20', null]],
      ['undated', '', [null]],
    ]);
  });

  test('oldest first', () => {
    expect(shown(ALL, 'oldest')).toEqual([
      ['month', '2018-03', ['2018-03-02', '2018-03-30']],
      ['event', 'vote', ['2018-03-20', null]],
      ['event', 'talks', ['2018-04-01', '2018-04-03']],
      ['undated', '', [null]],
    ]);
  });
});

test('so many quotes over all groups', () => {
  const groups = groupSaid([said('2018-04-03'), said('2018-04-01'), said('2018-03-01')], 'newest');
  const sizes = (most: number) => firstOf(groups, most).map(({ entries }) => entries.length);
  expect([0, 1, 2, 3, 9].map(sizes)).toEqual([[], [1], [2], [2, 1], [2, 1]]);
});

describe('who quoted them when', () => {
  test('months without a gap, the most frequent paper first', () => {
    const picture = quotedBy([
      said('2017-11-02', null, 'Ledger'),
      said('2018-02-01'),
      said('2018-02-09'),
      said('2017-12-24'),
      said(null),
    ]);
    expect(picture).toEqual({
      times: ['2017-11', '2017-12', '2018-01', '2018-02'],
      rows: [
        { paper: 'Courier', counts: [0, 1, 0, 2], total: 3 },
        { paper: 'Ledger', counts: [1, 0, 0, 0], total: 1 },
      ],
      undated: 1,
    });
  });

  test('a longer time by years', () => {
    expect(quotedBy([said('2009-05-01'), said('2012-01-01')]).times).toEqual([
      '2009',
      '2010',
      '2011',
      '2012',
    ]);
  });

  test('nothing dated, nothing drawn', () => {
    expect(quotedBy([said(null), said(null)])).toEqual({ times: [], rows: [], undated: 2 });
  });

  test('every dated quote is in exactly one bar, and each bar counts those it stands for', () => {
    const day = fc
      .tuple(fc.integer({ min: 1990, max: 2024 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`);
    const one = fc
      .tuple(fc.option(day), fc.constantFrom('', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'))
      .map(([when, publisher]) => said(when, null, publisher));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (all) => {
        const picture = quotedBy(all);
        expect(picture.rows.length).toBeLessThanOrEqual(MOST_PAPERS);
        let drawn = picture.undated;
        for (const { paper, counts } of picture.rows)
          for (const [at, time] of picture.times.entries()) {
            const inBar = all.filter((quote) => isInBar(quote, paper, time, picture));
            expect(counts[at]).toBe(inBar.length);
            drawn += inBar.length;
          }
        expect(drawn).toBe(all.length);
      }),
    );
  });
});
