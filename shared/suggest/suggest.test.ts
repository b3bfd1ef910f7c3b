import model from 'wink-eng-lite-web-model';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTION_CASES } from './attribution.cases';
import { createSuggester } from './create-suggester';
import { GOLD } from './gold.cases';
import { LANGUAGE_CASES } from './languages.cases';
import { frameOf } from './frame';
import { packOf } from './languages/packs';
import { paragraphsOf } from './paragraphs';
import { RULE_CASES, SIEVE_CASES } from './rules.cases';
import { SIEVE } from './sieve';
import { createWinkTagger } from './wink-tagger';

const tagger = createWinkTagger(model);
const suggest = createSuggester(tagger);

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

test('the gold set: every quotation is found but one, and nobody is wrongly named with high confidence', () => {
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { text, language, quotes } of GOLD) {
    const found = suggest(text, { language }).filter(({ kind }) => kind !== 'scare');
    for (const { innerStart, innerEnd, speaker } of quotes) {
      const words = text.slice(innerStart, innerEnd);
      const match = found.find(
        (one) =>
          text.slice(one.innerStart, one.innerEnd).trim() === words && one.start < innerStart,
      );
      if (!match) missed.push(words);
      else if (match.confidence === 'high' && match.speaker?.name !== speaker) wrong.push(words);
    }
  }
  expect(missed).toEqual(['fewer chips and better bins.']);
  expect(wrong).toEqual([]);
});

describe('every rule has a case', () => {
  const cases = Object.entries(RULE_CASES).flatMap(([rule, all]) =>
    all.map((one) => ({ rule, ...one })),
  );

  test.each(cases)('$rule: $text', ({ rule, text, words, speaker }) => {
    const at = text.indexOf(words);
    const found = suggest(text, { language: 'en' }).find(
      ({ start, end }) => start <= at && at < end,
    );
    expect([found?.reason.rule, found?.speaker?.name ?? null]).toEqual([rule, speaker]);
  });

  test('no rule is without one', () => {
    expect(Object.entries(RULE_CASES).filter(([, all]) => all.length === 0)).toEqual([]);
    expect(Object.keys(SIEVE_CASES)).toEqual(Object.keys(SIEVE));
  });

  test.each(Object.entries(SIEVE_CASES))('the sieve’s %s', (name, text) => {
    const pack = packOf('en');
    const [paragraph] = paragraphsOf(text);
    if (!paragraph) throw new Error('The case is empty.');
    const frame = frameOf({ text, pack, tagger }, paragraph, paragraph.quotations);
    const [place] = frame.places;
    const clause = place && frame.sentences[place.sentence];
    if (!place || !clause) throw new Error('The case has no quotation.');
    const first = Object.entries(SIEVE).find(([, rule]) => rule(clause, place.token) !== null);
    expect(first?.[0]).toBe(name);
  });
});
