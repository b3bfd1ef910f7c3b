import { stat } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT_LIMIT } from '../../shared/lib/file-limits';
import { fileProblem, readingProblem } from '../../shared/texts/file-problems';
import { errorCode, errorReason } from '../files/error-code';
import { withoutHidden } from '../../shared/text/hidden-characters';
import { readChosenFile } from '../files/read-files';
import { Refusal, type Shell } from './shell';

/** A file as a command reads it. `name` is what messages call it. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What messages call the file of an argument. */
export const inputName = (path: string): string =>
  path === '-' ? 'standard input' : withoutHidden(path);

/** All of a stream that cannot be asked for its size, or a refusal when it is more than `limit` bytes. */
async function readStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw new Refusal(fileProblem(name, { kind: 'too-large', size, limit }));
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Whether a path names a pipe, as the shell's `<(…)` does. */
async function isPipe(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFIFO();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return false;
  }
}

/** Reads a file, a pipe, or standard input for “-”. Refuses with a sentence; `limit` in bytes. */
export async function readInput(
  shell: Shell,
  path: string,
  limit: number = PROJECT_LIMIT,
): Promise<Input> {
  const name = inputName(path);
  if (path === '-') return { name, bytes: await readStream(shell.input, name, limit) };
  const full = resolve(shell.folder, path);
  if (await isPipe(full)) {
    try {
      return { name, bytes: await readStream(createReadStream(full), name, limit) };
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal(readingProblem(name, { kind: 'unreadable', reason: errorReason(error) }));
    }
  }
  const read = await readChosenFile(full, limit);
  if ('problem' in read) throw new Refusal(readingProblem(name, read.problem));
  return { name, bytes: read.bytes };
}
