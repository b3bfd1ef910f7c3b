import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import type { ProjectContent } from '../model/content';
import { record, SAMPLE_TEXT, sampleContent } from '../project-file/sample.cases';
import { hashText } from '../text/hash';
import { annotatedQuotes, toAnnotatedQuotes } from './annotated-quotes';
import { quotesCsv } from './quotes-csv';

/** The sample, its text read from a PDF document of two pages whose second one is printed as 15. */
async function withMarks(mediaType: string): Promise<ProjectContent> {
  const content = await sampleContent();
  const textHash = await hashText(SAMPLE_TEXT);
  const marks = [
    { type: 'page', start: 0, end: 30, value: '14' },
    { type: 'heading', start: 2, end: 8, value: '1' },
    { type: 'time', start: 10, end: 60, value: '00:12:03.500' },
    { type: 'speaker', start: 10, end: 60, value: 'OKAFOR' },
    { type: 'page', start: 30, end: SAMPLE_TEXT.length, value: '15' },
  ];
  const original = { name: 'a', mediaType, encoding: 'utf-8', sha256: null };
  return {
    ...content,
    records: [
      ...content.records.map((one) => (one.type === 'document' ? { ...one, original } : one)),
      record('markup', 'm1', { textHash, reader: 'pdf@1', marks }),
    ],
  };
}

it('says where a quote stands, as people cite it and as programs address it', async () => {
  const [first, second] = toAnnotatedQuotes(await withMarks('application/pdf')).quotes;
  expect(first?.location).toEqual({
    pages: ['14', '15'],
    time: 723_500,
    speakers: ['OKAFOR'],
    section: 'RROW B',
    note: null,
    quotedFrom: null,
    words: 'pp. 14–15, 12:03, OKAFOR',
    selectors: [
      {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc8118',
        value: 'page=1',
      },
      {
        type: 'FragmentSelector',
        conformsTo: 'http://www.w3.org/TR/media-frags/',
        value: 't=723.5',
      },
    ],
  });
  expect(second?.location).toMatchObject({ words: 'p. 15', selectors: [{ value: 'page=2' }] });
});

it('numbers pages for programs only where the file is a PDF document', async () => {
  const [, second] = toAnnotatedQuotes(await withMarks('application/epub+zip')).quotes;
  expect(second?.location).toMatchObject({ words: 'p. 15', selectors: [] });
});

it('says nothing of places in a text without marks, or whose text is not at hand', async () => {
  const content = await withMarks('application/pdf');
  const bare = toAnnotatedQuotes({ ...content, texts: [] }).quotes;
  const plain = toAnnotatedQuotes(await sampleContent()).quotes;
  expect([...bare, ...plain].filter(({ location }) => location)).toEqual([]);
});

it('fits the shipped schema, and is in the table', async () => {
  const content = await withMarks('application/pdf');
  const schema = JSON.parse(
    readFileSync('shared/export/generated/annotated-quotes.schema.json', 'utf8'),
  ) as object;
  const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  expect(fits(JSON.parse(annotatedQuotes(content))), JSON.stringify(fits.errors)).toBe(true);
  const [, row] = quotesCsv(content).split('\r\n');
  expect(row).toContain('14–15,12:03,RROW B,OKAFOR,"pp. 14–15, 12:03, OKAFOR"');
});
