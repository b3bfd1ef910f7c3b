import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { errorCode } from './error-code';

/** The value of a small settings file; null when it is missing or damaged: settings may be lost, work may not. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) !== null || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Writes a small settings file, at once, since the app may be ending. Gives up quietly where nothing can be written. */
export function writeJsonFile(path: string, value: unknown): void {
  try {
    writeFileSync(`${path}.new`, JSON.stringify(value));
    renameSync(`${path}.new`, path);
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
}
