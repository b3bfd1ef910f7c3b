import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, mergeTests } from '@playwright/test';
import type { BrowserContext, ElectronApplication } from '@playwright/test';
import { test as browserTest } from '../browser/browser-app';
import { browserSession, desktopSession } from '../fixtures/app';
import type { Session } from '../fixtures/app';
import type { InjectedRefusal } from '../electron-double/refused-writes';
import { injectRefusal, test as desktopTest } from '../fixtures/desktop-app';
import { removeFolder } from '../fixtures/processes';

/** The app on one host, with its data in a folder that faults are done to. */
export interface Site {
  readonly host: 'desktop' | 'browser';
  /** The folder of everything that the app and its Chromium keep. */
  readonly data: string;
  /** An empty folder for the files of the test. */
  readonly folder: string;
  /** Lets the file system refuse what is written below `data`; null on a host that writes nothing itself. */
  readonly refuse: ((refusal: Omit<InjectedRefusal, 'below'> | null) => Promise<void>) | null;
  /** Starts the app once more over the same data, and answers when that one has left the first alone. */
  readonly second: () => Promise<void>;
  /** Starts the app; nothing is waited for. */
  readonly start: () => Promise<Session>;
  /** Closes the app in order. */
  readonly stop: () => Promise<void>;
  /** Ends every process at this moment. */
  readonly kill: () => Promise<void>;
}

/** `test` with the fixture `site`, on the host that the project names. */
export const test = mergeTests(desktopTest, browserTest).extend<
  { readonly site: Site },
  { readonly shelf: string }
>({
  /** A folder that outlives a test. */
  shelf: [
    async ({ browserName: _browserName }, provide) => {
      const folder = await mkdtemp(join(tmpdir(), 'verbatim-faults-'));
      await provide(folder);
      await removeFolder(folder);
    },
    { scope: 'worker' },
  ],
  site: async ({ desktop, profile, address }, provide, { project }) => {
    const { folder } = desktop;
    if (project.name === 'desktop') {
      let app: ElectronApplication | null = null;
      await provide({
        host: 'desktop',
        data: desktop.userData,
        folder,
        refuse: async (refusal) => {
          if (!app) throw new Error('the app does not run');
          await injectRefusal(app, refusal && { ...refusal, below: desktop.userData });
        },
        second: async () => {
          expect(await desktop.second()).toBe(0);
        },
        start: async () => {
          const running = await desktop.start();
          ({ app } = running);
          return desktopSession(running, folder);
        },
        stop: desktop.stop,
        kill: desktop.strike,
      });
      await desktop.strike();
      return;
    }
    let context: BrowserContext | null = null;
    const close = async () => {
      const open = context;
      context = null;
      await open?.close();
    };
    await provide({
      host: 'browser',
      data: profile.folder,
      folder,
      refuse: null,
      second: async () => {
        if (!context) throw new Error('the app does not run');
        const tab = await context.newPage();
        await tab.goto(address);
        await expect(tab.getByText('Verbatim is open in another tab')).toBeVisible();
        await tab.close();
      },
      start: async () => {
        context = await profile.open();
        return browserSession(context, address);
      },
      stop: close,
      kill: async () => {
        await profile.kill();
        await close().catch(() => undefined);
      },
    });
    await profile.kill();
  },
});
