import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { POLICY_ID } from '../model/derived-ids';
import { sampleContent } from '../project-file/sample.cases';
import type { ProjectContent } from '../model/content';
import type { AnyRecord, DocumentRecord, QuoteRecord } from '../model/records';
import { seesAll } from '../visibility/sight';
import { articlesThen, articleThen, sightThen } from './read-then';

const TEXT = 'One said so.\n\nTwo said more,\nand left.\n';
const REVISION = { session: 's', n: 1, at: '2026-01-01T00:00:00.000Z', by: 'me' };
const record = (type: AnyRecord['type'], id: string, fields: object) =>
  ({
    type,
    id,
    deleted: false,
    extra: {},
    revision: { created: REVISION, fields: {}, conflicts: {} },
    ...fields,
  }) as unknown as AnyRecord;
const document = (id: string, title: string) =>
  record('document', id, { title, textHash: 'h', progress: 'open' });
const quote = (id: string, start: number, end: number, over: object = {}) =>
  record('quote', id, {
    documentId: 'd1',
    anchor: { textHash: 'h', start, end, exact: TEXT.slice(start, end), prefix: '', suffix: '' },
    layer: 'me',
    speakerIds: ['ada'],
    note: '',
    ...over,
  });
const content = (records: readonly AnyRecord[], text = TEXT): ProjectContent => ({
  project: { id: 'p', name: 'P' },
  records,
  unknown: [],
  texts: [{ hash: 'h', text }],
});
const ADA = record('speaker', 'ada', { name: 'Ada Quill' });

it('lists the articles by title, with the quotes that are seen', () => {
  const then = content([document('d2', 'Zinc'), document('d1', 'Ash'), quote('q', 0, 3)]);
  expect(articlesThen(then, seesAll('me'))).toEqual([
    { id: 'd1', title: 'Ash', quotes: 1 },
    { id: 'd2', title: 'Zinc', quotes: 0 },
  ]);
});

it('shows an article with its quotes where they stand, also over paragraphs and within each other', () => {
  const then = content([
    document('d1', 'Ash'),
    ADA,
    quote('q2', 14, 38),
    quote('q1', 0, 3),
    quote('q3', 18, 22),
  ]);
  const article = articleThen(then, seesAll('me'), 'd1');
  expect(article?.paragraphs).toEqual([
    [
      { at: 0, text: 'One', quotes: [0] },
      { at: 3, text: ' said so.', quotes: [] },
    ],
    [
      { at: 14, text: 'Two ', quotes: [1] },
      { at: 18, text: 'said', quotes: [1, 2] },
      { at: 22, text: ' more,', quotes: [1] },
    ],
    [{ at: 29, text: 'and left.', quotes: [1] }],
  ]);
  expect(article?.quotes.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
  expect(article?.quotes[0]).toEqual({ id: 'q1', words: 'One', speakers: ['Ada Quill'], note: '' });
});

it('leaves out nothing of the text, whatever is quoted', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 });
  const texts = fc.array(fc.constantFrom('a', 'bc ', '\n', 'é', '\n\n'), { maxLength: 40 });
  fc.assert(
    fc.property(texts, spans, (parts, some) => {
      const text = parts.join('');
      const quotes = some.map(([start, length], index) =>
        quote(`q${index}`, Math.min(start, text.length), Math.min(start + length, text.length)),
      );
      const article = articleThen(
        content([document('d1', 'Ash'), ...quotes], text),
        seesAll('me'),
        'd1',
      );
      const shown = article?.paragraphs?.map((pieces) =>
        pieces.map((piece) => piece.text).join(''),
      );
      expect(shown).toEqual(text.split('\n').filter((line) => line !== ''));
      // What is marked as a quote is, but for line breaks, what the quote holds.
      for (const index of quotes.keys()) {
        const marked = article?.paragraphs?.flat().filter(({ quotes: by }) => by.includes(index));
        const anchor = (quotes.toSorted(byPlace)[index] as QuoteRecord).anchor;
        expect(marked?.map((piece) => piece.text).join('')).toBe(
          text.slice(anchor.start, anchor.end).replaceAll('\n', ''),
        );
      }
    }),
  );
});
const byPlace = (a: AnyRecord, b: AnyRecord) => {
  const [one, two] = [(a as QuoteRecord).anchor, (b as QuoteRecord).anchor];
  return one.start - two.start || two.end - one.end;
};

it('hides what blind mode hid then, and counts it', () => {
  const policy = record('policy', POLICY_ID, { blind: true });
  const others = quote('q2', 4, 8, { layer: 'them' });
  const then = content([document('d1', 'Ash'), quote('q1', 0, 3), others]);
  const blind = { me: 'me', blind: true, finishedArticles: new Set<string>() };
  expect(articlesThen(then, blind)).toEqual([{ id: 'd1', title: 'Ash', quotes: 1 }]);
  expect(articleThen(then, blind, 'd1')).toMatchObject({ hidden: 1, quotes: [{ id: 'q1' }] });
  expect(sightThen(then, 'me').blind).toBe(false);
  expect(sightThen(content([...then.records, policy]), 'me').blind).toBe(true);
});

it('says that a text is not in the snapshot, and knows no article that is deleted or another', async () => {
  const sample = await sampleContent();
  const [first] = sample.records.filter((one): one is DocumentRecord => one.type === 'document');
  const without = { ...sample, texts: [] };
  expect(articleThen(without, seesAll('me'), first?.id ?? '')?.paragraphs).toBeNull();
  expect(articleThen(sample, seesAll('me'), 'nowhere')).toBeNull();
  const gone = { ...document('d1', 'Ash'), deleted: true } as AnyRecord;
  expect(articleThen(content([gone]), seesAll('me'), 'd1')).toBeNull();
});
