import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { OpenResult, SaveResult } from '../../shared/host/host';
import { answerOpenDialog, answerSaveDialog, clickMenu, test } from '../fixtures/desktop-app';
import type { HostWindow } from '../fixtures/desktop-app';

const ARTICLE = 'Harbour chief denies closure — “We stay open,” she said.\n';

/** What an answer says, with the bytes as text so that it can cross to the spec. */
const openFiles = (page: Page) =>
  page.evaluate(async () => {
    const result = await (window as unknown as HostWindow).verbatimHost.openFiles('articles');
    if (result.outcome === 'cancelled') return result;
    const files = result.files.map(({ name, bytes }) => ({
      name,
      text: new TextDecoder().decode(bytes),
    }));
    return { ...result, files };
  });

const saveFile = (page: Page, name: string, text: string): Promise<SaveResult> =>
  page.evaluate(
    ([suggested, content]) =>
      (window as unknown as HostWindow).verbatimHost.saveFile(
        suggested,
        new TextEncoder().encode(content),
      ),
    [name, text] as const,
  );

/** Begins to note the files that the system hands over; the returned function reads the notes. */
async function noteHandedFiles(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const handed: string[] = [];
    Object.assign(window, { handed });
    (window as unknown as HostWindow).verbatimHost.onFilesOpened((result: OpenResult) => {
      if (result.outcome === 'cancelled') return;
      for (const { name, bytes } of result.files) {
        handed.push(`${name}: ${new TextDecoder().decode(bytes)}`);
      }
      for (const { name, problem } of result.refused) handed.push(`${name}: ${problem.kind}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as { handed: string[] }).handed);
}

/** A file that nobody may read. The superuser passes over modes, but not over the kernel's own write-only files. */
function unreadableFile(folder: string): string {
  if (process.getuid?.() === 0) return '/sys/bus/platform/uevent';
  const path = join(folder, 'locked.txt');
  writeFileSync(path, ARTICLE);
  chmodSync(path, 0);
  return path;
}

test('the open dialog gives names and bytes, or says that it was cancelled', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  const paths = [join(desktop.folder, 'a.txt'), join(desktop.folder, 'b.md')];
  for (const path of paths) writeFileSync(path, ARTICLE + basename(path));
  await answerOpenDialog(app, paths);
  expect(await openFiles(page)).toEqual({
    outcome: 'opened',
    files: [
      { name: 'a.txt', text: `${ARTICLE}a.txt` },
      { name: 'b.md', text: `${ARTICLE}b.md` },
    ],
    refused: [],
  });
  await answerOpenDialog(app, []);
  expect(await openFiles(page)).toEqual({ outcome: 'cancelled' });
});

test('files that cannot be read are named with the reason, and the others are opened', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  const inFolder = (name: string) => join(desktop.folder, name);
  writeFileSync(inFolder('good.txt'), ARTICLE);
  writeFileSync(inFolder('large.txt'), '');
  truncateSync(inFolder('large.txt'), 60 * 1024 * 1024);
  mkdirSync(inFolder('folder.txt'));
  writeFileSync(inFolder('not-mine.txt'), ARTICLE);
  // A link to itself is refused to everyone; modes alone do not stop the superuser.
  symlinkSync('loop.txt', inFolder('loop.txt'));
  writeFileSync(inFolder('\u202Etxt.exe'), ARTICLE);
  const names = ['good.txt', 'gone.txt', 'large.txt', 'folder.txt', 'loop.txt', '\u202Etxt.exe'];
  await answerOpenDialog(app, names.map(inFolder));
  const result = await openFiles(page);
  expect(result).toEqual({
    outcome: 'opened',
    files: [
      { name: 'good.txt', text: ARTICLE },
      { name: 'txt.exe', text: ARTICLE },
    ],
    refused: [
      { name: 'gone.txt', problem: { kind: 'vanished' } },
      {
        name: 'large.txt',
        problem: { kind: 'too-large', size: 60 * 1024 * 1024, limit: 50 * 1024 * 1024 },
      },
      { name: 'folder.txt', problem: { kind: 'not-a-file' } },
      { name: 'loop.txt', problem: { kind: 'unreadable', reason: 'ELOOP' } },
    ],
  });
});

test('a file without permission is refused by name', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  const path = unreadableFile(desktop.folder);
  await answerOpenDialog(app, [path]);
  expect(await openFiles(page)).toMatchObject({
    files: [],
    refused: [{ name: basename(path), problem: { kind: 'no-permission' } }],
  });
});

test('files on the command line, of a second start and of the recent list arrive', async ({
  desktop,
}) => {
  const path = join(desktop.folder, 'handed over.txt');
  const other = join(desktop.folder, 'second.txt');
  writeFileSync(path, 'first');
  writeFileSync(other, 'second');
  const { app, page } = await desktop.start([path]);
  const handed = await noteHandedFiles(page);
  // The page itself may have taken the first delivery: the list in the menu shows that it was read.
  const recent = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('recent-0')?.label);
  await expect.poll(recent).toBe('handed over.txt');
  const later = async () => (await handed()).filter((told) => !told.startsWith('handed over.txt'));

  await app.evaluate(
    ({ app: running, BrowserWindow }, [folder, file]) => {
      BrowserWindow.getAllWindows()[0]?.minimize();
      running.emit('second-instance', {}, ['electron', '.', '--flag', file, 'gone.txt'], folder);
    },
    [desktop.folder, basename(other)] as const,
  );
  await expect.poll(later).toEqual(['second.txt: second', 'gone.txt: vanished']);
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()),
  ).toBe(false);

  rmSync(other);
  await clickMenu(app, 'recent-0');
  await expect.poll(async () => (await handed()).at(-1)).toBe('second.txt: vanished');
  await clickMenu(app, 'clear-recent');
  expect(await recent()).toBeUndefined();
});

test('a saved file is there whole, keeps its permissions and leaves nothing beside it', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  const path = join(desktop.folder, 'export.verbatim.json');
  writeFileSync(path, 'former');
  chmodSync(path, 0o640);
  await answerSaveDialog(app, path);
  expect(await saveFile(page, 'export.verbatim.json', ARTICLE)).toEqual({
    outcome: 'saved',
    name: 'export.verbatim.json',
    verified: true,
  });
  expect(readFileSync(path, 'utf8')).toBe(ARTICLE);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(desktop.folder)).toEqual(['export.verbatim.json']);
  await answerSaveDialog(app, null);
  expect(await saveFile(page, 'export.verbatim.json', 'x')).toEqual({ outcome: 'cancelled' });
});

test('a target that cannot be written is named, and what was there stays', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  const inFolder = (...names: string[]) => join(desktop.folder, ...names);
  mkdirSync(inFolder('taken.json'));
  writeFileSync(inFolder('plain.txt'), 'not a folder');
  const cases = [
    [inFolder('no', 'such', 'folder', 'a.json'), { kind: 'target-missing' }],
    [inFolder('plain.txt', 'a.json'), { kind: 'target-missing' }],
    [inFolder('taken.json'), { kind: 'unwritable', reason: 'EISDIR' }],
  ] as const;
  for (const [path, problem] of cases) {
    await answerSaveDialog(app, path);
    expect(await saveFile(page, 'a.json', ARTICLE)).toEqual({
      outcome: 'failed',
      name: basename(path),
      problem,
    });
  }
  expect(readdirSync(desktop.folder).toSorted()).toEqual(['plain.txt', 'taken.json']);
  expect(readFileSync(inFolder('plain.txt'), 'utf8')).toBe('not a folder');
});

test('a full disk leaves the former file as it was', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  const path = join(desktop.folder, 'export.json');
  writeFileSync(path, 'former');
  await app.evaluate(async () => {
    const { promises } = process.getBuiltinModule('node:fs');
    const handle = await promises.open(process.execPath, 'r');
    await handle.close();
    const everyHandle = Object.getPrototypeOf(handle) as typeof handle;
    everyHandle.write = async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
  });
  await answerSaveDialog(app, path);
  expect(await saveFile(page, 'export.json', ARTICLE)).toMatchObject({
    outcome: 'failed',
    problem: { kind: 'disk-full' },
  });
  expect(readFileSync(path, 'utf8')).toBe('former');
  expect(readdirSync(desktop.folder)).toEqual(['export.json']);
});
