import { beforeAll, describe, expect, it, vi } from 'vitest';
import { admitted } from './bad-bytes.cases';
import { canonicalJson } from '../lib/canonical-json';
import { HOSTILE, KEPT_NUMBERS, LOST_NUMBERS, withNumber } from './hostile.cases';
import { parseProjectFile, type ParsedFile } from './parse';
import { READ } from './parse.cases';
import { REFUSED } from './refused.cases';
import { sampleContent, WITH_TEXTS } from './sample.cases';
import { scanJson } from './scan-json';
import { serialiseProject } from './serialise';

// Hundreds of generated cases take their time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

let sample = '';
beforeAll(async () => {
  sample = (await serialiseProject(await sampleContent(), WITH_TEXTS)).text;
});
const encode = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array): Promise<ParsedFile> {
  const result = await parseProjectFile(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('files that are refused', () => {
  it.each(REFUSED)('$name', async ({ make, error }) => {
    const result = await parseProjectFile(make(sample));
    expect(result).toMatchObject({ ok: false, error });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('C9 larger than the limit', async () => {
    expect(await parseProjectFile(encode(sample), 100)).toEqual({
      ok: false,
      error: { kind: 'too-large', size: encode(sample).length, limit: 100 },
    });
  });

  it.each(LOST_NUMBERS)('a number that would be written back as another: %s', async (number) => {
    const error = { kind: 'unsafe-number', number };
    const text = withNumber(sample, number);
    const before = text.slice(0, text.indexOf(`"tone":${number}`) + '"tone":'.length).split('\n');
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    expect(await parseProjectFile(encode(text))).toEqual({
      ok: false,
      error: { ...error, line, column },
    });
  });

  it.each(KEPT_NUMBERS)('a number that comes back as it is: %s', async (number) => {
    const file = await read(encode(withNumber(sample, number)));
    expect(file.content.records.find(({ id }) => id === 'q1')?.extra).toEqual({
      mood: { tone: Number(number) },
    });
  });

  it('C2 cut off anywhere, with the place where it ends', () => {
    const end = sample.trimEnd().length;
    for (let length = 1; length < end; length += 1) {
      const cut = sample.slice(0, length);
      const lines = cut.split('\n');
      expect(scanJson(cut)).toEqual({
        kind: 'syntax',
        problem: 'unexpected-end',
        found: '',
        line: lines.length,
        column: (lines.at(-1)?.length ?? 0) + 1,
      });
    }
  });

  it('C2 cut off anywhere in bytes, never read in part', async () => {
    const bytes = encode(sample);
    for (let length = 0; length < bytes.length - 2; length += 7)
      expect((await parseProjectFile(bytes.slice(0, length))).ok, `${length} bytes`).toBe(false);
  });
});

const session = ({ content }: ParsedFile) => content.records[0]?.revision.created.session;

describe('files that are read', () => {
  it.each([...READ, ...HOSTILE])('$name', async ({ make, aside = [], warnings = [] }) => {
    const file = await read(make(sample));
    expect(file.quarantine.map(({ reason, place }) => [reason, place])).toEqual(aside);
    const kinds = file.warnings.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining([...warnings]));
    // What is set aside is written again and read again: nothing is dropped, and the second writing is the first.
    const first = await serialiseProject(file.content, WITH_TEXTS);
    const again = await read(first.bytes);
    expect(again.quarantine).toEqual([]);
    expect((await serialiseProject(again.content, WITH_TEXTS)).text).toBe(first.text);
    for (const { record } of file.quarantine) expect(first.text).toContain(canonicalJson(record));
  });

  it.each([
    ['as exported', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['without its last line end', (text: string) => text.trimEnd()],
  ])('%s: no warning at all', async (_name, change) => {
    expect((await read(encode(change(sample)))).warnings).toEqual([]);
  });

  it('keeps what it does not know where it stood', async () => {
    const { content } = await read(encode(sample));
    const quote = content.records.find(({ id }) => id === 'q1');
    expect(quote?.extra).toEqual({ mood: { tone: 'firm' } });
    expect(sample).toContain('"palette": {"a":["x"],"z":1}');
    expect(sample).toContain('"codebooks": [\n{"id":"c1"');
  });

  it('B7 writes a newer minor version back as one, byte for byte', async () => {
    const content = await sampleContent();
    const newer = sample
      .replace('"formatVersion": "2.1"', '"formatVersion": "2.3"')
      .replace(/\n"digest": .*\n/, '\n');
    const unfinished = newer.replace(/,\n\}\n$/, '\n}\n');
    const file = await read(encode(unfinished));
    const written = await serialiseProject(file.content, WITH_TEXTS);
    expect(written.text.replace(/,\n"digest": .*\n/, '\n')).toBe(unfinished);
    expect(file.content.unknown).toHaveLength(content.unknown.length + 1);
  });

  it('heals a quarantined record once what was wrong is right', async () => {
    const broken = admitted(sample.replace('"kind":"mixed"', '"kind":"muddled"'));
    const first = await read(encode(broken));
    expect(first.quarantine).toHaveLength(1);
    const { text } = await serialiseProject(first.content, WITH_TEXTS);
    const healed = await read(encode(admitted(text).replace('"kind":"muddled"', '"kind":"mixed"')));
    const { content } = await read(encode(sample));
    expect((await serialiseProject(healed.content, WITH_TEXTS)).text).toBe(
      (await serialiseProject(content, WITH_TEXTS)).text,
    );
  });

  it('tells where a quarantined record stood and what is wrong', async () => {
    const file = await read(encode(admitted(sample.replace('"kind":"mixed"', '"kind":"muddled"'))));
    expect(file.quarantine[0]).toMatchObject({
      section: 'quotes',
      id: 'q2',
      reason: 'schema',
      detail: '/kind: enum',
      place: '/quotes/1',
    });
  });

  it('stamps records without revisions by their content', async () => {
    const bare = JSON.stringify({
      format: 'verbatim',
      formatVersion: '1.0',
      offsets: 'utf-16',
      project: { id: 'p', name: 'By hand' },
      documents: [],
      quotes: [],
      speakers: [{ name: 'Ines Okafor', id: 'a' }],
      events: [],
      tags: [],
      annotators: [],
    });
    const [first, same, other] = await Promise.all([
      read(encode(bare)),
      read(encode(bare.replace('"name":"Ines Okafor","id":"a"', '"id":"a","name":"Ines Okafor"'))),
      read(encode(bare.replace('Ines Okafor', 'I. Okafor'))),
    ]);
    expect(session(first)).toMatch(/^[0-9a-f]{32}$/);
    expect(session(same)).toBe(session(first));
    expect(session(other)).not.toBe(session(first));
    expect(first.content.records[0]).toMatchObject({ aliases: [], kind: 'person', deleted: false });
  });
});
