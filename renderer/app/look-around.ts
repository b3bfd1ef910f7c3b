import type { Host } from '../../shared/host/host';
import type { RecoveryHost } from '../../shared/host/recovery';
import { agreesWith, countContent } from '../../shared/recovery/counters';
import { judgeStore, newestKnown } from '../../shared/recovery/judge';
import type { Evidence, Judgement } from '../../shared/recovery/judge';
import { findOriginals } from '../../shared/recovery/originals';
import type { StoreLook } from '../../shared/recovery/store-look';
import type { RecoverySurvey } from '../../shared/recovery/survey';
import { lookAtStore } from '../db/look-at-store';
import { salvageStore } from '../db/salvage-store';
import type { Salvaged } from '../db/salvage-store';
import type { OpenFailure } from '../db/repository';
import type { Findings } from '../features/recovery/findings';
import { readCopies } from '../features/recovery/read-copies';
import type { Copies } from '../features/recovery/read-copies';
import { readWindowSentinel } from '../host/window-sentinel';
import { clearDoubt, isStoreInDoubt } from './doubt';
import { unpackSnapshot } from '../workers/unpack/unpack-client';

/** What a start needs of the host. */
export type StartHost = Pick<Host, 'recovery' | 'saveFile' | 'version'>;

const NO_COPIES: RecoverySurvey = {
  available: false,
  sentinel: { state: null, damaged: false },
  journal: { last: null, from: null, claimed: null, damagedLines: 0, broken: false },
  snapshots: [],
  setAside: [],
};

/** What was seen before anything was opened. */
export interface Seen {
  readonly evidence: Evidence;
  readonly judgement: Judgement;
  /** What could be read of the store, where that was looked into. */
  readonly salvaged: Salvaged | null;
}

/** A store that is not what it was, with all there is of it. */
export interface Suspected {
  readonly findings: Findings;
  readonly copies: Copies;
  readonly salvaged: Salvaged | null;
}

/** Reads every row of a store that was found damaged while it was open: what it says of itself may still agree. */
async function lookCloser(look: StoreLook): Promise<[StoreLook, Salvaged | null]> {
  if (look.kind !== 'read' || !isStoreInDoubt()) return [look, null];
  const salvaged = await salvageStore();
  const whole = salvaged !== null && salvaged.unread.length === 0;
  if (whole && agreesWith(look.state, salvaged.content.records)) {
    clearDoubt();
    return [look, null];
  }
  return [{ ...look, agrees: false }, salvaged];
}

/** Looks at the store and at all that lies outside it, and judges. Nothing is opened, made or changed. */
export async function lookAround(recovery: RecoveryHost): Promise<Seen> {
  // The copies first: what the store hands over later could be taken for what they knew before.
  const survey = await recovery.survey().catch(() => NO_COPIES);
  const [look, salvaged] = await lookCloser(await lookAtStore());
  const evidence: Evidence = { look, survey, beside: readWindowSentinel() };
  return { evidence, judgement: judgeStore(evidence), salvaged };
}

/** The look that a failure to open comes to. */
function lookOf(failure: OpenFailure): StoreLook {
  switch (failure.kind) {
    case 'newer-version':
    case 'blocked':
      return failure;
    case 'disk-full':
      return { kind: 'unreadable', cause: 'disk-full', reason: failure.kind };
    case 'data-missing':
      return { kind: 'absent' };
    case 'unreadable':
      return { kind: 'unreadable', cause: 'damaged', reason: failure.reason };
  }
}

/** A store that looked sound and did not open. */
export function notOpened({ evidence }: Seen, failure: OpenFailure): Seen {
  const seen = { ...evidence, look: lookOf(failure) };
  return { evidence: seen, judgement: judgeStore(seen), salvaged: null };
}

/** Entries of the store that the journal may not have; those of another project are none of this one's. */
function outboxOf({ look }: Evidence, judgement: Judgement): readonly string[] {
  const another = judgement.verdict === 'suspect' && judgement.matter === 'another';
  return look.kind === 'read' && !another ? look.outbox : [];
}

/** Reads all that there is, for the page that offers the ways on. */
export async function readAllThereIs(host: StartHost, seen: Seen): Promise<Suspected> {
  const { evidence, judgement } = seen;
  const { look, survey } = evidence;
  const salvaged = look.kind === 'read' ? (seen.salvaged ?? (await salvageStore())) : null;
  const copies = await readCopies({
    host: host.recovery,
    survey,
    outbox: outboxOf(evidence, judgement),
    unpack: unpackSnapshot,
  });
  // Every file is read: what is said of them before anything is done must be so.
  const stored = await host.recovery.originals(true).catch(() => []);
  const own = look.kind === 'read' ? look.state.revision : 0;
  const newest = newestKnown(evidence);
  const names = survey.snapshots.flatMap(({ mark }) => (mark ? [mark.projectName] : []));
  const findings: Findings = {
    look,
    survey,
    counted: salvaged === null ? null : countContent(salvaged.content.records).counts,
    judgement:
      judgement.verdict === 'suspect'
        ? judgement
        : {
            verdict: 'suspect',
            matter: look.kind === 'absent' ? 'gone' : 'unreadable',
            newest,
            highest: Math.max(own, newest?.revision ?? 0),
          },
    snapshots: copies.snapshots,
    reach: copies.reach,
    projectName:
      copies.farthest?.content.project.name || names[0] || salvaged?.content.project.name || null,
    originals: findOriginals(
      copies.farthest?.content.records ?? [],
      stored,
      salvaged?.originals ?? new Set(),
    ),
    now: new Date().toISOString(),
  };
  return { findings, copies, salvaged };
}
