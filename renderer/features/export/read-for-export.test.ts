import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { sampleContent, WITH_TEXTS } from '../../../shared/project-file/sample.cases';
import { editQuote } from '../../../shared/operations/quotes';
import type { JournalEntry } from '../../../shared/recovery/journal-entry';
import { packProject } from '../../../shared/recovery/pack-snapshot';
import type { ProjectContent } from '../../../shared/model/content';
import { addQuoteAt, documentElsewhere, openFresh } from '../../db/open/test-support';
import type { Repository } from '../../db/repository';
import { readForExport } from './read-for-export';

const GENERATOR = { name: 'Verbatim', version: '1.0.0' };
const text = async (content: ProjectContent) => (await serialiseProject(content, WITH_TEXTS)).text;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Which transactions a full disk refuses. */
let refused: 'none' | 'writing' | 'all' = 'none';

beforeEach(() => {
  refused = 'none';
  const original: CallableFunction = Object.getOwnPropertyDescriptor(
    IDBDatabase.prototype,
    'transaction',
  )?.value;
  // A connection takes its methods when it is opened, so this comes before.
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    if (refused === 'all' || (refused === 'writing' && args[1] === 'readwrite'))
      throw new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError');
    const made: IDBTransaction = Reflect.apply(original, this, args);
    return made;
  });
});

/** The second copy: a snapshot of the project as it was, and the entries since. */
function copiesOf(
  snapshot: { readonly packed: Uint8Array<ArrayBuffer>; readonly revision: number } | null,
  repository: Repository,
  entries: readonly string[],
) {
  const state = { ...repository.acknowledged.state(), revision: snapshot?.revision ?? 0 };
  const mark = {
    id: 'one',
    reason: 'working',
    state,
    projectName: '',
    annotatorId: repository.annotatorId(),
    takenAt: '',
    bytes: 0,
    sha256: '',
  } as const;
  return {
    survey: async () => ({
      available: true,
      sentinel: { state: null, damaged: false },
      journal: { last: null, from: null, claimed: null, damagedLines: 0, broken: false },
      snapshots: snapshot ? [{ id: 'one', mark, condition: 'whole' as const }] : [],
      setAside: [],
    }),
    readSnapshot: async () => snapshot?.packed ?? null,
    readJournal: async (after: number) =>
      entries.filter((entry) => (JSON.parse(entry) as JournalEntry).state.revision > after),
  };
}

/** A project without the quote whose note could not be saved. */
const others = (content: ProjectContent) => ({
  ...content,
  records: content.records.filter(({ id }) => id !== 'n1'),
});

async function worked() {
  const { repository } = await openFresh();
  const { records, texts, unknown, project } = await sampleContent();
  const label = { key: 'import-file', subject: '' } as const;
  await repository.importContent({
    label,
    records: [...records, documentElsewhere('doc-1')],
    texts,
    unknown,
    project,
  });
  const packed = await packProject(await repository.everything.content('all'), GENERATOR);
  const revision = await repository.changes();
  await repository.apply(addQuoteAt(repository, 'n1', 0, 10));
  await repository.apply(addQuoteAt(repository, 'n2', 0, 10));
  const entries = repository.acknowledged.pending().map(({ entry }) => entry);
  repository.acknowledged.confirm(revision + 1);
  return { repository, snapshot: { packed, revision }, entries };
}

test('on a full disk the export has everything: snapshot, journal, outbox, and what could not be saved', async () => {
  const { repository, snapshot, entries } = await worked();
  const whole = await repository.everything.content('all');
  const quote = await repository.everything.quote('doc-1', 'n1');
  if (!quote) throw new Error('the quote is stored');
  // The journal has not got the last entry, which is in the outbox.
  for (const copies of [
    copiesOf(snapshot, repository, entries.slice(0, -1)),
    copiesOf(null, repository, entries.slice(0, -1)),
  ]) {
    expect(await text(await readForExport(repository, copies, 'all'))).toBe(await text(whole));
  }
  refused = 'all';
  const change = editQuote(quote, { note: 'Which ledger?' });
  expect(await repository.apply(change)).toMatchObject({ outcome: 'failed' });
  for (const copies of [
    copiesOf(snapshot, repository, entries.slice(0, -1)),
    copiesOf(null, repository, entries.slice(0, -1)),
  ]) {
    const exported = await readForExport(repository, copies, 'all');
    const note = exported.records.find(({ id }) => id === 'n1');
    expect(note).toMatchObject({ note: 'Which ledger?' });
    expect(await text(others(exported))).toBe(await text(others(whole)));
    const article = await readForExport(repository, copies, ['doc-1']);
    expect(article.records.filter(({ type }) => type === 'quote')).toHaveLength(2);
  }
});

test('copies that do not reach the last acknowledged change do not pass for the project', async () => {
  const { repository, snapshot, entries } = await worked();
  repository.acknowledged.confirm(await repository.changes());
  refused = 'all';
  await repository.renameProject('The ledger');
  const copies = copiesOf(snapshot, repository, entries.slice(0, -1));
  await expect(readForExport(repository, copies, 'all')).rejects.toThrow();
});

test('a database that can be read while it takes nothing is read, and has what could not be saved', async () => {
  const { repository, entries } = await worked();
  refused = 'writing';
  await repository.apply(addQuoteAt(repository, 'n3', 0, 10));
  const content = await readForExport(repository, copiesOf(null, repository, entries), ['doc-1']);
  expect(content.records.filter(({ type }) => type === 'quote').map(({ id }) => id)).toEqual([
    'n1',
    'n2',
    'n3',
  ]);
});
