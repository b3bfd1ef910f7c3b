import { describe, expect, test } from 'vitest';
import type {
  AnyRecord,
  DocumentRecord,
  EventRecord,
  QuoteRecord,
  SpeakerRecord,
  TagRecord,
} from '../model/records';
import { editAnnotator } from './annotators';
import { applyWrite } from './apply-write';
import type { ChangeSet } from './change-set';
import { addDocument, deleteDocument, editDocument } from './documents';
import { createAndLinkEvent, deleteEvent, editEvent, linkEvent, unlinkEvent } from './events';
import { addQuote, deleteQuote, editQuote, moveQuote } from './quotes';
import { attributeQuote } from './attribution';
import { deleteSpeaker, editSpeaker, unlinkSpeaker } from './speakers';
import { createAndTag, deleteTag, editTag, tagQuote, untagQuote } from './tags';
import { excerptOf } from './write-record';

const TEXT = {
  hash: 'a'.repeat(64),
  text: '“We never saw the ledger,” Ada Quill of the Harrow Bay port authority said.',
};
const STAMP = { session: '0'.repeat(32), n: 1, at: '2026-01-01T00:00:00.000Z', by: 'me' };

/** The records a change leaves behind, beginning with those given. */
function after(change: ChangeSet, given: readonly AnyRecord[] = []): Map<string, AnyRecord> {
  const records = new Map(given.map((record) => [record.id, record]));
  for (const write of change.writes) {
    records.set(write.id, applyWrite(records.get(write.id), write, STAMP));
  }
  return records;
}

const made = (change: ChangeSet, id: string): AnyRecord | undefined => after(change).get(id);

const document = made(
  addDocument({
    id: 'd1',
    title: 'Harrow Bay port dispute',
    text: TEXT,
    original: { name: 'harrow.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: 'ff' },
  }),
  'd1',
) as DocumentRecord;
const quote = made(
  addQuote({ id: 'q1', document, text: TEXT.text, span: { start: 1, end: 25 }, layer: 'me' }),
  'q1',
) as QuoteRecord;
const linked: QuoteRecord = { ...quote, speakerIds: ['s1'], attribution: 'inferred' };
const speaker = made(
  attributeQuote(quote, { kind: 'new', id: 's1', name: 'Ada Quill' }, null, false),
  's1',
) as SpeakerRecord;
const event = made(createAndLinkEvent(quote, { id: 'e1', name: 'Hearing' }), 'e1') as EventRecord;
const tag = made(
  createAndTag(quote, { id: 't1', name: 'port', path: ['trade'] }),
  't1',
) as TagRecord;

describe('articles', () => {
  test('adding holds the text and the bytes under their hashes', () => {
    const bytes = new Uint8Array([1]);
    const change = addDocument({
      id: 'd1',
      title: 'T',
      text: TEXT,
      original: document.original,
      bytes,
    });
    expect(change.texts).toEqual([TEXT]);
    expect(change.originals).toEqual([{ sha256: 'ff', bytes }]);
    expect(change.writes[0]?.fields).not.toHaveProperty('bytes');
    expect(document.textHash).toBe(TEXT.hash);
  });

  test('a pasted text has no bytes', () => {
    const original = { ...document.original, sha256: null };
    expect(addDocument({ id: 'd1', title: 'T', text: TEXT, original })).not.toHaveProperty(
      'originals',
    );
  });

  test('deleting takes its living quotes along, and no others', () => {
    const others = [
      { ...quote, id: 'q2', deleted: true },
      { ...quote, id: 'q3', documentId: 'd2' },
    ];
    const change = deleteDocument(document, [quote, ...others]);
    expect(change.writes.map(({ id, fields }) => [id, fields])).toEqual([
      ['q1', { deleted: true }],
      ['d1', { deleted: true }],
    ]);
  });
});

describe('quotes', () => {
  test('adding anchors the span', () => {
    expect(quote.anchor).toMatchObject({
      textHash: TEXT.hash,
      start: 1,
      end: 25,
      exact: 'We never saw the ledger,',
    });
    expect(quote).toMatchObject({ documentId: 'd1', layer: 'me', kind: 'direct', deleted: false });
  });

  test('moving writes the anchor only', () => {
    const change = moveQuote(quote, { text: TEXT.text, span: { start: 0, end: 26 } });
    expect(change.writes.map(({ fields }) => Object.keys(fields))).toEqual([['anchor']]);
    expect(change.label).toEqual({ key: 'move-quote', subject: '“We never saw the ledger,”' });
  });

  test('deleting is a tombstone', () => {
    expect(deleteQuote(quote).writes[0]).toEqual({
      type: 'quote',
      id: 'q1',
      documentId: 'd1',
      fields: { deleted: true },
    });
  });

  test.each([
    ['a note alone', { note: 'n' }, 'note-quote'],
    ['a note with more', { note: 'n', kind: 'mixed' } as const, 'edit-quote'],
    ['a kind', { kind: 'indirect' } as const, 'edit-quote'],
  ])('the label of %s', (_, fields, key) => {
    expect(editQuote(quote, fields).label.key).toBe(key);
  });
});

describe('an edit to what is held already is no write', () => {
  test.each([
    ['article', editDocument(document, { title: document.title, source: { ...document.source } })],
    ['quote', editQuote(quote, { tags: [], note: '' })],
    ['place', moveQuote(quote, { text: TEXT.text, span: { start: 1, end: 25 } })],
    ['speaker', editSpeaker(speaker, { name: speaker.name, aliases: [] })],
    ['event', editEvent(event, { when: { ...event.when } })],
    ['tag', editTag(tag, { path: ['trade'] })],
    [
      'link to a speaker',
      attributeQuote(linked, { kind: 'known', id: 's1', name: 'N', aliases: [] }, null, false),
    ],
    ['link to an event', linkEvent({ ...quote, eventIds: ['e1'] }, 'e1')],
    ['tag on a quote', tagQuote({ ...quote, tags: ['t1'] }, 't1')],
    ['unlinking what is not linked', unlinkSpeaker(quote, 's1')],
    ['taking off an event that is not on it', unlinkEvent(quote, 'e1')],
    ['taking off a tag that is not on it', untagQuote(quote, 't1')],
  ])('%s', (_, change) => {
    expect(change.writes).toEqual([]);
  });

  test('only the fields that differ are written', () => {
    const change = editSpeaker(speaker, { name: speaker.name, aliases: ['Ms Quill'] });
    expect(change.writes[0]?.fields).toEqual({ aliases: ['Ms Quill'] });
  });
});

describe('attribution follows the speakers', () => {
  const inferred: QuoteRecord = { ...quote, attribution: 'inferred' };
  const two: QuoteRecord = { ...linked, speakerIds: ['s1', 's2'] };
  test.each([
    [
      'linking says it is stated',
      quote,
      attributeQuote(quote, { kind: 'known', id: 's1', name: 'N', aliases: [] }, null, false),
      ['s1'],
      'stated',
    ],
    [
      'unless a person said so before',
      inferred,
      attributeQuote(inferred, { kind: 'known', id: 's1', name: 'N', aliases: [] }, null, false),
      ['s1'],
      'inferred',
    ],
    [
      'a second one changes nothing',
      linked,
      attributeQuote(linked, { kind: 'known', id: 's2', name: 'N', aliases: [] }, null, false),
      ['s1', 's2'],
      'inferred',
    ],
    ['without the last it is unknown', linked, unlinkSpeaker(linked, 's1'), [], 'unknown'],
    ['without one of two it stays', two, unlinkSpeaker(two, 's1'), ['s2'], 'inferred'],
    ['without both names of one', two, unlinkSpeaker(two, 's1', 's2'), [], 'unknown'],
  ])('%s', (_, given, change, speakerIds, attribution) => {
    expect(after(change, [given]).get('q1')).toMatchObject({ speakerIds, attribution });
  });
});

describe('deleting leaves no link behind', () => {
  test('a speaker, in quotes and events', () => {
    const participant = { ...event, participants: ['s2', 's1'] };
    const given = [linked, participant, speaker, { ...event, id: 'e2' }];
    const records = after(deleteSpeaker([speaker], [linked], [participant, event]), given);
    expect(records.get('q1')).toMatchObject({ speakerIds: [], attribution: 'unknown' });
    expect(records.get('e1')).toMatchObject({ participants: ['s2'] });
    expect(records.get('s1')).toMatchObject({ deleted: true });
    expect(deleteSpeaker([speaker], [], [event]).writes).toHaveLength(1);
  });

  test('an event', () => {
    const given = { ...quote, eventIds: ['e0', 'e1'] };
    const records = after(deleteEvent([event], [given]), [given, event]);
    expect(records.get('q1')).toMatchObject({ eventIds: ['e0'] });
    expect(records.get('e1')).toMatchObject({ deleted: true });
  });

  test('a tag', () => {
    const given = { ...quote, tags: ['t1', 't2'] };
    const records = after(deleteTag(tag, [given]), [given, tag]);
    expect(records.get('q1')).toMatchObject({ tags: ['t2'] });
    expect(records.get('t1')).toMatchObject({ deleted: true });
  });
});

describe('making and linking is one change', () => {
  test.each([
    [
      'speaker',
      attributeQuote(quote, { kind: 'new', id: 'x', name: 'N' }, null, false),
      { speakerIds: ['x'] },
    ],
    ['event', createAndLinkEvent(quote, { id: 'x', name: 'N' }), { eventIds: ['x'] }],
    ['tag', createAndTag(quote, { id: 'x', name: 'N' }), { tags: ['x'] }],
  ])('%s', (type, change, held) => {
    const records = after(change, [quote]);
    expect(records.get('x')).toMatchObject({ type, name: 'N' });
    expect(records.get('q1')).toMatchObject(held);
  });
});

test('a tag that is renamed takes the tags below it along', () => {
  const below = { ...tag, id: 't2', name: 'fees', path: ['trade', 'port'] };
  const far = { ...tag, id: 't3', name: 'dock', path: ['trade', 'port', 'fees'] };
  const other = { ...tag, id: 't4', name: 'x', path: ['port'] };
  const records = after(editTag(tag, { name: 'harbour' }, [tag, below, far, other]), [
    tag,
    below,
    far,
    other,
  ]);
  expect(records.get('t2')).toMatchObject({ path: ['trade', 'harbour'] });
  expect(records.get('t3')).toMatchObject({ path: ['trade', 'harbour', 'fees'] });
  expect(records.get('t4')).toMatchObject({ path: ['port'] });
  expect(records.get('t1')).toMatchObject({ name: 'harbour', path: ['trade'] });
});

test('an annotator without a record gets one with the edit', () => {
  const change = editAnnotator({ id: 'a1', name: 'Annotator 1' }, { colour: 3 });
  expect(after(change).get('a1')).toMatchObject({ name: 'Annotator 1', colour: 3 });
});

test.each([
  ['short text', 'short text'],
  ['two\n lines', 'two lines'],
  ['x'.repeat(60), `${'x'.repeat(47)}…`],
  ['🚢'.repeat(60), `${'🚢'.repeat(47)}…`],
])('excerpt of %j', (exact, excerpt) => {
  expect(excerptOf(exact)).toBe(excerpt);
});
