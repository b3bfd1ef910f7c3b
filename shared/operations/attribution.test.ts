import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../records/record-types';
import type { DocumentRecord, QuoteRecord } from '../model/records';
import { createSuggester } from '../suggest/create-suggester';
import type { Suggestion } from '../suggest/suggestion';
import { attributeQuote } from './attribution';
import type { ChosenSpeaker } from './attribution';
import { foundFields, markQuote } from './findings';
import { unlinkSpeaker } from './speakers';

const HASH = '9f2c41d07ab35e68'.repeat(4);
const TEXT = 'It rained. “The gate was open,” said Dana Pell. “We left,” she added.';
const document = { id: 'd', textHash: HASH, progress: 'in-work' } as unknown as DocumentRecord;
const write = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'me' };
const [first, second] = createSuggester(null)(TEXT, { language: 'en' });
if (!first || !second) throw new Error('Two quotations are found in the text.');
const open: Suggestion = first;
const left: Suggestion = second;
const there = { finding: open, text: TEXT };

const anchor = (exact: string) => ({ exact });
function quote(fields: object = {}, finding = open): QuoteRecord {
  const made = markQuote({ id: 'q', document, text: TEXT, span: finding, layer: 'me' }, finding);
  return {
    ...DEFAULTS.quote,
    type: 'quote',
    id: 'q',
    deleted: false,
    extra: {},
    revision: { seen: {}, created: write, fields: {}, conflicts: {} },
    ...made.writes[0]?.fields,
    ...fields,
  } as QuoteRecord;
}
const known = (name: string, ...aliases: string[]): ChosenSpeaker => ({
  kind: 'known',
  id: name,
  name,
  aliases,
});
const fieldsOf = (change: ReturnType<typeof attributeQuote>) =>
  change.writes.find(({ type }) => type === 'quote')?.fields;

describe('the first speaker', () => {
  test.each([
    ['the one who was found', known('Dana Pell')],
    ['the same by an alias', known('Ms. D.', 'Dana Pell')],
    ['a fuller name of theirs', known('Dana Maria Pell')],
    ['somebody new of that name', { kind: 'new', id: 'n', name: 'Dana Pell' } as const],
  ])('%s has the cue, the mention and what is stated', (_name, chosen) => {
    expect(fieldsOf(attributeQuote(quote(), chosen, there, true))).toMatchObject({
      mention: { exact: 'Dana Pell' },
      attribution: 'stated',
    });
    expect(quote().cue).toMatchObject({ exact: 'said' });
  });
  test('another has neither: they say nothing of them', () => {
    const change = attributeQuote(quote(), known('Karl Pell'), there, true);
    expect(fieldsOf(change)).toEqual({
      speakerIds: ['Karl Pell'],
      cue: null,
      attribution: 'stated',
    });
  });
  test('nor has the son of the one who was found', () => {
    const change = attributeQuote(quote(), known('Dana Pell Jr.'), there, true);
    expect(fieldsOf(change)).toMatchObject({ cue: null, attribution: 'stated' });
  });
  test('found by a pronoun: inferred', () => {
    const change = attributeQuote(
      quote({}, left),
      known('Dana Pell'),
      { finding: left, text: TEXT },
      true,
    );
    expect(fieldsOf(change)).toMatchObject({ mention: { exact: 'she' }, attribution: 'inferred' });
  });
  test('what a person set before is kept', () => {
    const own = {
      cue: anchor('said again'),
      mention: anchor('the keeper'),
      attribution: 'inferred',
    };
    for (const name of ['Dana Pell', 'Karl Pell'])
      expect(fieldsOf(attributeQuote(quote(own), known(name), there, true))).toEqual({
        speakerIds: [name],
      });
  });
  test('without a finding: stated, since a person read it', () => {
    const change = attributeQuote(quote({ cue: null }), known('Karl Pell'), null, true);
    expect(fieldsOf(change)).toEqual({ speakerIds: ['Karl Pell'], attribution: 'stated' });
  });
});

describe('where somebody is named already', () => {
  const attributed = quote({
    speakerIds: ['Dana Pell'],
    ...foundFields(open, { text: TEXT, textHash: HASH, span: open }, true),
  });

  test('another takes their place, and what was theirs goes', () => {
    expect(fieldsOf(attributeQuote(attributed, known('Karl Hale'), there, true))).toEqual({
      speakerIds: ['Karl Hale'],
      cue: null,
      mention: null,
    });
  });
  test('also when it is not known what was found', () => {
    expect(fieldsOf(attributeQuote(attributed, known('Karl Hale'), null, true))).toMatchObject({
      cue: null,
      mention: null,
    });
  });
  test('back again: as it was', () => {
    const other = { ...attributed, speakerIds: ['Karl Hale'], cue: null, mention: null };
    expect(fieldsOf(attributeQuote(other, known('Dana Pell'), there, true))).toEqual({
      speakerIds: ['Dana Pell'],
      cue: attributed.cue,
      mention: attributed.mention,
    });
  });
  test('one who is named by the same words keeps them', () => {
    const change = attributeQuote(attributed, known('Dana Pell', 'D. Pell'), null, true);
    expect(change.writes).toEqual([]);
    expect(fieldsOf(attributeQuote(attributed, known('Dana Anna Pell'), null, true))).toEqual({
      speakerIds: ['Dana Anna Pell'],
    });
  });
  test('a second one is added beside them', () => {
    expect(fieldsOf(attributeQuote(attributed, known('Karl Hale'), there, false))).toEqual({
      speakerIds: ['Dana Pell', 'Karl Hale'],
    });
  });
  test('taken off and another named: no words of the first are left', () => {
    const bare = { ...attributed, ...unlinkSpeaker(attributed, 'Dana Pell').writes[0]?.fields };
    const change = attributeQuote(bare as QuoteRecord, known('Karl Hale'), there, true);
    expect({ ...bare, ...fieldsOf(change) }).toMatchObject({
      speakerIds: ['Karl Hale'],
      cue: null,
      mention: null,
      attribution: 'stated',
    });
  });
});

test('somebody described is made as unnamed, by whichever key', () => {
  const text = '“The gate was open,” said a senior official.';
  const [finding] = createSuggester(null)(text, { language: 'en' });
  const chosen = { kind: 'new', id: 'n', name: 'Senior official' } as const;
  const [person] = attributeQuote(quote(), chosen, finding ? { finding, text } : null, true).writes;
  expect(person?.fields).toEqual({ name: 'Senior official', kind: 'unnamed' });
});
