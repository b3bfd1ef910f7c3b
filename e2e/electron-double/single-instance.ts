import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a second start hands to the first: its command line, and the folder it was started in. */
type OnSecond = (argv: readonly string[], folder: string) => void;

const LOCK = 'lock';

/** Whether the process that a lock names is still there: one that was killed leaves its lock behind. */
function isHeld(lock: string): boolean {
  if (!existsSync(lock)) return false;
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes the one place over some app data, or tells whoever has it and answers false. Two that start in the very same
 * moment may both get it, which Electron's does not let happen.
 */
export function takePlace(userData: string, onSecond: OnSecond): boolean {
  const folder = join(userData, 'double-instances');
  const lock = join(folder, LOCK);
  mkdirSync(folder, { recursive: true });
  if (isHeld(lock)) {
    const told = JSON.stringify({ argv: process.argv, folder: process.cwd() });
    writeFileSync(join(folder, `${process.pid}.json`), told);
    return false;
  }
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  writeFileSync(lock, String(process.pid));
  const hear = (name: string) => {
    const path = join(folder, name);
    if (!name.endsWith('.json') || !existsSync(path)) return;
    const told = readFileSync(path, 'utf8');
    // It is told of once when the file is made and again when it is filled.
    if (told === '') return;
    rmSync(path);
    const second = JSON.parse(told) as {
      readonly argv: readonly string[];
      readonly folder: string;
    };
    onSecond(second.argv, second.folder);
  };
  watch(folder, { persistent: false }, (_event, name) => {
    if (name !== null) hear(name);
  });
  return true;
}
