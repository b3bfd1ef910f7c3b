import { expect, test } from 'vitest';
import type { EventRecord } from '../../../shared/model/records';
import { byDate, placeEvents } from './event-order';

const event = (name: string, earliest: string | null, latest = earliest): EventRecord => ({
  type: 'event',
  id: name,
  deleted: false,
  extra: {},
  revision: {
    seen: {},
    created: { session: 's', n: 1, at: '', by: 'a' },
    fields: {},
    conflicts: {},
  },
  name,
  when: { text: '', edtf: null, earliest, latest },
  place: '',
  participants: [],
  notes: '',
});

test('events are ordered in time, those without a date last', () => {
  const names = [event('hearing', '2018-04-10'), event('rumour', null), event('vote', '2018-03-01')]
    .toSorted(byDate)
    .map(({ name }) => name);
  expect(names).toEqual(['vote', 'hearing', 'rumour']);
});

test('an axis runs from the first day to the end of the last', () => {
  const { placed } = placeEvents([
    event('dredging', '2018-01-01', '2018-01-04'),
    event('hearing', '2018-01-05'),
    event('rumour', null),
  ]);
  expect(placed.map(({ event: { name }, from, to }) => [name, from, to])).toEqual([
    ['dredging', 0, 0.8],
    ['hearing', 0.8, 1],
  ]);
});

test('ticks are few and within the axis, whatever the span', () => {
  for (const [from, to] of [
    ['2018-01-01', '2018-01-02'],
    ['2018-01-01', '2018-08-01'],
    ['2010-05-01', '2018-08-01'],
    ['1700-01-01', '2018-08-01'],
  ] as const) {
    const { ticks } = placeEvents([event('a', from, to)]);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThan(10);
    expect(ticks.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
  }
});

test('nothing dated gives an empty axis', () => {
  expect(placeEvents([event('rumour', null)])).toEqual({ placed: [], ticks: [] });
});
