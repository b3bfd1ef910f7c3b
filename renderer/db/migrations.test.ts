import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createId } from '../../shared/model/ids';
import { VerbatimDatabase } from './database';
import { MIGRATIONS } from './migrations';
import type { Migration } from './migrations';
import { openRepository } from './open/open-repository';
import { addQuoteAt, openFresh } from './open/test-support';

/** What a migration is given (rows in the shape before it) and what it must make of them. */
interface MigrationCase {
  readonly given: Readonly<Record<string, readonly object[]>>;
  readonly made: Readonly<Record<string, readonly object[]>>;
}

/** One case for each migration, by the version it leads to. */
const CASES: Readonly<Record<number, MigrationCase>> = {};

const missing = (
  migrations: readonly Migration[],
  cases: Readonly<Record<number, MigrationCase>>,
) => migrations.filter(({ to }) => cases[to] === undefined).map(({ to }) => to);

async function migrate(to: number, chain: readonly Migration[], given: MigrationCase['given']) {
  const name = `migrations ${createId()}`;
  const before = new VerbatimDatabase(name, chain.slice(0, to - 2));
  await before.open();
  for (const [store, rows] of Object.entries(given)) await before.table(store).bulkPut([...rows]);
  before.close();
  return { name, after: new VerbatimDatabase(name, chain.slice(0, to - 1)) };
}

/** A migration that could be: it gives every speaker a field. */
const PLANTED: Migration = {
  to: 2,
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
    expect(missing([PLANTED], CASES)).toEqual([2]);
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
    const { after } = await migrate(2, [PLANTED], { speakers: [{ id: 's1', name: 'Ada' }] });
    expect(await after.speakers.where('name').equals('Ada').toArray()).toEqual([
      { id: 's1', name: 'Ada', seat: 'none' },
    ]);
    after.close();
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
      migrations: [broken],
    });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    const again = new VerbatimDatabase(name);
    expect(await again.leaves.count()).toBe(1);
    expect(again.verno).toBe(1);
    again.close();
  });
});
