import { describe, expect, it } from 'vitest';
import type { ProjectContent } from '../model/content';
import type { AnyRecord } from '../model/records';
import { selectQuotes } from './select-quotes';

const record = (type: string, id: string, fields: object = {}) =>
  ({ type, id, deleted: false, revision: { conflicts: {} }, ...fields }) as unknown as AnyRecord;
const quote = (id: string, documentId: string, speakerIds: string[], eventIds: string[] = []) =>
  record('quote', id, { documentId, speakerIds, eventIds, tags: ['t1'], layer: 'a1' });

const CONTENT: ProjectContent = {
  project: { id: 'p', name: 'Project' },
  records: [
    record('document', 'd1', { textHash: 'h1' }),
    record('document', 'd2', { textHash: 'h2' }),
    quote('q1', 'd1', ['s1'], ['e1']),
    quote('q2', 'd1', ['s2']),
    quote('q3', 'd2', ['s3']),
    ...['s1', 's2', 's3', 's4'].map((id) => record('speaker', id)),
    record('event', 'e1', { participants: ['s4'] }),
    record('event', 'e2', { participants: [] }),
    record('tag', 't1'),
    record('tag', 't2'),
    record('annotator', 'a1'),
    record('identity', 'i1', { a: 's1', b: 's3', verdict: 'same' }),
    record('identity', 'i2', { a: 's1', b: 's2', verdict: 'different' }),
    record('decision', 'c1', { items: ['q1', 'q3'] }),
    record('decision', 'c2', { items: ['q2'] }),
    record('markup', 'm1', { textHash: 'h1' }),
    record('markup', 'm2', { textHash: 'h2' }),
  ],
  unknown: [{ id: 'u1' }],
  texts: [
    { hash: 'h1', text: 'one' },
    { hash: 'h2', text: 'two' },
  ],
};

describe('selectQuotes', () => {
  it('takes a quote with all that it names, under every name, and nothing else', () => {
    const selected = selectQuotes(CONTENT, new Set(['q1']));
    expect(selected.records.map(({ id }) => id)).toEqual([
      'd1',
      'q1',
      's1',
      's3',
      's4',
      'e1',
      't1',
      'a1',
      'i1',
      'c1',
      'm1',
    ]);
    expect(selected.texts.map(({ hash }) => hash)).toEqual(['h1']);
    expect(selected.unknown).toEqual([]);
  });

  it('takes nothing for no quotes', () => {
    expect(selectQuotes(CONTENT, new Set()).records).toEqual([]);
  });
});
