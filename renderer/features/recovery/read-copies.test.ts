import { describe, expect, it } from 'vitest';
import type { ProjectContent } from '../../../shared/model/content';
import { record } from '../../../shared/project-file/sample.cases';
import { countContent } from '../../../shared/recovery/counters';
import type { JournalChange, JournalEntry } from '../../../shared/recovery/journal-entry';
import { EMPTY_SURVEY, snapshotAt } from '../../../shared/recovery/states.cases';
import type { StoreState } from '../../../shared/recovery/store-state';
import type { RecoverySurvey, StoredSnapshot } from '../../../shared/recovery/survey';
import { readCopies, readSnapshot } from './read-copies';
import type { CopySources } from './read-copies';

const speaker = (n: number) => record('speaker', `s-${n}`, { name: `Speaker ${n}` });
/** The project after so many changes: each one added a speaker. */
const contentAt = (revision: number): ProjectContent => ({
  project: { id: 'harbour', name: 'Harbour dispute' },
  records: Array.from({ length: revision }, (_, index) => speaker(index + 1)),
  unknown: [],
  texts: [],
});
const stateAt = (revision: number): StoreState => ({
  revision,
  at: new Date(Date.UTC(2026, 10, 26, 10, revision)).toISOString(),
  projectId: 'harbour',
  ...countContent(contentAt(revision).records),
});
const entryAt = (revision: number): JournalEntry => {
  const change: JournalChange = {
    kind: 'change',
    puts: [speaker(revision)],
    removed: [],
    texts: [],
    removedTexts: [],
    unknown: [],
    removedUnknown: [],
    ...(revision === 1 ? { project: contentAt(1).project, annotatorId: 'ann' } : {}),
  };
  return { state: stateAt(revision), change };
};
const entries = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => JSON.stringify(entryAt(from + index)));
const kept = (revision: number, over: Partial<StoredSnapshot> = {}): StoredSnapshot => ({
  ...snapshotAt(revision),
  ...over,
});

interface Given {
  readonly snapshots?: readonly StoredSnapshot[];
  readonly journal?: readonly string[];
  readonly outbox?: readonly string[];
  /** Records that cannot be read any more, by snapshot. */
  readonly lost?: Readonly<Record<string, number>>;
  /** Snapshots of which nothing can be read. */
  readonly garbage?: readonly string[];
  readonly from?: number | null;
}

/** A host whose packed snapshots are their names. */
function sourcesOf({
  snapshots = [],
  journal = [],
  outbox = [],
  lost = {},
  ...rest
}: Given): CopySources {
  const survey: RecoverySurvey = {
    ...EMPTY_SURVEY,
    journal: { ...EMPTY_SURVEY.journal, from: rest.from ?? null },
    snapshots,
  };
  return {
    survey,
    outbox,
    host: {
      readSnapshot: async (id) => new TextEncoder().encode(id),
      readJournal: async (after) =>
        journal.filter((json) => (JSON.parse(json) as JournalEntry).state.revision > after),
    },
    unpack: async (packed) => {
      const id = new TextDecoder().decode(packed);
      if (rest.garbage?.includes(id)) return null;
      const content = contentAt(Number(id.slice(2)));
      const unreadable = lost[id] ?? 0;
      return { content: { ...content, records: content.records.slice(unreadable) }, unreadable };
    },
  };
}
const read = (given: Given) => readCopies(sourcesOf(given));

describe('reading the copies', () => {
  it('goes from the newest whole snapshot to the end of the journal', async () => {
    const { reach, farthest, snapshots } = await read({
      snapshots: [kept(20), kept(10)],
      journal: entries(1, 32),
    });
    expect(reach).toEqual({ base: 's-20', state: stateAt(32), replayed: 12, unreadable: 0 });
    expect(farthest?.content).toEqual(contentAt(32));
    expect(farthest?.annotatorId).toBe('ann');
    // Whoever is whole answers: older ones are not unpacked for nothing.
    expect(snapshots).toEqual([{ id: 's-20', state: stateAt(20), unreadable: 0 }]);
  });

  it('takes what the store had not handed over, each revision once', async () => {
    const { reach } = await read({
      snapshots: [kept(20)],
      journal: entries(1, 30),
      outbox: entries(29, 32),
    });
    expect(reach).toMatchObject({ state: { revision: 32 }, replayed: 12 });
  });

  it('passes over what nothing can be read of, and over what was set aside', async () => {
    const mark = kept(31).mark;
    const aside = kept(31, { mark: mark && { ...mark, reason: 'set-aside' } });
    const { reach, snapshots } = await read({
      snapshots: [aside, kept(30), kept(25, { condition: 'missing' }), kept(20)],
      garbage: ['s-30'],
    });
    expect(reach).toMatchObject({ base: 's-20', replayed: 0, state: { revision: 20 } });
    expect(snapshots.map(({ id }) => id)).toEqual(['s-20']);
  });

  it('prefers an older whole snapshot from which the journal leads as far', async () => {
    const given = { snapshots: [kept(30), kept(20)], lost: { 's-30': 2 } };
    const whole = await read({ ...given, journal: entries(1, 32) });
    expect(whole.reach).toMatchObject({ base: 's-20', unreadable: 0, state: { revision: 32 } });
    // Where the journal between them is gone, the damaged one still has more.
    const gap = await read({ ...given, journal: entries(31, 32) });
    expect(gap.reach).toMatchObject({ base: 's-30', unreadable: 2, state: { revision: 32 } });
    expect(gap.farthest?.content.records).toHaveLength(30);
  });

  it('begins with nothing where the journal has the first change and no snapshot is whole', async () => {
    const { reach, farthest } = await read({ journal: entries(1, 5), from: 1 });
    expect(reach).toMatchObject({ base: null, replayed: 5, unreadable: 0 });
    expect(farthest?.content).toEqual(contentAt(5));
  });

  it('notices that what came out is less than the last line says', async () => {
    const { state, change } = entryAt(3);
    const nothing = JSON.stringify({ state, change: { ...change, puts: [] } });
    const { reach } = await read({
      snapshots: [kept(1)],
      journal: [...entries(2, 2), nothing],
    });
    expect(reach).toMatchObject({ state: { revision: 3, counts: { speakers: 2 } }, unreadable: 1 });
  });

  it('has nothing where there is nothing', async () => {
    expect(await read({})).toMatchObject({ reach: null, farthest: null, snapshots: [] });
    const broken = sourcesOf({ snapshots: [kept(3)] });
    const failing: CopySources = {
      ...broken,
      host: {
        readSnapshot: async () => Promise.reject(new Error('the disk is gone')),
        readJournal: async () => Promise.reject(new Error('the disk is gone')),
      },
    };
    expect(await readCopies(failing)).toMatchObject({ reach: null, snapshots: [] });
  });

  it('reads a snapshot that does not say what it is', async () => {
    const sources = sourcesOf({});
    const found = await readSnapshot(sources, { id: 's-3', mark: null, condition: 'damaged' });
    expect(found).toMatchObject({ content: contentAt(3), state: { revision: 0, at: '' } });
  });
});
