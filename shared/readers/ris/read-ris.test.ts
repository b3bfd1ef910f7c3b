import { expect, it } from 'vitest';
import { readArticles } from '../read-articles';

const RIS = `TY  - JOUR
TI  - Silt in the bay
AU  - Pell, Ada
AU  - Orr, Bea
T2  - Bay Review
AB  - The basin fills
  year by year.
DA  - 2011/8/5/17:47
UR  - https://bay.example/silt
ER  -

TY  - BOOK
TI  - Tides
ER  -
`;

async function read(source: string, name: string) {
  const bytes = new TextEncoder().encode(source.replaceAll('\n', '\r\n'));
  const result = await readArticles(bytes, name, {}, () => undefined);
  return result.ok ? result.value.articles : result.error;
}

it('bibliographic records with an abstract are articles with their details', async () => {
  for (const name of ['a.ris', 'a.txt'])
    expect(await read(RIS, name)).toMatchObject([
      {
        text: 'Silt in the bay\n\nThe basin fills year by year.',
        details: {
          title: 'Silt in the bay',
          authors: ['Ada Pell', 'Bea Orr'],
          publisher: 'Bay Review',
          published: '2011-08-05',
          url: 'https://bay.example/silt',
        },
        losses: [{ kind: 'left-out', what: 'row', count: 1 }],
      },
    ]);
});

it('records without one are no texts', async () => {
  expect(await read('TY  - BOOK\nTI  - Tides\nER  - \n', 'a.ris')).toEqual({
    kind: 'other-data',
    what: 'bibliographic records without abstracts',
  });
});
