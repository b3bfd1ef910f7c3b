import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { compileFunction } from 'node:vm';
import type { HandlerDetails, WebPreferences, WindowOpenHandlerResponse } from 'electron';
import { Bridge } from './bridge';
import type { DevTools } from './chromium';
import { Codec } from './codec';
import { deliver, invoke } from './ipc-main';
import { fromWeb, toWeb } from './protocol';
import { answerRequests } from './requests';
import { applyPermissions, defaultSession } from './session';
import { chromium, electronVersion, shutDown } from './state';
import { BINDING, joinFromPage, RECEIVE, startPreload } from './worlds';
import type { PreloadEnvironment, Wire } from './worlds';

const WORLD = 'electron isolated context';
/** Closing a pop-up at once would deadlock Playwright while it attaches. */
const POPUP_LIFE_MS = 500;
const codec = new Codec();
let lastId = 0;

type OpenHandler = (
  details: Pick<HandlerDetails, 'url' | 'frameName'>,
) => Pick<WindowOpenHandlerResponse, 'action'>;

/** What a page's window gives to it. */
export interface ContentsOwner {
  readonly size: { readonly width: number; readonly height: number };
  readonly onReadyToShow: () => void;
  readonly onGone: () => void;
  readonly close: () => void;
}

function readPreload(path: string | undefined): string {
  if (path === undefined) return '';
  if (!isAbsolute(path)) throw new Error(`preload script must have absolute path: ${path}`);
  const source = readFileSync(path, 'utf8');
  compileFunction(source); // throws for what is no script
  return source;
}

/** One page: Electron's webContents over DevTools. Its methods are bound: the app has it behind a proxy. */
export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session = defaultSession;
  readonly mainFrame;
  targetId = '';
  destroyed = false;
  /** The address that is being loaded by the app itself: no navigation of the page's own. */
  loading = '';
  mainFrameId = '';
  readonly #preferences: WebPreferences;
  readonly #owner: ContentsOwner;
  readonly #attached: Promise<void>;
  #tools: DevTools | null = null;
  #preloadContext = '';
  #url = '';
  #openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(preferences: WebPreferences, owner: ContentsOwner) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#preferences = preferences;
    this.#owner = owner;
    const currentUrl = () => this.#url;
    this.mainFrame = {
      get url() {
        return currentUrl();
      },
      get origin() {
        return /^[a-z-]+:\/\/[^/]+/.exec(currentUrl())?.[0] ?? 'null';
      },
      parent: null,
      frameTreeNodeId: this.id,
    };
    this.#attached = this.#attach();
    this.#attached.catch((error: unknown) => {
      console.error('electron double:', error);
      void shutDown(1);
    });
  }

  get tools(): DevTools {
    if (!this.#tools) throw new Error('electron double: the page is not attached yet');
    return this.#tools;
  }

  async #attach(): Promise<void> {
    const browser = chromium().session();
    const { targetId } = await browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...this.#owner.size,
    });
    this.targetId = targetId;
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const tools = chromium().session(sessionId);
    this.#tools = tools;
    this.#listenToPage(tools);
    answerRequests(this, tools);
    browser.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.openerId === targetId)
        setTimeout(() => closeTarget(targetInfo.targetId), POPUP_LIFE_MS);
    });
    browser.on('Target.targetDestroyed', (gone) => {
      if (gone.targetId === targetId) this.#owner.onGone();
    });
    const { frameTree } = await tools.send('Page.getFrameTree');
    this.mainFrameId = frameTree.frame.id;
    await this.#enable(tools);
  }

  #listenToPage(tools: DevTools): void {
    tools.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      this.mainFrameId = frame.id;
      this.#url = fromWeb(frame.url);
      this.emit('did-navigate', {}, this.#url, 200, '');
    });
    tools.on('Page.domContentEventFired', () => this.emit('dom-ready', {}));
    tools.on('Page.loadEventFired', () => {
      if (this.#url === 'about:blank') return;
      this.emit('did-finish-load', {});
      this.#owner.onReadyToShow();
    });
    tools.on('Page.windowOpen', ({ url, windowName }) => {
      if (this.#openHandler({ url: fromWeb(url), frameName: windowName }).action !== 'deny') {
        console.error(`electron double: child windows are not implemented (allowed ${url})`);
      }
    });
    tools.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId?: string };
      if (context.name === WORLD && frameId === this.mainFrameId) {
        this.#preloadContext = context.uniqueId;
      }
    });
    tools.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === BINDING) void this.#onWire(codec.decode(payload) as Wire);
    });
    tools.on('Inspector.targetCrashed', () => {
      this.#preloadContext = '';
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
  }

  async #enable(tools: DevTools): Promise<void> {
    const source = readPreload(this.#preferences.preload);
    const secret = `join${randomBytes(16).toString('hex')}`;
    const environment: PreloadEnvironment = {
      platform: process.platform,
      versions: { electron: electronVersion, node: process.versions.node },
      argv: this.#preferences.additionalArguments ?? [],
      isolated: this.#preferences.contextIsolation !== false,
    };
    const names = JSON.stringify({ secret, binding: BINDING, receive: RECEIVE });
    const preload = source
      ? `function(require,process,exports,module,global){${source}\n}`
      : 'null';
    const isolated = `(${String(startPreload)})(${String(Bridge)},new (${String(Codec)})(),${names},${JSON.stringify(environment)},${preload})`;
    await Promise.all([
      tools.send('Page.enable'),
      tools.send('Runtime.enable'),
      tools.send('Inspector.enable'),
      tools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      tools.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      tools.send('Page.addScriptToEvaluateOnNewDocument', {
        source: `(${String(joinFromPage)})(${String(Bridge)},'${secret}')`,
      }),
      tools.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: isolated }),
    ]);
  }

  async #onWire({ kind, channel, args, call }: Wire): Promise<void> {
    const context = this.#preloadContext;
    const event = { sender: this, senderFrame: this.mainFrame, frameId: 1, processId: this.id };
    if (kind === 'preload-error') {
      this.emit('preload-error', {}, this.#preferences.preload, new Error(String(args[0])));
    } else if (kind === 'send') {
      deliver(channel, event, args);
    } else if (call !== undefined) {
      const answer = await invoke(channel, event, args);
      await this.#transmit(
        'value' in answer
          ? { kind: 'reply', channel, call, args: [answer.value] }
          : { kind: 'reply', channel, call, args: [], error: answer.error },
        context,
      );
    }
  }

  async #transmit(wire: Wire, context: string): Promise<void> {
    const expression = `${RECEIVE}(${JSON.stringify(codec.encode(wire))})`;
    await this.tools
      .send('Runtime.evaluate', { uniqueContextId: context, expression })
      .catch(() => undefined); // the page has gone on meanwhile, as with Electron
  }

  send = (channel: string, ...args: unknown[]): void => {
    const wire: Wire = structuredClone({ kind: 'event', channel, args });
    if (this.#preloadContext) void this.#transmit(wire, this.#preloadContext);
  };

  loadURL = async (url: string): Promise<void> => {
    await this.#attached;
    const web = toWeb(url);
    const { origin, protocol } = new URL(web);
    if (!/^https?:$/.test(protocol)) {
      throw new Error(`electron double: loadURL(${url}) needs a registered standard scheme`);
    }
    this.#url = url; // so that handlers see whose permissions are asked for
    await applyPermissions(this, origin);
    this.loading = web;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    const { errorText } = await this.tools.send('Page.navigate', { url: web });
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
    this.loading = '';
  };

  reload = (): void => {
    const web = toWeb(this.#url);
    this.loading = web;
    this.once('did-finish-load', () => {
      this.loading = '';
    });
    // A crashed page cannot reload itself, but it can be sent where it was.
    void this.tools.send('Page.navigate', { url: web });
  };

  executeJavaScript = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await this.tools.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as unknown;
  };

  /** As a fault of the page's own process would. */
  forcefullyCrashRenderer = (): void => {
    void this.tools.send('Page.crash').catch(() => undefined); // never answers
  };

  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.#openHandler = handler;
  };

  getURL = (): string => this.#url;
  isDestroyed = (): boolean => this.destroyed;
  getLastWebPreferences = (): WebPreferences => this.#preferences;
  close = (): void => this.#owner.close();
}

/** Closes a tab; one that is gone already is no error. */
export const closeTarget = (targetId: string): void =>
  void chromium()
    .session()
    .send('Target.closeTarget', { targetId })
    .catch(() => undefined);
