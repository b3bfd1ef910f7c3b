import type { FileProblem, OpenedFile, OpenResult, RefusedFile } from '../../shared/host/host';
import { limitFor } from '../../shared/readers/kinds';
import { withoutHidden } from '../../shared/text/hidden-characters';

const shownName = (name: string): string => withoutHidden(name) || 'unnamed';

/** Why the browser did not let a file be read. */
export function readingProblemOf(error: unknown): FileProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotFoundError':
      return { kind: 'vanished' };
    case 'NotAllowedError':
    case 'NotReadableError':
    case 'SecurityError':
      return { kind: 'no-permission' };
    default:
      return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

type ReadFile = { readonly opened: OpenedFile } | { readonly refused: RefusedFile };

/** Reads one file that the person chose. Size is looked at first: what is too large is not read at all. */
async function readFile(file: File): Promise<ReadFile> {
  const name = shownName(file.name);
  const limit = limitFor(name);
  if (file.size > limit) {
    return { refused: { name, problem: { kind: 'too-large', size: file.size, limit } } };
  }
  try {
    return { opened: { name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch (error) {
    return { refused: { name, problem: readingProblemOf(error) } };
  }
}

/** A file to read, or the reason it cannot even be asked for. */
export type FileCandidate = File | (() => Promise<File>) | RefusedFile;

async function readCandidate(candidate: FileCandidate): Promise<ReadFile> {
  if (candidate instanceof File) return readFile(candidate);
  if (typeof candidate !== 'function') return { refused: candidate };
  let file: File;
  try {
    file = await candidate();
  } catch (error) {
    return { refused: { name: 'file', problem: readingProblemOf(error) } };
  }
  return readFile(file);
}

/** Reads chosen files one after the other (memory holds each once) and answers for each. */
export async function readFiles(candidates: readonly FileCandidate[]): Promise<OpenResult> {
  const files: OpenedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const candidate of candidates) {
    const read = await readCandidate(candidate);
    if ('opened' in read) files.push(read.opened);
    else refused.push(read.refused);
  }
  return { outcome: 'opened', files, refused };
}
