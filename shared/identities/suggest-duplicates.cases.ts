import type { DuplicateReason, NamedRecord } from './suggest-duplicates';

/** A speaker to be suggested, or not. */
export const person = (id: string, name: string, more: Partial<NamedRecord> = {}): NamedRecord => ({
  id,
  name,
  aliases: [],
  identifiers: {},
  telling: 'initials',
  ...more,
});

interface Case {
  readonly name: string;
  readonly pair: readonly [NamedRecord, NamedRecord];
  /** Null when they are not to be offered. */
  readonly reason: DuplicateReason | null;
  readonly shared?: string;
}

const named = (one: string, other: string): readonly [NamedRecord, NamedRecord] => [
  person('a', one),
  person('b', other),
];

export const PAIRS: readonly Case[] = [
  { name: 'case and accents', pair: named('Ángela MERKEL', 'angela merkel'), reason: 'name' },
  { name: 'punctuation', pair: named('Jean-Luc Ray', 'Jean Luc Ray.'), reason: 'name' },
  { name: 'a comma', pair: named('Angela Merkel', 'Merkel, Angela'), reason: 'order' },
  { name: 'another order', pair: named('Mao Zedong', 'Zedong Mao'), reason: 'order' },
  { name: 'a title', pair: named('Dr. Angela Merkel', 'Merkel, Angela'), reason: 'title' },
  { name: 'a title before a surname', pair: named('Mr. Arvelo', 'Arvelo'), reason: 'title' },
  { name: 'a suffix', pair: named('John Hale, Jr.', 'John Hale'), reason: 'title' },
  { name: 'an initial', pair: named('A. Merkel', 'Angela Merkel'), reason: 'initials' },
  {
    name: 'an initial after a comma',
    pair: named('Merkel, A.', 'Angela Merkel'),
    reason: 'initials',
  },
  { name: 'a name between', pair: named('J. Hale', 'John Francis Hale'), reason: 'initials' },
  {
    name: 'initials run together',
    pair: named('J.F. Hale', 'John Francis Hale'),
    reason: 'initials',
  },
  {
    name: 'a middle initial',
    pair: named('John F. Hale', 'John Francis Hale'),
    reason: 'initials',
  },
  {
    name: 'another middle initial',
    pair: named('John B. Hale', 'John Francis Hale'),
    reason: null,
  },
  { name: 'another initial', pair: named('B. Merkel', 'Angela Merkel'), reason: null },
  { name: 'a sister', pair: named('Anna Merkel', 'Angela Merkel'), reason: null },
  { name: 'a surname alone', pair: named('Merkel', 'Angela Merkel'), reason: 'surname' },
  { name: 'a surname with a title', pair: named('Ms. Rahman', 'Fatima Rahman'), reason: 'surname' },
  {
    name: 'a surname whose particles come last',
    pair: named('van der Berg', 'Berg, Jan van der'),
    reason: 'surname',
  },
  {
    name: 'a surname with its particles',
    pair: named('Van der Berg', 'Jan van der Berg'),
    reason: 'surname',
  },
  { name: 'a given name alone', pair: named('Angela', 'Angela Merkel'), reason: null },
  { name: 'an initial alone', pair: named('M.', 'Angela M.'), reason: null },
  { name: 'a family name that is a title', pair: named('Martin King', 'Martin'), reason: null },
  { name: 'no letters', pair: named('…', '—'), reason: null },
  {
    name: 'an alias',
    pair: [
      person('a', 'Angela Merkel'),
      person('b', 'Frau Kanzlerin', { aliases: ['A Merkel', 'MERKEL, Angela'] }),
    ],
    reason: 'alias',
    shared: 'MERKEL, Angela',
  },
  {
    name: 'an identifier',
    pair: [
      person('a', 'Angela Merkel', { identifiers: { wikidata: 'Q567' } }),
      person('b', 'The chancellor', { telling: 'none', identifiers: { Wikidata: ' Q567' } }),
    ],
    reason: 'identifier',
    shared: 'Wikidata: Q567',
  },
  {
    name: 'descriptions tell nobody',
    pair: [
      person('a', 'County official', { telling: 'none' }),
      person('b', 'County official', { telling: 'none' }),
    ],
    reason: null,
  },
  {
    name: 'events of one name, days in common',
    pair: [
      person('a', 'Council meeting', {
        telling: 'whole',
        days: { earliest: '2019-06-01', latest: '2019-06-30' },
      }),
      person('b', 'Council Meeting', {
        telling: 'whole',
        days: { earliest: '2019-06-11', latest: '2019-06-11' },
      }),
    ],
    reason: 'name',
  },
  {
    name: 'events of one name on different days',
    pair: [
      person('a', 'Council meeting', {
        telling: 'whole',
        days: { earliest: '2019-06-10', latest: '2019-06-10' },
      }),
      person('b', 'Council meeting', {
        telling: 'whole',
        days: { earliest: '2019-06-11', latest: null },
      }),
    ],
    reason: null,
  },
  {
    name: 'no initials for events',
    pair: [
      person('a', 'C Meeting', { telling: 'whole' }),
      person('b', 'Council Meeting', { telling: 'whole' }),
    ],
    reason: null,
  },
];
