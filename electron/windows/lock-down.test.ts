import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { lockContents, lockSession } from './lock-down';

/** A page whose events can be sent, and what it was told about windows. */
function locked() {
  const contents = Object.assign(new EventEmitter(), {
    answers: [] as unknown[],
    setWindowOpenHandler(handler: () => unknown) {
      contents.answers.push(handler());
    },
  });
  lockContents(contents as unknown as WebContents);
  const prevents = (name: string, facts: object = {}): boolean => {
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    contents.emit(name, { ...facts, preventDefault });
    return prevented;
  };
  return { contents, prevents };
}

describe('a page', () => {
  it('embeds no other page, follows no redirect, opens no window', () => {
    const { contents, prevents } = locked();
    expect(prevents('will-attach-webview')).toBe(true);
    expect(prevents('will-redirect', { url: 'app://verbatim/' })).toBe(true);
    expect(contents.answers).toEqual([{ action: 'deny' }]);
  });

  it.each([
    ['app://verbatim/', false],
    ['app://verbatim/index.html', false],
    ['app://verbatim/licences.txt', true],
    ['app://other/', true],
    ['https://verbatim/', true],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', true],
  ])('goes to %s: prevented is %s', (url, stops) => {
    const { prevents } = locked();
    expect(prevents('will-navigate', { url })).toBe(stops);
    expect(prevents('will-frame-navigate', { url, isMainFrame: true })).toBe(stops);
    expect(prevents('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  });
});

describe('a session', () => {
  it('cancels every request that leaves, and gives no permission to another origin', () => {
    interface Handlers {
      readonly request: (contents: object, permission: string, decide: Granted) => void;
      readonly device: () => boolean;
      readonly block: (
        details: object,
        decide: (answer: { readonly cancel: boolean }) => void,
      ) => void;
    }
    type Granted = (granted: boolean) => void;
    const set: Partial<Handlers> & { urls: readonly string[] } = { urls: [] };
    const take = (handlers: object) => Object.assign(set, handlers);
    lockSession({
      setPermissionRequestHandler: (request: unknown) => take({ request }),
      setPermissionCheckHandler: () => undefined,
      setDevicePermissionHandler: (device: unknown) => take({ device }),
      webRequest: {
        onBeforeRequest: ({ urls }: { readonly urls: readonly string[] }, block: unknown) =>
          take({ urls, block }),
      },
    } as unknown as Session);
    const answers: unknown[] = [];
    for (const [origin, permission] of [
      ['app://verbatim', 'clipboard-sanitized-write'],
      ['app://verbatim', 'media'],
      ['https://harrowbay.example', 'clipboard-sanitized-write'],
    ])
      set.request?.({ mainFrame: { origin } }, permission ?? '', (granted) =>
        answers.push(granted),
      );
    expect(answers).toEqual([true, false, false]);
    expect(set.device?.()).toBe(false);
    expect(set.urls).toEqual(expect.arrayContaining(['http://*/*', 'https://*/*', 'file:///*']));
    set.block?.({}, ({ cancel }) => answers.push(cancel));
    expect(answers.at(-1)).toBe(true);
  });
});
