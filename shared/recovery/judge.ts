import type { JournalSurvey, RecoverySurvey, SentinelSurvey } from './survey';
import { parseJournalEntry } from './parse-entry';
import type { StoreLook } from './store-look';
import type { StoreState } from './store-state';

/** All that is known when the app starts, before anything is opened. */
export interface Evidence {
  readonly look: StoreLook;
  readonly survey: RecoverySurvey;
  /** The sentinel that the window itself writes, beside the host's. */
  readonly beside: SentinelSurvey;
}

/** What of the second copy was found damaged although the project itself is whole. It is made anew, and said. */
export type CopyDamage = 'sentinel' | 'journal' | 'snapshot';

/**
 * What is the matter with the store.
 *
 * - `gone`: there is none, although there was one.
 * - `older`: it knows fewer changes than were acknowledged.
 * - `damaged`: part of it cannot be read.
 * - `differs`: it knows as many changes and holds something else.
 * - `another`: it holds another project.
 * - `unreadable`, `newer-version`, `blocked`: as the look at it told.
 */
export type Matter =
  | 'gone'
  | 'older'
  | 'damaged'
  | 'differs'
  | 'another'
  | 'unreadable'
  | 'newer-version'
  | 'blocked';

export type Judgement =
  /** Nothing was ever kept here. */
  | { readonly verdict: 'new' }
  | {
      readonly verdict: 'sound';
      readonly state: StoreState;
      readonly damagedCopies: readonly CopyDamage[];
    }
  | {
      readonly verdict: 'suspect';
      readonly matter: Matter;
      /** The newest state that anything outside the store tells of; null when nothing readable does. */
      readonly newest: StoreState | null;
      /** The highest revision ever seen, the store's own included: whatever comes after goes on above it. */
      readonly highest: number;
    };

const newer = (a: StoreState | null, b: StoreState | null): StoreState | null =>
  a === null || (b !== null && b.revision > a.revision) ? b : a;

/** The states that say what the store was, apart from the snapshots: these follow every change. */
const followers = ({ survey, beside }: Evidence): readonly StoreState[] =>
  [survey.sentinel.state, beside.state, survey.journal.last, survey.journal.claimed].filter(
    (state) => state !== null,
  );

const snapshotStates = ({ snapshots }: RecoverySurvey): readonly StoreState[] =>
  snapshots.flatMap(({ mark }) => (mark === null ? [] : [mark.state]));

/** The newest state that anything outside the store tells of. */
export const newestKnown = (evidence: Evidence): StoreState | null =>
  [...followers(evidence), ...snapshotStates(evidence.survey)].reduce(newer, null);

const journalHurt = ({ damagedLines, broken }: JournalSurvey): boolean =>
  damagedLines > 0 || broken;

function damagedCopies({ survey, beside }: Evidence): readonly CopyDamage[] {
  const found: CopyDamage[] = [];
  if (survey.sentinel.damaged || beside.damaged) found.push('sentinel');
  if (journalHurt(survey.journal)) found.push('journal');
  if (survey.snapshots.some(({ condition }) => condition === 'damaged' || condition === 'missing'))
    found.push('snapshot');
  return found;
}

/** Whether there is a trace of a project: without one, an absent store is a first start. */
const leftTraces = (evidence: Evidence): boolean =>
  (newestKnown(evidence)?.revision ?? 0) > 0 ||
  damagedCopies(evidence).length > 0 ||
  evidence.survey.snapshots.some(({ mark }) => mark === null) ||
  evidence.survey.setAside.length > 0;

/**
 * Whether what the store kept of its last changes joins what the copies know: then it is the same project, later, even
 * where it took another identity since. What lies before the end of the copies has to be theirs.
 */
function goesOnFrom(outbox: readonly string[], newest: StoreState): boolean {
  const states = outbox.flatMap((json) => {
    const entry = parseJournalEntry(json);
    return entry.ok ? [entry.value.state] : [];
  });
  const same = states.find(({ revision }) => revision === newest.revision);
  if (same) return same.projectId === newest.projectId && same.digest === newest.digest;
  return states[0]?.revision === newest.revision + 1;
}

function matterOf(evidence: Evidence, newest: StoreState | null): Matter | null {
  const { look } = evidence;
  if (look.kind === 'absent') return 'gone';
  if (look.kind !== 'read') return look.kind;
  const { state, agrees, outbox } = look;
  if (!agrees) return 'damaged';
  if (newest === null) return null;
  if (state.projectId !== newest.projectId && !goesOnFrom(outbox, newest)) return 'another';
  if (state.revision < newest.revision) return 'older';
  const same = followers(evidence).filter(({ revision }) => revision === state.revision);
  return same.some(({ digest }) => digest !== state.digest) ? 'differs' : null;
}

/**
 * Judges whether the store is what it was, by all that lies outside it. Damage to a copy never makes a store suspect,
 * and never hides what another copy tells.
 */
export function judgeStore(evidence: Evidence): Judgement {
  const { look } = evidence;
  const newest = newestKnown(evidence);
  if (look.kind === 'absent' && !leftTraces(evidence)) return { verdict: 'new' };
  const matter = matterOf(evidence, newest);
  if (matter === null && look.kind === 'read')
    return { verdict: 'sound', state: look.state, damagedCopies: damagedCopies(evidence) };
  const own = look.kind === 'read' ? look.state.revision : 0;
  return {
    verdict: 'suspect',
    matter: matter ?? 'gone',
    newest,
    highest: Math.max(own, newest?.revision ?? 0),
  };
}
