import { describe, expect, test } from 'vitest';
import type { DocumentRecord, QuoteRecord, TagRecord } from '../model/records';
import { DEFAULTS } from '../records/record-types';
import { applyWrite } from './apply-write';
import {
  createAndTagArticles,
  deleteDocuments,
  editDocuments,
  heldTogether,
  putIntoCollection,
  setProgressOfAll,
  tagArticles,
  takeOutOfCollection,
  untagArticles,
} from './bulk-articles';
import type { ChangeSet } from './change-set';
import { deleteTag } from './tags';

const STAMP = { session: '0'.repeat(32), n: 1, at: '2026-01-01T00:00:00.000Z', by: 'me' };
const LATER = { ...STAMP, n: 2 };

const article = (id: string, fields: Partial<DocumentRecord> = {}): DocumentRecord =>
  applyWrite(
    undefined,
    {
      type: 'document',
      id,
      documentId: null,
      fields: {
        title: id,
        textHash: id.padEnd(64, '0'),
        original: { name: id, mediaType: 'text/plain', encoding: 'utf-8', sha256: null },
        ...fields,
      },
    },
    STAMP,
  ) as DocumentRecord;
const quote = (id: string, documentId: string): QuoteRecord =>
  ({ type: 'quote', id, documentId, deleted: false, tags: [] }) as unknown as QuoteRecord;

/** The fields that a change writes, by record. */
const written = ({ writes }: ChangeSet): Readonly<Record<string, object>> =>
  Object.fromEntries(writes.map(({ id, fields }) => [id, fields]));

describe('what is done to several articles is one change', () => {
  const [one, two, three] = [
    article('one', { tags: ['t0'] }),
    article('two', { tags: ['t1'], collections: ['Pilot'] }),
    article('three'),
  ];
  const shown = [one, two, three].map((document) => ({ document }));

  test('a tag goes on those that have it not, behind the tags that are there', () => {
    const change = tagArticles(shown, { id: 't1', name: 'port' });
    expect(change.label).toEqual({ key: 'tag-article', subject: 'port' });
    expect(written(change)).toEqual({ one: { tags: ['t0', 't1'] }, three: { tags: ['t1'] } });
    expect(tagArticles([{ document: two }], { id: 't1', name: 'port' }).writes).toEqual([]);
  });

  test('a tag that nobody has is made with it', () => {
    const change = createAndTagArticles(shown, { id: 't9', name: 'new', path: ['above'] });
    expect(written(change)).toMatchObject({
      t9: { name: 'new', path: ['above'] },
      two: { tags: ['t1', 't9'] },
    });
  });

  test('an article of several records has the tags of all, and loses one everywhere', () => {
    const same = { document: one, also: [two] };
    expect(heldTogether(same, 'tags')).toEqual(['t0', 't1']);
    expect(tagArticles([same], { id: 't1', name: 'port' }).writes).toEqual([]);
    expect(written(untagArticles([same], { id: 't1', name: 'port' }))).toEqual({
      two: { tags: [] },
    });
  });

  test('a collection is there while an article is in it', () => {
    expect(written(putIntoCollection(shown, 'Pilot'))).toEqual({
      one: { collections: ['Pilot'] },
      three: { collections: ['Pilot'] },
    });
    expect(written(takeOutOfCollection(shown, 'Pilot'))).toEqual({ two: { collections: [] } });
  });

  test('details are written where they differ, and what is left out stays', () => {
    const known = article('known', {
      source: { ...DEFAULTS.document.source, publisher: 'Courier', dateline: 'Harrow' },
    });
    const change = editDocuments([{ document: known }, { document: three }], {
      source: { publisher: 'Courier' },
      language: 'en',
    });
    expect(change.label).toEqual({ key: 'edit-articles', subject: '' });
    expect(written(change)).toEqual({
      known: { language: 'en' },
      three: { language: 'en', source: { ...DEFAULTS.document.source, publisher: 'Courier' } },
    });
  });

  test('of one article the change names it', () => {
    expect(editDocuments([{ document: three }], { language: 'en' }).label).toEqual({
      key: 'edit-document',
      subject: 'three',
    });
  });

  test('done says too that the annotator is finished, of each text that they are not', () => {
    const change = setProgressOfAll(shown, 'me', new Set([two.textHash]), 'done');
    const marks = change.writes.filter(({ type }) => type === 'finished');
    expect(marks.map(({ fields }) => fields)).toEqual([
      { textHash: one.textHash, annotator: 'me', deleted: false },
      { textHash: three.textHash, annotator: 'me', deleted: false },
    ]);
    expect(written(change)).toMatchObject({
      one: { progress: 'done' },
      two: { progress: 'done' },
      three: { progress: 'done' },
    });
  });

  test('deleting takes the quotes of all records along', () => {
    const change = deleteDocuments([
      { document: one, also: [two], quotes: [quote('q1', 'one'), quote('q2', 'two')] },
      { document: three, quotes: [quote('q3', 'three')] },
    ]);
    expect(change.label).toEqual({ key: 'delete-articles', subject: '' });
    expect(Object.keys(written(change)).toSorted()).toEqual(
      ['one', 'q1', 'q2', 'q3', 'three', 'two'].toSorted(),
    );
    expect(change.writes.every(({ fields }) => fields.deleted === true)).toBe(true);
  });

  test('a deleted tag goes off articles', () => {
    const tag = applyWrite(
      undefined,
      { type: 'tag', id: 't1', documentId: null, fields: { name: 'port' } },
      LATER,
    ) as TagRecord;
    expect(written(deleteTag(tag, [two]))).toEqual({
      two: { tags: [] },
      t1: { deleted: true },
    });
  });
});
