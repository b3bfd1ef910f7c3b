import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMAT_IDS } from '../../../shared/export/formats';
import { sampleContent } from '../../../shared/project-file/sample.cases';
import { openFresh, quoteElsewhere, documentElsewhere, HARBOUR } from '../../db/open/test-support';
import { writeExport, writeStoredExport } from './write-export';
import type { WriteExportRequest } from './write-export';

const VERSION = '1.2.3';
const request = async (over: Partial<WriteExportRequest> = {}): Promise<WriteExportRequest> => ({
  content: await sampleContent(),
  format: 'verbatim',
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
    const written = await writeExport(await request({ format: 'annotated-quotes' }));
    const file = JSON.parse(textOf(written.bytes)) as { format: string; quotes: object[] };
    expect(file.format).toBe('verbatim-annotated-quotes');
    expect(file.quotes).toHaveLength(written.quotes);
    expect(written.quotes).toBeGreaterThan(0);
  });

  it('every format reads back, and a table keeps its byte order mark', async () => {
    for (const format of EXPORT_FORMAT_IDS)
      expect(await writeExport(await request({ format })), format).toMatchObject({
        readsBack: true,
      });
    const { bytes } = await writeExport(await request({ format: 'csv' }));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each(['verbatim', 'annotated-quotes'] as const)(
    'says how many quotes are not where they say (%s), and writes none of them as a fact',
    async (format) => {
      const content = await sampleContent();
      const records = content.records.map((one) => {
        if (one.type !== 'quote') return one;
        const { anchor } = one;
        // One counts bytes, as another program may; the words of the other nobody said.
        return one.id === 'q1'
          ? { ...one, anchor: { ...anchor, start: anchor.start + 2, end: anchor.end + 6 } }
          : { ...one, anchor: { ...anchor, exact: 'the final step' } };
      });
      const written = await writeExport(
        await request({ content: { ...content, records }, format }),
      );
      expect(written).toMatchObject({ foundAgain: 1, notFound: 1, setAside: 0, readsBack: true });
      const file = JSON.parse(textOf(written.bytes)) as object;
      if (format === 'annotated-quotes')
        expect(file).toMatchObject({
          places: { foundAgain: 1, notFound: 1 },
          quotes: [
            { quote: { place: 'found-again', utf16: { start: 13, end: 47 } } },
            { quote: { place: 'not-found', utf16: null, text: 'the final step' }, sentence: null },
          ],
        });
      else
        expect(file).toMatchObject({
          quotes: [{ id: 'q1', anchor: { start: 13, end: 47 } }, { id: 'q2' }],
          misplaced: [{ quote: 'q2', field: 'anchor', place: 'not-found' }],
        });
    },
  );

  it('previews a few short lines', async () => {
    const { preview } = await writeExport(await request());
    expect(preview.split('\n').length).toBeLessThanOrEqual(14);
    expect(Math.max(...preview.split('\n').map((line) => line.length))).toBeLessThanOrEqual(181);
    expect(preview).toContain('"format": "verbatim"');
  });
});

it('an export that the worker reads itself is that of what the window reads', async () => {
  const { repository, name } = await openFresh();
  await repository.importContent({
    label: { key: 'import-file', subject: 'harbour.verbatim.json' },
    records: [documentElsewhere('doc-1'), quoteElsewhere('q1', 'doc-1', [])],
    unknown: [],
    texts: [HARBOUR],
    project: { id: 'p1', name: 'Harbour' },
  });
  const content = await repository.everything.content('all');
  const options = { format: 'verbatim', texts: true, version: VERSION } as const;
  const stored = await writeStoredExport(options, name);
  expect(textOf(stored.bytes)).toBe(textOf((await writeExport({ ...options, content })).bytes));
  expect(stored).toMatchObject({ quotes: 1, documents: 1 });
});
