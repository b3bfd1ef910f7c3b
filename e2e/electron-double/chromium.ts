import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from '@playwright/test';

/** DevTools of one target, typed by Playwright's description of the protocol. */
export interface DevTools {
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
}

interface ProtocolMessage {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A running Chromium with two ways in: a pipe of ours and a port for Playwright. */
export interface Chromium {
  /** DevTools of the browser itself (no session) or of an attached target. */
  readonly session: (sessionId?: string) => DevTools;
  /** The line by which Playwright finds the port. Rejects when Chromium does not start. */
  readonly listening: Promise<string>;
  readonly exited: Promise<void>;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

const FLAGS = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-quic',
  '--disable-gpu',
  '--disable-search-engine-choice-screen',
  '--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,Translate',
  '--hide-crash-restore-bubble',
  '--password-store=basic',
  '--use-mock-keychain',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
];

/** Splits the pipe's bytes at the NUL that ends each message. */
function readMessages(pipe: Readable, onMessage: (message: ProtocolMessage) => void): void {
  let chunks: Buffer[] = [];
  pipe.on('data', (data: Buffer) => {
    let rest = data;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const whole = Buffer.concat([...chunks, rest.subarray(0, end)]);
      chunks = [];
      rest = rest.subarray(end + 1);
      onMessage(JSON.parse(whole.toString('utf8')) as ProtocolMessage);
    }
    if (rest.length > 0) chunks.push(rest);
  });
}

function listeningLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stderr) throw new Error('electron double: Chromium without stderr');
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.startsWith('DevTools listening on ')) resolve(line);
      else if (process.env.DOUBLE_DEBUG) console.error('[chromium]', line);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Chromium ended early, code ${String(code)}`)));
  });
}

/** Starts Chromium with its data in `folder`. */
export function startChromium(program: string, folder: string, sandbox: boolean): Chromium {
  const modes = [
    ...(process.env.DOUBLE_HEADED ? [] : ['--headless']),
    ...(sandbox ? [] : ['--no-sandbox']),
    `--user-data-dir=${folder}`,
  ];
  const child = spawn(program, [...modes, ...FLAGS], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const input = child.stdio[3] as Writable;
  const waiting = new Map<number, Waiting>();
  const events = new EventEmitter();
  events.setMaxListeners(0);
  let lastId = 0;
  input.on('error', () => undefined); // it has ended: `exited` says so
  readMessages(child.stdio[4] as Readable, (message) => {
    if (message.id === undefined) {
      events.emit(`${message.sessionId ?? ''}:${message.method ?? ''}`, message.params);
      return;
    }
    const wait = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) wait?.reject(new Error(message.error.message));
    else wait?.resolve(message.result);
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const { reject } of waiting.values()) reject(new Error('Chromium ended'));
      resolve();
    });
    child.once('error', () => resolve());
  });
  const session = (sessionId?: string): DevTools => {
    const send = (method: string, params: object = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        input.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      });
    const on = (method: string, listener: (params: unknown) => void) =>
      events.on(`${sessionId ?? ''}:${method}`, listener);
    // Playwright's types name every command and event with its parameters.
    return { send, on } as unknown as DevTools;
  };
  return {
    session,
    listening: listeningLine(child),
    exited,
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill('SIGKILL'),
  };
}
