import type { CopyDamage } from '../../shared/recovery/judge';
import { openRepository } from '../db/open/open-repository';
import type { Repository } from '../db/repository';
import type { SessionState } from '../session/session';
import { canBeShown } from './can-be-shown';
import { keepBeforeUpgrade } from './keep-before-upgrade';
import { lookAround, notOpened, readAllThereIs } from './look-around';
import type { Seen, StartHost, Suspected } from './look-around';
import type { KeptDrafts } from './keep-drafts';
import { openDrafts } from './open-drafts';
import { readPreferences, sessionFrom } from './preferences';
import type { Preferences } from './preferences';

/** What the app begins with. */
export interface Started {
  readonly repository: Repository;
  readonly preferences: Preferences;
  readonly session: Partial<SessionState>;
  /** What was typed before and never stored, and what is typed from now on. */
  readonly drafts: KeptDrafts;
  /** Copies outside the store that were found damaged beside a whole one: they are made anew, and it is said. */
  readonly damagedCopies: readonly CopyDamage[];
}

/** What a start comes to: the open project, or a store that is not what it was. */
export type StartResult =
  | { readonly outcome: 'started'; readonly started: Started }
  | { readonly outcome: 'suspect'; readonly suspected: Suspected };

/** Hands to the journal what the store acknowledged before it could; without an answer the open app tries again. */
async function handOver(host: StartHost, { evidence }: Seen): Promise<void> {
  const { look } = evidence;
  if (look.kind !== 'read' || look.outbox.length === 0) return;
  await host.recovery.appendJournal(look.outbox).catch(() => undefined);
}

/** The window as it was left. */
async function asItWasLeft(repository: Repository): Promise<Omit<Started, 'damagedCopies'>> {
  const preferences = await readPreferences((key) => repository.setting(key));
  const { main } = preferences.place;
  const session = sessionFrom(
    preferences,
    main !== null && (await canBeShown(repository.shown, main)),
  );
  return { repository, preferences, session, drafts: await openDrafts(repository) };
}

/**
 * Opens the project, if it is what it was. A store is looked at and held against all that lies outside it before
 * anything is opened or made; what is suspect stays shut.
 */
export async function start(host: StartHost): Promise<StartResult> {
  const seen = await lookAround(host.recovery);
  const { judgement } = seen;
  const suspect = async (what: Seen): Promise<StartResult> => ({
    outcome: 'suspect',
    suspected: await readAllThereIs(host, what),
  });
  if (judgement.verdict === 'suspect') return suspect(seen);
  await handOver(host, seen);
  await keepBeforeUpgrade(host, seen);
  const changes = judgement.verdict === 'sound' ? judgement.state.revision : 0;
  const opened = await openRepository({
    recovery: { changes },
    onVersionChange: () => window.location.reload(),
    freeSpace: () => host.recovery.freeSpace(),
  });
  if (!opened.ok) return suspect(notOpened(seen, opened.error));
  const damagedCopies = judgement.verdict === 'sound' ? judgement.damagedCopies : [];
  const left = await asItWasLeft(opened.value);
  return { outcome: 'started', started: { ...left, damagedCopies } };
}
