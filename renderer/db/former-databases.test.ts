import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { createId } from '../../shared/model/ids';
import type { TextHash } from '../../shared/model/ids';
import { parseProjectFile } from '../../shared/project-file/parse';
import { WITH_TEXTS } from '../../shared/project-file/sample.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { checkStorage } from './check-storage';
import { lookAtStore } from './look-at-store';
import { MIGRATIONS, declareVersions, versionAfter } from './migrations';
import { canonicalDump, reopen } from './open/test-support';
import type { Repository } from './repository';

const FOLDER = join(import.meta.dirname, 'former');

/** What a version showed of a project, in a form that compares. */
interface Facts {
  /** Whether the team works blind, and whether only until somebody chooses. */
  readonly blind: readonly boolean[];
  readonly rejected: readonly (readonly number[])[];
  readonly finishers: readonly string[];
  readonly decided: readonly (readonly string[])[];
  readonly quotes: readonly string[];
  readonly articles: readonly (readonly string[])[];
}
interface Step {
  readonly label: string;
  readonly facts: Facts;
}
/** A stored database; see former/README.md. */
interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly object[]>>;
  readonly shows: {
    readonly hash: TextHash;
    readonly now: Facts;
    readonly undone: readonly Step[];
    readonly redone: readonly Step[];
  };
}

const readDump = (path: string): Dump =>
  JSON.parse(readFileSync(join(FOLDER, path), 'utf8'), (_, value: unknown) =>
    typeof value === 'object' && value !== null && '$bytes' in value
      ? new Uint8Array(Buffer.from(String(value.$bytes), 'base64'))
      : value,
  ) as Dump;

/** Stores the rows of a dump under its version, and answers the name of the database. */
async function restore({ version, stores }: Dump): Promise<string> {
  const name = `former ${createId()}`;
  const db = new Dexie(name);
  declareVersions(db, MIGRATIONS.slice(0, version - 1));
  await db.open();
  expect(db.tables.map((table) => table.name).toSorted()).toEqual(Object.keys(stores).toSorted());
  for (const [store, rows] of Object.entries(stores)) await db.table(store).bulkPut([...rows]);
  db.close();
  return name;
}

const byUnits = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1);

async function factsOf(repository: Repository, hash: TextHash): Promise<Facts> {
  const { everything } = repository;
  const { agreed, contested } = await repository.shown.blindMode();
  const documents = (await everything.documents()).map(({ document }) => document);
  const quotes = await Promise.all(documents.map(({ id }) => everything.quotesOf(id)));
  const decisions = await everything.decisions();
  return {
    blind: [agreed, contested],
    rejected: (await everything.rejected(hash))
      .map(({ start, end }) => [start, end] as const)
      .toSorted(([a], [b]) => a - b),
    finishers: [...((await everything.finishers()).get(hash) ?? [])].toSorted(),
    decided: decisions
      .flatMap(({ deleted, id, verdict }) => (deleted ? [] : [[id, verdict]]))
      .toSorted(byUnits),
    quotes: quotes.flatMap((list) => list.map(({ id }) => id)).toSorted(),
    articles: documents.map(({ id, progress }) => [id, progress]).toSorted(byUnits),
  };
}

/** Every step in one direction, until there is none. */
async function allSteps(
  step: () => Promise<{ readonly key: string } | null>,
  facts: () => Promise<Facts>,
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (let label = await step(); label; label = await step())
    steps.push({ label: label.key, facts: await facts() });
  return steps;
}

const versions = readdirSync(FOLDER).flatMap((name) => /^version-(\d+)$/.exec(name)?.[1] ?? []);
const dumps = versions.flatMap((version) =>
  readdirSync(join(FOLDER, `version-${version}`)).map((file) => `version-${version}/${file}`),
);

test('there is a stored database of every version before this one', () => {
  const former = Array.from({ length: versionAfter(MIGRATIONS) - 1 }, (_, at) => String(at + 1));
  expect(versions.toSorted()).toEqual(former.toSorted());
});

describe.each(dumps)('%s', (path) => {
  test('shows what it showed, and undoes and redoes what was done', async () => {
    const dump = readDump(path);
    const { hash, now, undone, redone } = dump.shows;
    const name = await restore(dump);
    const repository = await reopen(name);
    expect(await checkStorage(name)).toEqual([]);
    expect(await lookAtStore(name)).toMatchObject({ agrees: true });
    const facts = () => factsOf(repository, hash);
    expect(await facts()).toEqual(now);
    expect(await allSteps(() => repository.undo(), facts)).toEqual(undone);
    expect(await allSteps(() => repository.redo(), facts)).toEqual(redone);
    expect(await checkStorage(name)).toEqual([]);
    expect(await lookAtStore(name)).toMatchObject({ agrees: true });
    repository.close();
  });

  test('is written to a file that is read back whole', async () => {
    const name = await restore(readDump(path));
    const repository = await reopen(name);
    const content = await repository.everything.content('all');
    const { bytes, text, unfit } = await serialiseProject(content, WITH_TEXTS);
    expect(unfit).toBe(0);
    const read = await parseProjectFile(bytes);
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.quarantine).toEqual([]);
    expect((await serialiseProject(read.value.content, WITH_TEXTS)).text).toBe(text);
    // Opening it again migrates nothing twice.
    const before = await canonicalDump(repository);
    repository.close();
    const again = await reopen(name);
    expect(await canonicalDump(again)).toBe(before);
    again.close();
  });
});
