import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import { APP_ORIGIN } from '../../shared/host/ipc';
import { withoutHidden } from '../../shared/text/hidden-characters';
import { readJsonFile, writeJsonFile } from '../files/json-file';
import { guardClosing } from './close-guard';
import type { CloseGuard } from './close-guard';
import { reloadAfterCrash } from './reload-after-crash';
import { MINIMUM, parseWindowState, visibleBounds } from './window-state';

/** The ground behind the page until it is painted: `--paper` of renderer/ui/tokens.css. */
const GROUND = { light: '#fdfcf9', dark: '#1b1a18' } as const;

export interface MainWindow {
  readonly window: BrowserWindow;
  readonly guard: CloseGuard;
}

function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main, ...others].map((display) => display.workArea);
}

function rememberState(window: BrowserWindow, file: string): void {
  window.on('close', () =>
    writeJsonFile(file, { bounds: window.getNormalBounds(), maximised: window.isMaximized() }),
  );
}

/** The one window. `onGone` is called when its page closes or reloads, so that nothing is sent to it then. */
export function createMainWindow(preload: string, onGone: () => void): MainWindow {
  const stateFile = join(app.getPath('userData'), 'window-state.json');
  const state = parseWindowState(readJsonFile(stateFile));
  const window = new BrowserWindow({
    ...visibleBounds(state, workAreas()),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Elsewhere than on a Mac the dictionaries would be fetched from the network.
      spellcheck: process.platform === 'darwin',
    },
  });
  if (state?.maximised) window.maximize();
  rememberState(window, stateFile);
  const guard = guardClosing(window);
  reloadAfterCrash(window, onGone);
  window.webContents.on('did-start-navigation', (event) => {
    if (event.isMainFrame && !event.isSameDocument) {
      // The page that said so is no more.
      guard.setUnsaved(false);
      guard.setPrepares(false);
      onGone();
    }
  });
  // The title follows the article, not the document's own title.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${APP_ORIGIN}/`);
  return { window, guard };
}

const SHOWN_LENGTH = 200;

/** Shows the title of the open article in the window's bar. */
export function showTitle(window: BrowserWindow, title: string | null): void {
  const plain = withoutHidden(title ?? '').slice(0, SHOWN_LENGTH);
  window.setTitle(plain ? `${plain} – ${app.name}` : app.name);
}

/** Brings the window to the person. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
