/** A small project of our own, and generated ones, for the tests of files, merging and export. */
import * as fc from 'fast-check';
import { onlyPossible } from '../dates/edtf-days';
import type { Anchor, Span } from '../model/anchor';
import type { ProjectContent } from '../model/content';
import { RESERVED_NAMES } from '../records/reserved-names';
import type { AnyRecord } from '../model/records';
import type { Revision } from '../model/revision';
import { mergeRecord } from '../revision/merge-record';
import { hashText } from '../text/hash';
import { keepRecord, keepValue } from './kept';
import { fillDefaults } from './layout';
import {
  DEFAULTS,
  FIELDS,
  forEachType,
  RECORD_TYPES,
  type FieldsByType,
  type RecordType,
} from '../records/record-types';
import type { Keywords, Schema } from '../lib/schema';
import { scanJson } from './scan-json';

export const SAMPLE_TEXT =
  'HARROW BAY — “We will not load a single crate,” said harbour master Ines Okafor on Tuesday. 🚢\n\nThe union called the offer “a first step”.\n';
const GENERATOR = { name: 'Verbatim', version: '0.1.0' };
export const WITH_TEXTS = { generator: GENERATOR, texts: true };
export const WITHOUT_TEXTS = { generator: GENERATOR, texts: false };

export const at = (minute: number): string =>
  new Date(Date.UTC(2025, 2, 4, 9, minute)).toISOString();
export const revision = (n: number, extra: Partial<Revision> = {}): Revision => ({
  seen: { s1: n },
  created: { session: 's1', n, at: at(n), by: 'ann' },
  fields: {},
  conflicts: {},
  ...extra,
});

/** A record with defaults for what is left out. */
export const record = <T extends RecordType>(
  type: T,
  id: string,
  fields: Partial<FieldsByType[T]>,
  over: { deleted?: boolean; extra?: Record<string, unknown>; revision?: Revision } = {},
): AnyRecord =>
  ({
    deleted: false,
    extra: {},
    revision: revision(1),
    ...fillDefaults(type, fields),
    type,
    id,
    ...over,
  }) as unknown as AnyRecord;

export function sampleAnchor(text: string, textHash: string, { start, end }: Span): Anchor {
  return {
    textHash,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 8), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + 8).replace(/[\ud800-\udbff]$/, ''),
  };
}

/** Two quotes of one article, their speaker, an event, a tag, a tombstone, a conflict, and things unknown. */
export async function sampleContent(): Promise<ProjectContent> {
  const textHash = await hashText(SAMPLE_TEXT);
  const span = (words: string): Anchor => {
    const start = SAMPLE_TEXT.indexOf(words);
    return sampleAnchor(SAMPLE_TEXT, textHash, { start, end: start + words.length });
  };
  const second = { session: 's2', n: 3, at: at(30), by: 'ben' };
  return {
    project: { id: 'p1', name: 'Harrow Bay' },
    texts: [{ hash: textHash, text: SAMPLE_TEXT }],
    unknown: [
      keepRecord(
        'codebooks',
        'c1',
        { title: 'Dispute', nested: { b: [1, { a: null }], a: 2 } },
        revision(9),
      ),
      keepValue('palette', { z: 1, a: ['x'] }),
    ],
    records: [
      record('document', 'd1', {
        title: 'Port dispute',
        textHash,
        original: { name: 'port.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null },
        source: {
          ...DEFAULTS.document.source,
          publisher: 'Harrow Bay Courier',
          authors: ['T. Vale'],
        },
      }),
      record('annotator', 'ann', { name: 'Ann' }),
      record('annotator', 'ben', { name: 'Ben', colour: 2 }),
      record('speaker', 'sp1', {
        name: 'Ines Okafor',
        roles: [{ title: 'harbour master', organisation: 'Port', from: '', to: '' }],
      }),
      record('speaker', 'sp2', { name: 'Old entry' }, { deleted: true, revision: revision(4) }),
      record('event', 'e1', {
        name: 'Strike vote',
        when: { text: 'Tuesday', edtf: '2025-03-04', earliest: '2025-03-04', latest: '2025-03-04' },
      }),
      record('tag', 't1', { name: 'refusal' }),
      record(
        'quote',
        'q1',
        {
          documentId: 'd1',
          anchor: span('“We will not load a single crate,”'),
          cue: span('said'),
          mention: span('Ines Okafor'),
          attribution: 'stated',
          speakerIds: ['sp1'],
          eventIds: ['e1'],
          tags: ['t1'],
          note: 'second thought',
          layer: 'ann',
          check: { status: 'verbatim', note: '' },
        },
        {
          extra: { mood: { tone: 'firm' } },
          revision: revision(5, {
            seen: { s1: 6, s2: 3 },
            fields: { tags: second },
            conflicts: {
              kind: [
                { session: 's1', n: 6, at: at(6), by: 'ann', value: 'direct' },
                { ...second, value: 'direct' },
              ],
              note: [
                { session: 's1', n: 6, at: at(6), by: 'ann', value: 'first thought' },
                { ...second, value: 'second thought' },
              ],
            },
          }),
        },
      ),
      record('quote', 'q2', {
        documentId: 'd1',
        anchor: span('“a first step”'),
        kind: 'mixed',
        layer: 'ben',
        origin: { by: 'suggestion', confidence: 'low' },
      }),
      record('identity', 'i1', { a: 'sp1', b: 'sp2', verdict: 'same' }),
      record('decision', 'x1', { items: ['q1'], verdict: 'accept', by: 'ben', seenHash: '' }),
    ],
  };
}

/** Any short text, with emoji, marks, controls and the characters JSON must escape. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '"\\/',
    '\u0000\u001f',
    '\u2028',
    '👩‍👩‍👧',
    '<img src=x onerror=alert(1)>',
    '=1+1',
  ),
);
const author = words.filter((word) => !RESERVED_NAMES.includes(word));
const date = fc.integer({ min: 0, max: 5000 }).map(at);
const write = fc.record({
  session: fc.constantFrom('s1', 's2', 's3'),
  n: fc.integer({ min: 1, max: 9 }),
  at: date,
  by: author,
});
const extra = fc.dictionary(
  fc.constantFrom('later', 'toString', 'zeta', 'type', 'revision'),
  // Keys that reach prototypes are refused in a file, so no record comes to hold them.
  fc.jsonValue({ maxDepth: 3 }).filter((value) => scanJson(JSON.stringify(value)) === null),
  { maxKeys: 2 },
);
/** An id or a hash, whichever fits a pattern. */
const PATTERNED = ['a', 'b', 'c', 'd', 'f'.repeat(64)];

/** Any value that fits the schema of a field; `anchor` where words stand. */
function anyValueOf(schema: Schema<unknown>, anchor: fc.Arbitrary<Anchor>): fc.Arbitrary<unknown> {
  const { $ref, type, enum: values, pattern, items, minItems = 0, ...more } = schema as Keywords;
  const { const: only, properties, anyOf } = more;
  const of = (part: Schema<unknown>) => anyValueOf(part, anchor);
  if ($ref !== undefined) return anchor;
  if (anyOf) return fc.oneof(...anyOf.map(of));
  if (values) return fc.constantFrom(...values);
  if (only !== undefined) return fc.constant(only);
  if (pattern !== undefined)
    return fc.constantFrom(...PATTERNED.filter((one) => new RegExp(pattern, 'u').test(one)));
  if (type === 'string') return words;
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.nat({ max: 7 });
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return fc.array(of(items ?? {}), { minLength: minItems, maxLength: 2 });
  if (properties)
    return fc.record(
      Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, of(part)])),
    );
  return fc.dictionary(fc.constantFrom('wikidata', '2', '10', 'valueOf'), words);
}

/** Any values for the fields of each type. Those of which not every value that fits the schema can be are named. */
function fieldsOf(
  text: string,
  textHash: string,
): Readonly<Record<RecordType, fc.Arbitrary<object>>> {
  const units = Array.from(text).length;
  const anchor = fc
    .tuple(fc.nat({ max: units - 2 }), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => {
      const points = Array.from(text);
      const start = points.slice(0, from).join('').length;
      const end = start + points.slice(from, from + length).join('').length;
      return sampleAnchor(text, textHash, { start, end });
    });
  const named: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    'rejection.span': fc.record({
      start: fc.nat({ max: 9 }),
      end: fc.integer({ min: 10, max: 99 }),
    }),
    'event.when': fc
      .record({
        text: words,
        edtf: fc.constantFrom('2019-06-11', '2018-04-03/..', '../2005', '199X', '2017-24', null),
        earliest: fc.constant(null),
        latest: fc.constant(null),
      })
      .map(onlyPossible),
  };
  return forEachType(({ fields }, type) =>
    fc.record(
      Object.fromEntries(
        Object.entries(fields).map(([field, { schema }]) => [
          field,
          field === 'textHash'
            ? fc.constant(textHash)
            : (named[`${type}.${field}`] ?? anyValueOf(schema, anchor)),
        ]),
      ),
    ),
  );
}

/** Any project over a text: records of all types with stamps, conflicts, tombstones and unknown fields. */
export function anyContent(text: string, textHash: string): fc.Arbitrary<ProjectContent> {
  const fields = fieldsOf(text, textHash);
  const one = fc.constantFrom(...RECORD_TYPES).chain((type) =>
    fc
      .record({
        id: fc.uuid(),
        values: fields[type],
        other: fields[type],
        deleted: fc.boolean(),
        extra,
        created: write,
        stamps: fc.dictionary(fc.constantFrom<string>(...FIELDS[type], 'deleted', 'later'), write),
        contested: fc.option(fc.constantFrom<string>(...FIELDS[type])),
        rival: fc.tuple(write, write),
      })
      .map(({ id, values, other, deleted, created, stamps, contested, rival, ...rest }) => {
        const base = { ...values, type, id, deleted, extra: rest.extra } as unknown as AnyRecord;
        const seen = { s1: 9, s2: 9, s3: 9 };
        const valueOf = (source: object) => (source as Record<string, unknown>)[contested ?? ''];
        const conflicts: Revision['conflicts'] = contested
          ? {
              [contested]: [
                { ...rival[0], value: valueOf(values) },
                { ...rival[1], value: valueOf(other) },
              ],
            }
          : {};
        const made = { ...base, revision: { seen, created, fields: stamps, conflicts } };
        return mergeRecord(made, made);
      }),
  );
  return fc.record({
    project: fc.record({ id: fc.uuid(), name: words }),
    records: fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 12 }),
    unknown: fc.constantFrom([], [keepValue('palette', { b: 1, a: null })]),
    texts: fc.constant([{ hash: textHash, text }]),
  });
}
