import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { groupEnded, groupWith, removeFolder } from '../fixtures/processes';
import { NO_NETWORK, watchRequests } from '../fixtures/strays';

/** A profile of its own that survives closing, as a person's browser does. */
interface Profile {
  /** Where the browser keeps what it stores. */
  readonly folder: string;
  open(): Promise<BrowserContext>;
  /** Ends every process of the browser at this moment (on Linux), as a power cut or `kill -9` does. */
  kill(): Promise<void>;
}
interface TestFixtures {
  /** Addresses of requests that left the app. One that is still there at the end fails the test. */
  readonly strays: string[];
  readonly profile: Profile;
  readonly context: BrowserContext;
  /** The app's first page, loaded. What it says on the console as an error fails the test. */
  readonly page: Page;
}
interface WorkerFixtures {
  /** Address of the browser edition, served as `npm start -- --browser` does. */
  readonly address: string;
  readonly chromiumPath: string;
}

/** Drives the built browser edition in a real Chromium with a persistent profile. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  chromiumPath: [
    async ({ browserName: _browserName }, provide) => {
      const path = await findChromium();
      if (path === null) throw new Error('No Chromium: set VERBATIM_CHROMIUM.');
      await provide(path);
    },
    { scope: 'worker' },
  ],
  address: [
    async ({ browserName: _browserName }, provide) => {
      const server = await serve({ port: 0 });
      await provide(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  strays: async ({ browserName: _browserName }, provide) => {
    const strays: string[] = [];
    await provide(strays);
    expect(strays).toEqual([]);
  },
  profile: async ({ chromiumPath, strays }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-profile-'));
    const opened: BrowserContext[] = [];
    await provide({
      folder,
      kill: async () => {
        opened.length = 0; // a context whose browser is gone cannot be closed
        const group = groupWith(`--user-data-dir=${folder}`);
        if (group === null) return;
        process.kill(-group, 'SIGKILL');
        await groupEnded(group);
      },
      open: async () => {
        const context = await chromium.launchPersistentContext(folder, {
          executablePath: chromiumPath,
          args: ['--no-sandbox', NO_NETWORK],
          viewport: { width: 1280, height: 800 },
        });
        opened.push(context);
        watchRequests(context, strays);
        return context;
      },
    });
    for (const context of opened) await context.close();
    await removeFolder(folder);
  },
  context: async ({ profile }, provide) => {
    await provide(await profile.open());
  },
  page: async ({ context, address }, provide) => {
    const page = context.pages()[0] ?? (await context.newPage());
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    // The listener stays: removing and adding it again would race with the next file chooser.
    page.on('filechooser', () => undefined);
    await page.goto(address);
    // Keys are heard once the app is there.
    await expect(page.getByRole('button', { name: /^Open articles/ }).first()).toBeVisible();
    await provide(page);
    expect(errors).toEqual([]);
  },
});

/** Makes a page one of a browser without the File System Access API. Before the page loads. */
export const withoutPickers = (context: BrowserContext) =>
  context.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) {
      Reflect.deleteProperty(window, name);
    }
  });

/**
 * Answers the browser's file pickers, which cannot be driven, with real handles of the page's private file
 * system. `open` names files put there by {@link putFile}; null closes the picker. Saving makes a file there.
 */
export const answerPickers = (
  page: Page,
  answers: { open?: readonly string[] | null; save?: boolean },
) =>
  page.evaluate(async ({ open, save }) => {
    const root = await navigator.storage.getDirectory();
    const picked = await root.getDirectoryHandle('picked', { create: true });
    Object.assign(window, {
      showOpenFilePicker: async () => {
        if (!open) throw new DOMException('closed', 'AbortError');
        return Promise.all(open.map((name) => picked.getFileHandle(name)));
      },
      showSaveFilePicker: async ({ suggestedName }: { readonly suggestedName: string }) => {
        if (!save) throw new DOMException('closed', 'AbortError');
        return picked.getFileHandle(suggestedName, { create: true });
      },
    });
  }, answers);

/** Puts a file where {@link answerPickers} finds it. */
export const putFile = (page: Page, name: string, content: string) =>
  page.evaluate(
    async ({ name: file, content: text }) => {
      const root = await navigator.storage.getDirectory();
      const picked = await root.getDirectoryHandle('picked', { create: true });
      const stream = await (await picked.getFileHandle(file, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    },
    { name, content },
  );

/** Names and contents of the files in the folder that the pickers use. */
export const pickedFiles = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const picked = await root.getDirectoryHandle('picked', { create: true });
    const found: Record<string, string> = {};
    for await (const [name, handle] of picked.entries()) {
      if (handle instanceof FileSystemFileHandle)
        found[name] = await (await handle.getFile()).text();
    }
    return found;
  });

/** A file as `setInputFiles` and drops take it. */
export interface Payload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
export const payload = (name: string, content: string | Uint8Array): Payload => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

/** Opens files by the library's button and the `<input type=file>` it falls back to. */
export async function chooseByInput(page: Page, files: readonly Payload[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /^Open articles/ })
    .first()
    .click();
  await (await chooser).setFiles([...files]);
}

/** Drops files on the window, as dragging from a folder does. */
export async function dropFiles(page: Page, files: readonly Payload[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (items) => {
      const data = new DataTransfer();
      for (const { name, base64 } of items) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      return data;
    },
    files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') })),
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
}

export { expect };
