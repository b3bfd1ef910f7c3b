import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { savingProblem } from '../../shared/texts/file-problems';
import { saveAtomically } from '../files/atomic-save';
import { errorCode } from '../files/error-code';
import { withoutHidden } from '../../shared/text/hidden-characters';
import { saveProblemOf } from '../files/save-problem';
import { Refusal, type Shell } from './shell';

/** Whether a path names something that only takes bytes, such as a pipe or a device: it cannot be replaced. */
async function isSink(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return !found.isFile() && !found.isDirectory();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return false;
  }
}

/** Writes a result whole or not at all; “-” is standard output. Refuses with a sentence. */
export async function writeOutput(
  shell: Shell,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  if (path === '-') {
    shell.write(content);
    return;
  }
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const full = resolve(shell.folder, path);
  try {
    if (await isSink(full)) {
      await writeFile(full, bytes);
      return;
    }
  } catch (error) {
    throw new Refusal(savingProblem(withoutHidden(path), saveProblemOf(error)));
  }
  const problem = await saveAtomically(full, bytes);
  if (problem) throw new Refusal(savingProblem(withoutHidden(path), problem));
}

/** A result for programs: one JSON value on standard output. */
export const writeJson = (shell: Shell, value: unknown): void =>
  shell.write(`${JSON.stringify(value, null, 2)}\n`);
