import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './serve.mjs';

const HOME = '<!doctype html><title>home</title>';
let top = '';
let server = { url: '', close: async () => {} };
let port = 0;

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'verbatim-serve-'));
  const folder = join(top, 'site');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), HOME);
  await writeFile(join(folder, 'assets', 'a b.js'), 'export {};');
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(top, 'secret.txt'), 'secret');
  await mkdir(join(top, 'site-other'));
  await writeFile(join(top, 'site-other', 'x.txt'), 'secret');
  await symlink(join(top, 'secret.txt'), join(folder, 'out.txt'));
  await symlink(top, join(folder, 'up'));
  await symlink('circle', join(folder, 'circle'));
  server = await serve({ port: 0, folder });
  port = Number(new URL(server.url).port);
});
afterAll(async () => {
  await server.close();
  await rm(top, { recursive: true });
});

/** Sends bytes as they are and resolves with all that comes back; '' when the connection is closed without a word. */
const send = (bytes: string, then: 'wait' | 'end' | 'break off' = 'wait') =>
  new Promise<string>((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(Buffer.from(bytes, 'latin1'));
      if (then === 'break off') socket.resetAndDestroy();
      else if (then === 'end') socket.end();
    });
    socket.on('data', (data: Buffer) => {
      answer += data.toString('latin1');
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });

const ask = (target: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}) =>
  send(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

const statusOf = (answer: string): number => Number(answer.split(' ', 2)[1] ?? 0);

const isUp = async () => {
  const answer = await ask('/');
  expect(statusOf(answer)).toBe(200);
  expect(answer.endsWith(HOME)).toBe(true);
};

describe('the server of the browser edition', () => {
  it.each([
    ['/', 200],
    ['/index.html', 200],
    ['/index.html?x=1', 200],
    ['/assets/a%20b.js', 200],
    ['/empty.txt', 200],
    ['http://elsewhere.example/index.html', 200],
    ['/index.html/x', 404],
    ['/index.html/', 404],
    [`/${'a'.repeat(256)}`, 404],
    [`/${'a/'.repeat(3000)}`, 404],
    ['/assets', 404],
    ['/assets/', 404],
    ['/none', 404],
    ['/circle', 404],
    ['/out.txt', 404],
    ['/up/secret.txt', 404],
    ['/../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/..%2fsite-other/x.txt', 404],
    ['/%00', 404],
    ['/%', 400],
    ['/%ff', 400],
    ['//', 400],
    ['http://[', 400],
    ['*', 404],
  ])('answers GET %s with %i and goes on', async (target, status) => {
    const answer = await ask(target);
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toContain('secret');
    await isUp();
  });

  it('answers only GET and HEAD, and only for its own address', async () => {
    expect(statusOf(await ask('/', { method: 'HEAD' }))).toBe(200);
    expect((await ask('/', { method: 'HEAD' })).endsWith('\r\n\r\n')).toBe(true);
    expect(statusOf(await ask('/', { method: 'POST' }))).toBe(405);
    expect(statusOf(await ask('*', { method: 'OPTIONS' }))).toBe(405);
    expect(statusOf(await ask('/', { host: 'elsewhere.example' }))).toBe(421);
    expect(statusOf(await ask('/', { host: '' }))).toBe(421);
    const moved = await ask('/a?b=1', { host: `localhost:${port}` });
    expect(statusOf(moved)).toBe(308);
    expect(moved).toContain(`location: http://127.0.0.1:${port}/a?b=1\r\n`);
    const whole = await ask('http://elsewhere.example/a', { host: `localhost:${port}` });
    expect(whole).toContain(`location: http://127.0.0.1:${port}/a\r\n`);
  });

  it('goes on after whatever is sent, also when the connection breaks off', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/',
        '..',
        '%2e%2e',
        '%00',
        '%',
        'index.html',
        'assets',
        'up',
        '\\',
        '?',
        '#',
      ),
      fc.string({ maxLength: 12 }),
      fc.integer({ min: 1, max: 400 }).map((length) => 'n'.repeat(length)),
    );
    const target = fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`);
    const host = fc.constantFrom(`127.0.0.1:${port}`, `localhost:${port}`);
    const request = fc
      .tuple(target, host)
      .map(([path, name]) => `GET ${path} HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`);
    const garbage = fc.string({ unit: 'binary', maxLength: 200 });
    const sent = fc.oneof(
      fc.tuple(request, fc.constantFrom('wait' as const, 'end' as const, 'break off' as const)),
      fc.tuple(garbage, fc.constantFrom('end' as const, 'break off' as const)),
    );
    await fc.assert(
      fc.asyncProperty(sent, async ([bytes, then]) => {
        expect(await send(bytes, then)).not.toContain('secret');
      }),
      { numRuns: 300 },
    );
    await isUp();
  });
});
