import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { POLICY_ID } from '../../shared/model/derived-ids';
import { digestOfCounters } from '../../shared/recovery/counters';
import { createId } from '../../shared/model/ids';
import { VerbatimDatabase } from './database';
import { groupOfId } from './id-groups';
import { MIGRATIONS, declareVersions, versionAfter } from './migrations';
import type { Migration } from './migrations';
import { openRepository } from './open/open-repository';
import { addQuoteAt, openFresh } from './open/test-support';

const aside = (section: string, record: unknown, revision?: unknown) => ({
  id: expect.stringMatching(/^quarantined:[0-9a-f]{64}$/),
  keeps: 'quarantined',
  entry: expect.objectContaining({ section, record, ...(revision ? { revision } : {}) }),
});

/** What a migration is given (rows in the shape before it) and what it must make of them. */
interface MigrationCase {
  readonly given: Readonly<Record<string, readonly object[]>>;
  readonly made: Readonly<Record<string, unknown>>;
}

const WRITE = { session: 'a'.repeat(32), n: 1, at: '2026-01-01T00:00:00.000Z', by: 'ada' };
const REVISION = { seen: { [WRITE.session]: 1 }, created: WRITE, fields: {}, conflicts: {} };
const stamp = [WRITE.session, WRITE.n, WRITE.at, WRITE.by];
const QUARANTINED_REVISION = { seen: REVISION.seen, fields: { '*': [stamp] } };
const ON_NO_QUOTE = {
  type: 'decision',
  deleted: false,
  extra: {},
  revision: REVISION,
  items: [],
  verdict: 'accept',
  result: null,
  reason: '',
  by: '',
  seenHash: '',
};
const decision = (id: string, fields: object) => ({ ...ON_NO_QUOTE, id, ...fields });
const [ON_QUOTES, ON_NOTHING] = [
  decision('on-quotes', { items: ['q1'], by: 'ada' }),
  decision('on-nothing', { verdict: 'none' }),
];

const leaf = (first: string, names: object) => ({
  documentId: 'd1',
  first,
  version: 'v1',
  quotes: [],
  speakerIds: [],
  eventIds: [],
  tags: [],
  ...names,
});
const place = (kind: string, id: string, firsts: readonly string[]) => ({
  kind,
  group: groupOfId(id),
  places: [{ id, leaves: firsts.map((first) => ['d1', first]) }],
});

/** One case for each migration, by the version it leads to. Whole databases lie in `former/`. */
const CASES: Readonly<Record<number, MigrationCase>> = {
  2: {
    given: {
      decisions: [ON_QUOTES, ON_NOTHING, decision(POLICY_ID, { extra: { mood: 1 } })],
      unknown: [
        {
          id: 'record:policies/p1',
          keeps: 'record',
          section: 'policies',
          recordId: 'p1',
          fields: { cover: 'all' },
          revision: REVISION,
        },
        { id: 'value:finished', keeps: 'value', name: 'finished', value: true },
        { id: 'value:mood', keeps: 'value', name: 'mood', value: 1 },
      ],
    },
    made: {
      decisions: [ON_QUOTES],
      policies: [
        {
          type: 'policy',
          id: POLICY_ID,
          deleted: false,
          blind: true,
          extra: { mood: 1 },
          revision: REVISION,
        },
      ],
      unknown: expect.arrayContaining([
        { id: 'value:mood', keeps: 'value', name: 'mood', value: 1 },
        aside(
          'decisions',
          { id: 'on-nothing', items: [], verdict: 'none', by: '', seenHash: '' },
          QUARANTINED_REVISION,
        ),
        aside('policies', { id: 'p1', cover: 'all' }, QUARANTINED_REVISION),
        aside('finished', true),
      ]),
    },
  },
  3: {
    given: {
      meta: [
        { key: 'annotator', value: 'ada' },
        { key: 'changes', value: 7 },
        { key: 'project', value: { id: 'p1', name: 'The ledger' } },
      ],
      documents: [{ type: 'document', id: 'd1', deleted: false, revision: REVISION }],
      speakers: [
        { type: 'speaker', id: 's1', deleted: false, revision: REVISION },
        { type: 'speaker', id: 's2', deleted: true, revision: REVISION },
      ],
      counts: [
        { kind: 'document', id: 'd1', quotes: 3, attributed: 2 },
        { kind: 'speaker', id: 's1', quotes: 2, attributed: 0 },
      ],
    },
    made: {
      outbox: [],
      meta: [
        { key: 'annotator', value: 'ada' },
        { key: 'project', value: { id: 'p1', name: 'The ledger' } },
        {
          key: 'state',
          value: {
            revision: 7,
            at: '',
            projectId: 'p1',
            counts: { articles: 1, quotes: 3, speakers: 1, events: 0, tags: 0 },
            digest: digestOfCounters([
              { kind: 'speaker', id: 's1', quotes: 2, attributed: 0 },
              { kind: 'document', id: 'd1', quotes: 3, attributed: 2 },
            ]),
          },
        },
      ],
    },
  },
  4: {
    given: { documents: [{ type: 'document', id: 'd1' }] },
    made: { documents: [{ type: 'document', id: 'd1' }], markup: [] },
  },
  5: {
    given: {
      counts: [
        { kind: 'document', id: 'd1', quotes: 3, attributed: 2 },
        { kind: 'speaker', id: 'd1', quotes: 1, attributed: 0 },
        { kind: 'speaker', id: 's1', quotes: 2, attributed: 0 },
      ],
      leaves: [
        leaf('', { speakerIds: ['s1', 'd1'], tags: ['t1'] }),
        leaf('q9', { speakerIds: ['s1'] }),
        leaf('r1', {}),
      ],
    },
    made: {
      leaves: [
        leaf('', { speakerIds: ['s1', 'd1'], tags: ['t1'] }),
        leaf('q9', { speakerIds: ['s1'] }),
        leaf('r1', {}),
      ],
      places: [
        ...[place('speaker', 'd1', ['']), place('speaker', 's1', ['', 'q9'])].toSorted(
          (a, b) => a.group - b.group,
        ),
        place('tag', 't1', ['']),
      ],
      counters: [
        {
          kind: 'document',
          group: groupOfId('d1'),
          counters: [{ kind: 'document', id: 'd1', quotes: 3, attributed: 2 }],
        },
        ...['d1', 's1']
          .map((id, at) => ({
            kind: 'speaker',
            group: groupOfId(id),
            counters: [{ kind: 'speaker', id, quotes: at + 1, attributed: 0 }],
          }))
          .toSorted((a, b) => a.group - b.group),
      ],
    },
  },
};

const missing = (
  migrations: readonly Migration[],
  cases: Readonly<Record<number, MigrationCase>>,
) => migrations.filter(({ to }) => cases[to] === undefined).map(({ to }) => to);

async function migrate(to: number, chain: readonly Migration[], given: MigrationCase['given']) {
  const name = `migrations ${createId()}`;
  const before = new Dexie(name);
  declareVersions(before, chain.slice(0, to - 2));
  await before.open();
  for (const [store, rows] of Object.entries(given)) await before.table(store).bulkPut([...rows]);
  before.close();
  const after = new Dexie(name, { cache: 'disabled' });
  declareVersions(after, chain.slice(0, to - 1));
  return { name, after };
}

const KNOWN = versionAfter(MIGRATIONS);
/** A migration that could be: it gives every speaker a field. */
const PLANTED: Migration = {
  to: KNOWN + 1,
  stores: { speakers: 'id, name' },
  upgrade: async (transaction) => {
    await transaction
      .table('speakers')
      .toCollection()
      .modify((speaker: Record<string, unknown>) => {
        speaker['seat'] = 'none';
      });
  },
};

describe('the chain', () => {
  test('its versions follow each other', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, index) => index + 2));
  });

  test('each migration has a case, and no case is left over', () => {
    expect(missing(MIGRATIONS, CASES)).toEqual([]);
    expect(Object.keys(CASES)).toHaveLength(MIGRATIONS.length);
  });

  test('a migration without a case would be found', () => {
    expect(missing([...MIGRATIONS, PLANTED], CASES)).toEqual([KNOWN + 1]);
  });

  for (const [to, { given, made }] of Object.entries(CASES)) {
    test(`to version ${to}, from its predecessor`, async () => {
      const { after } = await migrate(Number(to), MIGRATIONS, given);
      for (const [store, rows] of Object.entries(made)) {
        expect(await after.table(store).toArray()).toEqual(rows);
      }
      after.close();
    });
  }

  test('a planted migration runs on rows of the version before', async () => {
    const { after } = await migrate(KNOWN + 1, [...MIGRATIONS, PLANTED], {
      speakers: [{ id: 's1', name: 'Ada' }],
    });
    expect(await after.table('speakers').where('name').equals('Ada').toArray()).toEqual([
      { id: 's1', name: 'Ada', seat: 'none' },
    ]);
    after.close();
  });

  test('the newest one, ended after its last write, leaves what was there, and the next start does it', async () => {
    const former = MIGRATIONS.slice(0, -1);
    const newest = MIGRATIONS.at(-1);
    const { given, made } = CASES[KNOWN] ?? {};
    if (!newest || !given || !made) throw new Error('the newest migration has a case');
    const ended: Migration = {
      ...newest,
      upgrade: async (transaction) => {
        await newest.upgrade(transaction);
        throw new Error('ended');
      },
    };
    const { name, after } = await migrate(KNOWN, [...former, ended], given);
    await expect(after.open()).rejects.toThrow('ended');
    after.close();
    const before = new Dexie(name);
    declareVersions(before, former);
    for (const [store, rows] of Object.entries(given))
      expect(await before.table(store).toArray()).toEqual(rows);
    before.close();
    const again = new VerbatimDatabase(name);
    for (const [store, rows] of Object.entries(made))
      expect(await again.table(store).toArray()).toEqual(rows);
    again.close();
  });

  test('one that throws leaves the database as it was', async () => {
    const { repository, name } = await openFresh();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    repository.close();
    const broken: Migration = {
      ...PLANTED,
      upgrade: async (transaction) => {
        await transaction.table('leaves').clear();
        throw new Error('half way');
      },
    };
    const opened = await openRepository({
      recovery: null,
      onVersionChange: () => undefined,
      name,
      migrations: [...MIGRATIONS, broken],
    });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    const again = new VerbatimDatabase(name);
    expect(await again.leaves.count()).toBe(1);
    expect(again.verno).toBe(KNOWN);
    again.close();
  });
});
