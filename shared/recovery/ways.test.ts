import { describe, expect, it } from 'vitest';
import type { StoreLook } from './store-look';
import { readLook, stateAt, withoutQuotes } from './states.cases';
import { waysFrom } from './ways';
import type { Found, JournalReach, ReadSnapshot } from './ways';

const snapshot = (revision: number, over: Partial<ReadSnapshot> = {}): ReadSnapshot => ({
  id: `s-${revision}`,
  state: stateAt(revision),
  unreadable: 0,
  ...over,
});

const reach = (base: number | null, to: number, unreadable = 0): JournalReach => ({
  base: base === null ? null : `s-${base}`,
  state: stateAt(to),
  replayed: to - (base ?? 0),
  unreadable,
});

/** A store of 32 changes of which this was found. */
const found = (over: Partial<Found>): Found => ({
  look: { kind: 'absent' },
  counted: over.look?.kind === 'read' ? over.look.state.counts : null,
  judgement: { verdict: 'suspect', matter: 'gone', newest: stateAt(32), highest: 32 },
  snapshots: [],
  reach: null,
  ...over,
});
const kinds = (over: Partial<Found>) => waysFrom(found(over)).map(({ kind }) => kind);
const unreadable = (cause: Extract<StoreLook, { kind: 'unreadable' }>['cause']): StoreLook => ({
  kind: 'unreadable',
  cause,
  reason: 'UnknownError',
});
const COPIES = { snapshots: [snapshot(20)], reach: reach(20, 32) };

describe('the ways on', () => {
  it('puts everything back where snapshot and journal are whole, and loses nothing', () => {
    const [first, second, ...others] = waysFrom(found(COPIES));
    expect(first).toEqual({
      kind: 'put-back',
      reach: reach(20, 32),
      brings: stateAt(32).counts,
      missingChanges: 0,
    });
    expect(second).toMatchObject({ kind: 'snapshot', laterChanges: 12, missingChanges: 0 });
    expect(others).toEqual([]);
  });

  it('tells what each way has more than an older store', () => {
    const look = readLook(stateAt(21));
    const ways = waysFrom(found({ ...COPIES, look }));
    expect(ways).toMatchObject([
      { kind: 'put-back', brings: { quotes: 11, speakers: 0 } },
      { kind: 'snapshot', brings: { quotes: -1 }, laterChanges: 12 },
      { kind: 'open-as-is', without: { quotes: 11 }, missingChanges: 11 },
    ]);
  });

  it('puts back over a store of which part cannot be read', () => {
    const counted = withoutQuotes(stateAt(32).counts, 22);
    const look = readLook(stateAt(32), { agrees: false });
    expect(waysFrom(found({ ...COPIES, look, counted }))).toMatchObject([
      { kind: 'put-back', brings: { quotes: 22 }, missingChanges: 0 },
      { kind: 'snapshot' },
      { kind: 'open-as-is', counts: { quotes: 10 }, without: { quotes: 22 } },
    ]);
  });

  it('puts back from the journal alone where no snapshot was ever taken', () => {
    expect(waysFrom(found({ reach: reach(null, 32) }))).toMatchObject([
      { kind: 'put-back', reach: { base: null }, missingChanges: 0 },
    ]);
  });

  it('says how many changes a broken journal leaves out', () => {
    const [first] = waysFrom(found({ snapshots: [snapshot(20)], reach: reach(20, 28) }));
    expect(first).toMatchObject({ kind: 'put-back', missingChanges: 4 });
  });

  it('goes back to the snapshot where the journal adds nothing', () => {
    const only = { ...found({ snapshots: [snapshot(20)], reach: reach(20, 20) }) };
    expect(waysFrom(only)).toMatchObject([
      { kind: 'snapshot', laterChanges: 0, missingChanges: 12 },
    ]);
  });

  it('offers a damaged snapshot as what it is', () => {
    const damaged = snapshot(20, { unreadable: 1 });
    expect(waysFrom(found({ snapshots: [damaged], reach: reach(20, 20, 1) }))).toMatchObject([
      { kind: 'snapshot', snapshot: { unreadable: 1 } },
    ]);
  });

  it('prefers the base that lost nothing to a newer one that did', () => {
    const snapshots = [snapshot(30, { unreadable: 3 }), snapshot(20)];
    expect(waysFrom(found({ snapshots, reach: reach(20, 32) }))).toMatchObject([
      { kind: 'put-back', reach: { base: 's-20', unreadable: 0 } },
      { kind: 'snapshot', snapshot: { id: 's-30', unreadable: 3 } },
    ]);
  });

  it('opens a whole store as it is before it puts back less', () => {
    const look = readLook(stateAt(31));
    expect(kinds({ look, snapshots: [snapshot(20)], reach: reach(20, 20) })).toEqual([
      'open-as-is',
      'snapshot',
    ]);
    expect(kinds({ look })).toEqual(['open-as-is']);
  });

  it('puts the known project back where another one lies in its place', () => {
    const look = readLook(stateAt(50, { projectId: 'canal' }));
    const judgement = { ...found({}).judgement, matter: 'another', highest: 50 } as const;
    expect(waysFrom(found({ ...COPIES, look, judgement }))).toMatchObject([
      { kind: 'put-back', brings: { quotes: 32 } },
      { kind: 'snapshot', brings: { quotes: 20 }, laterChanges: 12 },
      { kind: 'open-as-is', counts: { quotes: 50 }, without: { quotes: 0 } },
    ]);
  });

  it.each(['disk-full', 'denied', 'no-answer'] as const)(
    'tries again first where the storage was kept from opening: %s',
    (cause) => {
      expect(kinds({ ...COPIES, look: unreadable(cause) })).toEqual([
        'try-again',
        'put-back',
        'snapshot',
      ]);
    },
  );

  it('puts back first where the storage is garbage, and has a way on without any copy', () => {
    expect(kinds({ ...COPIES, look: unreadable('damaged') })).toEqual([
      'put-back',
      'snapshot',
      'try-again',
    ]);
    expect(kinds({ look: unreadable('damaged') })).toEqual(['try-again', 'begin-anew']);
    expect(kinds({})).toEqual(['begin-anew']);
  });

  it('touches nothing that a newer version wrote or another window has', () => {
    const look: StoreLook = { kind: 'newer-version', found: 9, known: 5 };
    expect(kinds({ ...COPIES, look })).toEqual(['try-again']);
    expect(kinds({ ...COPIES, look: { kind: 'blocked' } })).toEqual(['try-again']);
  });
});
