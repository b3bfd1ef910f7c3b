import type { Host, RecoveryState } from '../../shared/host/host';
import type { Result } from '../../shared/lib/result';
import { err, ok } from '../../shared/lib/result';
import { parseProjectFile } from '../../shared/project-file/parse';
import { openRepository } from '../db/open/open-repository';
import type { OpenFailure, Repository } from '../db/repository';
import type { SessionState } from '../session/session';
import { START } from '../texts/start-up';
import { readPreferences, sessionFrom } from './preferences';
import type { Preferences } from './preferences';

/** What the app begins with. */
export interface Started {
  readonly repository: Repository;
  readonly preferences: Preferences;
  readonly session: Partial<SessionState>;
  readonly keptBefore: number;
}

/** Why the app did not begin, with what could help. */
export interface NotStarted {
  readonly failure: OpenFailure;
  readonly recovery: RecoveryState | null;
}

/** How to open: as it should be; anew, though something was lost; or anew with the snapshot put back. */
export type Opening = 'normal' | 'empty' | 'restore';

/** Opens the project. Reading what lies outside the database never stands in the way of opening it. */
export async function start(host: Host, opening: Opening): Promise<Result<Started, NotStarted>> {
  const recovery = await host.readRecovery().catch(() => null);
  const opened = await openRepository({
    recovery: opening === 'normal' ? recovery : null,
    onVersionChange: () => window.location.reload(),
  });
  if (!opened.ok) return err({ failure: opened.error, recovery });
  const repository = opened.value;
  if (opening === 'restore') {
    const reason = await putBack(repository, recovery);
    if (reason !== null) {
      repository.close();
      return err({ failure: { kind: 'unreadable', reason }, recovery });
    }
  }
  const preferences = await readPreferences((key) => repository.setting(key));
  const { documentId } = preferences.place;
  const article = documentId === null ? undefined : await repository.shown.document(documentId);
  return ok({
    repository,
    preferences,
    session: sessionFrom(preferences.place, article !== undefined),
    keptBefore: recovery?.changes ?? 0,
  });
}

/** Puts a snapshot into an empty project; says why not when it could not. */
async function putBack(
  repository: Repository,
  recovery: RecoveryState | null,
): Promise<string | null> {
  if (!recovery?.snapshot) return START.noSnapshot;
  // It may be the only copy: one wrong byte must not keep the rest of it away.
  const parsed = await parseProjectFile(recovery.snapshot, undefined, async () => 'void');
  if (!parsed.ok) return START.restoreFailed;
  const { project, records, unknown, texts } = parsed.value.content;
  const outcome = await repository.importContent({
    label: { key: 'import-file', subject: START.snapshotName },
    records,
    unknown,
    texts,
    project,
    adoptAnnotator: recovery.annotatorId,
  });
  return outcome.outcome === 'written' ? null : START.restoreFailed;
}
