import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { deleteDocuments } from '../../../shared/operations/bulk-articles';
import { addDocuments } from '../../../shared/operations/documents';
import { storyOf } from '../../../shared/readers/fixtures/made-file.cases';
import { hashText } from '../../../shared/text/hash';
import { openFresh } from '../../db/open/test-support';
import { IntakeSession } from './intake-session';

const noStep = () => undefined;
const story = (title: string, more = '') => `${storyOf(title).join('\n\n')}${more}`;

const article = async (id: string, text: string) => ({
  id,
  title: id,
  bytes: null,
  text: { hash: await hashText(text), text },
  original: { name: `${id}.txt`, mediaType: 'text/plain', encoding: 'utf-8', sha256: null },
});

/** A project with these articles, and a session that knows them. */
async function begun(...texts: readonly string[]) {
  const { repository, name } = await openFresh();
  const articles = await Promise.all(texts.map((text, at) => article(`a${at}`, text)));
  await repository.apply(addDocuments(articles, 'all'));
  const session = new IntakeSession(name);
  expect(await session.begin()).toBe(texts.length);
  return { repository, session };
}

it('finds what was here before it began and what was noted since, by the texts in the store', async () => {
  const { repository, session } = await begun(story('One'), story('Two'));
  const alike = [story('Two', '\n\nOnce more.'), story('Three', '\n\nOnce more.')];
  const before = await session.near(noStep, alike);
  expect(before[0]).toMatchObject({ documentId: 'a1', title: 'a1' });
  expect(before[1]).toBeNull();
  await repository.apply(addDocuments([await article('late', story('Three'))], 'late'));
  await session.note(noStep, ['late']);
  const [, after] = await session.near(noStep, alike);
  expect(after).toMatchObject({ documentId: 'late' });
  expect(after?.likeness).toBeGreaterThan(0.8);
  expect(after?.likeness).toBeLessThan(1);
});

it('an article that is no longer here is none that another looks like', async () => {
  const { repository, session } = await begun(story('One'));
  const document = await repository.everything.document('a0');
  if (!document) throw new Error('nothing to delete');
  await repository.apply(deleteDocuments([{ document, quotes: [] }]));
  expect(await session.near(noStep, [story('One', ' More.')])).toEqual([null]);
});

it('holds the articles of one file against those before them, but not against what waits itself', async () => {
  const { session } = await begun(story('Here'));
  const found = await session.near(noStep, [
    story('New'),
    story('Here', ' Again.'),
    story('New', ' Again.'),
    story('Other'),
    story('New', ' And again.'),
  ]);
  expect(
    found.map((one) => (one === null ? null : 'before' in one ? one.before : one.documentId)),
  ).toEqual([null, 'a0', 0, null, 0]);
});
