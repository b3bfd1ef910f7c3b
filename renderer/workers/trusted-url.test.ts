import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('DEV', false);
  vi.stubGlobal('location', new URL('http://127.0.0.1:4517/'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('workerUrl', () => {
  it('gives the address of our own script', async () => {
    const { workerUrl } = await import('./trusted-url');
    expect(workerUrl('/assets/reader-1a2b.js')).toBe('http://127.0.0.1:4517/assets/reader-1a2b.js');
  });

  it.each([
    'https://evil.example/assets/a.js',
    '//evil.example/a.js',
    'data:text/javascript,alert(1)',
    'blob:http://127.0.0.1:4517/4a7e.js',
    'javascript:alert(1)//.js',
    'http://127.0.0.1:4518/a.js',
    '/articles/text.txt',
  ])('refuses %s', async (url) => {
    const { workerUrl } = await import('./trusted-url');
    expect(() => workerUrl(url)).toThrow(/Not a script of this app/);
  });

  it('makes the one policy the Content Security Policy allows, and passes through it', async () => {
    const made: string[] = [];
    vi.stubGlobal('trustedTypes', {
      createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => {
        made.push(name);
        return { createScriptURL: (url: string) => `trusted:${rules.createScriptURL(url)}` };
      },
    });
    const { workerUrl } = await import('./trusted-url');
    expect(workerUrl('/a.js')).toBe('trusted:http://127.0.0.1:4517/a.js');
    workerUrl('/b.js');
    expect(made).toEqual(['verbatim']);
  });
});
