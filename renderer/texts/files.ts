import type { FileProblem } from '../../shared/host/host';
import type { DecodeProblem } from '../../shared/text/decode';

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

/** A size in the unit a person would use. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return many(bytes, 'byte', 'bytes');
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${size.toLocaleString('en-GB', { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}

/** Why a chosen file could not be read, and what to do. */
export function readingProblem(name: string, problem: FileProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return `“${name}” is ${formatSize(problem.size)}; Verbatim reads files of up to ${formatSize(problem.limit)}. Split it into parts and open those.`;
    case 'vanished':
      return `“${name}” is no longer where it was. Look for it and open it again.`;
    case 'no-permission':
      return `“${name}” may not be read with your rights. Change its permissions, or copy it to a folder of your own and open the copy.`;
    case 'not-a-file':
      return `“${name}” is a folder. Open the files inside it instead; several at once are fine.`;
    case 'unreadable':
      return `“${name}” could not be read (${problem.reason}). Check the disk it lies on, then try again.`;
  }
}

/** Why the bytes of a file are not a text, and what to do. */
export function decodingProblem(name: string, problem: DecodeProblem): string {
  switch (problem.kind) {
    case 'empty':
      return `“${name}” is empty: it has no bytes at all. Check that it was copied whole.`;
    case 'no-text':
      return `“${name}” has no text: only blanks or line ends. Check that it is the right file.`;
    case 'binary':
      return `“${name}” is not a text: it is ${problem.what}. Save its text as .txt and open that, or copy the text and paste it.`;
    case 'undecodable':
      return `“${name}” is not valid ${problem.encoding}: byte ${problem.byteOffset.toLocaleString('en-GB')} does not fit. Save it as UTF-8 in the program it comes from, and open it again.`;
  }
}

/** Words for opening, pasting and dropping. */
export const FILE_TEXTS = {
  dropHere: 'Drop to open',
  dropHint: 'Articles (.txt, .md) and Verbatim files. Several at once are fine.',
  reading: (name: string) => `Reading “${name}”`,
  readingOf: (name: string, index: number, of: number) => `Reading “${name}” (${index} of ${of})`,
  added: (title: string) => `Added “${title}”.`,
  addedMany: (count: number) => `Added ${many(count, 'article', 'articles')}.`,
  present: (title: string) => `“${title}” is already here: the same text, to the letter.`,
  replaced: (count: number) =>
    `${many(count, 'character', 'characters')} that no text may hold (such as NUL) ${count === 1 ? 'is' : 'are'} shown as �.`,
  skipped: (name: string) => `“${name}” was left out.`,
  notKept: (name: string) =>
    `“${name}” was read but could not be kept: storage did not answer. The state at the top says why; try again when it says “Saved”.`,
  undo: 'Undo',
  open: 'Open',
  close: 'Close',
  cancel: 'Cancel',
  outcomeTitle: 'What became of the files',
  outcomeState: {
    added: 'Added',
    present: 'Already here',
    refused: 'Not added',
    skipped: 'Left out',
  },
  openAddress: (url: string) => `Open this address in a new tab?\n\n${url}`,
} as const;

/** Words for confirming an encoding. */
export const ENCODING_TEXTS = {
  title: 'Does this read right?',
  body: (name: string) =>
    `“${name}” does not say how its letters are written down. Look at the accents and quotation marks below; choose another encoding if they are wrong.`,
  encoding: 'Encoding',
  preview: 'Preview',
  take: 'It reads right: add it',
  skip: 'Leave it out',
} as const;

/** Words of the paste dialog. */
export const PASTE_TEXTS = {
  title: 'Paste an article',
  text: 'Text',
  textHint:
    'Paste the article as it stands, its headline and dateline too: Verbatim takes the details from them.',
  name: 'Title',
  nameHint: 'Leave it empty to take the first line.',
  add: 'Add article',
  empty: 'There is no text yet. Paste the article here first.',
  untitled: 'Pasted text',
} as const;

/** Words of the first screen. */
export const WELCOME_TEXTS = {
  title: 'Who said what, in their own words',
  body: 'Open an article, mark its quotes, say who spoke and about what. Everything stays on this computer and works without a network.',
  open: 'Open articles…',
  paste: 'Paste a text…',
  project: 'Open a Verbatim file…',
  drop: 'Or drop .txt, .md and Verbatim files anywhere on this window.',
  sampleTitle: 'Never seen Verbatim?',
  sampleBody:
    'The sample is a short article with nine quotations. One minute shows the whole round:',
  sampleSteps: [
    ['Mark', 'Select a quotation, or double-click its quotation mark.', 'add-quote'],
    ['Attribute', 'Two letters of a name, Enter. New names are made as you type.', 'edit-speaker'],
    ['Link', 'Say which event it is about.', 'link-event'],
    ['Hand over', 'Export a file that people and programs can check.', 'export'],
  ],
  sample: 'Open the sample',
  back: 'Choose an article on the left to go on, or add more:',
} as const;
