import { expect, test } from 'vitest';
import { DEFAULTS } from '../records/record-types';
import type { QuoteRecord } from '../model/records';
import {
  attributeQuotes,
  deleteQuotes,
  editQuotes,
  linkEventToAll,
  tagQuotes,
  unlinkEventOfAll,
  unlinkSpeakerOfAll,
  untagQuotes,
} from './bulk-quotes';

const write = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'a' };
const quote = (id: string, fields: Partial<QuoteRecord> = {}): QuoteRecord => ({
  ...DEFAULTS.quote,
  type: 'quote',
  id,
  deleted: false,
  extra: {},
  revision: { seen: {}, created: write, fields: {}, conflicts: {} },
  documentId: 'd',
  layer: 'me',
  anchor: { textHash: 'h', start: 0, end: 3, exact: id, prefix: '', suffix: '' },
  ...fields,
});
const ALL = [
  quote('one', { tags: ['t1'] }),
  quote('two', { speakerIds: ['s1'], eventIds: ['e1'], attribution: 'stated' }),
];
const ids = ({ writes }: { readonly writes: readonly { readonly id: string }[] }) =>
  writes.map(({ id }) => id);

test('a speaker is said of all, in the place of another, and a new one is made once', () => {
  const known = { kind: 'known', id: 's2', name: 'Ada', aliases: [] } as const;
  const change = attributeQuotes(ALL, known);
  expect(change.label).toEqual({ key: 'edit-quotes', subject: '' });
  expect(change.writes.map(({ fields }) => fields)).toMatchObject([
    { speakerIds: ['s2'], attribution: 'stated' },
    { speakerIds: ['s2'] },
  ]);
  const made = attributeQuotes(ALL, { kind: 'new', id: 's3', name: 'Ben' });
  expect(ids(made)).toEqual(['s3', 'one', 'two']);
  expect(made.writes[0]).toMatchObject({ type: 'speaker', fields: { name: 'Ben' } });
});

test('what is so already is not written, and nothing is made for nobody', () => {
  expect(ids(tagQuotes(ALL, 't1'))).toEqual(['two']);
  expect(ids(linkEventToAll(ALL, 'e1'))).toEqual(['one']);
  expect(tagQuotes([], 't9', { name: 'silt' }).writes).toEqual([]);
  expect(ids(tagQuotes(ALL, 't9', { name: 'silt' }))).toEqual(['t9', 'one', 'two']);
  expect(ids(linkEventToAll(ALL, 'e9', { name: 'Talks' }))).toEqual(['e9', 'one', 'two']);
  expect(editQuotes(ALL, () => ({ kind: 'direct' })).writes).toEqual([]);
});

test('what is taken off goes from those that have it', () => {
  expect(ids(untagQuotes(ALL, 't1'))).toEqual(['one']);
  expect(ids(unlinkEventOfAll(ALL, ['e1']))).toEqual(['two']);
  expect(unlinkSpeakerOfAll(ALL, ['s1', 's7']).writes).toMatchObject([
    { id: 'two', fields: { speakerIds: [], attribution: 'unknown' } },
  ]);
});

test('one quote is named, several are counted, and deletion leaves tombstones', () => {
  const [one] = ALL;
  if (!one) throw new Error('there is one');
  expect(editQuotes([one], () => ({ kind: 'mixed' })).label.subject).toBe('one');
  expect(deleteQuotes(ALL)).toMatchObject({
    label: { key: 'delete-quotes' },
    writes: [{ fields: { deleted: true } }, { fields: { deleted: true } }],
  });
});
