import { describe, expect, test } from 'vitest';
import { suggestEvents } from './suggest-events';

const CASES: readonly {
  readonly text: string;
  readonly articleDate?: string | null;
  readonly language?: string;
  readonly events: readonly (readonly [name: string, earliest: string | null])[];
}[] = [
  {
    text: '“Late,” Pell said after the Port Hale Summit on Tuesday.',
    events: [['Port Hale Summit', '2024-05-14']],
  },
  { text: '“Late,” Pell said on 3 April 2018.', events: [['3 April 2018', '2018-04-03']] },
  {
    text: 'Of the 2016 election Pell said it was “late.”',
    events: [['2016 election', '2016-01-01']],
  },
  { text: 'Pell said the Port Hale attacks were “late.”', events: [['Port Hale attacks', null]] },
  {
    text: 'Pell called Hurricane Ada “late.” On Friday he left.',
    events: [['Hurricane Ada', null]],
  },
  { text: 'The Battle of Hale was “late,” Pell said.', events: [['Battle of Hale', null]] },
  { text: 'On Friday Pell said “late”.', articleDate: null, events: [['Friday', null]] },
  {
    text: '„Spät“, sagte Pell am 3. April 2018.',
    language: 'de',
    events: [['3. April 2018', '2018-04-03']],
  },
  { text: 'Pell said of the attacks that it was “late.”', events: [] },
  { text: '“Now,” Pell said.', events: [] },
];

describe('events that a quote’s sentence refers to', () => {
  test.each(CASES)('$text', ({ text, articleDate = '2024-05-16', language = 'en', events }) => {
    const start = text.search(/[“„]/u);
    const quote = { start, end: text.search(/[”“](?!.*[“„])/u) + 1 };
    const found = suggestEvents(text, quote, { articleDate, language });
    expect(found.map(({ name, date }) => [name, date?.earliest ?? null])).toEqual(events);
    for (const { start: from, end } of found) expect(text.slice(from, end)).not.toBe('');
  });
});
