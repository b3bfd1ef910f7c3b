import { NOTHING_LIVING } from '../../../shared/recovery/counters';
import type { OriginalsFound } from '../../../shared/recovery/originals';
import type { RecoverySurvey } from '../../../shared/recovery/survey';
import type { Found, ReadSnapshot, Way } from '../../../shared/recovery/ways';
import type { LivingCounts, StoreState } from '../../../shared/recovery/store-state';
import { RECOVERY, missingOf } from '../../texts/recovery';

/** What was found at the start, with what the page shows beside the ways. */
export interface Findings extends Found {
  readonly survey: RecoverySurvey;
  readonly projectName: string | null;
  /** The files that articles were read from, beside what the store itself may hold. */
  readonly originals: OriginalsFound;
  /** When all this was looked at: ISO 8601. Days and times are told from it. */
  readonly now: string;
}

/** How a copy stands: whole, in part, or not to be used. */
export type CopyMark = 'whole' | 'part' | 'none';

/** A row of the table: one copy of the project. */
export interface CopyRow {
  readonly copy: string;
  readonly mark: CopyMark;
  readonly condition: string;
  /** Up to when it reaches; '' where nobody knows, or nothing is there. */
  readonly upTo: string;
  readonly counts: LivingCounts | null;
  /** Whether what the recommended way gives is from here. */
  readonly best: boolean;
}

const { rows: ROWS, condition: SAYS } = RECOVERY;

function storeRow({ look, judgement, counted }: Findings): Omit<CopyRow, 'best'> {
  const nothing = { copy: RECOVERY.storeMissing, upTo: '', counts: null };
  if (look.kind !== 'read') {
    const words = {
      absent: SAYS.gone,
      unreadable: SAYS.unreadable,
      'newer-version': SAYS.newer,
      blocked: SAYS.blocked,
    };
    return { ...nothing, mark: 'none', condition: words[look.kind] };
  }
  const { state } = look;
  const row = { copy: ROWS.store, mark: 'part', upTo: state.at, counts: counted } as const;
  switch (judgement.matter) {
    case 'damaged':
      return { ...row, condition: missingOf(counted ?? NOTHING_LIVING, state.counts) };
    case 'older':
      return { ...row, condition: SAYS.older(judgement.highest - state.revision) };
    case 'another':
      return { ...row, condition: SAYS.another };
    default:
      return { ...row, condition: SAYS.differs };
  }
}

const of = (state: StoreState | null) => ({
  upTo: state?.at ?? '',
  counts: state?.counts ?? null,
});

function journalRow({ survey, reach, judgement }: Findings): Omit<CopyRow, 'best'> {
  const { last, damagedLines, broken } = survey.journal;
  const copy = ROWS.journal;
  // What can be put back from it counts, and not what its last line says.
  const usable = reach !== null && reach.replayed > 0 ? reach.state : null;
  if (damagedLines > 0)
    return { copy, mark: 'part', condition: SAYS.journalLines(damagedLines), ...of(usable) };
  if (broken) return { copy, mark: 'part', condition: SAYS.journalBroken, ...of(usable) };
  if (last === null) return { copy, mark: 'none', condition: SAYS.journalNone, ...of(null) };
  const short = last.revision - (reach?.state.revision ?? 0);
  if (short > 0 && judgement.matter !== 'newer-version' && judgement.matter !== 'blocked')
    return { copy, mark: 'part', condition: SAYS.journalStops(short), ...of(usable) };
  return { copy, mark: 'whole', condition: SAYS.journalWhole, ...of(last) };
}

function snapshotRow({ snapshots, survey }: Findings): Omit<CopyRow, 'best'> {
  const copy = ROWS.snapshot;
  const newest: ReadSnapshot | undefined = snapshots[0];
  if (newest)
    return newest.unreadable === 0
      ? { copy, mark: 'whole', condition: SAYS.whole, ...of(newest.state) }
      : { copy, mark: 'part', condition: SAYS.snapshotPart(newest), ...of(newest.state) };
  const any = survey.snapshots.length > 0;
  const condition = any ? SAYS.snapshotLost : SAYS.snapshotNone;
  return { copy, mark: 'none', condition, ...of(null) };
}

const BEST: Readonly<Record<Way['kind'], number>> = {
  'open-as-is': 0,
  'put-back': 1,
  snapshot: 2,
  'try-again': -1,
  'begin-anew': -1,
};

/** The copies as the page lists them: the store, the journal, the newest snapshot that can be read. */
export function copyRows(findings: Findings, ways: readonly Way[]): readonly CopyRow[] {
  const restoring = ways.find(({ kind }) => kind !== 'try-again');
  const best = restoring ? BEST[restoring.kind] : -1;
  return [storeRow(findings), journalRow(findings), snapshotRow(findings)].map((row, index) => ({
    ...row,
    best: index === best,
  }));
}
