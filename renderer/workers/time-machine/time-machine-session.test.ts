import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ProjectContent } from '../../../shared/model/content';
import { agreeOnBlind } from '../../../shared/operations/finishing';
import { deleteQuote, editQuote } from '../../../shared/operations/quotes';
import { deleteSpeaker } from '../../../shared/operations/speakers';
import { packProject } from '../../../shared/recovery/pack-snapshot';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { checkStorage } from '../../db/check-storage';
import {
  HARBOUR,
  addQuoteAt,
  canonicalDump,
  documentElsewhere,
  openFresh,
  quoteElsewhere,
  reopen,
  speakerElsewhere,
} from '../../db/open/test-support';
import type { Repository } from '../../db/repository';
import { TimeMachineSession } from './time-machine-session';
import type { PutBackOrder } from './time-machine-session';
import { TurnoverSession } from './turnover-session';

const GENERATOR = { name: 'Verbatim', version: '0.1.0' };
const NO_STEP = () => undefined;
const LABEL = { key: 'put-back', subject: '' } as const;

async function quoted(): Promise<{ repository: Repository; name: string }> {
  const opened = await openFresh();
  await opened.repository.importContent({
    label: { key: 'import-file', subject: 'harbour' },
    records: [
      documentElsewhere('doc-1'),
      speakerElsewhere('ada', 'Ada Quill'),
      quoteElsewhere('q1', 'doc-1', ['ada']),
      quoteElsewhere('q2', 'doc-1', []),
    ],
    unknown: [],
    texts: [HARBOUR],
    project: { id: 'p1', name: 'Port hearings' },
  });
  await opened.repository.apply(addQuoteAt(opened.repository, 'mine', 4, 9));
  return opened;
}

const pack = async (repository: Repository) =>
  packProject(await repository.everything.content('all'), GENERATOR);
const exported = async (content: ProjectContent) =>
  (await serialiseProject(content, { generator: GENERATOR, texts: true })).text;
const fileOf = async (repository: Repository) =>
  exported(await repository.everything.content('all'));

/** Deletes a quote and its speaker, changes one, makes another with an article of its own. */
async function workOn(repository: Repository): Promise<void> {
  const quotes = await repository.everything.quotesOf('doc-1');
  const [q1, q2] = ['q1', 'q2'].map((id) => quotes.find((quote) => quote.id === id));
  const [speaker] = await repository.everything.speakers();
  if (!q1 || !q2 || !speaker) throw new Error('nothing to work on');
  await repository.apply(deleteSpeaker([speaker.speaker], [q1]));
  await repository.apply(deleteQuote(q1));
  await repository.apply(editQuote(q2, { note: 'as it is now' }));
  await repository.importContent({
    label: { key: 'import-file', subject: 'later' },
    records: [documentElsewhere('doc-2'), quoteElsewhere('q3', 'doc-2', [])],
    unknown: [],
    texts: [],
    project: null,
  });
}

async function putBack(
  repository: Repository,
  session: TimeMachineSession,
  wanted: PutBackOrder['wanted'],
): Promise<string> {
  const by = repository.annotatorId();
  const end = await repository.importElsewhere(({ job, version, at }) =>
    session.putBack(NO_STEP, { wanted, label: LABEL, by }, { job, version, at }),
  );
  return end.outcome;
}

async function lookedInto(repository: Repository, name: string, packed: Uint8Array<ArrayBuffer>) {
  const session = new TimeMachineSession(name);
  const opened = await session.open(NO_STEP, packed);
  return { session, opened, compared: await session.compare(NO_STEP, repository.annotatorId()) };
}

const living = (content: ProjectContent) =>
  content.records
    .filter(({ deleted }) => !deleted)
    .map(({ revision: _revision, ...record }) => record)
    .toSorted((a, b) => (a.type + a.id < b.type + b.id ? -1 : 1));

test('everything goes back, and undoing leaves the project as it was, byte for byte', async () => {
  const { repository, name } = await quoted();
  const packed = await pack(repository);
  const then = living(await repository.everything.content('all'));
  await workOn(repository);
  const before = await fileOf(repository);
  const dump = await canonicalDump(repository);

  const { session, opened, compared } = await lookedInto(repository, name, packed);
  expect(opened).toEqual({ projectName: 'Port hearings', whole: true, unreadable: 0 });
  const none = { added: 0, removed: 0, changed: 0 };
  expect(compared).toEqual({
    turnovers: {
      quote: { added: 1, removed: 1, changed: 1 },
      document: { ...none, added: 1 },
      speaker: { ...none, removed: 1 },
      event: none,
      tag: none,
    },
    same: 1,
    hidden: 0,
    others: [],
    otherProject: false,
  });
  expect(await putBack(repository, session, 'whole')).toBe('written');
  expect(living(await repository.everything.content('all'))).toEqual(then);
  expect(await checkStorage(name)).toEqual([]);
  expect((await repository.history()).undo).toEqual(LABEL);

  expect(await repository.undo()).toEqual(LABEL);
  expect(await canonicalDump(repository)).toBe(dump);
  expect(await fileOf(repository)).toBe(before);
  expect(await checkStorage(name)).toEqual([]);
  // Redo after a restart, as for any change.
  repository.close();
  const again = await reopen(name);
  expect(await again.redo()).toEqual(LABEL);
  expect(living(await again.everything.content('all'))).toEqual(then);
  expect(await checkStorage(name)).toEqual([]);
});

test('one quote comes back with its speaker, and undoing leaves no trace', async () => {
  const { repository, name } = await quoted();
  const packed = await pack(repository);
  await workOn(repository);
  const before = await fileOf(repository);
  const { session } = await lookedInto(repository, name, packed);
  expect(await putBack(repository, session, ['quote/q1'])).toBe('written');
  const quotes = await repository.everything.quotesOf('doc-1');
  expect(quotes.find(({ id }) => id === 'q1')).toMatchObject({ speakerIds: ['ada'] });
  expect(quotes.find(({ id }) => id === 'q2')?.note).toBe('as it is now');
  expect((await repository.everything.speakers()).map(({ speaker }) => speaker.name)).toEqual([
    'Ada Quill',
  ]);
  expect(await repository.everything.quotesOf('doc-2')).toHaveLength(1);
  expect(await checkStorage(name)).toEqual([]);
  expect(await repository.undo()).toEqual(LABEL);
  expect(await fileOf(repository)).toBe(before);
  expect(await checkStorage(name)).toEqual([]);
});

test('what changed after the comparison is never overwritten', async () => {
  const { repository, name } = await quoted();
  const packed = await pack(repository);
  await workOn(repository);
  const { session } = await lookedInto(repository, name, packed);
  await repository.apply(addQuoteAt(repository, 'late', 1, 3));
  const before = await fileOf(repository);
  expect(await putBack(repository, session, 'whole')).toBe('stale');
  expect(await fileOf(repository)).toBe(before);
});

test('lines say what each side has, and are found by words', async () => {
  const { repository, name } = await quoted();
  const packed = await pack(repository);
  await workOn(repository);
  const { session } = await lookedInto(repository, name, packed);
  const ask = async (change: 'only-then' | 'changed' | 'only-now' | 'same', find = '') => {
    const [rows] = await session.rows(NO_STEP, [{ change, find, limit: 10 }]);
    return rows?.rows.map(({ key, words, speakers, fields }) => ({ key, words, speakers, fields }));
  };
  expect(await ask('only-then')).toEqual([
    { key: 'quote/q1', words: '“We ', speakers: [{ id: 'ada', name: 'Ada Quill' }], fields: [] },
    { key: 'speaker/ada', words: 'Ada Quill', speakers: [], fields: [] },
  ]);
  expect(await ask('changed')).toEqual([
    {
      key: 'quote/q2',
      words: '“We ',
      speakers: [],
      fields: [{ field: 'note', former: ['Empty'], now: ['as it is now'] }],
    },
  ]);
  expect((await ask('only-now'))?.map(({ key }) => key)).toEqual(['document/doc-2', 'quote/q3']);
  expect((await ask('same'))?.map(({ key }) => key)).toEqual(['document/doc-1', 'quote/mine']);
  expect((await ask('only-then', 'quill'))?.map(({ key }) => key)).toEqual([
    'quote/q1',
    'speaker/ada',
  ]);
  expect(await ask('only-then', 'nobody')).toEqual([]);
});

test('blind mode hides the quotes of others in a snapshot too', async () => {
  const { repository, name } = await quoted();
  const packed = await pack(repository);
  await workOn(repository);
  await repository.apply(agreeOnBlind(true));
  const { session, compared } = await lookedInto(repository, name, packed);
  expect(compared.hidden).toBe(3);
  const [then, changed, same] = await session.rows(NO_STEP, [
    { change: 'only-then', find: '', limit: 10 },
    { change: 'changed', find: '', limit: 10 },
    { change: 'same', find: '', limit: 10 },
  ]);
  expect(then?.rows.map(({ key }) => key)).toEqual(['speaker/ada']);
  expect(changed?.rows).toEqual([]);
  expect(same?.rows.map(({ key }) => key)).toEqual(['document/doc-1', 'quote/mine']);
});

test('of a damaged snapshot single quotes come back, and nothing is taken away', async () => {
  const { repository, name } = await quoted();
  const packed = await pack(repository);
  await workOn(repository);
  const text = new TextDecoder('latin1').decode(packed);
  // The second gzip member holds the first section: one byte in its middle.
  const second = text.indexOf('\u001f\u008b\b', 10);
  const third = text.indexOf('\u001f\u008b\b', second + 10);
  const broken = packed.slice();
  const middle = Math.floor((second + third) / 2) + 20;
  broken[middle] = (broken[middle] ?? 0) ^ 0xff;
  const { session, opened } = await lookedInto(repository, name, broken);
  expect(opened?.whole).toBe(false);
  expect(await putBack(repository, session, 'whole')).toBe('written');
  expect(await repository.everything.quotesOf('doc-2')).toHaveLength(1);
  expect(await checkStorage(name)).toEqual([]);
});

test('an article of then is read without the project, and with what blind mode hides now', async () => {
  const { repository, name } = await quoted();
  const me = repository.annotatorId();
  const packed = await pack(repository);
  const then = await fileOf(repository);
  await workOn(repository);
  const alone = new TimeMachineSession(name);
  await alone.open(NO_STEP, packed.slice());
  expect(await alone.articles(NO_STEP, me)).toEqual([{ id: 'doc-1', title: 'doc-1', quotes: 3 }]);
  const article = await alone.article(NO_STEP, me, 'doc-1');
  // The text of these tests is not what its hash says, and is not taken from a file.
  expect(article?.paragraphs).toBeNull();
  expect(article?.quotes.map(({ speakers }) => speakers).toSorted()).toEqual([
    [],
    [],
    ['Ada Quill'],
  ]);
  expect(await alone.article(NO_STEP, me, 'doc-2')).toBeNull();
  const file = JSON.parse(
    new TextDecoder().decode(await alone.file(NO_STEP, GENERATOR.version)),
  ) as Record<string, unknown>;
  const { quotes, speakers, project } = JSON.parse(then) as Record<string, unknown>;
  expect(file).toMatchObject({ quotes, speakers, project });

  await repository.apply(agreeOnBlind(true));
  const { session } = await lookedInto(repository, name, packed);
  expect(await session.articles(NO_STEP, me)).toEqual([{ id: 'doc-1', title: 'doc-1', quotes: 1 }]);
  expect(await session.article(NO_STEP, me, 'doc-1')).toMatchObject({
    hidden: 2,
    quotes: [{ id: 'mine' }],
  });
});

test('from snapshot to snapshot: what came, went and changed', async () => {
  const { repository } = await quoted();
  const first = await pack(repository);
  await workOn(repository);
  const second = await pack(repository);
  const session = new TurnoverSession();
  expect(await session.before(NO_STEP, second)).toBeNull();
  expect(await session.before(NO_STEP, first)).toMatchObject({
    quote: { added: 1, removed: 1, changed: 1 },
    document: { added: 1, removed: 0, changed: 0 },
  });
  expect(await session.before(NO_STEP, new Uint8Array([1, 2, 3]))).toBeNull();
  expect(await session.before(NO_STEP, first)).toBeNull();
});
