import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../shared/records/record-types';
import type { QuoteRecord, SpeakerRecord } from '../../shared/model/records';
import type { Suggestion } from '../../shared/suggest/suggestion';
import { directoryOf } from './directory';
import { accepterOf, namerOf } from './name-speakers';

const write = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'me' };
const common = {
  deleted: false,
  extra: {},
  revision: { seen: {}, created: write, fields: {}, conflicts: {} },
};
const speaker = (name: string, aliases: string[] = []): SpeakerRecord => ({
  ...DEFAULTS.speaker,
  ...common,
  type: 'speaker',
  id: name,
  name,
  aliases,
});
const quoteBy = (id: string, layer = 'me'): QuoteRecord => ({
  ...DEFAULTS.quote,
  ...common,
  type: 'quote',
  id: `quote of ${id}`,
  documentId: 'd',
  layer,
  anchor: { start: 0, end: 1, exact: 'x', prefix: '', suffix: '', textHash: '' },
  speakerIds: [id],
});
const said = (name: string, via: 'name' | 'description' = 'name'): Suggestion => ({
  start: 0,
  end: 9,
  innerStart: 1,
  innerEnd: 8,
  kind: 'direct',
  speaker: { name, start: 10, end: 12 },
  cue: null,
  confidence: 'high',
  reason: { rule: 'cue-after', via, spans: [] },
});

const PEOPLE = ['Dana Pell', 'Ruth Pell', 'Moira Quill'].map((name) => speaker(name));
const project = (people: readonly SpeakerRecord[], quotes: readonly QuoteRecord[] = []) => {
  const summaries = people.map((one, order) => ({ speaker: one, quotes: 0, documents: 0, order }));
  const namer = namerOf(directoryOf(summaries, []), quotes, 'me');
  const nameOf = (suggestion: Suggestion): string | null => {
    const named = namer(suggestion);
    if (!named) return null;
    return named.kind === 'known' ? named.entry.speaker.name : `new ${named.name}`;
  };
  return { namer, nameOf };
};

describe('who a suggestion means', () => {
  test.each([
    ['by the whole name', 'Moira Quill', 'Moira Quill'],
    ['by a surname that is nobody else’s', 'Ms. Quill', 'Moira Quill'],
    ['nobody of two who share the surname', 'Pell', 'new Pell'],
    ['somebody new', 'Agnes Toller', 'new Agnes Toller'],
    ['a part of a word is no name', 'Quil', 'new Quil'],
  ])('%s', (_what, name, expected) => {
    expect(project(PEOPLE).nameOf(said(name))).toBe(expected);
  });
  test('who speaks in the article comes before a namesake', () => {
    expect(project(PEOPLE, [quoteBy('Ruth Pell')]).nameOf(said('Pell'))).toBe('Ruth Pell');
  });
  test('what another annotator marked, perhaps out of sight, decides nothing', () => {
    const theirs = quoteBy('Ruth Pell', 'another');
    expect(project(PEOPLE, [theirs]).nameOf(said('Pell'))).toBe('new Pell');
  });
  test('an alias is a name', () => {
    const people = [speaker('Stennet Stone', ['The Quarry Company'])];
    expect(project(people).nameOf(said('Quarry Company'))).toBe('Stennet Stone');
  });
  test('nobody where nobody is named', () => {
    expect(project(PEOPLE).nameOf({ ...said('x'), speaker: null })).toBeNull();
  });
});

test('who is new is made once, however many quotes are theirs and however they are written', () => {
  const accept = accepterOf(project(PEOPLE).namer);
  const ids = ['Agnes Toller', 'agnes toller', 'Agnes Toller'].map(
    (name) => accept(said(name))?.id,
  );
  expect(new Set(ids).size).toBe(1);
  expect(accept(said('Ola Fenwick'))?.id).not.toBe(ids[0]);
  expect(accept(said('Moira Quill'))).toEqual({ kind: 'known', id: 'Moira Quill' });
  expect(accept(said('a senior official', 'description'))).toMatchObject({
    name: 'Senior official',
    as: 'unnamed',
  });
});
