import { describe, expect, it } from 'vitest';
import { sampleContent } from '../../shared/project-file/sample.cases';
import { readProject } from './read-project';
import { writeExport } from './write-export';
import type { WriteExportRequest } from './write-export';

const VERSION = '1.2.3';
const request = async (over: Partial<WriteExportRequest> = {}): Promise<WriteExportRequest> => ({
  content: await sampleContent(),
  form: 'verbatim',
  texts: true,
  version: VERSION,
  ...over,
});
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('writeExport', () => {
  it.each([true, false])('a Verbatim file reads back whole (texts: %s)', async (texts) => {
    const given = await request({ texts });
    const written = await writeExport(given);
    expect(written.readsBack).toBe(true);
    const file = JSON.parse(textOf(written.bytes)) as {
      generator: object;
      quotes: object[];
      texts?: object[];
    };
    expect(file.generator).toEqual({ name: 'Verbatim', version: VERSION });
    expect(file.texts === undefined).toBe(!texts);
    expect(file.quotes.length).toBeGreaterThanOrEqual(written.quotes);
  });

  it('says so when what was written is not what was given', async () => {
    const given = await request();
    const [first] = given.content.records;
    const twice = {
      ...given.content,
      records: [...given.content.records, ...(first ? [first] : [])],
    };
    expect((await writeExport({ ...given, content: twice })).readsBack).toBe(false);
  });

  it('counts the living only', async () => {
    const given = await request();
    const records = given.content.records.map((record) =>
      record.type === 'quote' ? { ...record, deleted: true } : record,
    );
    expect((await writeExport({ ...given, content: { ...given.content, records } })).quotes).toBe(
      0,
    );
  });

  it('the annotated quotes are one object for each quote', async () => {
    const written = await writeExport(await request({ form: 'quotes' }));
    const file = JSON.parse(textOf(written.bytes)) as { format: string; quotes: object[] };
    expect(file.format).toBe('verbatim-annotated-quotes');
    expect(file.quotes).toHaveLength(written.quotes);
    expect(written.quotes).toBeGreaterThan(0);
  });

  it('previews a few short lines', async () => {
    const { preview } = await writeExport(await request());
    expect(preview.split('\n').length).toBeLessThanOrEqual(14);
    expect(Math.max(...preview.split('\n').map((line) => line.length))).toBeLessThanOrEqual(181);
    expect(preview).toContain('"format": "verbatim"');
  });
});

describe('readProject', () => {
  it('finds nothing new in an export of the same project', async () => {
    const content = await sampleContent();
    const { bytes } = await writeExport(await request({ content }));
    const steps: number[] = [];
    const read = await readProject(bytes, content, (done) => steps.push(done));
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.value.report.total).toMatchObject({
      new: 0,
      changed: 0,
      conflicting: 0,
    });
    expect(steps).toEqual([1, 2]);
  });

  it('refuses a file that was cut off, with the place', async () => {
    const content = await sampleContent();
    const { bytes } = await writeExport(await request({ content }));
    const read = await readProject(bytes.slice(0, bytes.length / 2), content, () => undefined);
    expect(read).toMatchObject({ ok: false, error: { kind: 'syntax', problem: 'unexpected-end' } });
  });
});
