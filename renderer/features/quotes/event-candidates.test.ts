import { expect, test } from 'vitest';
import { parseEventDate } from '../../../shared/dates/event-date';
import { DEFAULTS } from '../../../shared/records/record-types';
import type { EventRecord } from '../../../shared/model/records';
import type { EventSuggestion } from '../../../shared/suggest/suggest-events';
import { eventCandidates } from './event-candidates';

const write = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'me' };
const event = (name: string, day = ''): EventRecord => ({
  ...DEFAULTS.event,
  type: 'event',
  id: name,
  deleted: false,
  extra: {},
  revision: { seen: {}, created: write, fields: {}, conflicts: {} },
  name,
  when: parseEventDate(day, null),
});
const entry = (
  name: string,
  { day = '', quotes = 0, here = 0, aliases = [] as string[] } = {},
) => ({
  event: event(name, day),
  members: [event(name, day)],
  aliases,
  quotes,
  here,
});
const happening = (name: string, day = ''): EventSuggestion => ({
  start: 0,
  end: 1,
  name,
  kind: 'happening',
  date: day === '' ? null : parseEventDate(day, '2021-05-09'),
});
const date = (name: string): EventSuggestion => ({ ...happening(name, name), kind: 'date' });
const FREQUENT = entry('Budget vote', { quotes: 40, here: 3 });
const SUMMIT = entry('Summit of Stennet', { aliases: ['Stennet Summit'] });

const offer = (question: Partial<Parameters<typeof eventCandidates>[0]>) =>
  eventCandidates({
    query: '',
    events: [FREQUENT],
    linked: [],
    suggested: [],
    limit: 8,
    ...question,
  }).offers.map((one) =>
    one.kind === 'new' ? `new ${one.name}` : `${one.event.name} ${one.reason ?? ''}`.trim(),
  );

test('an event of the project is meant before a new one is offered, by any of its names', () => {
  expect(offer({ events: [FREQUENT, SUMMIT], suggested: [happening('Stennet Summit')] })).toEqual([
    'Summit of Stennet named',
    'Budget vote',
  ]);
});

test('what the sentence names comes first, a mere date last', () => {
  expect(offer({ suggested: [happening('Hale Strike'), date('3 May')] })).toEqual([
    'new Hale Strike',
    'Budget vote',
    'new 3 May 2021',
  ]);
});

test('an event of the day that the sentence names comes before the others', () => {
  const meeting = entry('Council meeting', { day: '2021-05-03' });
  expect(offer({ events: [FREQUENT, meeting], suggested: [date('3 May')] }).slice(0, 2)).toEqual([
    'Council meeting dated',
    'Budget vote',
  ]);
});

test('what is linked is not offered again, nor the same thing twice', () => {
  const strike = happening('Hale Strike');
  expect(offer({ linked: [event('Hale Strike')], suggested: [strike] })).toEqual(['Budget vote']);
  expect(offer({ suggested: [strike, strike] })).toEqual(['new Hale Strike', 'Budget vote']);
});

test('typing searches both; many events leave room for what is suggested', () => {
  expect(offer({ query: 'hale', suggested: [happening('Hale Strike')] })).toEqual([
    'new Hale Strike',
  ]);
  const many = Array.from({ length: 30 }, (_, n) => entry(`Meeting ${n}`));
  const offers = offer({ events: many, suggested: [date('3 May')] });
  expect(offers).toHaveLength(8);
  expect(offers.at(-1)).toBe('new 3 May 2021');
});

test.each([
  ['a name in full that no event has', 'Hale Strikes', '', 'new'],
  ['the name', 'hale strike', '', 'same'],
  ['the name on its day', 'Hale Strike', '2021-05-03', 'same'],
  ['the name on another day', 'Hale Strike', '2022-05-03', 'new'],
  ['on the way', 'hale st', '', 'search'],
  ['nothing typed', '', '', null],
] as const)('%s', (_name, query, day, kind) => {
  const question = { linked: [], suggested: [], limit: 8 };
  const events = [entry('Hale Strike', { day: '2021-05-03' })];
  const when = parseEventDate(day, null);
  expect(eventCandidates({ ...question, events, query, when }).kind).toBe(kind);
});
