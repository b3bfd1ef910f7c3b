import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { record, sampleContent } from '../project-file/sample.cases';
import { toAnnotatedQuotes } from './annotated-quotes';
import { quotesCsv } from './quotes-csv';

it('tags of articles and their collections stand in the data and in the table', async () => {
  const content = await sampleContent();
  const grouped = {
    ...content,
    records: [
      ...content.records.map((one) =>
        one.type === 'document'
          ? { ...one, tags: ['t-ports'], collections: ['Ferries', 'June'] }
          : one,
      ),
      record('tag', 't-ports', { name: 'Ports', path: ['Places'] }),
    ],
  };
  const [quote] = toAnnotatedQuotes(grouped).quotes;
  expect(quote?.article.tags).toEqual([{ id: 't-ports', name: 'Ports', path: ['Places'] }]);
  expect(quote?.article.collections).toEqual(['Ferries', 'June']);
  const [row] = Papa.parse<Readonly<Record<string, string>>>(quotesCsv(grouped).slice(1), {
    header: true,
  }).data;
  expect(row).toMatchObject({
    'article tags': 'Ports',
    'article tag ids': 't-ports',
    collections: 'Ferries; June',
  });
});
