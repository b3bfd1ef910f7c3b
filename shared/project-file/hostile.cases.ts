/** Files that are sound JSON of the right form and say what cannot be: what is set aside, told, or refused. */
import { RESERVED_NAMES } from '../records/reserved-names';
import { admitted, edited } from './bad-bytes.cases';
import type { FileWarning, QuarantineReason } from './problems';

type Json = Record<string, unknown>;
type File = Record<string, Json[]> & { readonly revisions: Record<string, Json> };

interface HostileCase {
  readonly name: string;
  readonly make: (sample: string) => Uint8Array;
  readonly aside?: readonly (readonly [QuarantineReason, string])[];
  readonly warnings?: readonly FileWarning['kind'][];
}

const change =
  (edit: (file: File) => void) =>
  (sample: string): Uint8Array =>
    edited(sample, (file) => edit(file as unknown as File));
const put = (section: string, at: number, fields: Json) =>
  change((file) => Object.assign(file[section]?.[at] ?? {}, fields));
const add = (section: string, record: Json) =>
  change((file) => (file[section] ??= []).push(record));
const stamp = (file: File, id: string, part: Json) => Object.assign(file.revisions[id] ?? {}, part);
const write = (by: string, session = 's1') => [session, 5, '2025-03-04T09:05:00.000Z', by];

/** Ids that are none, and names that every object has, wherever an id may stand. */
const IDS: readonly HostileCase[] = RESERVED_NAMES.flatMap((id): HostileCase[] => [
  {
    name: `a speaker called ${id}`,
    make: add('speakers', { id, name: 'Petra Halloway' }),
    aside: [['schema', '/speakers/2']],
  },
  {
    name: `${id} among speakers of a quote`,
    make: put('quotes', 0, { speakerIds: [id] }),
    aside: [['schema', '/quotes/0']],
  },
  {
    name: `${id} as what wrote`,
    make: change((file) => stamp(file, 'q2', { fields: { '*': [write(id)] } })),
    aside: [['revision', '/quotes/1']],
  },
]);
const PLACES: readonly HostileCase[] = [
  ...(['eventIds', 'tags'] as const).map((field) => ({
    name: `__proto__ among ${field}`,
    make: put('quotes', 0, { [field]: ['__proto__'] }),
    aside: [['schema', '/quotes/0'] as const],
  })),
  ...(['layer', 'documentId'] as const).map((field) => ({
    name: `__proto__ as ${field}`,
    make: put('quotes', 0, { [field]: '__proto__' }),
    aside: [['schema', '/quotes/0'] as const],
  })),
  {
    name: 'toString among those who took part in an event',
    make: put('events', 0, { participants: ['toString'] }),
    aside: [['schema', '/events/0']],
  },
  {
    name: 'constructor as one of two who are one',
    make: add('identities', { id: 'i1', a: 'constructor', b: 'sp1', verdict: 'same' }),
    aside: [['schema', '/identities/1']],
  },
  {
    name: 'valueOf as a quote that was decided on',
    make: add('decisions', {
      id: 'x1',
      items: ['valueOf'],
      verdict: 'none',
      by: 'ann',
      seenHash: '',
    }),
    aside: [['schema', '/decisions/1']],
  },
  {
    name: 'prototype as who decided',
    make: add('decisions', {
      id: 'x1',
      items: ['q1'],
      verdict: 'none',
      by: 'prototype',
      seenHash: '',
    }),
    aside: [['schema', '/decisions/1']],
  },
  {
    name: 'a session called hasOwnProperty',
    make: change((file) => stamp(file, 'q2', { seen: { s1: 5, hasOwnProperty: 1 } })),
    aside: [['revision', '/quotes/1']],
  },
  {
    name: 'a session called __proto__ in a stamp',
    make: change((file) => stamp(file, 'q2', { fields: { '*': [write('ann', '__proto__')] } })),
    aside: [['revision', '/quotes/1']],
  },
  {
    name: 'a conflict of a field called __proto__',
    make: add('conflicts', {
      record: 'q2',
      field: '__proto__',
      values: [1, 2].map((value) => ({ value, by: 'ann', at: '2025-03-04T09:05:00.000Z' })),
    }),
    aside: [['schema', '/conflicts/1']],
  },
  {
    name: 'a record of an unknown kind called __proto__',
    make: add('codebooks', { id: '__proto__', title: 'x' }),
    aside: [['schema', '/codebooks/1']],
  },
  {
    name: 'an id with a blank',
    make: add('tags', { id: 'a b', name: 'x' }),
    aside: [['schema', '/tags/1']],
  },
  {
    name: 'an id that is half a character',
    make: add('tags', { id: 'a\ud800', name: 'x' }),
    aside: [['schema', '/tags/1']],
  },
  {
    name: 'a revision of nothing, called toString',
    make: change((file) => {
      file.revisions['toString'] = { seen: { s1: 1 }, fields: { '*': [write('ann')] } };
    }),
    warnings: ['revision-without-record'],
  },
];

const when = (text: string, edtf: string | null, earliest: string | null, latest = earliest) =>
  put('events', 0, { when: { text, edtf, earliest, latest } });

const MEANING: readonly HostileCase[] = [
  ...(
    [
      ['2024-02-30', '2024-02-30', '2024-02-30'],
      ['2024-02-30', '2024-03-01', '2024-03-01'],
      ['2023-02-29', '2023-03-01', '2023-03-01'],
      ['2024-13', '2024-13', '2024-01-13'],
      ['last week', 'last week', '2024-02-26'],
      ['last week', null, '2024-02-26'],
      ['spring', '2024-03/2024-01', '2024-03-01'],
      ['Tuesday', '2025-03-04', '2025-03-05'],
    ] as const
  ).map(([text, edtf, day]) => ({
    name: `“${text}” said to be ${String(edtf)}, ${day}`,
    make: when(text, edtf, day),
    warnings: ['date-not-understood' as const],
  })),
  {
    name: 'half a character in a note',
    make: put('quotes', 0, { note: 'cut \ud83d' }),
    warnings: ['half-character'],
  },
  {
    name: 'half a character in an unknown field, and in a key of it',
    make: put('speakers', 0, { mood: { 'x\udc00': ['\udfff'] } }),
    warnings: ['half-character'],
  },
  {
    name: 'half a character in the name of who wrote',
    make: change((file) => stamp(file, 'q2', { fields: { '*': [write('a\ud800')] } })),
    warnings: ['half-character'],
  },
  {
    name: 'an event that takes part in itself',
    make: put('events', 0, { participants: ['e1'] }),
    warnings: ['wrong-link'],
  },
  {
    name: 'two events that take part in each other',
    make: change((file) => {
      Object.assign(file['events']?.[0] ?? {}, { participants: ['e2'] });
      file['events']?.push({ id: 'e2', name: 'Count', participants: ['e1'] });
    }),
    warnings: ['wrong-link'],
  },
  {
    name: 'somebody who is somebody other than themselves',
    make: add('identities', { id: 'i1', a: 'sp1', b: 'sp1', verdict: 'different' }),
    warnings: ['compares-itself'],
  },
  {
    name: 'three who are one, in a circle',
    make: change((file) => {
      file['speakers']?.push({ id: 'sp3', name: 'I. Okafor' }, { id: 'sp4', name: 'Okafor' });
      const pairs = [
        ['sp1', 'sp3'],
        ['sp3', 'sp4'],
        ['sp4', 'sp1'],
      ];
      file['identities'] = pairs.map(([a, b], index) => ({
        id: `i${index}`,
        a,
        b,
        verdict: 'same',
      }));
    }),
  },
  {
    name: 'a record set aside before that is no record at all',
    make: add('quarantine', { section: 'quotes', reason: 'schema', place: '', record: 'torn' }),
  },
];

/** Every case, none of which may keep the project from being exported. */
export const HOSTILE: readonly HostileCase[] = [...IDS, ...PLACES, ...MEANING];

/** Numbers that would be written back as other ones, as the value of an unknown field. */
export const LOST_NUMBERS: readonly string[] = [
  '-0',
  '-0.0',
  '-0e5',
  '9007199254740993',
  '9007199254740993.0',
  '1e400',
  '-1e400',
  '1e-400',
  '123456789012345678901234567890',
];

/** Numbers that come back as they are. */
export const KEPT_NUMBERS: readonly string[] = [
  '0',
  '0.0',
  '1.0',
  '1e2',
  '0.1',
  '-1',
  '1e21',
  '9007199254740991',
  '5e-324',
];

/** The sample with a number in a field this version does not know. */
export const withNumber = (sample: string, number: string): string =>
  admitted(sample.replace('"mood":{"tone":"firm"}', `"mood":{"tone":${number}}`));
