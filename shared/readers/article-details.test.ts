import { expect, test } from 'vitest';
import { guessDetails } from './article-details';

test('details are what the text shows, and nothing else', () => {
  const article =
    'Port Chief Presses for a Seat at Dredging Talks\nBy Nora Lindqvist and Owen Pell\n3 April 2018\n\nHARROW BAY — The authority said on Tuesday that it was in the interest of the fleet to wait, and that they have not.\n';
  expect(guessDetails(article, 'port')).toEqual({
    title: 'Port Chief Presses for a Seat at Dredging Talks',
    publisher: '',
    published: '3 April 2018',
    authors: ['Nora Lindqvist', 'Owen Pell'],
    dateline: 'HARROW BAY',
    language: 'en',
    url: '',
  });
  expect(guessDetails('Just one sentence here.', 'tide_tables-2018')).toMatchObject({
    title: 'tide tables 2018',
    published: '',
    authors: [],
    dateline: '',
  });
  expect(
    guessDetails(
      '---\ntitle: "Silt"\nauthor: N. Lindqvist\ndate: 2018-04-03\n---\n# Other\n\nText.',
      'x',
    ),
  ).toMatchObject({ title: 'Silt', authors: ['N. Lindqvist'], published: '2018-04-03' });
  expect(guessDetails('# Silt in the Bay\n\nText.', 'x')).toMatchObject({
    title: 'Silt in the Bay',
  });
});
