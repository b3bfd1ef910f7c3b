import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedFile } from '../../../../shared/host/host';
import { runs } from '../../../../shared/lib/runs.cases';
import { ImportRun } from './import-run';
import type { RunDesk, TakeControl } from './run-desk';
import { RUN_OUTCOMES, parseSavedRun } from './run-row';
import type { RunSource, SavedRun, TakenFile } from './run-row';

const about = (title: string) => ({ title, pageParts: 0 });
const bytes = new Uint8Array([1]);
const source = (name: string, folder = ''): RunSource => ({
  id: `${folder}/${name}`,
  name,
  folder,
  waitingId: `id-${name}`,
  archive: null,
  read: async () => ({ name, bytes }),
});
const added = (name: string): TakenFile => ({
  kind: 'added',
  articles: [{ documentId: `doc-${name}`, title: name }],
  reason: '',
  sentence: '',
  held: [],
});
const refused = (reason: string): TakenFile => ({
  kind: 'refused',
  reason,
  sentence: reason,
  readable: false,
});

/** A desk at which a test says what becomes of each file, and sees all that was done. */
function desk(take: (name: string, control: TakeControl) => Promise<TakenFile | null> | TakenFile) {
  const seen = {
    before: 0,
    taken: [] as string[],
    open: 0,
    mostOpen: 0,
    saved: null as SavedRun | null,
    projects: [] as string[],
    time: 0,
  };
  const told: RunDesk = {
    before: async () => {
      seen.before += 1;
    },
    take: async ({ name }: OpenedFile, _source, control) => {
      seen.taken.push(name);
      seen.open += 1;
      seen.mostOpen = Math.max(seen.mostOpen, seen.open);
      try {
        return await take(name, control);
      } finally {
        seen.open -= 1;
        seen.time += 1000;
      }
    },
    refusal: ({ problem }) => ({ reason: problem.kind, sentence: `sentence ${problem.kind}` }),
    failed: (name) => ({ ...refused(`broken ${name}`) }),
    gone: { reason: 'gone', sentence: '' },
    onProjects: (files) => seen.projects.push(...files.map(({ name }) => name)),
    keep: (saved) => {
      seen.saved = saved;
    },
    now: () => seen.time,
    soon: (tell) => tell(),
  };
  return { desk: told, seen };
}

const ended = (run: ImportRun): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (run.current().state === 'running') return;
      stop();
      resolve();
    };
    const stop = run.subscribe(look);
    look();
  });
const outcomes = (run: ImportRun) =>
  Object.fromEntries(run.current().rows.map((row) => [row.source.name, row.outcome]));
const idOf = (run: ImportRun, name: string) =>
  run.current().rows.find((row) => row.source.name === name)?.id ?? '';

describe('a run', () => {
  it('reads one file after the other, and has exactly one outcome for each', async () => {
    const { desk: at, seen } = desk((name) => {
      if (name === 'look.pdf') return { kind: 'look', reason: 'Two columns' };
      if (name === 'same.txt') return { kind: 'present', articles: [] };
      return name === 'scan.pdf' ? refused('A scan') : added(name);
    });
    const run = new ImportRun(at);
    const names = ['a.txt', 'look.pdf', 'scan.pdf', 'same.txt'];
    const four = names.map((name) => source(name));
    run.add(four, [], about('Four'));
    await ended(run);
    expect(outcomes(run)).toEqual({
      'a.txt': 'added',
      'look.pdf': 'look',
      'scan.pdf': 'refused',
      'same.txt': 'present',
    });
    expect(seen).toMatchObject({ before: 1, mostOpen: 1 });
    expect(run.current()).toMatchObject({ state: 'done', title: 'Four', done: 4, elapsed: 4000 });
  });

  it('names what could not be opened, and what broke down, and goes on', async () => {
    const { desk: at } = desk((name) => {
      if (name === 'b.txt') throw new Error('bug');
      return added(name);
    });
    const run = new ImportRun(at);
    const gone: RunSource = {
      ...source('gone.txt'),
      read: async () => ({ name: 'file', problem: { kind: 'vanished' } }),
    };
    run.add(
      [gone, source('b.txt'), source('c.txt')],
      [{ name: 'link', problem: { kind: 'not-a-file' } }],
      about(''),
    );
    await ended(run);
    expect(run.current().rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['refused', 'vanished'],
      ['refused', 'broken b.txt'],
      ['added', ''],
      ['refused', 'not-a-file'],
    ]);
  });

  it('cancelled: what is in stays in, the rest is not read, and can be read later', async () => {
    const { desk: at, seen } = desk((name, { signal }) =>
      name === 'b.txt' && seen.taken.length === 2
        ? new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)))
        : added(name),
    );
    const run = new ImportRun(at);
    run.add(
      ['a.txt', 'b.txt', 'c.txt'].map((name) => source(name)),
      [],
      about(''),
    );
    await expect.poll(() => seen.taken).toEqual(['a.txt', 'b.txt']);
    run.cancel();
    await ended(run);
    expect(outcomes(run)).toEqual({ 'a.txt': 'added', 'b.txt': 'cancelled', 'c.txt': 'cancelled' });
    run.tryAgain(run.current().rows.map(({ id }) => id));
    await ended(run);
    expect(outcomes(run)).toEqual({ 'a.txt': 'added', 'b.txt': 'added', 'c.txt': 'added' });
    expect(seen.taken).toEqual(['a.txt', 'b.txt', 'b.txt', 'c.txt']);
  });

  it('stops where storage takes nothing more, and goes on from the same file', async () => {
    let full = true;
    const { desk: at } = desk((name) =>
      name === 'b.txt' && full ? { kind: 'not-kept' } : added(name),
    );
    const run = new ImportRun(at);
    run.add(
      ['a.txt', 'b.txt', 'c.txt'].map((name) => source(name)),
      [],
      about(''),
    );
    await ended(run);
    expect(run.current()).toMatchObject({ state: 'stopped', counts: { added: 1, waiting: 2 } });
    full = false;
    run.goOn();
    await ended(run);
    expect(run.current()).toMatchObject({ state: 'done', counts: { added: 3, waiting: 0 } });
  });

  it('what arrives meanwhile waits its turn in the same run', async () => {
    const { desk: at, seen } = desk((name) => added(name));
    const run = new ImportRun(at);
    run.add([source('a.txt')], [], about('First'));
    run.add([source('b.txt')], [], about('Second'));
    await ended(run);
    expect(seen.taken).toEqual(['a.txt', 'b.txt']);
    expect(seen.before).toBe(1);
    expect(run.current().title).toBe('First');
  });

  it('a new run lets go of what is done with, and of what comes again', async () => {
    const { desk: at } = desk((name) => (name === 'a.txt' ? added(name) : refused('no')));
    const run = new ImportRun(at);
    run.add([source('a.txt'), source('b.txt'), source('c.txt')], [], about(''));
    await ended(run);
    run.add([source('b.txt')], [], about(''));
    await ended(run);
    expect(outcomes(run)).toEqual({ 'b.txt': 'refused', 'c.txt': 'refused' });
  });

  it('files of an archive take its place; Verbatim files are handed on when all are read', async () => {
    const { desk: at, seen } = desk((name) => {
      if (name === 'all.zip')
        return {
          kind: 'archive',
          members: [source('in.txt', 'all.zip')],
          refused: [],
          pageParts: 2,
        };
      if (name === 'team.verbatim.json')
        return { kind: 'project', file: { name, bytes }, reason: 'merged' };
      return added(name);
    });
    const run = new ImportRun(at);
    run.add([source('team.verbatim.json'), source('all.zip'), source('z.txt')], [], about(''));
    await ended(run);
    expect(outcomes(run)).toEqual({
      'team.verbatim.json': 'left-out',
      'in.txt': 'added',
      'z.txt': 'added',
    });
    expect(seen.projects).toEqual(['team.verbatim.json']);
  });

  it('leaves out and settles by a person’s answer; what is in stays in', async () => {
    const { desk: at } = desk((name) =>
      name === 'a.txt' ? added(name) : { kind: 'look', reason: 'Encoding' },
    );
    const run = new ImportRun(at);
    run.add([source('a.txt'), source('b.txt'), source('c.txt')], [], about(''));
    await ended(run);
    run.leaveOut([idOf(run, 'a.txt'), idOf(run, 'b.txt')]);
    run.settle(idOf(run, 'c.txt'), added('c.txt'));
    expect(outcomes(run)).toEqual({ 'a.txt': 'added', 'b.txt': 'left-out', 'c.txt': 'added' });
    run.takenBack(new Set(['doc-a.txt']), 'taken back');
    expect(outcomes(run)).toMatchObject({ 'a.txt': 'left-out', 'c.txt': 'added' });
    expect(run.current().rows[0]).toMatchObject({ articles: [], reason: 'taken back' });
  });

  it('tells an answer that could not be carried out from one that storage did not take', async () => {
    const { desk: at } = desk(() => ({ kind: 'look', reason: 'Encoding' }));
    const full = new Error('full');
    const run = new ImportRun({
      ...at,
      failed: (name, error) => (error === full ? { kind: 'not-kept' } : at.failed(name, error)),
    });
    run.add([source('a.txt'), source('b.txt')], [], about(''));
    await ended(run);
    expect(await run.settleWith(idOf(run, 'a.txt'), () => Promise.reject(full))).toBeNull();
    // It waits on, and the state of saving says why.
    expect(run.current().counts).toMatchObject({ look: 2, refused: 0 });
    await run.settleWith(idOf(run, 'a.txt'), async () => added('a.txt'));
    await run.settleWith(idOf(run, 'b.txt'), () => Promise.reject(new Error('bug')));
    expect(outcomes(run)).toEqual({ 'a.txt': 'added', 'b.txt': 'refused' });
  });

  it('keeps a reason while a file is tried again', async () => {
    let tries = 0;
    const { desk: at } = desk(async (_name, { onStep }) => {
      tries += 1;
      if (tries === 2) {
        onStep(0.5);
        expect(run.current().reading).toMatchObject({ share: 0.5, row: { reason: 'No 1' } });
      }
      return refused(`No ${tries}`);
    });
    const run = new ImportRun(at);
    run.add([source('a.txt')], [], about(''));
    await ended(run);
    run.tryAgain([idOf(run, 'a.txt')]);
    await ended(run);
    expect(run.current().rows[0]).toMatchObject({ outcome: 'refused', reason: 'No 2' });
  });

  it('rows keep their places in a group while others come to its end', async () => {
    const { desk: at } = desk((name) => (name.startsWith('r') ? refused('no') : added(name)));
    const run = new ImportRun(at);
    run.add(
      ['r1.txt', 'a.txt', 'r2.txt'].map((name) => source(name)),
      [],
      about(''),
    );
    await ended(run);
    run.tryAgain([idOf(run, 'r1.txt')]);
    await ended(run);
    const places = run.current().rows.filter(({ outcome }) => outcome === 'refused');
    expect(places.toSorted((a, b) => a.place - b.place).map((row) => row.source.name)).toEqual([
      'r2.txt',
      'r1.txt',
    ]);
  });
});

describe('after a restart', () => {
  it('what was not done with is read again where it is still there, else named', async () => {
    const first = desk((name, { signal }) =>
      name === 'c.txt'
        ? new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)))
        : name === 'b.txt'
          ? { kind: 'look', reason: 'Encoding' }
          : added(name),
    );
    const before = new ImportRun(first.desk);
    before.add(
      ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => source(name)),
      [],
      about('Harbour'),
    );
    await expect.poll(() => first.seen.taken).toContain('c.txt');

    const saved = parseSavedRun(JSON.parse(JSON.stringify(first.seen.saved)));
    const { desk: at, seen } = desk((name) => added(name));
    const run = new ImportRun(at);
    if (saved) run.restore(saved, (id) => async () => ({ name: id.replace('id-', ''), bytes }));
    expect(run.current()).toMatchObject({
      title: 'Harbour',
      state: 'interrupted',
      counts: { added: 1, waiting: 3 },
    });
    run.resume(new Set(['id-b.txt', 'id-c.txt']));
    await ended(run);
    expect(seen.taken).toEqual(['b.txt', 'c.txt']);
    expect(run.current().rows.map((row) => [row.source.name, row.outcome, row.reason])).toEqual([
      ['a.txt', 'added', ''],
      ['b.txt', 'added', ''],
      ['c.txt', 'added', ''],
      ['d.txt', 'refused', 'gone'],
    ]);
  });

  it('files of an archive wait as the archive, once', () => {
    const member = (name: string): RunSource => ({
      ...source(name, 'all.zip'),
      waitingId: 'id-zip',
      archive: { name: 'all.zip', folder: '' },
    });
    const first = desk(() => ({ kind: 'look', reason: 'x' }));
    const before = new ImportRun(first.desk);
    before.add([source('zip')], [], about(''));
    before.settle(idOf(before, 'zip'), {
      kind: 'archive',
      members: [member('a.txt'), member('b.txt')],
      refused: [],
      pageParts: 0,
    });
    const run = new ImportRun(desk(() => added('x')).desk);
    if (first.seen.saved) run.restore(first.seen.saved, () => source('zip').read);
    expect(run.current().rows.map((row) => row.source.name)).toEqual(['all.zip']);
  });

  it('what cannot be understood is left out', () => {
    expect(parseSavedRun(null)).toBeNull();
    expect(
      parseSavedRun({
        title: 'a',
        rows: [5, { name: 'b' }, { name: 'c', folder: '', outcome: 'lost' }],
      }),
    ).toEqual({ title: 'a', rows: [] });
  });
});

describe('whatever a person does', () => {
  const step = fc.record({
    do: fc.constantFrom('add', 'cancel', 'again', 'leave', 'go-on'),
    at: fc.nat(20),
  });
  it('every file is in exactly one group, the counts add up, and what is in stays in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { desk: at } = desk((name) => {
          const kind = Number(name) % 4;
          if (kind === 0) return refused('no');
          if (kind === 1) return { kind: 'look', reason: 'x' };
          return kind === 2 ? { kind: 'present', articles: [] } : added(name);
        });
        const run = new ImportRun(at);
        let serial = 0;
        for (const { do: what, at: place } of steps) {
          const { rows } = run.current();
          const isIn = new Set(
            rows.flatMap(({ id, outcome }) => (outcome === 'added' ? [id] : [])),
          );
          const id = rows[place % Math.max(1, rows.length)]?.id ?? '';
          if (what === 'cancel') run.cancel();
          if (what === 'again') run.tryAgain([id]);
          if (what === 'leave') run.leaveOut([id]);
          if (what === 'go-on') run.goOn();
          for (const row of run.current().rows)
            if (isIn.has(row.id)) expect(row.outcome).toBe('added');
          if (what === 'add')
            run.add([source(String((serial += 1))), source(String((serial += 1)))], [], about(''));
          if (place % 2 === 0) await ended(run);
          const state = run.current();
          const sum = RUN_OUTCOMES.reduce((all, one) => all + state.counts[one], 0);
          expect(sum).toBe(state.rows.length);
        }
        await ended(run);
        expect(run.current().counts.waiting).toBe(0);
      }),
      { numRuns: runs(100) },
    );
  });
});
