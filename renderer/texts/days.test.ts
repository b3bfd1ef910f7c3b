import { expect, it } from 'vitest';
import { dayOfWrite, longDay, momentOf } from './days';

it.each([
  ['2025-10-06T09:30:00.000Z', '6 Oct 2025'],
  ['1970-01-01T00:00:00.000Z', ''],
  ['', ''],
  ['2025-13-45T99:00:00.000Z', ''],
  ['last week', ''],
])('a write at %j was on %j', (at, day) => {
  expect(dayOfWrite(at)).toBe(day);
});

it.each([
  ['2025-10-06', '6 October 2025'],
  // A thing that happened on that day did happen.
  ['1970-01-01', '1 January 1970'],
  ['', null],
  ['unknown', null],
  [null, null],
])('the day %j is %j', (day, words) => {
  expect(longDay(day)).toBe(words);
});

it('a moment that is none is not made up', () => {
  expect(momentOf('2025-10-06T09:30:00.000Z')).toContain('06/10/2025');
  expect([momentOf(''), momentOf('now')]).toEqual(['', '']);
});
