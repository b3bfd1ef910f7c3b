/**
 * A stand-in for Electron's executable: `electron <folder> [arguments]`, which Playwright starts by
 * `_electron.launch({ executablePath })`. It runs the real built main process in Node and the real preload and
 * renderer in Chromium. What it does not implement throws.
 *
 * Not modelled: `page.url()` is https; pop-ups close after half a second; no drawn menus, dialogs or accelerators;
 * no child windows, sendSync, MessagePorts, downloads, spell checker, updater or asar; the single-instance lock
 * always succeeds; the system's sandbox is not there.
 */
import { existsSync, mkdirSync } from 'node:fs';
import inspector from 'node:inspector';
import Module, { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { app, fireReady, profileFolder } from './app';
import { startChromium } from './chromium';
import { ipcMain } from './ipc-main';
import { Menu, MenuItem } from './menu';
import { fromWeb, protocol, toWeb } from './protocol';
import { refuseWrites, standBeforeDisk } from './refused-writes';
import { blockedRequests } from './requests';
import { defaultSession } from './session';
import {
  appFolder,
  appPackage,
  argv,
  chromiumIfStarted,
  electronVersion,
  setChromium,
  state,
  strict,
} from './state';
import { dialog, nativeTheme, screen, shell } from './surroundings';
import { BrowserWindowOfApp, webContents } from './windows';

const electron = strict('electron', {
  app,
  BrowserWindow: BrowserWindowOfApp,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session: strict('session', { defaultSession }),
  shell,
  webContents,
  /** For specs only: what the stand-in saw, and what it is to refuse. */
  standIn: { blockedRequests, refuseWrites, toWeb, fromWeb },
});

/** Gives the app this `electron` where it asks for the real one. */
function answerRequire(): void {
  const LOAD = '_load'; // Node has no other way in before version 22
  const loader = Module as unknown as Record<
    typeof LOAD,
    (id: string, ...rest: unknown[]) => unknown
  >;
  const load = loader[LOAD].bind(loader);
  loader[LOAD] = (id, ...rest) =>
    /^electron(\/(main|common))?$/.test(id) ? electron : load(id, ...rest);
  Object.defineProperty(process, 'type', { value: 'browser' });
  Object.defineProperty(process.versions, 'electron', { value: electronVersion });
}

function fail(...reason: unknown[]): never {
  console.error(...reason);
  process.exit(1);
}

/** Playwright opens the inspector, then lets the app begin; without it the app begins at once. */
function waitForPlaywright(): Promise<void> {
  inspector.open(0, '127.0.0.1');
  return new Promise((go) => {
    Object.defineProperty(globalThis, '__playwright_run', { value: go });
  });
}

async function run(): Promise<void> {
  process.on('exit', () => chromiumIfStarted()?.kill());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(1));
  }
  process.on('uncaughtException', (error) =>
    fail('A JavaScript error occurred in the main process', error),
  );
  const main = resolve(appFolder, appPackage.main);
  if (!existsSync(main)) fail(`Unable to find Electron app at ${appFolder}`);
  const underPlaywright = argv.includes('--inspect=0');
  const attached = underPlaywright ? waitForPlaywright() : Promise.resolve();
  const ours = /^--(inspect|remote-debugging-port|no-sandbox)/;
  process.argv = [__filename, ...argv.filter((argument) => !ours.test(argument))];
  answerRequire();
  standBeforeDisk();
  createRequire(main)(main); // the real main bundle
  // A second instance ends before it touches what the first has open.
  if (state.quitting) return;
  const folder = profileFolder();
  mkdirSync(folder, { recursive: true });
  const program = process.env.VERBATIM_CHROMIUM ?? 'chromium';
  const started = startChromium(program, folder, !argv.includes('--no-sandbox'));
  setChromium(started);
  started.onExit(() => {
    if (!state.quitting) fail('electron double: Chromium ended');
  });
  const line = await started.listening;
  await started.session().send('Target.setDiscoverTargets', { discover: true });
  if (underPlaywright) process.stderr.write(`${line}\n`);
  await attached;
  fireReady();
}

run().catch((error: unknown) => {
  if (!state.quitting) fail(error);
});
