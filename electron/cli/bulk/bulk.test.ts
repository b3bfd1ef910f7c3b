import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runs } from '../../../shared/lib/runs.cases';
import { createMerger } from '../../../shared/merge/merge-files';
import type { ProjectContent } from '../../../shared/model/content';
import type { AnyRecord, QuoteFields } from '../../../shared/model/records';
import type { Revision } from '../../../shared/model/revision';
import { parseProjectFile, type ParsedFile } from '../../../shared/project-file/parse';
import {
  sampleAnchor,
  at,
  record,
  SAMPLE_TEXT,
  sampleContent,
  WITHOUT_TEXTS,
  WITH_TEXTS,
} from '../../../shared/project-file/sample.cases';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { hashText } from '../../../shared/text/hash';
import { mergeInputs } from '../merge-paths';
import { readBulk } from './read-bulk';

// Hundreds of generated cases take their time on a machine that is busy.
vi.setConfig({ testTimeout: runs(120_000) });

const SESSIONS = ['a', 'b', 'c'].map((digit) => digit.repeat(32));
let textHash = '';
let base: ProjectContent;
beforeAll(async () => {
  textHash = await hashText(SAMPLE_TEXT);
  base = await sampleContent();
});

interface Draft {
  readonly id: number;
  readonly start: number;
  readonly length: number;
  readonly fields: Partial<QuoteFields>;
  readonly session: number;
  readonly edits: readonly { readonly field: string; readonly session: number }[];
  readonly odd: 'link' | 'words' | 'layer' | 'deleted' | 'conflict' | 'extra' | null;
}

/** A quote with any of its fields, mostly plain, now and then with something to tell of it. */
const draft: fc.Arbitrary<Draft> = fc.record({
  id: fc.nat({ max: 5 }),
  start: fc.nat({ max: 60 }),
  length: fc.integer({ min: 1, max: 80 }),
  fields: fc.record(
    {
      kind: fc.constantFrom('direct', 'indirect', 'mixed', 'scare'),
      attribution: fc.constantFrom('stated', 'inferred', 'unknown'),
      speakerIds: fc.constantFrom([], ['sp1'], ['sp1', 'sp2']),
      eventIds: fc.constantFrom([], ['e1']),
      tags: fc.constantFrom([], ['t1']),
      note: fc.string({ unit: 'grapheme', maxLength: 8 }),
      check: fc.record({
        status: fc.constantFrom('unchecked', 'verbatim', 'disputed'),
        note: fc.constantFrom('', 'a "b" \\ c\n'),
      }),
      origin: fc.constantFrom(
        { by: 'person' as const },
        { by: 'suggestion' as const, confidence: 'high' as const },
      ),
    },
    { requiredKeys: [] },
  ),
  session: fc.nat({ max: 2 }),
  edits: fc.array(
    fc.record({
      field: fc.constantFrom('note', 'kind', 'speakerIds', 'anchor', 'deleted'),
      session: fc.nat({ max: 2 }),
    }),
    { maxLength: 2 },
  ),
  odd: fc.option(
    fc.constantFrom('link', 'words', 'layer', 'deleted', 'conflict', 'extra' as const),
    { freq: 4 },
  ),
});

function quoteOf({ id, start, length, fields, session, edits, odd }: Draft): AnyRecord {
  const by = SESSIONS[session] ?? '';
  const created = { session: by, n: 1, at: at(session), by: 'ann' };
  const seen: Record<string, number> = { [by]: 1 };
  const stamps: Revision['fields'] = Object.fromEntries(
    edits.map((edit, index) => {
      const editor = SESSIONS[edit.session] ?? '';
      seen[editor] = Math.max(seen[editor] ?? 0, index + 2);
      return [edit.field, { session: editor, n: index + 2, at: at(index + 9), by: 'ben' }];
    }),
  );
  const other = SESSIONS[(session + 1) % 3] ?? '';
  const conflict = [
    { ...created, n: 8, value: 'x' },
    { ...created, session: other, n: 9, value: 'y' },
  ];
  const revision: Revision = {
    seen: odd === 'conflict' ? { ...seen, [by]: 8, [other]: 9 } : seen,
    created,
    fields: odd === 'conflict' ? {} : stamps,
    conflicts:
      odd === 'conflict'
        ? { note: conflict.toSorted((a, b) => (a.session < b.session ? -1 : 1)) }
        : {},
  };
  const span = { start, end: Math.min(start + length, SAMPLE_TEXT.length) };
  const anchor = sampleAnchor(SAMPLE_TEXT, textHash, span);
  const values = {
    ...fields,
    documentId: 'd1',
    anchor: odd === 'words' ? { ...anchor, exact: 'other words' } : anchor,
    layer: odd === 'layer' ? 'nobody' : 'ann',
    ...(odd === 'link' ? { tags: ['gone'] } : {}),
    ...(odd === 'conflict' ? { note: 'y' } : {}),
  };
  const over = { deleted: odd === 'deleted', extra: odd === 'extra' ? { mood: 1 } : {}, revision };
  return record('quote', `0q${id}`, values, over);
}

/** A file with some quotes, one for each id. */
const drafts = fc.uniqueArray(draft, { maxLength: 6, selector: ({ id }) => id });
const fileOf = async (list: readonly Draft[], options = WITH_TEXTS): Promise<Uint8Array> => {
  const others = base.records.filter(({ type }) => type !== 'quote');
  const content = { ...base, records: [...others, ...list.map(quoteOf)] };
  return (await serialiseProject(content, options)).bytes;
};
const inputs = (files: readonly Uint8Array[]) =>
  files.map((bytes, index) => ({ name: `f${index}`, bytes: new Uint8Array(bytes) }));

async function parse(bytes: Uint8Array): Promise<ParsedFile> {
  const parsed = await parseProjectFile(bytes);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** The same without any short cut. */
async function slowly(files: readonly Uint8Array[]) {
  const merger = createMerger();
  for (const { name, bytes } of inputs(files)) merger.add(name, await parse(bytes));
  const { content, report } = merger.finish();
  return { text: (await serialiseProject(content, WITH_TEXTS)).text, report };
}

const byKind = (list: readonly { readonly kind: string }[]) =>
  list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('merging lines without parsing them', () => {
  it('gives the same bytes and the same report as parsing everything', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(drafts, { minLength: 1, maxLength: 3 }), async (lists) => {
        const files = await Promise.all(lists.map((list) => fileOf(list)));
        for (const bytes of files) taken += (await readBulk(Buffer.from(bytes)))?.taken.length ?? 0;
        const { text, report } = await slowly(files);
        const fast = await mergeInputs(inputs(files), '0.1.0');
        expect(Buffer.from(fast.bytes).toString()).toBe(text);
        expect({ ...fast.report, files: [] }).toEqual({ ...report, files: [] });
        for (const [index, file] of fast.report.files.entries()) {
          const same = report.files[index];
          expect({ ...file, warnings: byKind(file.warnings) }).toEqual({
            ...same,
            warnings: byKind(same?.warnings ?? []),
          });
        }
      }),
      { numRuns: runs(80) },
    );
    // The short cut was taken, or this would prove nothing.
    expect(taken).toBeGreaterThan(runs(80));
  });

  it('gives the same of files of version 1', async () => {
    const folder = join(import.meta.dirname, '../../../shared/project-file/former/1.0');
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    const fast = await mergeInputs(inputs(files), '0.1.0');
    expect(Buffer.from(fast.bytes).toString()).toBe((await slowly(files)).text);
  });

  it('never takes a line that parsing would read or write otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(
        drafts.filter((list) => list.length > 0),
        fc.nat(),
        fc.constantFrom('', ' ', '"', ',', '\\', '0', '{', '}', ']', '\n', 'é', '\u0000'),
        fc.nat({ max: 2 }),
        async (list, place, put, remove) => {
          const bytes = await fileOf(list, WITHOUT_TEXTS);
          const text = Buffer.from(bytes).toString();
          const from = text.indexOf('\n"quotes": [') + (place % (text.length - 300));
          const changed = Buffer.from(text.slice(0, from) + put + text.slice(from + remove));
          const bulk = await readBulk(changed);
          if (!bulk) return;
          const fast = await mergeInputs(inputs([changed]), '0.1.0');
          expect(Buffer.from(fast.bytes).toString()).toBe((await slowly([changed])).text);
          expect(fast.report.files[0]?.quarantined).toEqual((await parse(changed)).quarantine);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it.each([
    ['laid out anew', (text: string) => JSON.stringify(JSON.parse(text), null, 1)],
    ['with a BOM', (text: string) => `\ufeff${text}`],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    [
      'quotes inside something else',
      (text: string) => text.replace('"quotes": [', '"x": {\n"quotes": ['),
    ],
    ['a comma missing', (text: string) => text.replace(/,\n(\{"id":"0q1")/, '\n$1')],
    ['a comma too many', (text: string) => text.replace(/(\{"id":"0q1".*)\n\]/, '$1,\n]')],
    ['one quote twice', (text: string) => text.replace(/(\{"id":"0q0".*\n)/, '$1$1')],
  ])('leaves a file to the parser: %s', async (_name, change) => {
    const plain = { start: 0, length: 5, fields: {}, session: 0, edits: [], odd: null };
    const bytes = await fileOf([
      { id: 0, ...plain },
      { id: 1, ...plain },
    ]);
    expect((await readBulk(Buffer.from(bytes)))?.taken).toHaveLength(2);
    const text = change(Buffer.from(bytes).toString());
    expect(text).not.toBe(Buffer.from(bytes).toString());
    expect(await readBulk(Buffer.from(text))).toBeNull();
  });
});
