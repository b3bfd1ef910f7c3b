import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../shared/lib/runs.cases';
import { MergePlanner } from '../../../shared/merge/merge-planner';
import { createId } from '../../../shared/model/ids';
import { editAnnotator } from '../../../shared/operations/annotators';
import { addDocument, deleteDocument } from '../../../shared/operations/documents';
import { createAndLinkEvent, editEvent } from '../../../shared/operations/events';
import { agreeOnBlind, finishArticle, reopenArticle } from '../../../shared/operations/finishing';
import { addQuote, deleteQuote, editQuote } from '../../../shared/operations/quotes';
import { attributeQuote } from '../../../shared/operations/attribution';
import { deleteSpeaker } from '../../../shared/operations/speakers';
import { rejectSuggestion } from '../../../shared/operations/suggestions';
import { createAndTag } from '../../../shared/operations/tags';
import { parseProjectFile } from '../../../shared/project-file/parse';
import { sampleContent, WITH_TEXTS } from '../../../shared/project-file/sample.cases';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { writeExport } from '../export/write-export';
import type { Repository } from '../../db/repository';
import { HARBOUR, openFresh } from '../../db/open/test-support';
import { hashText } from '../../../shared/text/hash';

/** What people do first, in any order; an action whose object is not there yet does nothing. */
const ACTIONS = {
  'name oneself': (repository) => nameOneself(repository, { name: 'Ada Quill' }),
  'name oneself again': (repository) => nameOneself(repository, { name: 'A. Quill' }),
  'choose a colour': (repository) => nameOneself(repository, { colour: 5 }),
  'rename the project': (repository) => repository.renameProject('The ledger'),
  'add an article': async (repository) =>
    repository.apply(
      addDocument({
        id: createId(),
        title: 'Ledger',
        text: { hash: await hashText(HARBOUR.text), text: HARBOUR.text },
        bytes: null,
        original: { name: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null },
      }),
    ),
  'mark a quote': async (repository) => {
    const document = await firstDocument(repository);
    if (!document) return;
    const layer = repository.annotatorId();
    const span = { start: 0, end: 25 };
    await repository.apply(addQuote({ id: createId(), document, text: HARBOUR.text, span, layer }));
  },
  'write a note': (repository) =>
    withQuote(repository, (quote) => editQuote(quote, { note: 'Which ledger?' })),
  'add a speaker': (repository) =>
    withQuote(repository, (quote) =>
      attributeQuote(quote, { kind: 'new', id: createId(), name: 'Ada Quill' }, null, false),
    ),
  'add an event': (repository) =>
    withQuote(repository, (quote) => createAndLinkEvent(quote, { id: createId(), name: 'Vote' })),
  'add a tag': (repository) =>
    withQuote(repository, (quote) => createAndTag(quote, { id: createId(), name: 'denial' })),
  'date an event': async (repository) => {
    const event = (await repository.everything.events())[0]?.event;
    const when = { text: '2024', edtf: '2024', earliest: '2024-01-01', latest: '2024-12-31' };
    if (event) await repository.apply(editEvent(event, { when }));
  },
  'delete a speaker': async (repository) => {
    const speaker = (await repository.everything.speakers())[0]?.speaker;
    if (!speaker) return;
    const quotes = await repository.everything.quotesOfSpeaker(speaker.id);
    await repository.apply(deleteSpeaker([speaker], quotes, []));
  },
  'delete a quote': (repository) => withQuote(repository, deleteQuote),
  'delete an article': async (repository) => {
    const document = await firstDocument(repository);
    if (!document) return;
    await repository.apply(
      deleteDocument(document, await repository.everything.quotesOf(document.id)),
    );
  },
  finish: async (repository) => {
    const document = await firstDocument(repository);
    if (document) await repository.apply(finishArticle(document, repository.annotatorId()));
  },
  'take up again': async (repository) => {
    const document = await firstDocument(repository);
    if (document) await repository.apply(reopenArticle(document, repository.annotatorId()));
  },
  'blind mode on': (repository) => repository.apply(agreeOnBlind(true)),
  'blind mode off': (repository) => repository.apply(agreeOnBlind(false)),
  'reject a suggestion': async (repository) =>
    repository.apply(
      rejectSuggestion(await hashText(HARBOUR.text), HARBOUR.text, { start: 0, end: 25 }),
    ),
  import: async (repository) => {
    const { bytes } = await serialiseProject(await sampleContent(), WITH_TEXTS);
    await importFile(repository, bytes);
  },
  undo: (repository) => repository.undo(),
  redo: (repository) => repository.redo(),
} satisfies Readonly<Record<string, (repository: Repository) => Promise<unknown>>>;

async function nameOneself(
  repository: Repository,
  fields: { readonly name?: string; readonly colour?: number },
) {
  const id = repository.annotatorId();
  const named = (await repository.everything.annotators()).find((one) => one.id === id);
  await repository.apply(editAnnotator({ id, name: named?.name ?? 'Annotator' }, fields));
}

const firstDocument = async (repository: Repository) =>
  (await repository.everything.documents()).find(({ document }) => document.title === 'Ledger')
    ?.document;

async function withQuote(
  repository: Repository,
  change: (quote: Parameters<typeof deleteQuote>[0]) => ReturnType<typeof deleteQuote>,
): Promise<void> {
  const document = await firstDocument(repository);
  const quote = document && (await repository.everything.quotesOf(document.id))[0];
  if (quote) await repository.apply(change(quote));
}

/** Imports a file as the app does, and answers how many things were new or changed. */
async function importFile(repository: Repository, bytes: Uint8Array): Promise<number> {
  const parsed = await parseProjectFile(bytes);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const planner = new MergePlanner(await repository.everything.content('all'));
  const { total } = await planner.add(parsed.value);
  await repository.importContent({
    label: { key: 'import-file', subject: '' },
    ...planner.plan(),
  });
  return total.new + total.changed + total.conflicting;
}

const exportOf = async (repository: Repository) =>
  writeExport({
    content: await repository.everything.content('all'),
    format: 'verbatim',
    texts: true,
    version: '1.0.0',
  });

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function expectWholeExport(actions: readonly (keyof typeof ACTIONS)[]): Promise<void> {
  const { repository } = await openFresh();
  for (const action of actions) await ACTIONS[action](repository);
  const written = await exportOf(repository);
  expect(written.readsBack).toBe(true);
  expect(await importFile(repository, written.bytes)).toBe(0);
  const { repository: empty } = await openFresh();
  await importFile(empty, written.bytes);
  const again = await exportOf(empty);
  // An empty project takes over the name of a file only when there is something in it.
  if ((await empty.everything.content('all')).records.length > 0)
    expect(text(again.bytes)).toBe(text(written.bytes));
  expect(again.readsBack).toBe(true);
  repository.close();
  empty.close();
}

test.each([
  [['name oneself']],
  [['choose a colour']],
  [['name oneself', 'undo']],
  [['name oneself', 'undo', 'redo', 'add an article']],
] as const)('%j: exports and comes back', expectWholeExport);

test(
  'any order of first actions exports and comes back equal',
  async () => {
    const names = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 14 }),
        expectWholeExport,
      ),
      { numRuns: runs(60) },
    );
  },
  runs(120_000),
);

test('a project that already holds an annotator made and named by one write exports and comes back', async () => {
  const { repository } = await openFresh();
  const id = repository.annotatorId();
  const write = { session: 'f'.repeat(32), n: 1, at: '2026-01-01T00:00:00.000Z', by: id };
  const stamped = { name: write, deleted: write };
  await repository.importContent({
    label: { key: 'import-file', subject: '' },
    records: [
      {
        type: 'annotator',
        id,
        name: 'Ada Quill',
        colour: 0,
        deleted: false,
        extra: {},
        revision: { seen: { [write.session]: 1 }, created: write, fields: stamped, conflicts: {} },
      },
    ],
    unknown: [],
    texts: [],
    project: null,
  });
  const written = await exportOf(repository);
  expect(written.readsBack).toBe(true);
  // Its own export brings nothing new.
  expect(await importFile(repository, written.bytes)).toBe(0);
  const { repository: empty } = await openFresh();
  await importFile(empty, written.bytes);
  expect((await empty.everything.annotators()).map(({ name }) => name)).toEqual(['Ada Quill']);
});
