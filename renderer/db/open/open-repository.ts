import type { Result } from '../../../shared/lib/result';
import { err, ok } from '../../../shared/lib/result';
import { noteProblem } from '../../problems/problem-log';
import { VerbatimDatabase } from '../database';
import { DexieRepository } from './dexie-repository';
import { classifyFailure, openFailureOf } from '../failures';
import { MIGRATIONS, versionAfter } from '../migrations';
import type { Migration } from '../migrations';
import type { OpenFailure, Repository } from '../repository';
import { DATABASE_NAME } from '../schema';
import type { FreeSpace } from '../write/write-queue';
import { storedVersion } from '../stored-version';

/** What opening needs to know. */
export interface OpenOptions {
  /** What the host kept outside: with `changes` above 0 an empty database is a lost one. Null to begin anew. */
  readonly recovery: { readonly changes: number } | null;
  /** Another window upgrades or removes the database: this one is closed and must be loaded again. */
  readonly onVersionChange: () => void;
  /** Asked when storage fails without a clear word, to know a full disk. */
  readonly freeSpace?: FreeSpace;
  readonly name?: string;
  /** For tests of the chain. */
  readonly migrations?: readonly Migration[];
}

/** How long another window may hold up an upgrade, in ms. */
const BLOCKED_PATIENCE = 3000;

/**
 * Opens the database, upgrading it when it is older. A database made by a newer version is left alone, and one
 * that should hold changes but is gone or empty is reported and not made anew.
 */
export async function openRepository(
  options: OpenOptions,
): Promise<Result<Repository, OpenFailure>> {
  const { recovery, name = DATABASE_NAME, migrations = MIGRATIONS } = options;
  const expected = recovery?.changes ?? 0;
  const known = versionAfter(migrations);
  let db: VerbatimDatabase | null = null;
  try {
    const stored = await storedVersion(name);
    if (stored.found && stored.version > known) {
      return err({ kind: 'newer-version', found: stored.version, known });
    }
    if (!stored.found && expected > 0) return err({ kind: 'data-missing', changes: expected });
    db = new VerbatimDatabase(name, { migrations, make: true });
    if (!(await opened(db))) {
      db.close();
      return err({ kind: 'blocked' });
    }
    if ((await db.revision()) < expected) {
      db.close();
      return err({ kind: 'data-missing', changes: expected });
    }
    const repository = await DexieRepository.over(db, options.freeSpace ?? unknownSpace);
    db.on('versionchange', ({ newVersion }) => {
      const reason = newVersion === null ? 'closed-elsewhere' : 'newer-version';
      void giveWay(repository, reason, options.onVersionChange);
      return false;
    });
    return ok(repository);
  } catch (error) {
    db?.close();
    const failure = openFailureOf(error);
    noteProblem('opening', error, classifyFailure(error));
    return err(failure);
  }
}

/** Where nobody tells, what a failure says itself has to do. */
const unknownSpace: FreeSpace = () => Promise.resolve(null);

/** False when another window does not let go of the older version. */
async function opened(db: VerbatimDatabase): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<false>((resolve) => {
    db.on('blocked', () => {
      timer = setTimeout(() => resolve(false), BLOCKED_PATIENCE);
    });
  });
  const opening = db.open().then(() => true as const);
  // When it is given up for blocked, its later failure is no news.
  opening.catch(() => undefined);
  try {
    return await Promise.race([opening, blocked]);
  } finally {
    clearTimeout(timer);
  }
}

/** By default Dexie closes and silently opens again, and old code writes into the new shape. */
async function giveWay(
  repository: DexieRepository,
  reason: 'newer-version' | 'closed-elsewhere',
  onVersionChange: () => void,
): Promise<void> {
  await repository.settled();
  repository.shut(reason);
  // What only this window has would go with it: it is exported first, as the header says.
  if (repository.acknowledged.unsaved().length === 0) onVersionChange();
}
