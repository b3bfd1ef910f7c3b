import type { ProjectContent } from '../../shared/model/content';
import { createId } from '../../shared/model/ids';
import { serialiseProject } from '../../shared/project-file/serialise';
import { countContent } from '../../shared/recovery/counters';
import type { SnapshotReason } from '../../shared/recovery/survey';
import { waysFrom } from '../../shared/recovery/ways';
import type { Way } from '../../shared/recovery/ways';
import { savingProblem } from '../../shared/texts/file-problems';
import { emptyProject } from '../db/replace-store';
import { keepStoreAsItIs } from '../db/settle-store';
import { readSnapshot } from '../features/recovery/read-copies';
import type { Restorable } from '../features/recovery/read-copies';
import type { RecoveryActions } from '../features/recovery/recovery-page';
import { RECOVERY } from '../texts/recovery';
import { explainFailure } from '../texts/start-up';
import type { StartHost, Suspected } from './look-around';
import { keepProject, placeProject, trustPlaced } from './place-project';
import { unpackSnapshot } from '../workers/unpack/unpack-client';

/** A sentence for the person where something did not work; null where it did. */
type Problem = string | null;

interface Door {
  readonly host: StartHost;
  readonly suspected: Suspected;
  /** Opens the app anew. */
  readonly reopen: () => void;
}

/** What could be read of the store, ready to be put in its own place. */
function storeAsItIs({ findings, salvaged }: Suspected): Restorable | null {
  const { look } = findings;
  if (salvaged === null || look.kind !== 'read') return null;
  // A name that cannot be read is taken from the copies.
  const { id } = salvaged.content.project;
  const project =
    id === ''
      ? { id: look.state.projectId || createId(), name: findings.projectName ?? '' }
      : salvaged.content.project;
  const content: ProjectContent = { ...salvaged.content, project };
  const state = { ...look.state, ...countContent(content.records) };
  return { content, annotatorId: salvaged.annotatorId, state };
}

function chosen(way: Way, { findings, copies, salvaged }: Suspected): Restorable | null {
  switch (way.kind) {
    case 'put-back':
      return copies.farthest;
    case 'snapshot':
      return copies.contents.get(way.snapshot.id) ?? null;
    case 'open-as-is':
      return storeAsItIs({ findings, copies, salvaged });
    case 'begin-anew': {
      const content = emptyProject();
      const { highest } = findings.judgement;
      const state = { revision: highest, at: findings.now, projectId: content.project.id };
      return { content, annotatorId: null, state: { ...state, ...countContent([]) } };
    }
    case 'try-again':
      return null;
  }
}

/** Sets aside what the way leaves: the store as it lies, what can be read of it, and what the journal leads to. */
async function setAside({ host, suspected }: Door, taken: Restorable): Promise<Problem> {
  const { findings, copies } = suspected;
  await host.recovery.setAsideStore();
  if (!findings.survey.available) return null;
  const own = storeAsItIs(suspected);
  if (own && own.content.records.length > 0) {
    const problem = await keepProject(host, own, 'set-aside');
    if (problem !== null) return problem;
  }
  const { farthest, reach } = copies;
  if (farthest && farthest !== taken && (reach?.replayed ?? 0) > 0)
    return keepProject(host, farthest, 'restore');
  return null;
}

/** Puts a project in the store's place, above every revision that was ever seen, and keeps a snapshot of it at once. */
async function putInPlace(door: Door, taken: Restorable, reason: SnapshotReason): Promise<Problem> {
  const { host, suspected } = door;
  const problem = await setAside(door, taken);
  if (problem !== null) return problem;
  const { content } = taken;
  const annotatorId = taken.annotatorId ?? suspected.salvaged?.annotatorId ?? createId();
  const above = suspected.findings.judgement.highest;
  const at = new Date().toISOString();
  const { look } = suspected.findings;
  // A whole store that is only older keeps all it has, what can be undone included.
  const stays = reason === 'opened-as-is' && look.kind === 'read' && look.agrees;
  const kept = stays ? await keepStoreAsItIs({ above, at }) : null;
  const replaced = kept?.ok ? kept : await placeProject(host, { content, annotatorId, above, at });
  if (!replaced.ok)
    return replaced.error.kind === 'unreadable'
      ? RECOVERY.stuck(replaced.error.reason)
      : RECOVERY.wayFailed(explainFailure(replaced.error));
  await trustPlaced(host, { content, annotatorId, state: replaced.value }, reason);
  door.reopen();
  return null;
}

async function save(host: StartHost, content: ProjectContent | undefined): Promise<string | null> {
  if (!content) return RECOVERY.nothingToSave;
  const generator = { name: 'Verbatim', version: host.version };
  const { bytes } = await serialiseProject(content, { generator, texts: true });
  const result = await host.saveFile(RECOVERY.fileName, bytes);
  if (result.outcome === 'cancelled') return null;
  return result.outcome === 'saved'
    ? RECOVERY.saved(result.name)
    : savingProblem(result.name, result.problem);
}

async function told(what: () => Promise<string | null>): Promise<string | null> {
  try {
    return await what();
  } catch (error) {
    return RECOVERY.wayFailed(error instanceof Error ? error.message : String(error));
  }
}

/** What the page for a suspect store asks for. An error that nobody foresaw is told like any other. */
export function waysOn(door: Door): RecoveryActions {
  const { host, suspected, reopen } = door;
  const { findings, copies } = suspected;
  const sources = { host: host.recovery, unpack: unpackSnapshot };
  const read = async (id: string) => {
    const stored = findings.survey.snapshots.find((snapshot) => snapshot.id === id);
    return copies.contents.get(id) ?? (stored ? await readSnapshot(sources, stored) : null);
  };
  return {
    carryOut: (way) =>
      told(async () => {
        if (way.kind === 'try-again') {
          reopen();
          return null;
        }
        const taken = chosen(way, suspected);
        if (!taken) return RECOVERY.nothingToSave;
        return putInPlace(door, taken, way.kind === 'open-as-is' ? 'opened-as-is' : 'restore');
      }),
    goBackTo: (id) =>
      told(async () => {
        const taken = await read(id);
        return taken ? putInPlace(door, taken, 'restore') : RECOVERY.snapshotUnreadable;
      }),
    save: () =>
      told(() => {
        const best = waysFrom(findings).find(({ kind }) => kind !== 'try-again');
        const taken =
          best && best.kind !== 'begin-anew' ? chosen(best, suspected) : copies.farthest;
        return save(host, taken?.content);
      }),
    saveSnapshot: (id) =>
      told(async () => {
        const taken = await read(id);
        return taken ? save(host, taken.content) : RECOVERY.snapshotUnreadable;
      }),
  };
}
