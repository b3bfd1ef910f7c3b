import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { app, appEvents, onQuit } from './app';
import { setRoleActions } from './menu';
import { emitPreventable, state, strict } from './state';
import { closeTarget, WebContents } from './web-contents';

const windows = new Set<BrowserWindow>();

/** Electron's BrowserWindow: a tab of its own in Chromium, with the state of a window kept here. */
export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  readonly minimumSize: readonly [number, number];
  #visible: boolean;
  #destroyed = false;
  #maximised = false;
  #minimised = false;
  #edited = false;
  #title: string;
  #bounds: Rectangle;
  #onGone: (() => void) | null = null;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!state.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      ...options.webPreferences,
    };
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#visible = options.show !== false;
    this.#title = options.title ?? app.name;
    this.#bounds = { x, y, width, height };
    this.minimumSize = [options.minWidth ?? 0, options.minHeight ?? 0];
    const contents = new WebContents(preferences, {
      size: { width, height },
      onReadyToShow: () => this.emit('ready-to-show', {}),
      onGone: () => this.#gone(),
      close: () => this.close(),
    });
    this.webContents = strict('webContents', contents);
    this.id = contents.id;
    windows.add(this);
    appEvents.emit('web-contents-created', {}, this.webContents);
    appEvents.emit('browser-window-created', {}, this);
  }

  static getAllWindows = (): BrowserWindow[] => [...windows].map((window) => shown(window));
  static getFocusedWindow = (): BrowserWindow | null =>
    BrowserWindow.getAllWindows().at(-1) ?? null;
  static fromId = (id: number): BrowserWindow | null =>
    BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  static fromWebContents = ({ id }: { readonly id: number }): BrowserWindow | null =>
    BrowserWindow.fromId(id);

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);
  show = (): void => {
    this.#visible = true;
    this.emit('show', {});
  };
  focus = (): void => {
    this.emit('focus', {});
  };
  isVisible = (): boolean => this.#visible;
  isDestroyed = (): boolean => this.#destroyed;
  isMinimized = (): boolean => this.#minimised;
  minimize = (): void => {
    this.#minimised = true;
  };
  restore = (): void => {
    this.#minimised = false;
  };
  isMaximized = (): boolean => this.#maximised;
  maximize = (): void => {
    this.#maximised = true;
  };
  unmaximize = (): void => {
    this.#maximised = false;
  };
  getTitle = (): string => this.#title;
  setTitle = (title: string): void => {
    this.#title = title;
  };
  getBounds = (): Rectangle => this.#bounds;
  getNormalBounds = (): Rectangle => this.#bounds;
  setBounds = (bounds: Partial<Rectangle>): void => {
    this.#bounds = { ...this.#bounds, ...bounds };
  };
  isDocumentEdited = (): boolean => this.#edited;
  setDocumentEdited = (edited: boolean): void => {
    this.#edited = edited;
  };
  close = (): void => void this.requestClose();
  destroy = (): void => closeTarget(this.webContents.targetId);

  /** False when a listener of 'close' or the page itself refuses. */
  async requestClose(): Promise<boolean> {
    if (this.#destroyed) return true;
    if (emitPreventable(this, 'close')) return false;
    const gone = new Promise<void>((resolve) => {
      this.#onGone = resolve;
    });
    // The page's own beforeunload runs; a page that crashed cannot answer.
    await this.webContents.tools
      .send('Page.close')
      .catch(() => closeTarget(this.webContents.targetId));
    await gone;
    return true;
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.webContents.destroyed = true;
    windows.delete(this);
    this.webContents.emit('destroyed', {});
    this.emit('closed', {});
    this.#onGone?.();
    if (windows.size > 0 || state.quitting) return;
    if (!appEvents.emit('window-all-closed')) app.quit();
  }
}

/** The window as the app gets it: asking for what is not there throws. */
const strictWindows = new WeakMap<BrowserWindow, BrowserWindow>();
function shown(window: BrowserWindow): BrowserWindow {
  const known = strictWindows.get(window) ?? strict('BrowserWindow', window);
  strictWindows.set(window, known);
  return known;
}

/** `new BrowserWindow()` of the app gives the strict form of the window. */
export const BrowserWindowOfApp = new Proxy(BrowserWindow, {
  construct: (Target, args: [BrowserWindowConstructorOptions?]) => shown(new Target(...args)),
});

onQuit(async () => {
  for (const window of windows) {
    if (!(await window.requestClose())) return false;
  }
  return true;
});
setRoleActions({ quit: app.quit, close: () => [...windows].at(-1)?.close() });

const allContents = (): WebContents[] => [...windows].map((window) => window.webContents);

/** Electron's `webContents`, by which Playwright finds the window of a page. */
export const webContents = strict('webContents', {
  fromDevToolsTargetId: (targetId: string) =>
    allContents().find((contents) => contents.targetId === targetId),
  fromId: (id: number) => allContents().find((contents) => contents.id === id),
  getAllWebContents: allContents,
});
