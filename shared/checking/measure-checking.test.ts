import { expect, it } from 'vitest';
import { createSuggester } from '../suggest/create-suggester';
import { GOLD } from '../suggest/gold.cases';
import { countChecks, countSpeakers } from './measure-checking.cases';

it('finds every planted change of the own gold set, and raises no alarm over what is none', () => {
  const { ways, misses } = countChecks(GOLD, createSuggester(null));
  const is = /^(?:typography|ellipsis|brackets|untouched)/;
  const sum = (field: 'planted' | 'found' | 'right', honest: boolean) =>
    Array.from(ways)
      .filter(([way]) => is.test(way) === honest)
      .reduce((total, [, row]) => total + row[field], 0);
  expect(sum('planted', false)).toBeGreaterThan(100);
  expect(sum('planted', true)).toBeGreaterThan(100);
  expect(sum('found', false), misses.join('\n')).toBe(sum('planted', false));
  expect(sum('right', false) / sum('planted', false)).toBeGreaterThan(0.95);
  expect(sum('found', true), misses.join('\n')).toBe(0);
});

it('tells that somebody else said it, and never of who did', () => {
  const { swapped, told, own, alarms, misses } = countSpeakers(GOLD, createSuggester(null), true);
  expect(swapped).toBeGreaterThan(10);
  expect(told, misses.join('\n')).toBe(swapped);
  expect(own).toBeGreaterThan(10);
  expect(alarms).toBe(0);
});
