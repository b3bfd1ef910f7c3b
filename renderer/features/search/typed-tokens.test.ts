import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/search/parse-query';
import { openLastToken, queryOf, takeTokens } from './typed-tokens';

const take = (text: string, known: (value: string) => boolean = () => true) =>
  takeTokens({ tokens: [], text }, parseQuery(text), ({ value }) => known(value));

describe('fields in what is typed', () => {
  it.each([
    ['a field that is done', 'speaker:okafor ', { tokens: ['speaker:okafor'], text: '' }],
    ['a field that is being typed', 'speaker:oka', { tokens: [], text: 'speaker:oka' }],
    ['words around it stay', 'dredge tag:money now', { tokens: ['tag:money'], text: 'dredge now' }],
    [
      'several, in their order',
      'kind:direct check:altered x',
      { tokens: ['kind:direct', 'check:altered'], text: 'x' },
    ],
    [
      'a value in quotation marks',
      'event:"White House meeting" x',
      { tokens: ['event:"White House meeting"'], text: 'x' },
    ],
    ['what narrows nothing stays text', 'after:soon x', { tokens: [], text: 'after:soon x' }],
    ['words alone', 'outer channel ', { tokens: [], text: 'outer channel ' }],
  ])('%s', (_, text, expected) => {
    expect(take(text)).toEqual(expected);
  });

  it('a name of nobody stays text', () => {
    expect(take('speaker:nobody x', () => false)).toEqual({ tokens: [], text: 'speaker:nobody x' });
  });

  it('the last one is opened again, and the whole is plain text', () => {
    const typed = take('speaker:okafor tag:money channel');
    expect(queryOf(typed)).toBe('speaker:okafor tag:money channel');
    expect(openLastToken(typed)).toEqual({ tokens: ['speaker:okafor'], text: 'tag:moneychannel' });
    expect(openLastToken({ tokens: [], text: 'x' })).toBeNull();
  });
});
