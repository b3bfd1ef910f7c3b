import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnyRecord } from '../model/records';
import { admitted } from './bad-bytes.cases';
import { RESERVED_NAMES } from '../records/reserved-names';
import { parseProjectFile } from './parse';
import {
  sampleAnchor,
  record,
  revision,
  SAMPLE_TEXT,
  sampleContent,
  WITH_TEXTS,
} from './sample.cases';
import { serialiseProject } from './serialise';
import { hashText } from '../text/hash';

// Hundreds of generated cases take their time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

let sample = '';
beforeAll(async () => {
  sample = (await serialiseProject(await sampleContent(), WITH_TEXTS)).text;
});

const encode = (text: string) => new TextEncoder().encode(text);
const inherited = () => Object.getOwnPropertyNames(Object.prototype).toSorted();

/** The values of JSON at every place in it, as the paths to them. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const members = Array.isArray(value)
    ? value.map((item: unknown, index): [number, unknown] => [index, item])
    : Object.entries(value);
  return [[...path], ...members.flatMap(([key, member]) => pathsOf(member, [...path, key]))];
}

/** JSON with the value at a path put in place of another. */
function replaced(
  value: unknown,
  [key, ...path]: readonly (string | number)[],
  by: unknown,
): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? replaced(item, path, by) : item));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => [
      name,
      name === key ? replaced(member, path, by) : member,
    ]),
  );
}

const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(...RESERVED_NAMES, ''),
  fc.constantFrom<unknown>(
    '\ud800',
    'a\udfff',
    '2024-02-30',
    'last week',
    'q1',
    'e1',
    'sp1',
    'ann',
  ),
  fc.constantFrom<unknown>(null, true, -0, 1.5, -1, 2 ** 53, 1e300, [], {}, [[]], [{}]),
  fc.constantFrom<unknown>({ toString: 1 }, { valueOf: 'x' }, { id: 'x' }, ['toString'], [null]),
  fc.jsonValue({ maxDepth: 2 }),
);

describe('a file changed in any place', () => {
  it('is refused with its place, or exports and reads back; nothing reaches other objects', async () => {
    const json: unknown = JSON.parse(admitted(sample));
    const paths = pathsOf(json).filter((path) => path.length > 0);
    const before = inherited();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...paths), hostileValue), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          const changed = changes.reduce<unknown>(
            (file, [path, value]) => replaced(file, path, value),
            json,
          );
          const read = await parseProjectFile(encode(JSON.stringify(changed)));
          expect(inherited()).toEqual(before);
          if (!read.ok) {
            expect(read.error.kind).toMatch(
              /^(?:schema|not-verbatim|newer-version|older-version|unsafe-number|forbidden-key)$/,
            );
            return;
          }
          const written = await serialiseProject(read.value.content, WITH_TEXTS);
          expect(written.unfit).toBe(0);
          const again = await parseProjectFile(written.bytes);
          if (!again.ok) throw new Error(JSON.stringify(again.error));
          expect(again.value.quarantine).toEqual([]);
          expect((await serialiseProject(again.value.content, WITH_TEXTS)).text).toBe(written.text);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('what a store of a former version holds and no file may', () => {
  const stored: readonly (readonly [string, AnyRecord, unfit: number])[] = [
    ['a speaker called __proto__', record('speaker', '__proto__', { name: 'Petra' }), 1],
    ['a tag called toString', record('tag', 'toString', { name: 'x' }), 1],
    [
      'an event with such a speaker',
      record('event', 'e9', { name: 'x', participants: ['valueOf'] }),
      1,
    ],
    [
      'identifiers with such a key',
      record('speaker', 'sp9', {
        name: 'x',
        identifiers: Object.fromEntries([['__proto__', 'Q1']]),
      }),
      1,
    ],
    ['half a character', record('speaker', 'sp9', { name: 'cut \ud83d' }), 0],
    [
      'a date that cannot be',
      record('event', 'e9', {
        name: 'x',
        when: {
          text: '2023-02-29',
          edtf: '2023-03-01',
          earliest: '2023-03-01',
          latest: '2023-03-01',
        },
      }),
      0,
    ],
    [
      'a field stamped as the record is',
      record(
        'tag',
        't9',
        { name: 'x' },
        { revision: revision(3, { fields: { name: revision(3).created } }) },
      ),
      0,
    ],
  ];

  it.each(stored)('%s: the project is exported, nothing lost', async (_name, one, unfit) => {
    const content = await sampleContent();
    const written = await serialiseProject(
      { ...content, records: [...content.records, one] },
      WITH_TEXTS,
    );
    expect(written.unfit).toBe(unfit);
    const read = await parseProjectFile(written.bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.quarantine).toEqual([]);
    expect(read.value.content.records).toHaveLength(content.records.length + 1 - unfit);
    expect(read.value.content.unknown).toHaveLength(content.unknown.length + unfit);
    expect((await serialiseProject(read.value.content, WITH_TEXTS)).text).toBe(written.text);
  });

  it('a quote by such a speaker is exported with all that is known of it', async () => {
    const content = await sampleContent();
    const textHash = await hashText(SAMPLE_TEXT);
    const anchor = sampleAnchor(SAMPLE_TEXT, textHash, { start: 0, end: 10 });
    const quote = record('quote', 'q9', {
      documentId: 'd1',
      anchor,
      layer: 'ann',
      speakerIds: ['__proto__'],
    });
    const { text, unfit } = await serialiseProject(
      { ...content, records: [...content.records, quote] },
      WITH_TEXTS,
    );
    expect(unfit).toBe(1);
    const { quarantine } = JSON.parse(text) as { quarantine: object[] };
    expect(quarantine).toMatchObject([
      {
        section: 'quotes',
        reason: 'schema',
        detail: '/speakerIds/0: pattern',
        record: { id: 'q9', speakerIds: ['__proto__'] },
        revision: { seen: { s1: 1 } },
      },
    ]);
  });
});
