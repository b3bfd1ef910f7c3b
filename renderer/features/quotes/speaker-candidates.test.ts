import { describe, expect, test } from 'vitest';
import {
  candidateKey,
  candidateOf,
  namedNear,
  speakerCandidates,
  typedCandidates,
  unknownNames,
} from './speaker-candidates';
import type { CandidateQuestion, SpeakerCandidate } from './speaker-candidates';

const person = (id: string, name: string, here = 0, quotes = here, aliases: string[] = []) => ({
  id,
  name,
  aliases,
  here,
  quotes,
});
const arvelo = person('ta', 'Tomas Arvelo', 2, 9);
const okafor = person('io', 'Ines Okafor', 1, 1);
const brandt = person('db', 'Dalia Brandt', 0, 30);
const question = (part: Partial<CandidateQuestion>): CandidateQuestion => ({
  query: '',
  people: [brandt, okafor, arvelo],
  names: [
    { name: 'Marit Vance', offset: 900 },
    { name: 'Nora Lindqvist', offset: 10 },
  ],
  guess: null,
  linked: [],
  at: 850,
  limit: 8,
  ...part,
});
const keys = (candidates: readonly SpeakerCandidate[]) => candidates.map(candidateKey);

describe('speakerCandidates', () => {
  test.each<[string, Partial<CandidateQuestion>, string[]]>([
    [
      'nothing typed: people here, names near, everyone',
      {},
      ['known:ta', 'known:io', 'new:Marit Vance', 'new:Nora Lindqvist', 'known:db'],
    ],
    [
      'the best guess comes first and once',
      { guess: { kind: 'known', id: 'io' }, names: [] },
      ['known:io', 'known:ta', 'known:db'],
    ],
    [
      'a name of the text can be the best guess',
      { guess: { kind: 'new', name: 'Nora Lindqvist' }, people: [] },
      ['new:Nora Lindqvist', 'new:Marit Vance'],
    ],
    [
      'who is linked is not offered again',
      { linked: ['ta'], guess: { kind: 'known', id: 'ta' }, names: [] },
      ['known:io', 'known:db'],
    ],
    ['no more than asked', { limit: 2 }, ['known:ta', 'known:io']],
  ])('%s', (_name, part, found) => {
    expect(keys(speakerCandidates(question(part)))).toEqual(found);
  });
});

describe('typedCandidates', () => {
  test.each<[string, Partial<CandidateQuestion>, string, string[]]>([
    ['two letters find a person', { query: 'br' }, 'search', ['known:db']],
    ['two letters find a name of the text', { query: 'va' }, 'search', ['new:Marit Vance']],
    ['nobody', { query: 'Zoltan' }, 'new', []],
    [
      'people of the project before names of the text',
      { query: 'in', names: [{ name: 'Ingrid Hale', offset: 850 }] },
      'search',
      ['known:io', 'new:Ingrid Hale'],
    ],
    ['who is linked is known all the same', { query: 'tomas arvelo' }, 'same', ['known:ta']],
    ['a name in full that nobody has', { query: 'Ine Okafor' }, 'new', ['known:io']],
    ['nor a name of the text', { query: 'Mari Vance' }, 'new', ['new:Marit Vance']],
  ])('%s', (_name, part, kind, found) => {
    const read = typedCandidates(question({ linked: ['ta'], ...part }));
    expect([read.kind, keys(read.items)]).toEqual([kind, found]);
  });
});

describe('unknownNames', () => {
  test('a name that is nearly a speaker’s is somebody else’s', () => {
    const names = [{ name: 'Ine Okafor', offset: 1 }];
    expect(unknownNames(names, [okafor])).toEqual(names);
  });
  test('a name that a speaker answers to is not offered as new', () => {
    const names = [
      { name: 'Mr. Arvelo', offset: 1 },
      { name: 'Marit Vance', offset: 2 },
    ];
    expect(unknownNames(names, [arvelo]).map(({ name }) => name)).toEqual(['Marit Vance']);
  });
});

describe('namedNear', () => {
  const text = `Tomas Arvelo opened. ${'Silt. '.repeat(300)}Ms. Okafor said: “We will wait.”`;
  const quote = { start: text.indexOf('“'), end: text.length };
  test('who is named near the quote, by the last word of the name', () => {
    expect(namedNear(text, quote, [arvelo, okafor, brandt]).map(({ id }) => id)).toEqual(['io']);
  });
});

test('keys read back', () => {
  for (const candidate of speakerCandidates(question({})))
    expect(candidateOf(candidateKey(candidate))).toEqual(candidate);
  expect(candidateOf('other')).toBeNull();
});
