import { describe, expect, test } from 'vitest';
import type { DocumentRecord } from '../model/records';
import type { Suggestion } from '../suggest/suggestion';
import { acceptSuggestions, rejectionWrite } from './suggestions';
import { attributionOf, speakerNameOf } from './findings';

const HASH = '9f2c41d07ab35e68'.repeat(4);
const TEXT = 'One. “It is late,” said Dana Pell. Two.';

const suggestion = (fields: Partial<Suggestion> = {}): Suggestion => ({
  start: 5,
  end: 18,
  innerStart: 6,
  innerEnd: 17,
  kind: 'direct',
  speaker: { name: 'Dana Pell', start: 24, end: 33 },
  cue: { start: 19, end: 23 },
  confidence: 'high',
  reason: { rule: 'cue-after', via: 'name', spans: [] },
  ...fields,
});

test('who rejects the same apart writes the same, in the name of nobody', () => {
  const write = rejectionWrite(HASH, { start: 5, end: 18 });
  expect(rejectionWrite(HASH, suggestion())).toEqual(write);
  expect(write.fields).toEqual({ textHash: HASH, span: { start: 5, end: 18 }, deleted: false });
});

describe('accepting', () => {
  const document = {
    type: 'document',
    id: 'd',
    textHash: HASH,
    progress: 'new',
  } as unknown as DocumentRecord;
  const place = { document, text: TEXT, layer: 'me' };
  const person = { kind: 'new', id: 's', name: 'Dana Pell', as: 'person' } as const;

  test('keeps what was found: bounds, cue, mention, attribution, confidence', () => {
    const { writes, label } = acceptSuggestions(
      [{ suggestion: suggestion(), id: 'q', speaker: person }],
      place,
      '',
    );
    expect(label).toEqual({ key: 'accept-suggestion', subject: '“It is late,”' });
    expect(writes.map(({ type }) => type)).toEqual(['speaker', 'quote', 'document']);
    expect(writes[1]?.fields).toMatchObject({
      anchor: { exact: '“It is late,”' },
      speakerIds: ['s'],
      cue: { exact: 'said' },
      mention: { exact: 'Dana Pell' },
      attribution: 'stated',
      origin: { by: 'suggestion', confidence: 'high' },
    });
  });
  test('of several by one new speaker makes them once', () => {
    const accepted = ['a', 'b'].map((id) => ({ suggestion: suggestion(), id, speaker: person }));
    const { writes } = acceptSuggestions(accepted, place, '2 suggestions');
    expect(writes.filter(({ type }) => type === 'speaker')).toHaveLength(1);
  });
  test('without a speaker names nobody', () => {
    const { writes } = acceptSuggestions(
      [{ suggestion: suggestion(), id: 'q', speaker: null }],
      place,
      '',
    );
    expect(writes[0]?.fields).toMatchObject({
      speakerIds: [],
      mention: null,
      attribution: 'unknown',
    });
  });
});

test.each([
  ['named beside', 'cue-after', 'name', 'stated'],
  ['a pronoun', 'cue-after', 'pronoun', 'inferred'],
  ['from the paragraph before', 'paragraph-before', 'name', 'inferred'],
] as const)('attribution: %s', (_name, rule, via, expected) => {
  expect(attributionOf(suggestion({ reason: { rule, via, spans: [] } }))).toBe(expected);
});

const calledAs = (name: string, via: 'description' | 'pronoun') =>
  speakerNameOf(
    suggestion({
      speaker: { name, start: 24, end: 33 },
      reason: { rule: 'cue-after', via, spans: [] },
    }),
  );
const describedAs = (name: string) => calledAs(name, 'description');

test('somebody described is called so and unnamed; a name stays a name', () => {
  expect(describedAs('a senior official')).toEqual({ name: 'Senior official', as: 'unnamed' });
  expect(describedAs('the Harbour Board')).toEqual({ name: 'the Harbour Board', as: 'person' });
  expect(describedAs('one Hale official')).toEqual({ name: 'Hale official', as: 'unnamed' });
  expect(describedAs('somebody')).toEqual({ name: 'Somebody', as: 'unnamed' });
});

test('a pronoun that leads to nobody names nobody', () => {
  expect(calledAs('he', 'pronoun')).toBeNull();
  expect(calledAs('Bo', 'pronoun')).toEqual({ name: 'Bo', as: 'person' });
});
