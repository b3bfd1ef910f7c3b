import { expect, it } from 'vitest';
import { at, record, sampleContent } from '../project-file/sample.cases';
import { applyWrite } from '../operations/apply-write';
import { ownFileName, partOf } from './part-of';

it('leaves out quotes of others in which nothing is mine, and nothing else', async () => {
  const content = await sampleContent();
  const layers = content.records.flatMap((one) => (one.type === 'quote' ? [one.layer] : []));
  const mine = partOf(content, 'nobody');
  expect(mine.records.filter(({ type }) => type === 'quote')).toEqual([]);
  expect(mine.records.length).toBe(content.records.length - layers.length);
  expect(mine.texts).toBe(content.texts);
  expect(mine.unknown).toBe(content.unknown);
});

it('keeps a quote of somebody else that I wrote in', async () => {
  const content = await sampleContent();
  const quote = content.records.find(({ type }) => type === 'quote');
  if (quote?.type !== 'quote') throw new Error('no quote');
  const write = { session: 'me', n: 1, at: at(50), by: 'me' };
  const fields = { note: 'seen' };
  const edited = applyWrite(
    quote,
    { type: 'quote', id: quote.id, documentId: quote.documentId, fields },
    write,
  );
  const kept = partOf({ ...content, records: [edited, record('tag', 't', { name: 'x' })] }, 'me');
  expect(kept.records.map(({ id }) => id)).toEqual([quote.id, 't']);
});

it.each([
  ['Ada Lovelace', 'Ada-Lovelace-90abcdef.verbatim.json'],
  ['', 'annotator-90abcdef.verbatim.json'],
  ['../../etc/passwd', 'etc-passwd-90abcdef.verbatim.json'],
  ['Zoë 李', 'Zoë-李-90abcdef.verbatim.json'],
  ['x'.repeat(300), `${'x'.repeat(40)}-90abcdef.verbatim.json`],
])('the file of %j is %s', (name, file) => {
  expect(ownFileName(name, '0190-1234-567890abcdef')).toBe(file);
});
