/**
 * Why files cannot be read or written, in sentences: what happened, where, what to do. Said by the window and by the
 * command line alike. `fileProblem(name, error)`, `readingProblem`, `articleProblem`, `savingProblem`.
 */
import type { FileProblem } from '../host/host';
import type { SaveProblem } from '../host/save-problem';
import type { ProjectFileError } from '../project-file/problems';
import type { ReadProblem } from '../readers/reader';
import { encodingList } from './encodings';
import { formatSize, many, number } from './numbers';

const SYNTAX: Readonly<
  Record<Extract<ProjectFileError, { kind: 'syntax' }>['problem'], (found: string) => string>
> = {
  'unexpected-end': () => 'the file ends too early, as if it was cut off',
  'unexpected-character': (found) => `“${found}” does not belong there`,
  'control-character': () => 'there is a control character inside a text',
  'bad-escape': () => 'there is a backslash sequence that JSON does not have',
  'bad-number': () => 'there is a number that JSON does not have',
  'after-end': (found) => `something follows after the end (“${found}”)`,
};

const ASK_AGAIN = 'Ask for the file again, or export it once more where it was made.';

function whatIsWrong(error: ProjectFileError): string {
  switch (error.kind) {
    case 'too-large':
      return `is ${formatSize(error.size)}; Verbatim reads project files of up to ${formatSize(error.limit)}. Export it in parts, article by article, or without texts.`;
    case 'empty':
      return `is empty: it has no bytes at all. ${ASK_AGAIN}`;
    case 'other-kind':
      return `is not a Verbatim file: it is ${error.what}. Look for the file that ends in .verbatim.json; unpack it first if it came in an archive.`;
    case 'not-utf8':
      return `is not UTF-8: it looks like ${error.looksLike.toUpperCase()}. Save it as UTF-8, or export it again.`;
    case 'invalid-text':
      return error.byteOffset === null
        ? `is not valid ${error.encoding.toUpperCase()}: some bytes are damaged. ${ASK_AGAIN}`
        : `is not valid ${error.encoding.toUpperCase()}: byte ${number(error.byteOffset)} is damaged. ${ASK_AGAIN}`;
    case 'syntax':
      return `is damaged at line ${number(error.line)}, column ${number(error.column)}: ${SYNTAX[error.problem](error.found)}. ${ASK_AGAIN}`;
    case 'conflict-markers':
      return `holds two versions at once: git could not merge them and left its conflict markers (<<<<<<<, =======, >>>>>>>) in it, the first at line ${number(error.line)}. Nothing is lost. Take both versions out of git (“git show :2:FILE > ours.verbatim.json”, “git show :3:FILE > theirs.verbatim.json”) and merge them: “verbatim merge ours.verbatim.json theirs.verbatim.json -o FILE”. With the merge driver of docs/teams.md git does so by itself; then “git checkout --merge FILE” tries again.`;
    case 'too-deep':
      return `is nested more than ${number(error.limit)} levels deep at line ${number(error.line)}; no Verbatim file is. ${ASK_AGAIN}`;
    case 'duplicate-key':
      return `says “${error.key}” twice in one place, at line ${number(error.line)}, column ${number(error.column)}: which one is meant cannot be known. Remove one of the two, or export it again.`;
    case 'forbidden-key':
      return `holds a key that is never allowed (“${error.key}”) at line ${number(error.line)}, column ${number(error.column)}. Do not trust it; ask who sent it.`;
    case 'unsafe-number':
      return `holds a number that cannot be kept exactly (${error.number}) at line ${number(error.line)}, column ${number(error.column)}. ${ASK_AGAIN}`;
    case 'not-verbatim':
      return error.format === null
        ? 'is JSON, but not a Verbatim file. Look for the file that ends in .verbatim.json.'
        : `is not a Verbatim file: it says it is “${error.format}”. Look for the file that ends in .verbatim.json.`;
    case 'newer-version':
      return `was made by a newer Verbatim (format ${error.version}; this one reads up to ${error.reads}). Update Verbatim, then import it again.`;
    case 'older-version':
      return `is of format ${error.version}, which this Verbatim (format ${error.reads}) does not read any more. Open it in the Verbatim that made it and export it from a newer one.`;
    case 'schema':
      return error.missing === null
        ? `does not have the form of a Verbatim file at ${error.pointer || 'its top level'} (${error.rule}). ${ASK_AGAIN}`
        : `lacks “${error.missing}” at ${error.pointer || 'its top level'}. ${ASK_AGAIN}`;
    case 'changed':
      return `is not as it was exported: the checksum in its last line but one does not fit, as after damage on the way. ${ASK_AGAIN} If it was changed on purpose, write “edited” in place of that checksum and try again.`;
  }
}

/** Why a Verbatim file is refused as a whole, where, and what to do. */
export const fileProblem = (name: string, error: ProjectFileError): string =>
  `“${name}” ${whatIsWrong(error)}`;

/** Why a chosen file could not be read, and what to do. */
export function readingProblem(name: string, problem: FileProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return `“${name}” is ${formatSize(problem.size)}; Verbatim reads files of up to ${formatSize(problem.limit)}. Split it into parts and open those.`;
    case 'too-many':
      return `“${name}” was not looked at: Verbatim takes up to ${number(problem.limit)} files of one folder. Open the rest as a folder of its own.`;
    case 'vanished':
      return `“${name}” is no longer where it was. Look for it and open it again.`;
    case 'no-permission':
      return `“${name}” may not be read with your rights. Change its permissions, or copy it to a folder of your own and open the copy.`;
    case 'not-a-file':
      return `“${name}” is a folder, a link or a device, not a file. Open the files inside a folder instead; several at once are fine.`;
    case 'unreadable':
      return `“${name}” could not be read (${problem.reason}). Check the disk it lies on, then try again.`;
  }
}

const TOO_MUCH: Readonly<
  Record<Extract<ReadProblem, { kind: 'too-much' }>['of'], (limit: number) => string>
> = {
  pages: (limit) => `more than ${number(limit)} pages`,
  files: (limit) => `more than ${number(limit)} files`,
  articles: (limit) => `more than ${number(limit)} articles`,
  levels: (limit) => `parts nested more than ${number(limit)} levels deep`,
  markup: (limit) => `more than ${formatSize(limit)} of markup beside its pictures and styles`,
};

/** Why a file gives no article, and what to do. */
export function articleProblem(name: string, problem: ReadProblem): string {
  switch (problem.kind) {
    case 'empty':
      return `“${name}” is empty: it has no bytes at all. Check that it was copied whole.`;
    case 'no-text':
      return `“${name}” has no text: only blanks or line ends. Check that it is the right file.`;
    case 'binary':
      return `“${name}” is not a text: it is ${problem.what}. Save its text as .txt and open that, or copy the text and paste it.`;
    case 'undecodable':
      return `“${name}” is not valid ${problem.encoding.toUpperCase()}: byte ${number(problem.bad.byteOffset)} (line ${number(problem.bad.line)}, column ${number(problem.bad.column)}) does not fit. Save it as UTF-8 in the program it comes from and open it again, or read it in another encoding.`;
    case 'unknown-encoding':
      return `“${problem.label}” is no encoding that is known. These are:\n${encodingList()}`;
    case 'encrypted':
      return `“${name}” is protected with a password. Open it in the program it was made with, save it without the password, and open that.`;
    case 'broken':
      return `“${name}” is ${problem.what}, but damaged or cut off: it could not be read to its end. Ask for the file again, or save it once more where it was made.`;
    case 'no-text-layer':
      return `“${name}” has no text layer: its ${many(problem.pages, 'page is a picture', 'pages are pictures')}. Have a program for text recognition (OCR) add one, and open the result.`;
    case 'unreadable-letters':
      return `“${name}” shows letters, but does not say which they are: its fonts have no map to characters. Have a program for text recognition (OCR) read it, and open the result.`;
    case 'unpacks-too-large':
      return `“${name}” unpacks to more than ${formatSize(problem.limit)} or to far more than a file of its size should. Do not trust it; if you do, save its text as .txt and open that.`;
    case 'too-much':
      return `“${name}” has ${TOO_MUCH[problem.of](problem.limit)}. Split it into parts and open those.`;
    case 'entities':
      return `“${name}” defines XML entities of its own, which can hide or multiply text. They are never resolved, so it was not read. Save it again in another program.`;
    case 'no-article':
      return `“${name}” is ${problem.what} in which no article was found. Check that it is the right file.`;
    case 'wall':
      return `“${name}” is a saved page that only asks for consent, a login or scripts; the article is not in it. Open the page in a browser, go past what it asks, and save it again.`;
    case 'other-data':
      return `“${name}” holds ${problem.what}, not an article.`;
    case 'nested-archive':
      return `“${name}” is an archive inside of another one. Unpack it, and add what is in it.`;
    case 'reader-failed':
      return `“${name}” was not read: an error in Verbatim stopped the reader of ${problem.what}. “Report a problem” in the palette tells of it. Save its text as .txt and open that.`;
    case 'too-slow':
      return `“${name}” was not read within ${number(problem.limit / 1000)} seconds, and reading it was ended. Split it into parts, or save its text as .txt and open that.`;
  }
}

/** Why a file was not written, and what to do. */
export function savingProblem(name: string, problem: SaveProblem): string {
  const former = 'What was there before is unchanged.';
  switch (problem.kind) {
    case 'no-permission':
      return `“${name}” was not saved: this place may not be written to. ${former} Choose another folder.`;
    case 'disk-full':
      return `“${name}” was not saved: the disk is full. ${former} Free some space or choose another disk.`;
    case 'target-missing':
      return `“${name}” was not saved: the folder is no longer there. Choose another folder.`;
    case 'locked':
      return `“${name}” was not replaced: another program has it open. The new content lies beside it as “${problem.keptAs}”. Close the other program and save again.`;
    case 'readback-differs':
      return `“${name}” was written, but reading it again gave something else. Do not rely on it: save again, on another disk if you can.`;
    case 'leads-elsewhere':
      return `“${name}” was not saved: what has this name is no plain file but a link that leads elsewhere, or a folder. ${former} Remove or rename it.`;
    case 'unwritable':
      return `“${name}” was not saved (${problem.reason}). ${former} Choose another folder.`;
  }
}
