import { describe, expect, test } from 'vitest';
import { CaseAnnotator } from '../../../shared/review/review.cases';
import { assessText } from '../../../shared/review/disagreements';
import { toReviewQuote } from '../../../shared/review/review-item';
import type { QuoteRecord } from '../../../shared/model/records';
import { bothFor, choiceOf, optionsOf, verdictForOwn } from './choices';
import { diffParts } from './diff-parts';

const ann = new CaseAnnotator('ann');
const ben = new CaseAnnotator('ben');
const details = async (quotes: readonly QuoteRecord[]) => {
  const [item] = await assessText(
    quotes.map((quote) => toReviewQuote(quote)),
    { decisions: new Map(), resolve: (id) => id },
  );
  if (!item) throw new Error('no item');
  return { item, record: null, document: null, passage: null, seenHash: '' };
};

describe('what the keys take', () => {
  test('each version, and no quote where somebody left it', async () => {
    const two = await details([ann.quote('a', 0, 9, { speakerIds: ['s1'] }), ben.quote('b', 0, 9)]);
    expect(optionsOf(two).map(choiceOf)).toEqual([0, 1]);
    const found = await details([ann.quote('a', 0, 9), ben.quote('b', 20, 29)]);
    expect(optionsOf(found).map(choiceOf)).toEqual([0, 'reject']);
  });

  test('both speakers, but not both bounds', async () => {
    const a = ann.quote('a', 0, 9, { speakerIds: ['s1'] });
    const speakers = await details([a, ben.quote('b', 0, 9, { speakerIds: ['s2'] })]);
    expect(bothFor(speakers)).toEqual({ version: { speakerIds: ['s1', 's2'], eventIds: [] } });
    expect(bothFor(await details([a, ben.quote('b', 0, 8, { speakerIds: ['s2'] })]))).toBeNull();
  });

  test('one’s own version that is somebody’s is theirs', async () => {
    const a = ann.quote('a', 0, 9, { speakerIds: ['s1'] });
    const { item } = await details([a, ben.quote('b', 0, 9, { speakerIds: ['s2', 's1'] })]);
    const own = { anchor: a.anchor, kind: a.kind, eventIds: [] };
    expect(verdictForOwn(item, a, { ...own, speakerIds: ['s1', 's2'] })).toEqual({
      verdict: 'accept',
      quoteId: 'b',
    });
    expect(verdictForOwn(item, a, { ...own, speakerIds: [] })).toMatchObject({
      verdict: 'edit',
      fields: { speakerIds: [], attribution: 'unknown' },
    });
    expect(verdictForOwn(item, a, { ...own, speakerIds: ['s3'] })).toMatchObject({
      verdict: 'edit',
      fields: { attribution: 'stated' },
    });
  });
});

describe('differences are marked word by word', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['names', ['Ines Okafor', 'I. Okafor'], ['[Ines] Okafor', '[I.] Okafor']],
    ['half a word is none', ['harbour', 'harbours'], ['[harbour]', '[harbours]']],
    ['an end', ['one two', 'one two three'], ['one two', 'one two[ three]']],
    ['nothing alike', ['one', 'two'], ['[one]', '[two]']],
    ['characters stay whole', ['🚢', '🚣'], ['[🚢]', '[🚣]']],
    ['three', ['a b c', 'a x c', 'a c'], ['a [b ]c', 'a [x ]c', 'a c']],
    ['one alone', ['one'], ['one']],
  ])('%s', (_, texts, expected) => {
    const shown = diffParts(texts).map((parts) =>
      parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
    );
    expect(shown).toEqual(expected);
    expect(diffParts(texts).map((parts) => parts.map(({ text }) => text).join(''))).toEqual(texts);
  });
});
