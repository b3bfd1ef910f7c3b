import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { waysFrom } from '../../shared/recovery/ways';
import { canonicalDump } from '../db/open/test-support';
import { Desk, storeOfGarbage } from './desk.cases';
import { start } from './start';

const CHANGES = 6;
const SNAPSHOT = 3;

/** What is done to each part. The project had six changes; a snapshot was taken after the third. */
const STORE = ['whole', 'older', 'gone', 'garbage'] as const;
const SENTINEL = ['whole', 'damaged', 'gone'] as const;
const JOURNAL = ['whole', 'tail cut', 'head lost', 'middle lost', 'gone'] as const;
const COPY = ['whole', 'garbage', 'gone'] as const;

interface Damage {
  readonly store: (typeof STORE)[number];
  readonly sentinel: (typeof SENTINEL)[number];
  readonly journal: (typeof JOURNAL)[number];
  readonly snapshot: (typeof COPY)[number];
}
const ALL: readonly Damage[] = STORE.flatMap((store) =>
  SENTINEL.flatMap((sentinel) =>
    JOURNAL.flatMap((journal) => COPY.map((snapshot) => ({ store, sentinel, journal, snapshot }))),
  ),
);

/** The revisions whose entries are left. */
const LEFT: Readonly<Record<Damage['journal'], readonly number[]>> = {
  whole: [1, 2, 3, 4, 5, 6],
  'tail cut': [1, 2, 3, 4],
  'head lost': [3, 4, 5, 6],
  'middle lost': [1, 2, 3, 4, 6],
  gone: [],
};

/** How far copies can lead at best; 0 where they lead nowhere. */
function recoverable({ journal, snapshot }: Damage): number {
  const left = LEFT[journal];
  let reached = snapshot === 'whole' ? SNAPSHOT : 0;
  while (left.includes(reached + 1)) reached += 1;
  return reached;
}

/** Whether anything that is left tells of more than a store of so many changes. */
function isToldOf({ sentinel, journal, snapshot }: Damage, revision: number): boolean {
  return (
    sentinel === 'whole' ||
    (sentinel === 'damaged' && revision === 0) ||
    Math.max(0, ...LEFT[journal]) > revision ||
    (snapshot !== 'gone' && revision < SNAPSHOT)
  );
}

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.throwAway();
});

async function damaged(damage: Damage): Promise<void> {
  const { memory } = desk.copies;
  if (damage.store === 'older') await desk.cutLog(2);
  if (damage.store === 'gone') await desk.throwAway();
  desk.close();
  if (damage.sentinel !== 'whole')
    memory.sentinel = { state: null, damaged: damage.sentinel === 'damaged' };
  const left = LEFT[damage.journal];
  memory.entries = memory.entries.filter(({ state }) => left.includes(state.revision));
  const [kept] = memory.snapshots.values();
  if (damage.snapshot === 'gone') memory.snapshots.clear();
  else if (damage.snapshot === 'garbage' && kept) kept.packed.fill(0);
  if (damage.store === 'garbage') storeOfGarbage();
}

const speakersOf = (dump: string): number => dump.split('"type":"speaker"').length - 1;

it.each(ALL)(
  'store $store, sentinel $sentinel, journal $journal, snapshot $snapshot',
  async (damage) => {
    await desk.work(SNAPSHOT);
    await desk.takeSnapshot();
    const whole = await desk.work(CHANGES - SNAPSHOT);
    await damaged(damage);
    const own = { whole: CHANGES, older: CHANGES - 2, gone: 0, garbage: 0 }[damage.store];
    const result = await start(desk.host);
    const silent = result.outcome === 'started';

    // It opens without a word only what is whole, or what nothing contradicts.
    if (damage.store === 'garbage') expect(silent).toBe(false);
    else expect(silent).toBe(damage.store === 'whole' || !isToldOf(damage, own));

    if (result.outcome === 'suspect') {
      const [way] = waysFrom(result.suspected.findings).filter(({ kind }) => kind !== 'try-again');
      expect(way).toBeDefined();
      expect(await desk.take(result.suspected, way)).toEqual({ said: null, reopened: true });
    } else result.started.repository.close();
    // What comes back is the most that anything holds, and a second look finds nothing to say.
    const dump = await canonicalDump(await desk.opened());
    const most = Math.max(own, recoverable(damage));
    expect(speakersOf(dump)).toBe(most);
    if (most === CHANGES) expect(dump).toBe(whole);

    // Worked on and damaged again, what was put back and what came after it are there.
    vi.restoreAllMocks();
    // The open app does so at a start that found its copies damaged or behind.
    await desk.takeSnapshot('start');
    const later = await desk.work(2);
    await desk.throwAway();
    const again = await desk.suspected();
    await desk.take(again, waysFrom(again.findings)[0]);
    expect(await canonicalDump(await desk.opened())).toBe(later);
  },
);
