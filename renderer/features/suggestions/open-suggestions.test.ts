import { expect, test } from 'vitest';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { aboutSame, openSuggestions, suggestionAbout } from './open-suggestions';

const found = (start: number, end: number): FoundSuggestion => ({
  id: `${start}-${end}`,
  start,
  end,
  innerStart: start + 1,
  innerEnd: end - 1,
  kind: 'direct',
  speaker: null,
  cue: null,
  confidence: 'low',
  reason: { rule: 'no-attribution', via: null, spans: [] },
});
const ALL = [found(0, 10), found(20, 40), found(50, 60)];
const ids = (list: readonly FoundSuggestion[]) => list.map(({ id }) => id);
const NOTHING = new Set<string>();

test('what is quoted in part, rejected or being answered does not wait', () => {
  expect(ids(openSuggestions(ALL, [{ start: 39, end: 45 }], [], NOTHING))).toEqual([
    '0-10',
    '50-60',
  ]);
  expect(ids(openSuggestions(ALL, [], [{ start: 20, end: 39 }], NOTHING))).toEqual([
    '0-10',
    '50-60',
  ]);
  expect(ids(openSuggestions(ALL, [], [], new Set(['0-10'])))).toEqual(['20-40', '50-60']);
});

test('a rejection of a word within does not reject the sentence', () => {
  expect(ids(openSuggestions(ALL, [], [{ start: 22, end: 30 }], NOTHING))).toEqual(ids(ALL));
});

test('the same words with a comma more are the same; a half is not', () => {
  expect(aboutSame({ start: 0, end: 20 }, { start: 1, end: 18 })).toBe(true);
  expect(aboutSame({ start: 0, end: 20 }, { start: 0, end: 9 })).toBe(false);
  expect(aboutSame({ start: 0, end: 5 }, { start: 5, end: 10 })).toBe(false);
});

test('a quote finds the suggestion about its words', () => {
  expect(suggestionAbout(ALL, { start: 21, end: 39 })?.id).toBe('20-40');
  expect(suggestionAbout(ALL, { start: 11, end: 19 })).toBeNull();
});
