import { describe, expect, it } from 'vitest';
import { judgeStore } from './judge';
import type { Evidence } from './judge';
import {
  EMPTY_SURVEY,
  entryAt,
  evidence,
  readLook,
  snapshotAt,
  stateAt,
  wholeSurvey,
} from './states.cases';

const DAMAGED = { state: null, damaged: true };
const WHOLE = wholeSurvey(32, 20);
const NO_JOURNAL = EMPTY_SURVEY.journal;

/** What was done to a store of 32 changes, and what has to be noticed. */
const SUSPECT: Readonly<Record<string, [Partial<Evidence>, string]>> = {
  'the browser threw the store away, on a full disk or with its CURRENT file': [
    { look: { kind: 'absent' }, survey: WHOLE },
    'gone',
  ],
  'the newest log was cut to half': [{ look: readLook(stateAt(21)), survey: WHOLE }, 'older'],
  'the newest log was cut by two per cent': [
    { look: readLook(stateAt(31)), survey: WHOLE },
    'older',
  ],
  'the newest log was deleted': [{ look: readLook(stateAt(1)), survey: WHOLE }, 'older'],
  'the log was cut, and only the window knows of the last change': [
    {
      look: readLook(stateAt(31)),
      survey: wholeSurvey(31, 20),
      beside: { state: stateAt(32), damaged: false },
    },
    'older',
  ],
  'the log was cut, and only lines behind a damaged one know it': [
    {
      look: readLook(stateAt(21)),
      survey: {
        ...EMPTY_SURVEY,
        sentinel: DAMAGED,
        journal: { ...WHOLE.journal, last: stateAt(10), damagedLines: 1 },
      },
      beside: DAMAGED,
    },
    'older',
  ],
  'the log was cut, and only a snapshot knows it': [
    {
      look: readLook(stateAt(12)),
      survey: { ...EMPTY_SURVEY, snapshots: [snapshotAt(20)] },
    },
    'older',
  ],
  '64 bytes of a table were flipped': [
    {
      look: readLook(stateAt(32), { agrees: false }),
      survey: WHOLE,
    },
    'damaged',
  ],
  'rows were changed for others of the same number': [
    { look: readLook(stateAt(32, { digest: 'f'.repeat(16) })), survey: WHOLE },
    'differs',
  ],
  'the folder was swapped for that of another project': [
    { look: readLook(stateAt(50, { projectId: 'canal' })), survey: WHOLE },
    'another',
  ],
  'the store is gone, both sentinels are damaged, the snapshot is whole': [
    {
      survey: { ...EMPTY_SURVEY, sentinel: DAMAGED, snapshots: [snapshotAt(20)] },
      beside: DAMAGED,
    },
    'gone',
  ],
  'the store is gone, and only a damaged sentinel is left': [{ beside: DAMAGED }, 'gone'],
  'the store is gone, and of the only snapshot not even the mark can be read': [
    { survey: { ...EMPTY_SURVEY, snapshots: [{ id: 's', mark: null, condition: 'damaged' }] } },
    'gone',
  ],
  'the store is gone, and a line of the journal is all there is': [
    { survey: { ...EMPTY_SURVEY, journal: { ...NO_JOURNAL, damagedLines: 1 } } },
    'gone',
  ],
  'the store was set aside, and what took its place never came to be': [
    { survey: { ...EMPTY_SURVEY, setAside: [{ id: 'a', at: '', bytes: 1 }] } },
    'gone',
  ],
  'CURRENT is garbage': [
    {
      look: { kind: 'unreadable', cause: 'damaged', reason: 'UnknownError' },
      survey: WHOLE,
    },
    'unreadable',
  ],
  'a newer version wrote it': [
    { look: { kind: 'newer-version', found: 9, known: 5 }, survey: WHOLE },
    'newer-version',
  ],
  'another window has it': [{ look: { kind: 'blocked' }, survey: WHOLE }, 'blocked'],
};

describe('judging the store at the start', () => {
  it.each(Object.entries(SUSPECT))('%s', (_, [what, matter]) => {
    expect(judgeStore(evidence(what))).toMatchObject({ verdict: 'suspect', matter });
  });

  it('knows the highest revision that anything tells of, the store included', () => {
    const { look } = evidence({ look: readLook(stateAt(40), { agrees: false }) });
    expect(judgeStore(evidence({ look, survey: WHOLE }))).toMatchObject({
      highest: 40,
      newest: stateAt(32),
    });
    expect(judgeStore(evidence({ survey: WHOLE }))).toMatchObject({ highest: 32 });
  });

  it('takes a first start for one', () => {
    expect(judgeStore(evidence({}))).toEqual({ verdict: 'new' });
    const fresh = stateAt(0, { at: '' });
    const survey = { ...EMPTY_SURVEY, sentinel: { state: fresh, damaged: false } };
    expect(judgeStore(evidence({ survey }))).toEqual({ verdict: 'new' });
  });

  it('opens a store that is what it was, or further than its copies', () => {
    const sound = { verdict: 'sound', damagedCopies: [] };
    const now = readLook(stateAt(32));
    expect(judgeStore(evidence({ look: now, survey: WHOLE }))).toMatchObject(sound);
    expect(judgeStore(evidence({ look: now, survey: wholeSurvey(31, 20) }))).toMatchObject(sound);
    expect(judgeStore(evidence({ look: now }))).toMatchObject(sound);
  });

  it('knows a project that took another identity by what it has yet to hand over', () => {
    const merged = stateAt(33, { projectId: 'canal' });
    const outbox = [JSON.stringify(entryAt(33, { state: merged }))];
    const look = readLook(merged, { outbox });
    expect(judgeStore(evidence({ look, survey: WHOLE }))).toMatchObject({ verdict: 'sound' });
    const known = [JSON.stringify(entryAt(32)), ...outbox];
    const resent = readLook(merged, { outbox: known });
    expect(judgeStore(evidence({ look: resent, survey: WHOLE }))).toMatchObject({
      verdict: 'sound',
    });
    const theirs = stateAt(32, { projectId: 'canal' });
    const swapped = readLook(merged, {
      outbox: [JSON.stringify(entryAt(32, { state: theirs })), ...outbox],
    });
    expect(judgeStore(evidence({ look: swapped, survey: WHOLE }))).toMatchObject({
      matter: 'another',
    });
    const later = readLook(merged, { outbox: [JSON.stringify(entryAt(40))] });
    expect(judgeStore(evidence({ look: later, survey: WHOLE }))).toMatchObject({
      matter: 'another',
    });
  });

  it('opens a whole store beside damaged copies, and names them', () => {
    const look = readLook(stateAt(32));
    const survey = {
      ...EMPTY_SURVEY,
      sentinel: DAMAGED,
      journal: { ...NO_JOURNAL, broken: true },
      snapshots: [snapshotAt(20, 'damaged')],
    };
    expect(judgeStore(evidence({ look, survey, beside: DAMAGED }))).toMatchObject({
      verdict: 'sound',
      damagedCopies: ['sentinel', 'journal', 'snapshot'],
    });
  });
});
