import { describe, expect, it } from 'vitest';
import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { FILE_IN_DOUBT } from './preview/preview.cases';
import { replaceReading } from './replace-reading';
import type { ReplacingRepository } from './replace-reading';

const FORMER = { id: 'd1', title: 'A note', textHash: 'h1' } as DocumentRecord;
const [article] = FILE_IN_DOUBT.articles;
if (!article) throw new Error('the case has an article');
const whole = { ...FILE_IN_DOUBT, articles: [{ ...article, hash: 'h2', text: 'Menu\n\nAll' }] };
const REQUEST = {
  file: { name: 'a.html', bytes: new Uint8Array([65]) },
  reading: {},
  read: FILE_IN_DOUBT,
  replaces: ['d1'],
};

function createRepository(quotes: readonly Partial<QuoteRecord>[] = []) {
  const applied: ChangeSet[] = [];
  const repository: ReplacingRepository = {
    apply: async (change) => {
      applied.push(change);
      return { outcome: 'written' };
    },
    everything: {
      document: async (id) => (id === 'd1' ? FORMER : undefined),
      quotesOf: async () => quotes as readonly QuoteRecord[],
      documentsWithText: async (hash) => (hash === 'h1' ? [FORMER] : []),
    },
  };
  return { repository, applied };
}

describe('another reading of a file that is here', () => {
  it('takes the place of the first in one change', async () => {
    const { repository, applied } = createRepository();
    const outcomes = await replaceReading(whole, REQUEST, repository);
    expect(outcomes).toMatchObject([{ kind: 'added', title: 'A note' }]);
    expect(applied).toHaveLength(1);
    expect(applied[0]?.texts).toEqual([{ hash: 'h2', text: 'Menu\n\nAll' }]);
    expect(applied[0]?.writes[0]).toMatchObject({ id: 'd1', fields: { deleted: true } });
  });

  it('stands beside the first where that has quotes', async () => {
    const { repository, applied } = createRepository([{ id: 'q1' }]);
    await replaceReading(whole, REQUEST, repository);
    expect(applied[0]?.writes.filter(({ id }) => id === 'd1')).toEqual([]);
    expect(applied[0]?.texts).toHaveLength(1);
  });

  it('changes what was found where the text is the same', async () => {
    const { repository, applied } = createRepository();
    const findings = { ...article.findings, authors: { place: 'text', stated: true } } as const;
    const confirmed = { ...FILE_IN_DOUBT, articles: [{ ...article, findings }] };
    const outcomes = await replaceReading(confirmed, REQUEST, repository);
    expect(outcomes).toMatchObject([{ kind: 'added', documentId: 'd1' }]);
    expect(applied[0]?.writes).toMatchObject([
      {
        type: 'markup',
        fields: {
          found: [
            { detail: 'title', stated: true },
            { detail: 'authors', stated: true },
          ],
        },
      },
    ]);
  });
});
