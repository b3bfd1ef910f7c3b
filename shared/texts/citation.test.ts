import { expect, it } from 'vitest';
import { citedQuote } from './citation';
import { countUnseen, unseenWords } from './unseen';

const SOURCE = {
  publisher: 'Harrow Bay Courier',
  url: 'https://courier.example/silt',
  authors: ['Nora Lindqvist', 'Owen Brack'],
  published: '3 April 2018',
  accessed: '',
  dateline: '',
};

it('names what is known, and no more', () => {
  expect(citedQuote('We will not.', { title: 'Silt', source: SOURCE }, 'p. 14')).toBe(
    '“We will not.” (Nora Lindqvist, Owen Brack, “Silt”, Harrow Bay Courier, 3 April 2018, p. 14, https://courier.example/silt)',
  );
  const nothing = { ...SOURCE, publisher: '', url: '', authors: [], published: '' };
  expect(citedQuote('We will not.', { title: '', source: nothing }, '')).toBe('“We will not.”');
});

it('adds no quotation marks to words that have theirs', () => {
  expect(citedQuote('“No,”', { title: 'Silt', source: SOURCE }, '')).toMatch(/^“No,” \(/u);
});

it('counts what nobody sees by its names, piece after piece', () => {
  const first = countUnseen('so\u00adft hy\u00adphens');
  expect(unseenWords(first)).toBe('2 soft hyphens');
  const all = countUnseen('zero\u200bwidth\u200b\u200b, no\u00a0break, p\u0430ss', first);
  expect(unseenWords(all)).toBe(
    '2 soft hyphens, 3 zero-width characters, 1 no-break space, 1 letter that looks like another',
  );
  expect(unseenWords(countUnseen('plain'))).toBe('');
});
