import model from 'wink-eng-lite-web-model';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTION_CASES } from './attribution.cases';
import { createSuggester } from './create-suggester';
import { LANGUAGE_CASES } from './languages.cases';
import { createWinkTagger } from './wink-tagger';

const suggest = createSuggester(createWinkTagger(model));

describe('who said it, with the tagger', () => {
  test.each(ATTRIBUTION_CASES)('$name', ({ text, speaker, rule }) => {
    const [first] = suggest(text, { language: 'en' });
    expect([first?.speaker?.name ?? null, first?.reason.rule]).toEqual([speaker, rule]);
    const mention = first?.speaker;
    if (mention) expect(text.slice(mention.start, mention.end)).not.toBe('');
  });
});

test('without a tagger verbs are told by lists', () => {
  const bare = createSuggester(null);
  const wrong = ATTRIBUTION_CASES.filter(
    ({ text, speaker }) => (bare(text, { language: 'en' })[0]?.speaker?.name ?? null) !== speaker,
  );
  expect(wrong).toEqual([]);
});

describe('other languages', () => {
  test.each(LANGUAGE_CASES)('$language: $text', ({ language, text, speaker }) => {
    const [first, ...more] = suggest(text, { language });
    expect(first?.speaker?.name ?? null).toBe(speaker);
    expect(more).toEqual([]);
  });
});
