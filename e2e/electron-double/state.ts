import type { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Chromium } from './chromium';

/** The command line: `electron [options] <folder of the app> [arguments]`. */
export const argv = process.argv.slice(2);

/** The value of `--name=value`, or undefined. */
export const flag = (name: string): string | undefined =>
  argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

export const appFolder = resolve(argv.find((argument) => !argument.startsWith('-')) ?? '.');

interface AppPackage {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
  readonly main: string;
}
export const appPackage = JSON.parse(
  readFileSync(join(appFolder, 'package.json'), 'utf8'),
) as AppPackage;

// Beside this file, not beside the app: an unpacked package has no Electron of its own.
const electronPackage = createRequire(__filename).resolve('electron/package.json');
export const electronVersion = (
  JSON.parse(readFileSync(electronPackage, 'utf8')) as { version: string }
).version;

/** Where the app stands between start and end. */
export const state = { ready: false, quitting: false };

let running: Chromium | null = null;

/** Makes the started Chromium known to all parts. */
export const setChromium = (started: Chromium): void => {
  running = started;
};

/** The running Chromium; throws before it is started. */
export function chromium(): Chromium {
  if (!running) throw new Error('electron double: Chromium is not started yet');
  return running;
}

/** Chromium, or null where it may not have been started. */
export const chromiumIfStarted = (): Chromium | null => running;

/** Emits an event that a listener can prevent, and says whether one did. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  details: object = {},
  ...args: unknown[]
): boolean {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  emitter.emit(name, event, ...args);
  return event.defaultPrevented;
}

/** Names that the language or a console asks of any object. */
const ASKED_OF_ALL = new Set([
  'then',
  'toJSON',
  '__esModule',
  'default',
  'constructor',
  '$$typeof',
]);

/** An object that throws when something is asked of it that it does not have, so that no gap goes unnoticed. */
export const strict = <T extends object>(name: string, target: T): T =>
  new Proxy(target, {
    get(object, key): unknown {
      if (key in object || typeof key === 'symbol' || ASKED_OF_ALL.has(key)) {
        return Reflect.get(object, key, object);
      }
      throw new Error(`electron double: ${name}.${key} is not implemented`);
    },
  });

/** Ends Chromium in order, which writes its databases out, then this process. */
export async function shutDown(code: number): Promise<void> {
  state.quitting = true;
  const last = chromiumIfStarted();
  if (last) {
    // It may end before it answers.
    await Promise.race([
      last
        .session()
        .send('Browser.close')
        .catch(() => undefined),
      last.exited,
    ]);
    await last.exited;
  }
  process.exit(code);
}
