import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProjectContent } from '../model/content';
import {
  anyContent,
  record,
  SAMPLE_TEXT,
  sampleContent,
  WITH_TEXTS,
} from '../project-file/sample.cases';
import { serialiseProject } from '../project-file/serialise';
import { hashText } from '../text/hash';
import { packProject } from './pack-snapshot';
import { readPacked } from './salvage';

const { generator } = WITH_TEXTS;
const textOf = async (content: ProjectContent) =>
  (await serialiseProject(content, WITH_TEXTS)).text;

/** What stands in each record's line, by id, as a file has it. */
async function linesById(content: ProjectContent): Promise<ReadonlyMap<string, string>> {
  const lines = (await textOf(content)).split('\n').filter((line) => line.startsWith('{"id":'));
  return new Map(
    lines.map((line) => [line.slice(7, line.indexOf('"', 7)), line.replace(/,$/, '')]),
  );
}

const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> => {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 0x40;
  return changed;
};

describe('a snapshot', () => {
  it('is the canonical file for gunzip, and what was packed for us', async () => {
    const hash = await hashText(SAMPLE_TEXT);
    await fc.assert(
      fc.asyncProperty(anyContent(SAMPLE_TEXT, hash), async (content) => {
        const packed = await packProject(content, generator);
        const text = await textOf(content);
        expect(gunzipSync(packed).toString()).toBe(text);
        const read = await readPacked(packed);
        expect(read).toMatchObject({ whole: true, unreadable: 0 });
        expect(await textOf(read?.content ?? (await sampleContent()))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('of a project without anything is read too', async () => {
    const content = { project: { id: 'p', name: '' }, records: [], unknown: [], texts: [] };
    const read = await readPacked(await packProject(content, generator));
    expect(read).toEqual({ content, unreadable: 0, whole: true });
  });

  it('that is none gives nothing', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(4096), new TextEncoder().encode('hello')])
      expect(await readPacked(bytes)).toBeNull();
  });
});

describe('a damaged snapshot', () => {
  const SPEAKERS = 2_000;
  let content: ProjectContent;
  let packed: Uint8Array<ArrayBuffer>;
  let lines: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const sample = await sampleContent();
    const many = Array.from({ length: SPEAKERS }, (_unused, n) =>
      record('speaker', `many-${String(n).padStart(6, '0')}`, {
        name: `Speaker ${n} ${'of the harbour council '.repeat(15)}`.trim(),
      }),
    );
    content = { ...sample, records: [...sample.records, ...many] };
    packed = await packProject(content, generator);
    lines = await linesById(content);
  });

  it('loses the records of one member to one byte, counts them, and changes no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), async (at) => {
        const read = await readPacked(flipped(packed, at));
        if (!read) throw new Error('nothing was read');
        const found = await linesById(read.content);
        // A line that is there is the line that was written: nothing is made up.
        for (const [id, line] of found) expect(line).toBe(lines.get(id));
        const texts = content.texts.length - read.content.texts.length;
        expect(read.whole).toBe(false);
        expect(read.unreadable).toBe(lines.size - found.size + texts);
        expect(read.unreadable).toBeLessThan(SPEAKERS / 2);
        expect(read.content.project).toEqual(content.project);
      }),
      { numRuns: 8 },
    );
  });

  it('counts what is lost, whichever part of a small one is hit', async () => {
    const small = await sampleContent();
    const bytes = await packProject(small, generator);
    const all = await linesById(small);
    for (let at = 0; at < bytes.length; at += 61) {
      const read = await readPacked(flipped(bytes, at));
      if (!read) throw new Error('nothing was read');
      const found = await linesById(read.content);
      const texts = small.texts.length - read.content.texts.length;
      expect(read.unreadable).toBe([...all.keys()].filter((id) => !found.has(id)).length + texts);
    }
  });

  it('that was cut short has what stands before the cut', async () => {
    const read = await readPacked(packed.slice(0, packed.length / 2));
    expect(read?.unreadable).toBeGreaterThan(0);
    expect(read?.content.records.length).toBeGreaterThan(0);
  });

  it('whose beginning is gone has what stands behind it', async () => {
    const read = await readPacked(new Uint8Array([...new Uint8Array(1000), ...packed.slice(1000)]));
    expect(read?.whole).toBe(false);
    expect(read?.content.records.length).toBeGreaterThan(0);
    expect(read?.content.project.id).toBe(content.project.id);
  });

  it('as versions before the journal kept it is read line by line', async () => {
    const { bytes, text } = await serialiseProject(content, WITH_TEXTS);
    expect(await readPacked(bytes)).toMatchObject({ whole: true, unreadable: 0 });
    // The bracket of one line.
    const read = await readPacked(
      flipped(
        bytes,
        new TextEncoder().encode(text.slice(0, text.indexOf('{"id":"many-000007"'))).length,
      ),
    );
    expect(read).toMatchObject({ whole: false, unreadable: 1 });
  });
});
