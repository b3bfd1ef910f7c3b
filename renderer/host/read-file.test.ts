import { describe, expect, it } from 'vitest';
import { ARTICLE_LIMIT } from '../../shared/lib/file-limits';
import { readFiles } from './read-file';

const failing = (name: string, error: unknown) =>
  Object.assign(new File(['x'], name), { arrayBuffer: () => Promise.reject(error) });

describe('readFiles', () => {
  it('reads bytes and keeps the order', async () => {
    const result = await readFiles([new File(['ab'], 'a.txt'), new File(['c'], 'b.txt')]);
    expect(result).toMatchObject({
      outcome: 'opened',
      files: [
        { name: 'a.txt', bytes: new Uint8Array([97, 98]) },
        { name: 'b.txt', bytes: new Uint8Array([99]) },
      ],
      refused: [],
    });
  });

  it('refuses what is too large without reading it', async () => {
    const large = failing('large.txt', new Error('was read'));
    Object.defineProperty(large, 'size', { value: ARTICLE_LIMIT + 1 });
    expect(await readFiles([large])).toMatchObject({
      files: [],
      refused: [
        {
          name: 'large.txt',
          problem: { kind: 'too-large', size: ARTICLE_LIMIT + 1, limit: ARTICLE_LIMIT },
        },
      ],
    });
  });

  it.each([
    ['NotFoundError', 'vanished'],
    ['NotReadableError', 'no-permission'],
    ['NotAllowedError', 'no-permission'],
    ['DataError', 'unreadable'],
  ])('%s becomes %s, and the others are still read', async (error, kind) => {
    const result = await readFiles([
      failing('gone.txt', new DOMException('no', error)),
      new File(['a'], 'fine.txt'),
    ]);
    expect(result).toMatchObject({
      files: [{ name: 'fine.txt' }],
      refused: [{ name: 'gone.txt', problem: { kind } }],
    });
  });

  it('shows no name with marks that reverse it', async () => {
    const result = await readFiles([new File(['a'], 'invoice\u202Etxt.exe')]);
    expect(result).toMatchObject({ files: [{ name: 'invoicetxt.exe' }] });
  });
});
