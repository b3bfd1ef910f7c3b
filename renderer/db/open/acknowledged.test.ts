import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../shared/lib/runs.cases';
import { createId } from '../../../shared/model/ids';
import type { ProjectContent } from '../../../shared/model/content';
import { attributeQuote } from '../../../shared/operations/attribution';
import { addDocument, deleteDocument } from '../../../shared/operations/documents';
import { addQuote, deleteQuote, editQuote } from '../../../shared/operations/quotes';
import { createAndTag } from '../../../shared/operations/tags';
import { countContent } from '../../../shared/recovery/counters';
import type { JournalChange, JournalEntry } from '../../../shared/recovery/journal-entry';
import { sampleContent, WITH_TEXTS } from '../../../shared/project-file/sample.cases';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { hashText } from '../../../shared/text/hash';
import { VerbatimDatabase } from '../database';
import { lookAtStore } from '../look-at-store';
import type { Repository } from '../repository';
import { ImportConnection } from '../write/import-connection';
import { HARBOUR, documentElsewhere, openFresh, quoteElsewhere, reopen } from './test-support';

const LABEL = { key: 'import-file', subject: 'a' } as const;
const TEXT = HARBOUR.text;

const firstDocument = async (repository: Repository) =>
  (await repository.everything.documents()).find(({ document }) => document.title === 'Ledger')
    ?.document;

async function withQuote(
  repository: Repository,
  change: (quote: Parameters<typeof deleteQuote>[0]) => ReturnType<typeof deleteQuote>,
): Promise<void> {
  const document = await firstDocument(repository);
  const quote = document && (await repository.everything.quotesOf(document.id)).at(-1);
  if (quote) await repository.apply(change(quote));
}

interface Desk {
  readonly repository: Repository;
  readonly name: string;
}

const ACTIONS: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  'add an article': async ({ repository }) =>
    repository.apply(
      addDocument({
        id: createId(),
        title: 'Ledger',
        text: { hash: await hashText(TEXT), text: TEXT },
        bytes: null,
        original: { name: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null },
      }),
    ),
  'delete an article': async ({ repository }) => {
    const document = await firstDocument(repository);
    if (!document) return;
    const quotes = await repository.everything.quotesOf(document.id);
    await repository.apply(deleteDocument(document, quotes));
  },
  'mark a quote': async ({ repository }) => {
    const document = await firstDocument(repository);
    if (!document) return;
    const [layer, span] = [repository.annotatorId(), { start: 0, end: 25 }];
    await repository.apply(addQuote({ id: createId(), document, text: TEXT, span, layer }));
  },
  'write a note': ({ repository }) =>
    withQuote(repository, (quote) => editQuote(quote, { note: `Which ledger? ${createId()}` })),
  'add a speaker': ({ repository }) =>
    withQuote(repository, (quote) =>
      attributeQuote(quote, { kind: 'new', id: createId(), name: 'Ada Quill' }, null, false),
    ),
  'add a tag': ({ repository }) =>
    withQuote(repository, (quote) => createAndTag(quote, { id: createId(), name: 'denial' })),
  'delete a quote': ({ repository }) => withQuote(repository, deleteQuote),
  'rename the project': ({ repository }) => repository.renameProject(`Ledger ${createId()}`),
  'import the sample': async ({ repository }) => {
    const { records, texts, unknown, project } = await sampleContent();
    await repository.importContent({ label: LABEL, records, texts, unknown, project });
  },
  'import as somebody': ({ repository }) =>
    repository.importContent({
      label: LABEL,
      records: [],
      texts: [],
      unknown: [{ id: createId(), keeps: 'value', name: 'mood', value: 1 }],
      project: null,
      adoptAnnotator: createId(),
    }),
  'move a quote with an import': ({ repository }) => moveQuote(repository),
  'import over another connection': async ({ repository, name }) => {
    await repository.importElsewhere(async ({ job, version, at, signal }) => {
      const connection = new ImportConnection(name);
      const records = [documentElsewhere(createId())];
      const plan = { label: LABEL, records, texts: [HARBOUR], unknown: [], project: null };
      const { changes } = await connection.read();
      const ticket = { job, version, at, signal };
      const end = await connection.write(plan, changes, ticket, {
        cancelled: () => false,
        progress: () => undefined,
      });
      connection.close();
      return end;
    });
  },
  'import without what there is': async ({ repository }) => {
    const { records } = await repository.everything.content('all');
    const removed = records
      .filter((_, at) => at % 3 === 0)
      .map(({ type, id, ...rest }) => {
        const documentId = type === 'quote' && 'documentId' in rest ? rest.documentId : null;
        return { type, id, documentId };
      });
    const nothing = { records: [], texts: [], unknown: [], project: null };
    await repository.importContent({ label: LABEL, ...nothing, removed });
  },
  wipe: ({ repository }) => repository.wipe(),
  undo: ({ repository }) => repository.undo(),
  'undo twice': async ({ repository }) => {
    await repository.undo();
    await repository.undo();
  },
  redo: ({ repository }) => repository.redo(),
};

/** The quote `m1` goes to and fro between two articles. */
async function moveQuote(repository: Repository): Promise<unknown> {
  const at = async (id: string) => repository.everything.quote(id, 'm1');
  const from = (await at('doc-a')) ? 'doc-a' : (await at('doc-b')) ? 'doc-b' : null;
  const to = from === 'doc-a' ? 'doc-b' : 'doc-a';
  return repository.importContent({
    label: LABEL,
    records: [quoteElsewhere('m1', to, ['s1'])],
    texts: [],
    unknown: [],
    project: null,
    ...(from === null ? {} : { moved: [{ id: 'm1', documentId: from }] }),
  });
}

/** Replays entries as plainly as can be. */
class Replayed {
  readonly records = new Map<string, ProjectContent['records'][number]>();
  readonly texts = new Map<string, ProjectContent['texts'][number]>();
  readonly unknown = new Map<string, ProjectContent['unknown'][number]>();
  project = { id: '', name: '' };
  annotatorId = '';

  take(change: JournalChange): void {
    if (change.cleared) for (const map of [this.records, this.texts, this.unknown]) map.clear();
    for (const { type, id } of change.removed) this.records.delete(`${type} ${id}`);
    for (const hash of change.removedTexts) this.texts.delete(hash);
    for (const id of change.removedUnknown) this.unknown.delete(id);
    for (const record of change.puts) this.records.set(`${record.type} ${record.id}`, record);
    for (const text of change.texts) this.texts.set(text.hash, text);
    for (const record of change.unknown) this.unknown.set(record.id, record);
    this.project = change.project ?? this.project;
    this.annotatorId = change.annotatorId ?? this.annotatorId;
  }

  content(): ProjectContent {
    return {
      project: this.project,
      records: [...this.records.values()],
      unknown: [...this.unknown.values()],
      texts: [...this.texts.values()],
    };
  }
}

const canonical = async (content: ProjectContent) =>
  (await serialiseProject(content, WITH_TEXTS)).text;

function entriesOf(repository: Repository): JournalEntry[] {
  return repository.acknowledged.pending().map(({ revision, entry }) => {
    const parsed = JSON.parse(entry) as JournalEntry;
    expect(parsed.state.revision).toBe(revision);
    return parsed;
  });
}

async function expectEqualAfter(actions: readonly string[]): Promise<void> {
  const { repository, name } = await openFresh();
  const replayed = new Replayed();
  let revision = 0;
  for (const action of actions) {
    await ACTIONS[action]?.({ repository, name });
    expect(repository.saving.current().state).toBe('saved');
    for (const { state, change } of entriesOf(repository)) {
      if (state.revision <= revision) continue;
      expect(state.revision).toBe(revision + 1);
      revision = state.revision;
      if (change.kind === 'bulk') throw new Error('nothing here is that large');
      replayed.take(change);
    }
    const content = await repository.everything.content('all');
    const state = repository.acknowledged.state();
    expect(state).toMatchObject({ revision, ...countContent(content.records) });
    if (revision > 0) {
      expect(await canonical(replayed.content())).toBe(await canonical(content));
      expect(replayed.annotatorId).toBe(repository.annotatorId());
      expect(state.projectId).toBe(content.project.id);
    }
  }
  const entries = entriesOf(repository);
  const state = repository.acknowledged.state();
  repository.close();
  // What nobody confirmed is still there after a restart, and a look at the store tells the same.
  const outbox = entries.map((entry) => JSON.stringify(entry));
  expect(await lookAtStore(name)).toEqual({ kind: 'read', state, agrees: true, outbox });
  const again = await reopen(name);
  expect(again.acknowledged.pending().map(({ entry }) => entry)).toEqual(outbox);
  again.close();
}

test.each([
  [['import the sample', 'undo', 'redo', 'wipe', 'undo']],
  [['move a quote with an import', 'move a quote with an import', 'undo', 'undo', 'redo', 'redo']],
  [['import over another connection', 'undo', 'redo', 'import as somebody', 'undo']],
])('%j: the entries replayed are the project', expectEqualAfter);

test(
  'the entries of any history, replayed, give the project, and its state agrees with a recount',
  async () => {
    const names = Object.keys(ACTIONS);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 16 }),
        expectEqualAfter,
      ),
      { numRuns: runs(60) },
    );
  },
  runs(120_000),
);

test('what is confirmed goes with a later change, and nothing else does', async () => {
  const { repository, name } = await openFresh();
  const all = Array.from({ length: 40 }, (_, at) => at + 1);
  for (const at of all) await repository.renameProject(`Ledger ${at}`);
  expect(repository.acknowledged.pending().map(({ revision }) => revision)).toEqual(all);
  repository.acknowledged.confirm(39);
  expect(repository.acknowledged.pending().map(({ revision }) => revision)).toEqual([40]);
  await repository.renameProject('the last');
  repository.close();
  const db = new VerbatimDatabase(name);
  expect((await db.outbox.toArray()).map(({ revision }) => revision)).toEqual([40, 41]);
  db.close();
});

test('a change of very many records is a bulk entry', async () => {
  const { repository } = await openFresh();
  const records = Array.from({ length: 2001 }, (_, at) => quoteElsewhere(`q${at}`, 'doc-1', []));
  const plan = { label: LABEL, records, texts: [], unknown: [], project: null };
  await repository.importContent(plan);
  expect(entriesOf(repository)).toMatchObject([
    { state: { revision: 1, counts: { quotes: 2001 } }, change: { kind: 'bulk', records: 2001 } },
  ]);
  repository.close();
});
