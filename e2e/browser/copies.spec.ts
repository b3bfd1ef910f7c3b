import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { RecoverySurvey, SnapshotMark } from '../../shared/recovery/survey';
import { expect, test } from './browser-app';

const ASSETS = join(import.meta.dirname, '../../out/renderer/assets');

const stateOf = (revision: number) => ({
  revision,
  at: '2026-01-01T00:00:00.000Z',
  projectId: 'p1',
  counts: { articles: 1, quotes: revision, speakers: 0, events: 0, tags: 0 },
  digest: '0123456789abcdef',
});
const entryOf = (revision: number): string =>
  JSON.stringify({ state: stateOf(revision), change: { kind: 'bulk', records: revision } });
const WRITTEN = { outcome: 'written' };

/** The worker that keeps the copies, as it was built, on a page of the app's origin with nothing else on it. */
async function startWorker(context: BrowserContext, address: string): Promise<Page> {
  const files = await readdir(ASSETS);
  const name = files.find((file) => /^copies-worker-.*\.js$/.test(file));
  if (name === undefined) throw new Error('The worker was not built');
  const page = context.pages()[0] ?? (await context.newPage());
  const empty = new URL('empty-page', address).href;
  await page.route(empty, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(empty);
  await page.evaluate(
    (url) => {
      const worker = new Worker(url, { type: 'module' });
      let calls = 0;
      Object.assign(window, {
        ask: (method: string, args: readonly unknown[]) =>
          new Promise((resolve, reject) => {
            calls += 1;
            const call = calls;
            worker.addEventListener('message', ({ data }) => {
              if (data.call !== call) return;
              if (data.kind === 'answer') resolve(data.value);
              else reject(new Error(data.message));
            });
            worker.postMessage({ call, method, args });
          }),
      });
    },
    new URL(`assets/${name}`, address).href,
  );
  return page;
}

const ask = <T>(page: Page, method: string, ...args: readonly unknown[]): Promise<T> =>
  page.evaluate(
    async ([name, values]) =>
      (window as unknown as { ask(name: string, values: unknown): Promise<never> }).ask(
        name,
        values,
      ),
    [method, args] as const,
  );

/** Keeps a snapshot of these bytes, made on the page since bytes do not go there. */
const keep = (page: Page, revision: number): Promise<unknown> =>
  page.evaluate(
    async ([state, id]) => {
      const packed = new TextEncoder().encode(`the project at ${id}`.repeat(200));
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', packed));
      const mark: SnapshotMark = {
        id,
        reason: 'working',
        state,
        projectName: 'Harrow Bay',
        annotatorId: 'ann',
        takenAt: state.at,
        bytes: packed.length,
        sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      };
      const asked = window as unknown as {
        ask(name: string, values: unknown): Promise<unknown>;
      };
      return asked.ask('writeSnapshot', [mark, packed]);
    },
    [stateOf(revision), `s${revision}`] as const,
  );

const survey = (page: Page) => ask<RecoverySurvey>(page, 'survey');

/** Changes a file of the copies on the page's own way to it. */
const change = (page: Page, folder: string, name: RegExp, how: 'flip' | 'cut' | 'delete') =>
  page.evaluate(
    async ([where, pattern, way]) => {
      const root = await navigator.storage.getDirectory();
      const copies = await root.getDirectoryHandle('recovery');
      const inside = await copies.getDirectoryHandle(where);
      for await (const [file, handle] of inside) {
        if (!(handle instanceof FileSystemFileHandle) || !new RegExp(pattern).test(file)) continue;
        if (way === 'delete') {
          await inside.removeEntry(file);
          continue;
        }
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        const middle = Math.floor(bytes.length / 2);
        if (way === 'flip') bytes[middle] = (bytes[middle] ?? 0) ^ 0x20;
        const stream = await handle.createWritable();
        await stream.write(way === 'cut' ? bytes.slice(0, middle) : bytes);
        await stream.close();
      }
    },
    [folder, name.source, how] as const,
  );

test('the second copy outlives the browser, and goes on where it ended', async ({
  profile,
  address,
}) => {
  const first = await profile.open();
  const page = await startWorker(first, address);
  const none = await survey(page);
  expect(none).toMatchObject({ available: true, snapshots: [], journal: { last: null } });
  const revisions = Array.from({ length: 30 }, (_unused, index) => index + 1);
  const answers = revisions.map((revision) => ask(page, 'appendJournal', [entryOf(revision)]));
  for (const answer of await Promise.all(answers)) expect(answer).toEqual(WRITTEN);
  expect(await keep(page, 30)).toEqual(WRITTEN);
  expect(await ask(page, 'appendJournal', [entryOf(31)])).toEqual(WRITTEN);
  await first.close();

  const again = await startWorker(await profile.open(), address);
  expect(await ask(again, 'appendJournal', [entryOf(31), entryOf(32)])).toEqual(WRITTEN);
  const found = await survey(again);
  expect(found.journal).toEqual({
    last: stateOf(32),
    from: 1,
    claimed: stateOf(32),
    damagedLines: 0,
    broken: false,
  });
  expect(found.sentinel).toEqual({ state: stateOf(32), damaged: false });
  expect(found.snapshots).toMatchObject([{ id: 's30', condition: 'whole' }]);
  expect(await ask(again, 'readJournal', 29)).toEqual([30, 31, 32].map(entryOf));
  expect(await ask(again, 'freeSpace')).toBeGreaterThan(0);
});

const DAMAGES = [
  ['journal', /31-000\.journal$/, 'flip'],
  ['journal', /31-000\.journal$/, 'cut'],
  ['journal', /31-000\.journal$/, 'delete'],
  ['snapshots', /^s30\.snapshot$/, 'flip'],
  ['snapshots', /^s30\.snapshot$/, 'cut'],
  ['snapshots', /^s30\.snapshot$/, 'delete'],
  ['sentinel', /^[ab]$/, 'flip'],
] as const;
for (const [folder, name, how] of DAMAGES) {
  test(`damage in the browser is told: ${folder}, ${how}`, async ({ profile, address }) => {
    const page = await startWorker(await profile.open(), address);
    const entries = Array.from({ length: 30 }, (_unused, index) => entryOf(index + 1));
    await ask(page, 'appendJournal', entries);
    await keep(page, 30);
    await ask(page, 'appendJournal', [31, 32, 33, 34].map(entryOf));
    await change(page, folder, name, how);
    // A start is another worker: this one would put back what vanished.
    const next = await startWorker(page.context(), address);
    const { journal, snapshots, sentinel } = await survey(next);
    const told = {
      journal: journal.damagedLines > 0 || journal.broken,
      snapshots: snapshots.some(
        ({ condition }) => condition === 'damaged' || condition === 'missing',
      ),
      sentinel: sentinel.damaged,
    };
    expect(told[folder]).toBe(true);
    // What comes next is kept all the same.
    expect(await ask(next, 'appendJournal', [entryOf(35)])).toEqual(WRITTEN);
    expect(await keep(next, 35)).toEqual(WRITTEN);
    const after = await survey(next);
    expect(after.snapshots[0]).toMatchObject({ id: 's35', condition: 'whole' });
    expect(after.journal.last).toEqual(stateOf(35));
  });
}
