import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { storyMarkup, storyOf } from '../../../../shared/readers/fixtures/made-file.cases';
import { readArticles } from '../../../../shared/readers/read-articles';
import { openFresh } from '../../../db/open/test-support';
import { IntakeSession } from '../../../workers/intake/intake-session';
import type { RunSource } from './run-row';
import { takeFile } from './take-file';
import type { TakeContext } from './take-file';

const control = { signal: new AbortController().signal, onStep: () => undefined };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const sourceOf = (name: string, folder: string): RunSource => ({
  id: name,
  name,
  folder,
  waitingId: null,
  archive: null,
  read: async () => ({ name, bytes: new Uint8Array() }),
});

async function desk(): Promise<TakeContext> {
  const { repository, name } = await openFresh();
  const session = new IntakeSession(name);
  const ask = async (method: keyof IntakeSession, args: readonly unknown[]) => {
    const answer = session[method] as (...all: readonly unknown[]) => Promise<unknown>;
    return answer(() => undefined, ...args);
  };
  return {
    repository,
    intake: { ask: ask as TakeContext['intake']['ask'] },
    doubtOf: () => null,
    read: ({ name: fileName, bytes }) => readArticles(bytes, fileName, {}, () => undefined),
  };
}

const take = (context: TakeContext, name: string, text: string, folder = '') =>
  takeFile({ name, bytes: bytesOf(text) }, sourceOf(name, folder), control, context);

const table = (...texts: readonly string[]) =>
  texts.map((text, at) => JSON.stringify({ title: `T${at}`, text })).join('\n');

it('reprints within one file wait for an answer, each beside the one that it looks like', async () => {
  const context = await desk();
  const one = storyOf('One').join('\n\n');
  const taken = await take(
    context,
    'corpus.jsonl',
    table(one, storyOf('Two').join('\n\n'), `${one}\n\nOnce more.`, one),
  );
  if (taken?.kind !== 'added') throw new Error('nothing was added');
  expect(taken.articles.map(({ title }) => title)).toEqual(['T0', 'T1']);
  expect(taken.held.map(({ article, like }) => [article.details.title, like.title])).toEqual([
    ['T2', 'T0'],
  ]);
  expect(taken.sentence).toMatch(
    /^“T2” looks like “T0”: \d\d % of all their passages stand in both/,
  );
});

it('what lies in a folder is tried only where it is of a kind that is opened', async () => {
  const context = await desk();
  expect(await take(context, 'a.css', 'p { color: red }', 'site')).toMatchObject({
    kind: 'refused',
    reason: 'Not of a kind that Verbatim opens',
    readable: true,
  });
  expect(await take(context, 'a.bin', '\u007fELF\u0002', 'site')).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('“a.bin”'),
  });
  // Chosen itself, the same file is a text.
  expect(await take(context, 'a.css', 'p { color: red }')).toMatchObject({ kind: 'added' });
  const page = `<!doctype html><article><h1>A page</h1>${storyMarkup('A page')}</article>`;
  expect(await take(context, 'a.html', page, 'site')).toMatchObject({ kind: 'added' });
});
