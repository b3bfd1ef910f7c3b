import { describe, expect, test } from 'vitest';
import { findIn } from './find-by-name';

const ITEMS = [
  { title: 'Tomas Arvelo', weight: 9 },
  { title: 'Inês Okafor', also: ['the executive'], weight: 4 },
  { title: 'Port Chief Presses for a Seat', weight: 0 },
  { title: 'Export…', weight: 0 },
  { title: 'Jeanne dʼArc’s Letter', weight: 0 },
];
const CASES: readonly {
  readonly name: string;
  readonly query: string;
  readonly first: string[];
}[] = [
  { name: 'the start of a name', query: 'tom', first: ['Tomas Arvelo'] },
  { name: 'the start of a later word', query: 'arv', first: ['Tomas Arvelo'] },
  { name: 'words in any order', query: 'okafor ines', first: ['Inês Okafor'] },
  { name: 'another name for it', query: 'executive', first: ['Inês Okafor'] },
  {
    name: 'a beginning before an inside',
    query: 'port',
    first: ['Port Chief Presses for a Seat', 'Export…'],
  },
  { name: 'an apostrophe written otherwise', query: "d'arc's", first: ['Jeanne dʼArc’s Letter'] },
  { name: 'every word must be answered', query: 'tomas okafor', first: [] },
  { name: 'two letters inside a word are too little', query: 'xp', first: [] },
  { name: 'signs alone ask for nothing', query: '…', first: ['Tomas Arvelo', 'Inês Okafor'] },
];

describe('findIn', () => {
  test.each(CASES)('$name', ({ query, first }) => {
    const found = findIn(query, ITEMS, 5).map(({ title }) => title);
    expect(found.slice(0, Math.max(first.length, 1))).toEqual(first);
  });
  test('no more than the limit', () => {
    expect(findIn('', ITEMS, 2)).toHaveLength(2);
  });
});
