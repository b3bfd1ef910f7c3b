import { constants } from 'node:fs';
import { createRequire } from 'node:module';

/** Calls of `node:fs/promises` that write. */
const WRITING = [
  'open',
  'writeFile',
  'rename',
  'mkdir',
  'rm',
  'unlink',
  'copyFile',
  'link',
] as const;
type WritingCall = (typeof WRITING)[number];

/** What the file system refuses to the main process, as a read-only folder or a scanner that holds a file does. */
export interface InjectedRefusal {
  /** Paths that begin so. */
  readonly below: string;
  /** The code of the error, such as `EROFS`. */
  readonly code: string;
  /** All that write where it is left out. */
  readonly calls?: readonly WritingCall[];
}

let refusal: InjectedRefusal | null = null;

/** From now on such writes are refused; null lets all through again. For specs. */
export const refuseWrites = (next: InjectedRefusal | null): void => {
  refusal = next;
};

const READING = constants.O_RDONLY;
const opensToRead = (flags: unknown): boolean =>
  flags === undefined || flags === 'r' || flags === READING;

function refuse(name: WritingCall, args: readonly unknown[]): void {
  if (!refusal || !(refusal.calls ?? WRITING).includes(name)) return;
  if (name === 'open' && opensToRead(args[1])) return;
  const { below, code } = refusal;
  const path = args.find((argument) => typeof argument === 'string' && argument.startsWith(below));
  if (typeof path === 'string')
    throw Object.assign(new Error(`${code}: refused, ${name} '${path}'`), { code, path });
}

/** Stands between the app and the file system. Before the app is loaded, which keeps hold of what it calls. */
export function standBeforeDisk(): void {
  const disk = createRequire(__filename)('node:fs/promises') as Record<
    string,
    (...args: unknown[]) => Promise<unknown>
  >;
  for (const name of WRITING) {
    const real = disk[name];
    if (!real) throw new Error(`electron double: no ${name} in node:fs/promises`);
    disk[name] = async (...args) => {
      refuse(name, args);
      return real(...args);
    };
  }
}
