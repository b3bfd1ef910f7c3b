import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Which part of a command line names files: a packaged app has no path of its own in it. */
export interface CommandLine {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly packaged: boolean;
}

function toPath(argument: string, folder: string): string | null {
  if (!argument.startsWith('file:')) return resolve(folder, argument);
  try {
    return fileURLToPath(argument);
  } catch {
    return null; // a file on another host, or not an address at all
  }
}

/**
 * The files a command line asks to open, as absolute paths. Options are left out (Chromium adds its own); Linux
 * desktops hand over `file:` addresses.
 */
export function pathsInArguments({ argv, folder, packaged }: CommandLine): readonly string[] {
  const plain = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  return (packaged ? plain : plain.slice(1))
    .map((argument) => toPath(argument, folder))
    .filter((path) => path !== null);
}
