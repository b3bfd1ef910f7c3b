import { describe, expect, test } from 'vitest';
import { createSuggester } from '../suggest/create-suggester';
import { foundFields } from './findings';

const HASH = '9f2c41d07ab35e68'.repeat(4);
const suggest = createSuggester(null);

/** The kind of some words when the finding of their quotation is known, and when there is none. */
function kinds(text: string, part: string) {
  const start = text.indexOf(part);
  const place = { text, textHash: HASH, span: { start, end: start + part.length } };
  const [finding = null] = suggest(text, { language: 'en' });
  return [finding, null].map((one) => foundFields(one, place, true).kind);
}

describe('the kind of a quote', () => {
  const welcome = 'He said: “It is a welcome idea,” and left.';
  test.each([
    ['with its marks', welcome, '“It is a welcome idea,”', ['direct', 'direct']],
    ['without its marks', welcome, 'It is a welcome idea,', ['direct', 'direct']],
    ['with words around', welcome, 'He said: “It is a welcome idea,”', ['mixed', 'mixed']],
    [
      'guillemets',
      'Il a dit : « Nous viendrons demain ».',
      '« Nous viendrons demain »',
      ['mixed', 'direct'],
    ],
    [
      'words of a sentence',
      'She said she planned “several things” for May.',
      '“several things”',
      ['mixed', 'direct'],
    ],
    ['a term', 'The so-called “Friday fleet” moved.', '“Friday fleet”', ['scare', 'direct']],
  ])('%s', (_name, text, part, expected) => {
    expect(kinds(text, part)).toEqual(expected);
  });
  test('no marks, no finding: indirect', () => {
    expect(kinds('She said that the talks would wait.', 'that the talks would wait')).toEqual([
      'indirect',
      'indirect',
    ]);
  });
  test('an apostrophe is no mark', () => {
    expect(kinds('It was the fleet’s plan all along.', 'the fleet’s plan')[1]).toBe('indirect');
  });
});

test('nothing is recorded of a speaker who is not named', () => {
  const text = '“The gate was open,” said Dana Pell.';
  const [finding] = suggest(text, { language: 'en' });
  const place = { text, textHash: HASH, span: { start: 0, end: 20 } };
  expect(foundFields(finding ?? null, place, false)).toMatchObject({
    kind: 'direct',
    cue: { exact: 'said' },
    mention: null,
    attribution: 'unknown',
  });
});
