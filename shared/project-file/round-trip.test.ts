import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ProjectContent } from '../model/content';
import { hashText, sha256Hex } from '../text/hash';
import { canonicalJson } from '../lib/canonical-json';
import { parseProjectFile, type ParsedFile } from './parse';
import { anyContent, SAMPLE_TEXT, sampleContent, WITH_TEXTS, WITHOUT_TEXTS } from './sample.cases';
import { serialiseProject } from './serialise';

// Hundreds of generated cases take their time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const matchesSchema = ajv.compile(
  JSON.parse(readFileSync('shared/project-file/generated/verbatim.schema.json', 'utf8')) as object,
);

async function parsed(bytes: Uint8Array): Promise<ParsedFile> {
  const result = await parseProjectFile(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const byId = (content: ProjectContent) =>
  new Map(content.records.map((record) => [record.id, canonicalJson(record)]));

describe('serialising', () => {
  it('writes one record a line, LF, no BOM, keys and records in order', async () => {
    const { text, bytes, counts, exportedAt } = await serialiseProject(
      await sampleContent(),
      WITH_TEXTS,
    );
    expect(text.startsWith('{\n"format": "verbatim",\n"formatVersion": "2.1",\n')).toBe(true);
    expect(text.endsWith('"\n}\n')).toBe(true);
    expect(text).not.toContain('\r');
    expect(bytes[0]).toBe('{'.charCodeAt(0));
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('{"id":"q'))).toHaveLength(2);
    expect(lines.find((line) => line.startsWith('{"id":"q2"'))).not.toContain('speakerIds');
    expect(lines.find((line) => line.startsWith('{"id":"sp2"'))).toContain('"deleted":true');
    expect(counts).toMatchObject({ documents: 1, quotes: 2, speakers: 2, codebooks: 1, texts: 1 });
    // The newest write of the sample is that of s2.
    expect(exportedAt).toBe('2025-03-04T09:30:00.000Z');
  });

  it('is the same file whatever the order of records and keys', async () => {
    const content = await sampleContent();
    const shuffled: ProjectContent = {
      texts: content.texts,
      unknown: content.unknown.toReversed(),
      records: content.records
        .toReversed()
        .map((record) => Object.fromEntries(Object.entries(record).toReversed()) as typeof record),
      project: content.project,
    };
    const first = await serialiseProject(content, WITH_TEXTS);
    expect((await serialiseProject(shuffled, WITH_TEXTS)).text).toBe(first.text);
  });

  it('has a digest that any program can check', async () => {
    const { text, digest } = await serialiseProject(await sampleContent(), WITH_TEXTS);
    const rest = text
      .split('\n')
      .filter((line) => !line.startsWith('"digest": "sha256:'))
      .join('\n');
    expect(digest).toBe(`sha256:${await sha256Hex(new TextEncoder().encode(rest))}`);
  });

  it('leaves texts out when asked', async () => {
    const { text } = await serialiseProject(await sampleContent(), WITHOUT_TEXTS);
    expect(Object.hasOwn(JSON.parse(text) as object, 'texts')).toBe(false);
    expect((await parsed(new TextEncoder().encode(text))).quarantine).toEqual([]);
  });

  it('writes the values of conflicts in the order of their stamps', async () => {
    const { text } = await serialiseProject(await sampleContent(), WITH_TEXTS);
    const file = JSON.parse(text) as {
      conflicts: { record: string; field: string; values: { value: unknown }[] }[];
      revisions: Record<string, { fields: Record<string, unknown[][]> }>;
    };
    // Two writes of the same value are no conflict; both stay in the revision.
    expect(file.conflicts.map(({ record, field }) => `${record}.${field}`)).toEqual(['q1.note']);
    expect(file.conflicts[0]?.values.map(({ value }) => value)).toEqual([
      'first thought',
      'second thought',
    ]);
    expect(file.revisions['q1']?.fields['note']?.map(([session]) => session)).toEqual(['s1', 's2']);
    expect(file.revisions['q1']?.fields['kind']).toHaveLength(2);
    expect(Object.keys(file.revisions['q2']?.fields ?? {})).toEqual(['*']);
  });
});

describe('round trip', () => {
  it('gives back the sample, nothing quarantined, no warning', async () => {
    const content = await sampleContent();
    const { bytes, text } = await serialiseProject(content, WITH_TEXTS);
    const read = await parsed(bytes);
    expect(read.quarantine).toEqual([]);
    expect(read.warnings).toEqual([]);
    expect(byId(read.content)).toEqual(byId(content));
    expect((await serialiseProject(read.content, WITH_TEXTS)).text).toBe(text);
    expect(matchesSchema(JSON.parse(text)), JSON.stringify(matchesSchema.errors)).toBe(true);
  });

  it('is byte-equal for any content, which fits the shipped schema', async () => {
    const textHash = await hashText(SAMPLE_TEXT);
    await fc.assert(
      fc.asyncProperty(anyContent(SAMPLE_TEXT, textHash), async (content) => {
        const first = await serialiseProject(content, WITH_TEXTS);
        expect(matchesSchema(JSON.parse(first.text)), JSON.stringify(matchesSchema.errors)).toBe(
          true,
        );
        const read = await parsed(first.bytes);
        expect(read.quarantine).toEqual([]);
        expect(byId(read.content)).toEqual(byId(content));
        expect((await serialiseProject(read.content, WITH_TEXTS)).text).toBe(first.text);
      }),
      { numRuns: 200 },
    );
  });
});
