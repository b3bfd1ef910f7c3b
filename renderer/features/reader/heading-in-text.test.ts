import { expect, test } from 'vitest';
import { headingInText } from './heading-in-text';

const source = {
  publisher: '',
  url: '',
  authors: ['Nora Lindqvist'],
  published: '',
  accessed: '',
  dateline: '',
};
const title = 'Port Chief Presses';

test.each([
  [
    'title and author stand there',
    'Port Chief Presses\n\nBy Nora Lindqvist\nHARROW BAY — It',
    true,
    true,
  ],
  ['title only', 'Port Chief Presses\nHARROW BAY — It rained.', true, false],
  ['the title begins a sentence', 'Port Chief Presses on.\nMore.', false, false],
  ['neither', 'HARROW BAY — It rained on Nora Lindqvist.', false, false],
  ['an empty text', '', false, false],
])('%s', (_name, text, ownTitle, authors) => {
  expect(headingInText(text, { title, source })).toEqual({ title: ownTitle, authors });
});

test('a title nobody gave is nowhere', () => {
  expect(headingInText('\n', { title: '', source }).title).toBe(false);
});
