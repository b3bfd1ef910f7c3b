import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { filesInArchive, isArchiveOfFiles } from '../../../shared/intake/files-in-archive';
import { isHiddenPath, pathsToRead } from '../../../shared/intake/paths-to-read';
import { limitFor } from '../../../shared/readers/kinds';
import { READER_LIMITS } from '../../../shared/readers/limits';
import { articleProblem, readingProblem } from '../../../shared/texts/file-problems';
import { passedOverSentences } from '../../../shared/texts/intake';
import { withoutHidden } from '../../../shared/text/hidden-characters';
import { errorCode } from '../../files/error-code';
import { fileProblemOf, readChosenFile } from '../../files/read-files';
import { inputName, readInput } from '../read-input';
import { Refusal, type Shell } from '../shell';

/** A file that was named, or that lies in a folder or an archive that was. */
export interface FileToRead {
  /** The path as it was given, with what leads on from there behind a slash. */
  readonly file: string;
  /** What messages call it. */
  readonly name: string;
  /** Whether somebody named the file itself: then it is tried, whatever its name. */
  readonly isNamed: boolean;
  /** Its bytes, or why they could not be had. */
  readonly found: { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly reason: string };
}

const refused = (file: string, reason: string): FileToRead => ({
  file,
  name: inputName(file),
  isNamed: true,
  found: { reason },
});

/**
 * The files that paths lead to, one after the other, so that the bytes of one or two are held at a time: those of folders
 * and of ZIP archives sorted by their paths, without hidden ones. Symbolic links in a folder are never followed. `output` is
 * left out where it lies among them. `say` hears of what is passed over.
 */
export async function* filesToRead(
  shell: Shell,
  paths: readonly string[],
  output: string,
  options: { readonly unpack: boolean; readonly say: (sentence: string) => void },
): AsyncGenerator<FileToRead> {
  const target = await realPath(resolve(shell.folder, output));
  for (const path of paths) {
    const full = resolve(shell.folder, path);
    if (path !== '-' && (await isFolder(full))) {
      const folder = path.replace(/[/\\]+$/, '') || path;
      for await (const inner of filesInFolder(full, folder, target, options.say))
        yield* withUnpacked(inner, options);
      continue;
    }
    let file: FileToRead;
    try {
      const { name, bytes } = await readInput(shell, path, limitFor(path));
      file = { file: path, name, isNamed: true, found: { bytes } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      file = refused(path, error.message);
    }
    yield* withUnpacked(file, options);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return false;
  }
}

/** Where a path really leads; the path itself while nothing is there. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return path;
  }
}

interface Walked {
  readonly files: readonly string[];
  readonly links: readonly string[];
  readonly problems: readonly FileToRead[];
}

/** All that lies in a folder and its folders, by paths below it with slashes. */
async function walk(folder: string, shown: string): Promise<Walked> {
  const files: string[] = [];
  const links: string[] = [];
  const problems: FileToRead[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    try {
      for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (isHiddenPath(entry.name)) continue;
        if (entry.isSymbolicLink()) links.push(path);
        else if (entry.isDirectory()) waiting.push(path);
        else files.push(path);
      }
    } catch (error) {
      const name = below === '' ? shown : `${shown}/${below}`;
      problems.push(refused(name, readingProblem(inputName(name), fileProblemOf(error))));
    }
    if (files.length > READER_LIMITS.entries) {
      const limit = READER_LIMITS.entries;
      const reason = articleProblem(inputName(shown), { kind: 'too-much', of: 'files', limit });
      return { files: [], links: [], problems: [refused(shown, reason)] };
    }
  }
  return { files, links, problems };
}

async function* filesInFolder(
  folder: string,
  shown: string,
  target: string,
  say: (sentence: string) => void,
): AsyncGenerator<FileToRead> {
  const { files, links, problems } = await walk(folder, shown);
  const { read, pageParts } = pathsToRead(files);
  const base = await realPath(folder);
  for (const sentence of passedOverSentences(withoutHidden(shown), {
    links: links.length,
    pageParts: pageParts.length,
  }))
    say(sentence);
  yield* problems;
  for (const path of read) {
    const full = join(base, ...path.split('/'));
    if (full === target) continue;
    const file = shown.endsWith(sep) ? `${shown}${path}` : `${shown}/${path}`;
    const name = inputName(file);
    const bytes = await readChosenFile(full, limitFor(path), 'no-link');
    yield {
      file,
      name,
      isNamed: false,
      found:
        'bytes' in bytes ? { bytes: bytes.bytes } : { reason: readingProblem(name, bytes.problem) },
    };
  }
}

/** The file itself, or in place of an archive of files what is in it. */
function* withUnpacked(
  file: FileToRead,
  { unpack, say }: { readonly unpack: boolean; readonly say: (sentence: string) => void },
): Generator<FileToRead> {
  if (!unpack || 'reason' in file.found || !isArchiveOfFiles(file.file, file.found.bytes)) {
    yield file;
    return;
  }
  const inside = filesInArchive(file.found.bytes);
  if (!inside.ok) {
    yield { ...file, found: { reason: articleProblem(file.name, inside.error) } };
    return;
  }
  const { files, links, pageParts } = inside.value;
  for (const sentence of passedOverSentences(file.name, {
    links: links.length,
    pageParts: pageParts.length,
  }))
    say(sentence);
  for (const { path, read } of files) {
    const name = `${file.name}/${path}`;
    const unpacked = read();
    yield {
      file: `${file.file}/${path}`,
      name,
      isNamed: false,
      found: unpacked.ok
        ? { bytes: unpacked.value }
        : { reason: articleProblem(name, unpacked.error) },
    };
  }
}
