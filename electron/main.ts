import { app, dialog, session } from 'electron';
import { join } from 'node:path';
import { commandLineOf } from './cli/command-names';
import { createHandedFiles } from './files/handed-files';
import { pathsInArguments } from './files/paths-in-arguments';
import { readOrWait } from './files/dialogs';
import { createRecentFiles } from './files/recent-files';
import { createWaitingFiles } from './files/waiting-files';
import { createCopies } from '../shared/copies/copies';
import { createCopyFiles } from './storage/copy-files';
import { createStoreImages } from './storage/store-images';
import { createTeamFolder } from './files/team-folder';
import { answerRenderer } from './ipc/answers';
import { tell } from './ipc/channels';
import { START_LABELS } from './texts/dialog-labels';
import { createNativeMenu } from './menu/native-menu';
import { registerAppScheme, serveApp } from './protocol/app-protocol';
import { lockContents, lockSession } from './windows/lock-down';
import { bringForward, createMainWindow, showTitle } from './windows/main-window';
import type { MainWindow } from './windows/main-window';

const RENDERER = join(__dirname, '../renderer');
const PRELOAD = join(__dirname, '../preload/preload.cjs');

let main: MainWindow | null = null;
const mainWindow = () => main?.window ?? null;

const recent = createRecentFiles(() => {
  if (app.isReady()) menu.show();
});
const waitingFiles = createWaitingFiles(join(app.getPath('userData'), 'waiting-files.json'));
const handed = createHandedFiles(
  (paths) => {
    recent.add(paths);
    return readOrWait(paths, waitingFiles);
  },
  (result) => tell(mainWindow(), 'files:opened', result),
);
const handOver = (argv: readonly string[], folder: string) =>
  handed.take(pathsInArguments({ argv, folder, packaged: app.isPackaged }));

/** The page is gone or starts again: nothing is sent to it, and its commands cannot be carried out. */
function handleGone(): void {
  handed.notReady();
  menu.forget();
}

function showWindow(): void {
  if (main) bringForward(main.window);
  else {
    main = createMainWindow(PRELOAD, handleGone);
    main.window.once('closed', () => {
      main = null;
      handleGone();
    });
  }
}

const menu = createNativeMenu(() => ({
  platform: process.platform,
  packaged: app.isPackaged,
  recent: recent.list(),
  run: (command) => tell(mainWindow(), 'menu:command', command),
  openRecent: (path) => {
    showWindow();
    void handed.take([path]);
  },
  clearRecent: recent.clear,
}));

async function start(): Promise<void> {
  const folder = join(app.getPath('userData'), 'recovery');
  const images = createStoreImages(
    join(folder, 'set-aside'),
    join(session.defaultSession.getStoragePath() ?? app.getPath('userData'), 'IndexedDB'),
  );
  // Before a window can open the store.
  await images.take();
  lockSession(session.defaultSession);
  serveApp(RENDERER);
  answerRenderer({
    recent,
    waiting: waitingFiles,
    copies: createCopies(createCopyFiles(folder, images)),
    team: createTeamFolder(join(app.getPath('userData'), 'team-folder.json'), () =>
      tell(mainWindow(), 'team:changed'),
    ),
    onUnsaved: (unsaved) => main?.guard.setUnsaved(unsaved),
    onPrepares: (prepares) => main?.guard.setPrepares(prepares),
    onPrepared: () => main?.guard.prepared(),
    onTitle: showTitle,
    onListening: handed.ready,
    onMenu: menu.take,
  });
  menu.show();
  showWindow();
  void handOver(process.argv, process.cwd());
}

/** Says in a sentence why the app cannot go on, and ends it. */
function giveUp(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`${START_LABELS.title}: ${reason}`);
  dialog.showErrorBox(START_LABELS.title, START_LABELS.body(reason));
  app.exit(1);
}

/** Answers a command line without a window, beside any instance that has one. */
async function answerCommandLine(words: readonly string[]): Promise<void> {
  const { runToEnd } = await import('./cli/program/run-to-end');
  app.exit(await runToEnd(words, __dirname));
}

const words = commandLineOf(process.argv, app.isPackaged);
if (words) void answerCommandLine(words);
else if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('second-instance', (_event, argv, folder) => {
    showWindow();
    void handOver(argv, folder);
  });
  // macOS: the Finder and the Dock; can come before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void handed.take([path]);
    if (app.isReady()) showWindow();
  });
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit(); // the first instance has been told, and comes forward
}
