import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../shared/lib/result';
import type { DocumentRecord } from '../../../shared/model/records';
import type { ChangeSet } from '../../../shared/operations/change-set';
import type { ReadAs } from '../../../shared/text/decode';
import type { ReadFile } from '../../../shared/readers/read-articles';
import { addLookedAt, addReadArticles } from './add-read-articles';
import type { IntakeContext, Outcome } from './add-read-articles';

const ARTICLE: ReadFile['articles'][number] = {
  text: 'A headline\n\n“Words,” she said.',
  hash: 'h1',
  marks: [],
  findings: {},
  updated: '',
  archiveUrl: '',
  losses: [],
  details: {
    title: 'A headline',
    publisher: '',
    published: '',
    authors: [],
    dateline: '',
    language: 'en',
    url: '',
  },
};
const READ: ReadFile = {
  reader: 'plain-text@1',
  mediaType: 'text/markdown',
  encoding: 'utf-8',
  certain: true,
  alternatives: [],
  sha256: 's1',
  articles: [ARTICLE],
  doubts: [],
};
const losing = (...losses: ReadFile['articles'][number]['losses']): ReadFile => ({
  ...READ,
  articles: [{ ...ARTICLE, losses }],
});
const DOUBTS = [{ kind: 'encoding', stops: true, encoding: 'windows-1252' }] as const;
const IN_DOUBT: ReadFile = { ...READ, certain: false, doubts: DOUBTS };
const MAPPING = {
  text: 'a',
  title: 'b',
  authors: '',
  published: '',
  publisher: '',
  url: '',
  language: '',
};
/** The answer of a person who finds that all reads right. */
const takeAsRead: IntakeContext['look'] = async ({ read }) => ({ kind: 'add', file: read });
const BAD = { count: 1, byteOffset: 12, line: 2, column: 3 };
const FILE = { name: 'a.md', bytes: new Uint8Array([65]) };

function createDesk(
  over: Partial<IntakeContext> = {},
  present: readonly Partial<DocumentRecord>[] = [],
) {
  const applied: ChangeSet[] = [];
  const desk: IntakeContext = {
    repository: {
      everything: { documentsWithText: async () => present as readonly DocumentRecord[] },
      apply: async (change) => {
        applied.push(change);
        return { outcome: 'written' };
      },
    },
    read: async () => ok(READ),
    knownMapping: async () => undefined,
    look: async () => {
      throw new Error('asked without need');
    },
    ...over,
  };
  return { desk, applied };
}

/** Takes a file that holds one article. */
async function takeArticle(...args: Parameters<typeof addReadArticles>): Promise<Outcome> {
  const [outcome, ...others] = await addReadArticles(...args);
  if (!outcome) throw new Error('no outcome');
  expect(others).toEqual([]);
  return outcome;
}

describe('takeArticles', () => {
  it('adds the articles of a file as one change, each text once and with its outcome', async () => {
    const second = { ...ARTICLE, hash: 'h2', text: 'Another' };
    const { desk, applied } = createDesk({
      read: async () => ok({ ...READ, articles: [ARTICLE, second, ARTICLE] }),
    });
    const outcomes = await addReadArticles(FILE, desk);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'added', 'present']);
    expect(applied).toHaveLength(1);
    expect(applied[0]).toMatchObject({
      label: { key: 'add-document', subject: 'a.md' },
      texts: [{ hash: 'h1' }, { hash: 'h2' }],
      originals: [{ sha256: 's1', bytes: FILE.bytes }],
    });
  });

  it('keeps what the reader found beside the text', async () => {
    const marks = [{ type: 'heading', start: 0, end: 10, value: '1' }] as const;
    const findings = { title: { place: 'text', stated: false } } as const;
    const losses = [{ kind: 'left-out', what: 'picture', count: 2 }] as const;
    const { desk, applied } = createDesk({
      read: async () => ok({ ...READ, articles: [{ ...ARTICLE, marks, findings, losses }] }),
    });
    expect((await takeArticle(FILE, desk)).sentence).toContain('2 pictures were left out.');
    expect(applied[0]?.writes[1]).toMatchObject({
      type: 'markup',
      fields: {
        textHash: 'h1',
        reader: 'plain-text@1',
        marks,
        found: [{ detail: 'title', value: 'A headline', place: 'text', stated: false }],
        losses: [{ what: 'picture', count: 2 }],
      },
    });
  });

  it('reads as plain text what a person insists on, whatever it is', async () => {
    const asked: ReadAs[] = [];
    const { desk } = createDesk({
      read: async (_file, reading) => {
        asked.push(reading);
        return ok(READ);
      },
      look: takeAsRead,
    });
    expect(await addReadArticles(FILE, desk, true)).toMatchObject([{ kind: 'added' }]);
    expect(asked).toEqual([{ asText: true, plain: true }]);
  });

  it('adds a new text with its details, its original and its bytes', async () => {
    const { desk, applied } = createDesk();
    const outcome = await takeArticle(FILE, desk);
    expect(outcome).toMatchObject({ kind: 'added', name: 'a.md', title: 'A headline' });
    expect(applied).toHaveLength(1);
    expect(applied[0]?.texts).toEqual([{ hash: 'h1', text: ARTICLE.text }]);
    expect(applied[0]?.originals).toEqual([{ sha256: 's1', bytes: FILE.bytes }]);
    expect(applied[0]?.writes[0]?.fields).toMatchObject({
      title: 'A headline',
      language: 'en',
      original: { name: 'a.md', mediaType: 'text/markdown', encoding: 'utf-8', sha256: 's1' },
    });
  });

  it('recognises the same text by its hash, whatever it is called', async () => {
    const { desk, applied } = createDesk({}, [{ id: 'd1', title: 'Here already' }]);
    const outcome = await takeArticle(FILE, desk);
    expect(outcome).toMatchObject({ kind: 'present', documentId: 'd1' });
    expect(outcome.sentence).toContain('Here already');
    expect(applied).toEqual([]);
  });

  it('tells of replaced characters', async () => {
    const { desk } = createDesk({
      read: async () => ok(losing({ kind: 'unfit-characters', count: 3 })),
    });
    expect((await takeArticle(FILE, desk)).sentence).toContain('3 characters');
  });

  it('shows a file that should be looked at, and keeps it as it was chosen there', async () => {
    const asked: ReadAs[] = [];
    const { desk, applied } = createDesk({
      read: async (_file, reading) => {
        asked.push(reading);
        return ok(IN_DOUBT);
      },
      look: async (request) => {
        expect(request).toEqual({ file: FILE, reading: {}, read: IN_DOUBT });
        return { kind: 'add', file: { ...request.read, encoding: 'koi8-r' } };
      },
    });
    expect(await takeArticle(FILE, desk)).toMatchObject({ kind: 'added' });
    expect(asked).toEqual([{}]);
    expect(applied[0]?.writes[0]?.fields).toMatchObject({ original: { encoding: 'koi8-r' } });
  });

  it('does not ask about what only stays marked', async () => {
    const doubts = [{ kind: 'lines', stops: false, count: 3 }] as const;
    const { desk } = createDesk({ read: async () => ok({ ...READ, doubts }) });
    expect(await takeArticle(FILE, desk)).toMatchObject({ kind: 'added' });
  });

  it('keeps what is needed to look later, and goes on from there', async () => {
    const { desk, applied } = createDesk({
      read: async () => ok(IN_DOUBT),
      look: async () => 'later',
    });
    const waiting = await takeArticle(FILE, desk);
    expect(waiting).toMatchObject({ kind: 'look', file: FILE, reading: {}, doubts: DOUBTS });
    expect(waiting.sentence).toContain('“a.md”');
    expect(applied).toEqual([]);
    const request = { file: FILE, reading: {}, read: IN_DOUBT };
    const { repository } = desk;
    expect(await addLookedAt(request, { look: takeAsRead, repository })).toMatchObject([
      { kind: 'added' },
    ]);
  });

  it('reads a table by the mapping that was chosen before for its columns', async () => {
    const asked: ReadAs[] = [];
    const { desk } = createDesk({
      read: async (_file, reading) => {
        asked.push(reading);
        return ok({ ...READ, table: { columns: ['a', 'b'], mapping: MAPPING, sample: [] } });
      },
      knownMapping: async (columns) => (columns.join() === 'a,b' ? MAPPING : undefined),
    });
    expect(await takeArticle(FILE, desk)).toMatchObject({ kind: 'added' });
    expect(asked).toEqual([{}, { mapping: MAPPING }]);
  });

  it.each([
    ['the person leaves it out', { look: async () => ({ kind: 'leave-out' }) }],
    ['reading is cancelled', { read: async () => null }],
  ] satisfies [string, Partial<IntakeContext>][])('adds nothing when %s', async (_name, over) => {
    const { desk, applied } = createDesk({
      read: async () => ok(IN_DOUBT),
      ...over,
    });
    const outcome = await takeArticle(FILE, desk);
    expect(outcome.kind).toBe('skipped');
    expect(outcome.sentence).toContain('a.md');
    expect(applied).toEqual([]);
  });

  it.each([
    [{ kind: 'empty' }, 'empty'],
    [{ kind: 'no-text' }, 'no text'],
    [{ kind: 'binary', what: 'a picture' }, 'a picture'],
    [{ kind: 'undecodable', encoding: 'utf-8', bad: BAD }, 'byte 12 (line 2, column 3)'],
  ] as const)('refuses %o in a sentence that names the file', async (problem, words) => {
    const { desk, applied } = createDesk({ read: async () => err(problem) });
    const outcome = await takeArticle(FILE, desk);
    expect(outcome.kind).toBe('refused');
    expect(outcome.sentence).toContain('“a.md”');
    expect(outcome.sentence).toContain(words);
    expect(applied).toEqual([]);
  });

  it('offers to read as text what was refused for what it looks like', async () => {
    const asked: ReadAs[] = [];
    const { desk, applied } = createDesk({
      read: async (_file, reading) => {
        asked.push(reading);
        return reading.encoding === undefined
          ? err({ kind: 'binary', what: 'a picture' })
          : ok({ ...losing({ kind: 'unfit-bytes', bytes: BAD }), encoding: reading.encoding });
      },
      look: takeAsRead,
    });
    expect(await takeArticle(FILE, desk)).toMatchObject({ kind: 'refused', readable: FILE });
    expect(applied).toEqual([]);
    const insisted = await takeArticle(FILE, desk, true);
    expect(insisted).toMatchObject({ kind: 'added' });
    expect(insisted.sentence).toContain('byte 12 (line 2, column 3)');
    expect(asked).toEqual([
      {},
      { asText: true, plain: true },
      { encoding: 'windows-1252', asText: true, plain: true },
    ]);
  });

  it('does not say that it was added when storage failed', async () => {
    const { desk } = createDesk({
      repository: {
        everything: { documentsWithText: async () => [] },
        apply: async () => ({ outcome: 'failed', reason: 'disk-full' }),
      },
    });
    expect((await takeArticle(FILE, desk)).kind).toBe('refused');
  });
});
