import { expect } from '@playwright/test';
import { CSP } from '../../shared/host/security-headers';
import { blockedRequestsOf, test, usesStandIn } from '../fixtures/desktop-app';
import type { HostWindow } from '../fixtures/desktop-app';

test('the page has a secure origin, our headers and no complaints of the policy', async ({
  desktop,
}) => {
  const { page } = await desktop.start();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
  const facts = await page.evaluate(async () => {
    const response = await fetch('/index.html');
    return {
      secure: isSecureContext,
      isolated: crossOriginIsolated,
      policy: response.headers.get('content-security-policy'),
      sniff: response.headers.get('x-content-type-options'),
      opener: response.headers.get('cross-origin-opener-policy'),
    };
  });
  expect(facts).toEqual({
    secure: true,
    isolated: true,
    policy: CSP,
    sniff: 'nosniff',
    opener: 'same-origin',
  });
  expect(complaints.filter((text) => /Content Security|Trusted|preload/i.test(text))).toEqual([]);
});

test('the page sees the host and nothing of Node or of IPC', async ({ desktop }) => {
  const { page } = await desktop.start();
  const leaked = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter(
      (name) => name in window,
    ),
  );
  expect(leaked).toEqual([]);
  const host = await page.evaluate(() => {
    const { verbatimHost } = window as unknown as HostWindow;
    let replaced = true;
    try {
      Object.defineProperty(verbatimHost, 'openFiles', { value: null });
    } catch {
      replaced = false;
    }
    return {
      names: Object.keys(verbatimHost).toSorted(),
      kind: verbatimHost.kind,
      frozen: Object.isFrozen(verbatimHost),
      replaced,
      removed: Reflect.deleteProperty(window, 'verbatimHost'),
    };
  });
  expect(host).toEqual({
    names: [
      'keepWaiting',
      'kind',
      'leaveTeamFolder',
      'listTeamFiles',
      'onClosing',
      'onCommand',
      'onFilesOpened',
      'onTeamChange',
      'openExternal',
      'openFiles',
      'openFolder',
      'openTeamFolder',
      'platform',
      'readTeamFile',
      'readWaiting',
      'recovery',
      'saveFile',
      'setMenu',
      'setTitle',
      'setUnsaved',
      'stillWaiting',
      'teamFolder',
      'version',
      'writeTeamFile',
    ],
    kind: 'desktop',
    frozen: true,
    replaced: false,
    removed: false,
  });
});

test('wrong arguments are refused, before any dialog', async ({ desktop }) => {
  const { page } = await desktop.start();
  const answers = await page.evaluate(async () => {
    const host = (window as unknown as HostWindow).verbatimHost as unknown as Record<
      string,
      (...args: unknown[]) => Promise<unknown>
    >;
    const copies = host['recovery'] as unknown as typeof host;
    const attempts: readonly (readonly [string, ...unknown[]])[] = [
      ['openFiles', '/etc/passwd'],
      ['openFiles', { path: '/etc/passwd' }],
      ['saveFile', 1, new Uint8Array()],
      ['saveFile', 'a.json', 'not bytes'],
      ['saveFile', 'x'.repeat(5000), new Uint8Array()],
      ['openExternal', null],
      ['readJournal', -1],
      ['readSnapshot', '../sentinel/a'],
      ['appendJournal', [1]],
    ];
    const results: string[] = [];
    for (const [name, ...args] of attempts) {
      const call = async () => (host[name] ?? copies[name])?.(...args);
      results.push(
        await call().then(
          () => 'accepted',
          (error: unknown) => String(error),
        ),
      );
    }
    return results;
  });
  expect(answers).toHaveLength(9);
  for (const answer of answers) expect(answer).toContain('bad arguments');
});

test('a message from elsewhere is refused', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  // Once it shows its first screen, the app has said what it has to say of the title.
  await expect(page.getByRole('button', { name: 'Open the sample' })).toBeVisible();
  await page.evaluate(() => (window as unknown as HostWindow).verbatimHost.setTitle('Ours'));
  const title = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title).toBe('Ours – Verbatim');
  await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const frame = sender?.mainFrame;
    const id = frame?.frameTreeNodeId;
    const strangers = [
      {
        parent: null,
        frameTreeNodeId: id,
        origin: 'https://evil.example',
        url: 'https://evil.example/',
      },
      { parent: null, frameTreeNodeId: id, origin: 'app://other', url: 'app://other/' },
      { parent: frame, frameTreeNodeId: 99, origin: 'app://verbatim', url: 'app://verbatim/' },
      null,
    ];
    for (const senderFrame of strangers) {
      ipcMain.emit('window:title', { sender, senderFrame }, 'Theirs');
    }
  });
  expect(await title()).toBe('Ours – Verbatim');
});

test('the policy stops inline script, evaluation, remote requests, frames and forms', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  const seen = await page.evaluate(async () => {
    const violated = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) =>
      violated.add(event.effectiveDirective),
    );
    const refused: string[] = [];
    const attempt = (name: string, act: () => unknown) => {
      try {
        act();
      } catch {
        refused.push(name);
      }
    };
    attempt('script text', () => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = 1';
      document.body.append(script);
    });
    attempt('markup', () => {
      document.createElement('div').innerHTML = '<img src=x onerror="window.injected = 1">';
    });
    attempt('other policy', () => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy: (name: string, rules: object) => void };
      };
      trustedTypes.createPolicy('default', {});
    });
    attempt('timer text', () => Reflect.apply(setTimeout, window, ['window.injected = 1', 0]));
    await fetch('https://example.invalid/').catch(() => undefined);
    const image = new Image();
    image.src = 'https://example.invalid/x.png';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    const form = document.createElement('form');
    form.action = 'https://example.invalid/';
    document.body.append(image, frame, form);
    form.submit();
    // Reports come when the browser gets to them; what never comes is missing below.
    for (let waits = 0; waits < 100 && !violated.has('form-action'); waits += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return { violated: [...violated].toSorted(), refused, injected: 'injected' in window };
  });
  expect(seen.injected).toBe(false);
  expect(seen.refused).toEqual(['script text', 'markup', 'other policy', 'timer text']);
  expect(seen.violated).toEqual(
    expect.arrayContaining([
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'require-trusted-types-for',
    ]),
  );
  if (usesStandIn) expect(await blockedRequestsOf(app)).toEqual([]);
});

test('navigation and new windows are denied', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.invalid/popup');
    const link = document.createElement('a');
    link.href = 'https://example.invalid/link';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    window.location.href = 'https://example.invalid/away';
  });
  await expect.poll(() => app.windows().length).toBe(1);
  expect(
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    ),
  ).toEqual(['app://verbatim/']);
  expect(page.url()).toBe(before);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('every permission is denied but writing to the clipboard and lasting storage', async ({
  desktop,
}) => {
  const { page } = await desktop.start();
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ];
    const found: Record<string, string> = {};
    for (const name of names) {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      found[name] = state;
    }
    return found;
  });
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    midi: 'denied',
    'clipboard-read': 'denied',
  });
});

test('the protocol serves the app’s own files only', async ({ desktop }) => {
  const { page } = await desktop.start();
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/',
      '/nope.js',
      '/..%2f..%2fpackage.json',
      '/..%5c..%5cpackage.json',
      '/%00',
      '/%',
    ];
    const found: number[] = [];
    for (const path of paths) found.push((await fetch(path)).status);
    const posted = await fetch('/', { method: 'POST', body: 'x' });
    return [...found, posted.status];
  });
  expect(statuses).toEqual([200, 404, 403, 403, 403, 403, 405]);
});

test('the window has every guard on', async ({ desktop }) => {
  const { app } = await desktop.start();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('links leave only as https and only after a yes', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  await app.evaluate(({ dialog, shell }) => {
    const log: string[] = [];
    Object.assign(globalThis, { linkLog: log });
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { detail = '' } = args.at(-1) as { detail?: string };
      log.push(`asked ${detail}`);
      return { response: detail.includes('yes') ? 0 : 1, checkboxChecked: false };
    };
    shell.openExternal = async (url) => {
      log.push(`opened ${url}`);
    };
  });
  const answers = await page.evaluate(async () => {
    const { verbatimHost } = window as unknown as HostWindow;
    const urls = [
      'https://yes.example/a',
      'https://no.example/',
      'http://yes.example/',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://yes.example@evil.example/',
      'nonsense',
    ];
    const found: string[] = [];
    for (const url of urls) found.push(await verbatimHost.openExternal(url));
    return found;
  });
  expect(answers).toEqual(['opened', ...Array.from({ length: 6 }, () => 'refused')]);
  const log = await app.evaluate(() => (globalThis as unknown as { linkLog: string[] }).linkLog);
  expect(log).toEqual([
    'asked https://yes.example/a',
    'opened https://yes.example/a',
    'asked https://no.example/',
  ]);
});

test('a request that leaves the app is cancelled and counted, even where the policy is off', async ({
  desktop,
}) => {
  const { page } = await desktop.start();
  const tools = await page.context().newCDPSession(page);
  await tools.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Open the sample' })).toBeVisible();
  const answers = await page.evaluate(async () => {
    const found: string[] = [];
    for (const url of ['https://harrowbay.example/ferries', 'https://192.0.2.1/'])
      found.push(
        await fetch(url, { mode: 'no-cors' }).then(
          () => 'answered',
          () => 'cancelled',
        ),
      );
    return found;
  });
  expect(answers).toEqual(['cancelled', 'cancelled']);
  await desktop.stop();
  expect(desktop.strays.splice(0)).toEqual([
    'https://harrowbay.example/ferries',
    'https://192.0.2.1/',
  ]);
});
